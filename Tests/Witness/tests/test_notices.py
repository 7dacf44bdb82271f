"""Notice and quorum."""

from __future__ import annotations

import unittest
from datetime import date

from tests.worlds import Small, assign, rule
from witness.judge import judge

P1, P2, P3 = "p@2021-01-05", "p@2021-02-05", "p@2021-03-05"
TODAY = date(2021, 1, 26)
"""Ten days before the meetings of 5 February."""


class Notice(unittest.TestCase):
    def small(self, days: int = 10) -> Small:
        return Small(assign(), rule("notice", days=days), rule("respect-calendar"))

    def test_new_visits_need_notice(self) -> None:
        self.assertEqual(self.small(10).hard(f"a*{P2}", "", TODAY), [])
        self.assertEqual(self.small(11).hard(f"a*{P2}", "", TODAY), ["notice"])
        self.assertEqual(self.small(11).hard(f"a*{P2}", f"a*{P2}", TODAY), [])

    def test_without_base_nothing_takes_place_in_the_window(self) -> None:
        self.assertEqual(self.small(11).hard(f"a*{P2}", None, TODAY), ["notice"])
        self.assertEqual(self.small(11).hard(f"a*{P3}", None, TODAY), [])

    def test_without_today_nothing_is_asked(self) -> None:
        self.assertEqual(self.small(11).hard("", f"a*{P2}"), [])

    def test_visits_in_the_window_and_past_ones_stay(self) -> None:
        base = f"a*{P1} a*{P2} a*{P3}"
        self.assertEqual(self.small(11).hard("a=p", base, TODAY), ["notice", "notice"])
        self.assertEqual(self.small(10).hard("a=p", base, TODAY), ["notice"])

    def test_impossible_visits_may_go_and_are_reported(self) -> None:
        small = self.small(11).add("busy", who="a", from_="2021-02-05", to="2021-02-05")
        verdict = judge(small.view("", f"a+{P2} a+p@2021-02-04 x+{P2}", TODAY))
        self.assertEqual(verdict.of("hard"), [])
        warned = {(each.rule, each.member, each.meeting) for each in verdict.of("warning")}
        self.assertEqual(
            warned, {("notice", "a", P2), ("notice", "a", "p@2021-02-04"), ("notice", "x", P2)}
        )

    def test_a_forbidden_pair_makes_its_visits_impossible(self) -> None:
        small = self.small(11)
        small.add("pins", member="a", organisation="p", action="forbid", reason="x")
        self.assertEqual(small.hard("", f"a*{P2}", TODAY), [])

    def test_late_announcements(self) -> None:
        small = self.small()
        for name, announced in (("h1", "2021-02-28"), ("h2", "2021-03-01"), ("h3", "")):
            small.add(
                "meetings", id=name, organisation="p", date="2021-03-10", start="08:00",
                end="09:00", announced=announced,
            )  # fmt: skip
        warnings = judge(small.view()).of("warning")
        self.assertEqual([(each.meeting, each.amount) for each in warnings], [("h2", 1)])


class Quorum(unittest.TestCase):
    def small(self, **share: object) -> Small:
        """Three members sit on the committee that meets on 5 January from 8 to 10."""
        small = Small(assign(), rule("quorum", body="BCH", **share))
        small.add("members", id="c", name="Cường", role="bch")
        for who in ("role:bch", "role:btv"):
            small.add("busy", who=who, from_="2021-01-05T08:00", to="2021-01-05T10:00", body="BCH")
        return small

    def warned(self, small: Small, text: str = "") -> list[int]:
        return [each.amount for each in judge(small.view(text)).of("warning")]

    def test_two_thirds(self) -> None:
        self.assertEqual(self.warned(self.small(), f"a*{P1}"), [])
        self.assertEqual(self.warned(self.small(), f"a*{P1} b*{P1}"), [1])

    def test_share(self) -> None:
        self.assertEqual(self.warned(self.small(share=1), f"a*{P1}"), [1])
        self.assertEqual(self.warned(self.small(share=0.25), f"a*{P1} b*{P1}"), [])

    def test_other_busy_times_keep_members_away(self) -> None:
        small = self.small()
        small.add("busy", who="role:bch", from_="2021-01-05T09:00", to="2021-01-05T12:00")
        self.assertEqual(self.warned(small), [1])

    def test_touching_is_not_overlapping(self) -> None:
        small = self.small()
        small.add("busy", who="all", from_="2021-01-05T10:00", to="2021-01-05T12:00")
        self.assertEqual(self.warned(small), [])

    def test_another_gathering_of_the_body_is_another_time(self) -> None:
        small = self.small()
        small.add("busy", who="a", from_="2021-01-05T09:00", to="2021-01-05T11:00", body="BCH")
        # Of the second gathering a is the only one called, and is in the first.
        self.assertEqual(self.warned(small), [1])
        self.assertEqual(self.warned(small, f"b*{P1}"), [1, 1])


if __name__ == "__main__":
    unittest.main()
