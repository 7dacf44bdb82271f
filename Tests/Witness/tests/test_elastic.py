"""Every elastic rule: who is missing what, where and when."""

from __future__ import annotations

import unittest
from datetime import date

from tests.worlds import Small, assign, rule

P1, P2, P3 = "p@2021-01-05", "p@2021-02-05", "p@2021-03-05"
Q1, Q2, Q3 = "q@2021-01-05", "q@2021-01-20", "q@2021-02-05"


def quota(**parameters: object) -> dict[str, object]:
    return rule("visit-quota", **{"target": "assigned", "every": "horizon"} | parameters)


class Assign(unittest.TestCase):
    def test_minimum(self) -> None:
        small = Small(assign(min=2))
        self.assertEqual(small.missing("a=p a=q b=p"), [("b", None, None, 1)])
        self.assertEqual(Small(assign(roles=["bch"], min=2)).missing(), [("a", None, None, 2)])


class Cover(unittest.TestCase):
    def test_every_organisation(self) -> None:
        small = Small(assign(), rule("organisation-cover", min=2))
        expected = [(None, "p", None, 1), (None, "q", None, 2)]
        self.assertEqual(small.missing("a=p"), expected)
        self.assertEqual(small.missing("a=p b=p a=q b=q"), [])

    def test_kinds_priority_roles(self) -> None:
        small = Small(assign(), rule("organisation-cover", kinds=["chi-bo"]))
        self.assertEqual(small.missing(), [(None, "p", None, 1)])
        small = Small(assign(), rule("organisation-cover", min_priority=2, roles=["btv"]))
        small.q["priority"] = "2"
        self.assertEqual(small.missing("a=q"), [(None, "q", None, 1)])


class Quota(unittest.TestCase):
    def test_member_over_the_horizon(self) -> None:
        small = Small(assign(), quota(count=2, roles=["bch"]))
        self.assertEqual(small.missing(), [("a", None, None, 2)])
        self.assertEqual(small.missing(f"a*{P1}"), [("a", None, None, 1)])
        self.assertEqual(small.missing(f"a*{P1} a*{Q2}"), [])

    def test_periods(self) -> None:
        small = Small(assign(), quota(every="month", roles=["bch"]))
        expected = [("a", None, "2021-01", 1), ("a", None, "2021-03", 1)]
        self.assertEqual(small.missing(f"a*{P2} a*{Q3}"), expected)

    def test_each_organisation(self) -> None:
        small = Small(assign(), quota(per="organisation", count=2, every="quarter"))
        self.assertEqual(small.missing(), [])
        expected = [("a", "p", "2021-Q1", 1), ("a", "q", "2021-Q1", 2)]
        self.assertEqual(small.missing(f"a=q a*{P1}"), expected)

    def test_until_day(self) -> None:
        small = Small(assign(), quota(every="month", until_day=19, roles=["bch"]))
        [first, *_] = small.missing(f"a*{Q2}")
        self.assertEqual(first, ("a", None, "2021-01", 1))
        small = Small(assign(), quota(every="quarter", until_day=19, roles=["bch"]))
        self.assertEqual(small.missing(f"a*{Q2}"), [])
        self.assertEqual(small.missing("a*q@2021-03-20"), [("a", None, "2021-Q1", 1)])

    def test_until_day_of_a_short_month_is_its_last_day(self) -> None:
        small = Small(assign(), quota(every="month", until_day=31, roles=["bch"]))
        small.q["meets"] = "FREQ=MONTHLY;BYMONTHDAY=-1"
        found = small.missing("a*q@2021-02-28")
        self.assertNotIn(("a", None, "2021-02", 1), found)

    def test_cut_periods_ask_for_nothing(self) -> None:
        small = Small(
            assign(), quota(every="month"), first=date(2021, 1, 2), last=date(2021, 2, 27)
        )
        self.assertEqual(small.missing(), [])

    def test_own_unit_and_its_children(self) -> None:
        small = Small(quota(target="own-unit", count=2, roles=["bch"]))
        small.a["own_organisations"] = "p"
        small.q["parent"] = "p"
        self.assertEqual(small.missing(f"a+{P1} a+{Q2}"), [])
        self.assertEqual(small.missing(f"a+{P1}"), [("a", None, None, 1)])

    def test_residence(self) -> None:
        small = Small(assign(), quota(target="residence"))
        small.a["residence"] = "p"
        # b has no residence: missing in full.
        self.assertEqual(small.missing(f"a+{P1}"), [("b", None, None, 1)])

    def test_an_assigned_own_unit_counts_for_both(self) -> None:
        rules = (assign(), quota(roles=["bch"]))
        small = Small(*rules, quota(id="visit-quota.own", target="own-unit", roles=["bch"]))
        small.a["own_organisations"] = "p"
        self.assertEqual(small.missing(f"a*{P1}"), [])
        self.assertEqual(small.missing(f"a+{P1}"), [("a", None, None, 1)])

    def test_a_role_without_assign_misses_everything(self) -> None:
        small = Small(assign(roles=["bch"]), quota(roles=["btv"], count=3))
        self.assertEqual(small.missing(), [("b", None, None, 3)])


