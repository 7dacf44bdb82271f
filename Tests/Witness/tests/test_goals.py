"""Every goal's value, counted by hand."""

from __future__ import annotations

import unittest
from datetime import date

from tests.worlds import Small, assign, rule
from witness.form import form_faults
from witness.goals import goal_values
from witness.model import document_of
from witness.plan import plan_of
from witness.view import View

P1, P2, P3 = "p@2021-01-05", "p@2021-02-05", "p@2021-03-05"
Q1, Q2, Q3 = "q@2021-01-05", "q@2021-01-20", "q@2021-02-05"


class Values(unittest.TestCase):
    def test_change(self) -> None:
        small = Small(assign())
        self.assertEqual(small.goal("change", "a=p"), 0)
        base = f"a*{P1} b*{Q1} x*{P1} a+p@2021-01-06"
        # a's visit moved: one. x's assignment and visit are gone: two. The last meeting: one.
        self.assertEqual(small.goal("change", f"a*{P2} b*{Q1} b=p", base), 4)

    def test_coverage(self) -> None:
        small = Small(assign())
        small.p["priority"], small.q["priority"] = "3", "2"
        self.assertEqual(small.goal("coverage"), 5)
        self.assertEqual(small.goal("coverage", "a=p b=p"), 2)

    def test_choice(self) -> None:
        small = Small(assign()).register("a=q", "a=p", "b=p")
        self.assertEqual(small.goal("choice"), 3 + 2 + 3)
        self.assertEqual(small.goal("choice", "a=p b=q"), 3 + 3)

    def test_spread_counts_each_members_fullest_quarter(self) -> None:
        small = Small(assign(), first=date(2021, 1, 1), last=date(2021, 6, 30))
        text = f"a*{P1} a*{P2} a*p@2021-04-05 b*{Q1}"
        self.assertEqual(small.goal("spread", text), 2 + 1)

    def test_months_of_two_years_are_two(self) -> None:
        small = Small(assign(), first=date(2021, 1, 1), last=date(2022, 1, 31))
        self.assertEqual(small.goal("spread", f"a*{P1} a*p@2022-01-05"), 1)
        self.assertEqual(small.goal("peak", f"a*{P1} a*p@2022-01-05"), 1)

    def test_peak_counts_each_areas_fullest_month(self) -> None:
        small = Small(assign())
        self.assertEqual(small.goal("peak", f"a*{P1} b*{P1} a*{P2} a*{Q1}"), 2 + 1)

    def test_travel(self) -> None:
        small = Small(assign())
        small.a |= {"latitude": "15.0", "longitude": "108.5"}
        small.p |= {"latitude": "15.1", "longitude": "108.5"}
        # 11.12 km twice; b's place is unknown.
        self.assertEqual(small.goal("travel", f"a*{P1} a*{P2} b*{P1}"), 22)

    def test_substitute(self) -> None:
        attendance = rule("attendance", who="one", lead="bch")
        again = rule("attendance", id="attendance.2", who="each", lead="bch")
        small = Small(assign(), attendance, again)
        self.assertEqual(small.goal("substitute", f"a*{P1} b*{P1}"), 0)
        self.assertEqual(small.goal("substitute", f"a=p b*{P1} b*{P2}"), 2)
        # An unattended meeting and a visitor who is not assigned there are no substitution.
        self.assertEqual(small.goal("substitute", f"b+{P1}"), 0)


class Form(unittest.TestCase):
    """A plan document that is right, and the same with one thing wrong."""

    def faults(self, **changes: object) -> list[str]:
        small = Small(
            assign(),
            rule("visit-quota", target="assigned", every="month"),
            rule("visit-quota", id="visit-quota.own", target="own-unit", every="month"),
        ).register("a=p")
        small.a["own_organisations"] = "p"
        view = small.view(f"a*{P1} b*{Q1} b*{Q2}")
        document = document_of(view, tuple(goal_values(view).items())) | changes
        return form_faults(View(view.possibilities, plan_of(document)), document)

    def test_right(self) -> None:
        self.assertEqual(self.faults(), [])

    def test_wrong(self) -> None:
        row = {"member": "a", "organisation": "p", "choice": None}
        for changes in (
            {"format": "plan"},
            {"status": "good"},
            {"goals": []},
            {"assignments": [row, {"member": "b", "organisation": "q", "choice": None}]},
            {"visits": []},
            {"shortfalls": []},
            {"conflict": {"items": []}},
        ):
            self.assertNotEqual(self.faults(**changes), [], changes)

    def test_targets(self) -> None:
        small = Small(assign(), rule("visit-quota", target="own-unit", every="month"))
        small.a["own_organisations"] = "p"
        view = small.view(f"a*{P1}")
        document = document_of(view, tuple(goal_values(view).items()))
        for targets, right in (
            (["assigned", "own-unit"], True),
            (["own-unit"], True),
            (["assigned"], False),
            (["own-unit", "assigned"], False),
        ):
            document["visits"][0]["targets"] = targets
            self.assertEqual(form_faults(view, document) == [], right, targets)


if __name__ == "__main__":
    unittest.main()
