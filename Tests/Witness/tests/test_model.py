"""The model: optima worked out by hand, and brute force on micro scenarios."""

from __future__ import annotations

import tempfile
import unittest
from datetime import date
from pathlib import Path

from tests.worlds import Small, assign, plan, rule
from witness.bruteforce import TooLarge, cross_check
from witness.generate import generate
from witness.model import Optimum, solve
from witness.program import Program
from witness.regimes import KINDS

P1, P2, P3 = "p@2021-01-05", "p@2021-02-05", "p@2021-03-05"
Q1, Q2 = "q@2021-01-05", "q@2021-01-20"


def quota(**parameters: object) -> dict[str, object]:
    return rule("visit-quota", **{"target": "assigned", "every": "month"} | parameters)


class Programs(unittest.TestCase):
    def test_goals_in_order(self) -> None:
        program = Program()
        x, y = program.column(upper=3), program.column(upper=None)
        program.at_least([(2, x), (2, y)], 5)
        self.assertEqual(program.minimise([(1, x), (1, y)], 10), 3)
        self.assertEqual(program.minimise([(-1, x)], 10), -3)
        self.assertEqual(program.values, [3, 0])

    def test_infeasible(self) -> None:
        program = Program()
        program.at_least([(1, program.column())], 2)
        self.assertIsNone(program.minimise([], 10))

    def test_empty(self) -> None:
        self.assertEqual(Program().minimise([], 10), 0)


class Optima(unittest.TestCase):
    def solved(self, small: Small, base: str | None = None, today: date | None = None) -> Optimum:
        found = solve(small.possibilities(), plan(base) if base is not None else None, today)
        if found is None:
            raise AssertionError("infeasible")
        return found

    def goals(self, small: Small, **more: object) -> dict[str, int]:
        return dict(self.solved(small, **more).goals)

    def test_two_members_fight_for_one_organisation(self) -> None:
        capacity = rule("organisation-capacity")
        small = Small(assign(min=1, from_="registered"), capacity).register("a=p", "b=p")
        self.assertEqual(self.goals(small)["shortfall"], 1)
        self.assertEqual(self.goals(small)["choice"], 3)

    def test_nothing_needless(self) -> None:
        found = self.solved(Small(assign(max=2)))
        self.assertEqual((found.visits, found.assignments), (0, 0))

    def test_quotas_and_limits(self) -> None:
        # Three months, two visits wanted and one allowed in each.
        rules = (assign(roles=["bch"]), quota(count=2, roles=["bch"]))
        small = Small(*rules, rule("visit-limit", every="month", count=1))
        found = self.solved(small)
        self.assertEqual((dict(found.goals)["shortfall"], found.visits), (3, 3))

    def test_spread_and_peak(self) -> None:
        small = Small(assign(roles=["bch"], kinds=["chi-bo"]), quota(every="horizon", count=2))
        goals = self.goals(small)
        # b has no assign rule: two missing. a's two visits lie in one quarter, in two months.
        self.assertEqual((goals["shortfall"], goals["spread"], goals["peak"]), (2, 2, 1))

    def test_substitute(self) -> None:
        small = Small(
            assign(from_="registered"),
            rule("attendance", who="one", lead="bch", kinds=["tong-ket"]),
            rule("respect-calendar"),
        ).register("a=p", "b=p")
        small.add(
            "meetings", id="h", organisation="p", date="2021-03-10", start="08:00", end="09:00",
            kind="tong-ket",
        )  # fmt: skip
        self.assertEqual(self.solved(small).plan.visits, {("a", "h")})
        small.add("busy", who="a", from_="2021-03-10", to="2021-03-10")
        goals = self.goals(small)
        self.assertEqual((goals["shortfall"], goals["substitute"]), (0, 1))

    def test_an_order_without_shortfall(self) -> None:
        small = Small(assign(min=1), quota())
        small.draft.order = ["travel"]
        found = self.solved(small)
        self.assertEqual((found.goals, found.visits), ((("travel", 0),), 0))

    def test_change_keeps_what_can_be_kept(self) -> None:
        small = Small(assign(min=1, max=1, roles=["bch"]), quota(every="horizon", roles=["bch"]))
        found = self.solved(small, base=f"a*{P3}")
        self.assertEqual((dict(found.goals)["change"], found.plan.visits), (0, {("a", P3)}))
        small = Small(
            assign(min=1, max=1, roles=["bch"]), quota(every="horizon", roles=["bch"]),
            rule("respect-calendar"),
        ).add("busy", who="a", from_="2021-03-01", to="2021-03-31")  # fmt: skip
        self.assertEqual(self.goals(small, base=f"a*{P3}")["change"], 1)

    def test_notice_freezes_the_window(self) -> None:
        small = Small(assign(max=1), quota(every="horizon"), rule("notice", days=30))
        today = date(2021, 1, 20)
        found = self.solved(small, base=f"a*{P2}", today=today)
        self.assertIn(("a", P2), found.plan.visits)
        for _, meeting in found.plan.visits - {("a", P2)}:
            self.assertGreaterEqual(meeting[-10:], "2021-02-19")

    def test_contradictions(self) -> None:
        pins = [("keep", ""), ("forbid", "")]
        small = Small(assign())
        for action, day in pins:
            small.add("pins", member="a", organisation="p", action=action, date=day, reason="x")
        self.assertIsNone(solve(small.possibilities()))
        small = Small(assign(), rule("organisation-capacity"))
        for member in "ab":
            small.add("pins", member=member, organisation="p", action="keep", reason="x")
        self.assertIsNone(solve(small.possibilities()))
        small = Small(assign(roles=["btv"]))
        small.add("pins", member="a", organisation="p", action="keep", reason="x")
        self.assertIsNone(solve(small.possibilities()))


class AgainstBruteForce(unittest.TestCase):
    def test_micro_scenarios(self) -> None:
        tried = 0
        for seed in range(120):
            with tempfile.TemporaryDirectory() as folder:
                generate(seed, [*KINDS, "pins"], "micro").write(Path(folder))
                try:
                    self.assertIsNone(cross_check(Path(folder), None, seed, 2048), seed)
                    tried += 1
                except TooLarge:
                    continue
        self.assertGreater(tried, 60)


if __name__ == "__main__":
    unittest.main()