class Attendance(unittest.TestCase):
    def small(self, **parameters: object) -> Small:
        small = Small(
            assign(from_="registered"),
            rule("attendance", **{"who": "one", "kinds": ["tong-ket"]} | parameters),
        ).register("a=p", "b=p")
        for name, organisation in (("hp", "p"), ("hq", "q")):
            small.add(
                "meetings", id=name, organisation=organisation, date="2021-03-10",
                start="08:00", end="10:00", kind="tong-ket",
            )  # fmt: skip
        return small

    def test_one(self) -> None:
        # Nobody may be assigned to q, so its meeting is nobody's duty.
        self.assertEqual(self.small().missing(), [(None, "p", "hp", 1)])
        self.assertEqual(self.small().missing("a=p b=p b+hp"), [])

    def test_only_assigned_members_of_the_roles_attend(self) -> None:
        self.assertEqual(self.small().missing("a+hp"), [(None, "p", "hp", 1)])
        self.assertEqual(self.small(roles=["btv"]).missing("a=p a+hp"), [(None, "p", "hp", 1)])

    def test_each(self) -> None:
        self.assertEqual(self.small(who="each").missing(), [])
        expected = [("a", "p", "hp", 1), ("b", "p", "hp", 1)]
        self.assertEqual(self.small(who="each").missing("a=p b=p"), expected)
        self.assertEqual(self.small(who="each").missing("a=p b=p a+hp"), expected[1:])

    def test_invitation_only(self) -> None:
        self.assertEqual(self.small(invitation_only=True).missing(), [])


class Rotation(unittest.TestCase):
    def small(self, **parameters: object) -> Small:
        small = Small(assign(from_="registered"), rule("rotation", min_years=3, **parameters))
        small.register("a=p")
        small.add("history", member="a", organisation="p", from_year=2019, to_year=2020)
        return small.add("history", member="b", organisation="q", from_year=2017, to_year=2020)

    def test_short_tenures_go_on(self) -> None:
        self.assertEqual(self.small().missing("a=p"), [])
        self.assertEqual(self.small().missing(), [("a", "p", None, 1)])
        self.assertEqual(self.small(roles=["btv"]).missing(), [])

    def test_a_pair_that_is_no_candidate_is_missing_too(self) -> None:
        small = self.small()
        small.add("history", member="b", organisation="p", from_year=2020, to_year=2020)
        self.assertEqual(small.missing("a=p"), [("b", "p", None, 1)])


class Weights(unittest.TestCase):
    def test_the_goal_weighs_missing_units(self) -> None:
        small = Small(assign(min=2, weight=5, roles=["bch"]), quota(count=3, roles=["btv"]))
        self.assertEqual(small.goal("shortfall", "a=p"), 5 + 3)


if __name__ == "__main__":
    unittest.main()
