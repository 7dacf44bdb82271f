"""Every hard rule: the smallest world, allowed and forbidden, with the exact amount."""

from __future__ import annotations

import unittest

from tests.worlds import Small, assign, rule
from witness.candidates import NO_ASSIGN
from witness.hard import PIN, UNASSIGNED, UNKNOWN

P1, P2, P3 = "p@2021-01-05", "p@2021-02-05", "p@2021-03-05"
Q1, Q2 = "q@2021-01-05", "q@2021-01-20"


class Assign(unittest.TestCase):
    def test_maximum(self) -> None:
        small = Small(assign(max=1))
        self.assertEqual(small.hard("a=p b=p"), [])
        [found] = small.violations("a=p a=q")
        self.assertEqual((found.rule, found.member, found.amount), ("assign", "a", 1))

    def test_registered(self) -> None:
        small = Small(assign(from_="registered")).register("a=p")
        self.assertEqual(small.hard("a=p"), [])
        self.assertEqual(small.hard("b=p"), ["assign"])

    def test_charge(self) -> None:
        small = Small(assign(from_="charge"))
        small.a["areas"] = "xb"
        self.assertEqual(small.hard("a=q"), [])
        self.assertEqual(small.hard("a=p b=q"), ["assign", "assign"])

    def test_kinds(self) -> None:
        small = Small(assign(kinds=["chi-bo"]))
        self.assertEqual(small.hard("a=p"), [])
        self.assertEqual(small.hard("a=q"), ["assign"])

    def test_residential_only(self) -> None:
        small = Small(assign(residential_only=True))
        # xb is not residential, so anything qualifies; in xa only residential cells do.
        self.assertEqual(small.hard("a=q"), [])
        self.assertEqual(small.hard("a=p"), ["assign"])
        small.p["kind"] = "chi-bo-khu-dan-cu"
        self.assertEqual(small.hard("a=p"), [])
        small.p |= {"kind": "chi-bo", "area": "xb"}
        self.assertEqual(small.hard("a=p"), [])

    def test_a_role_without_assign_gets_nothing(self) -> None:
        self.assertEqual(Small(assign(roles=["bch"])).hard("a=p b=p"), [NO_ASSIGN])

    def test_the_residence_of_a_quota_is_no_candidate(self) -> None:
        quota = rule("visit-quota", target="residence", every="horizon", roles=["bch"])
        small = Small(assign(), quota)
        small.a["residence"] = small.b["residence"] = "p"
        self.assertEqual(small.hard("b=p"), [])
        self.assertEqual(small.hard("a=p"), ["visit-quota"])


class Structure(unittest.TestCase):
    def test_a_visit_needs_an_assignment(self) -> None:
        small = Small(assign())
        self.assertEqual(small.hard(f"a*{P1}"), [])
        self.assertEqual(small.hard(f"a+{P1}"), [UNASSIGNED])

    def test_own_unit_and_residence_need_none(self) -> None:
        for target in ("own-unit", "residence"):
            small = Small(rule("visit-quota", target=target, every="horizon", roles=["bch"]))
            small.a |= {"own_organisations": "p", "residence": "p"}
            small.b |= {"own_organisations": "p", "residence": "p"}
            self.assertEqual(small.hard(f"a+{P1}"), [])
            self.assertEqual(small.hard(f"b+{P1}"), [UNASSIGNED])

    def test_unknown_names(self) -> None:
        small = Small(assign())
        self.assertEqual(small.hard("x=p a+p@2021-01-06"), [UNKNOWN, UNKNOWN])


class Exclusions(unittest.TestCase):
    def test_not_own_organisation(self) -> None:
        small = Small(assign(), rule("not-own-organisation"))
        small.a["own_organisations"] = "p"
        self.assertEqual(small.hard("a=q b=p"), [])
        self.assertEqual(small.hard("a=p"), ["not-own-organisation"])
        small.q["parent"] = "p"
        self.assertEqual(small.hard("a=q"), ["not-own-organisation"])

    def test_a_parent_is_the_direct_parent(self) -> None:
        small = Small(assign(), rule("not-own-organisation"))
        small.a["own_organisations"] = "p"
        small.q["parent"] = "p"
        small.add("organisations", id="r", name="R", kind="chi-bo", area="xa", parent="q")
        self.assertEqual(small.hard("a=r"), [])

    def test_area_of_responsibility(self) -> None:
        small = Small(assign(), rule("area-of-responsibility"))
        small.a["areas"] = "xb"
        self.assertEqual(small.hard("a=q b=p b=q"), [])
        self.assertEqual(small.hard("a=p"), ["area-of-responsibility"])

    def test_rotation_after_the_longest_tenure(self) -> None:
        small = Small(assign(), rule("rotation", max_years=3))
        small.add("history", member="a", organisation="p", from_year=2018, to_year=2020)
        small.add("history", member="b", organisation="p", from_year=2017, to_year=2018)
        small.add("history", member="b", organisation="p", from_year=2020, to_year=2020)
        self.assertEqual(small.hard("b=p a=q"), [])
        self.assertEqual(small.hard("a=p"), ["rotation"])

    def test_tenure_ends_the_year_before_the_horizon(self) -> None:
        small = Small(assign(), rule("rotation", max_years=1))
        small.add("history", member="a", organisation="p", from_year=2015, to_year=2019)
        self.assertEqual(small.hard("a=p"), [])


class Capacities(unittest.TestCase):
    def test_organisation_capacity(self) -> None:
        small = Small(assign(), rule("organisation-capacity"))
        self.assertEqual(small.hard("a=p b=q"), [])
        [found] = small.violations("a=p b=p")
        self.assertEqual(
            (found.rule, found.organisation, found.amount), ("organisation-capacity", "p", 1)
        )
        self.assertEqual(
            Small(assign(), rule("organisation-capacity", roles=["bch"])).hard("a=p b=p"), []
        )

    def test_meeting_capacity(self) -> None:
        small = Small(assign(), rule("meeting-capacity"))
        self.assertEqual(small.hard(f"a*{P1} b*{P2}"), [])
        [found] = small.violations(f"a*{P1} b*{P1}")
        self.assertEqual((found.rule, found.meeting, found.amount), ("meeting-capacity", P1, 1))

    def test_visit_limit(self) -> None:
        small = Small(assign(), rule("visit-limit", every="month", count=1))
        self.assertEqual(small.hard(f"a*{Q1} a*{P2}"), [])
        [found] = small.violations(f"a*{Q1} a*{Q2}")
        self.assertEqual((found.member, found.period, found.amount), ("a", "2021-01", 1))

    def test_visit_limits_hold_in_whole_periods_only(self) -> None:
        limit = rule("visit-limit", every="quarter", count=1)
        small = Small(assign(), limit)
        self.assertEqual(small.hard(f"a*{P1} a*{P2} a*{P3}"), ["visit-limit"])
        small.draft.settings["to"] = small.draft.settings["to"].replace(day=30)
        self.assertEqual(small.hard(f"a*{P1} a*{P2} a*{P3}"), [])


class Overlap(unittest.TestCase):
    def small(self, start: str, **parameters: object) -> Small:
        """a may visit p from 8 to 10 and q from `start` on the same day."""
        small = Small(assign(), rule("no-overlap", per_day=2, **parameters))
        small.q["starts"] = start
        return small

    def test_one_a_day(self) -> None:
        small = Small(assign(), rule("no-overlap"))
        small.q["starts"] = "14:00"
        self.assertEqual(small.hard(f"a*{P1} b*{Q1}"), [])
        [found] = small.violations(f"a*{P1} a*{Q1}")
        self.assertEqual(
            (found.member, found.date.isoformat(), found.amount), ("a", "2021-01-05", 1)
        )

    def test_an_hour_between_areas_without_coordinates(self) -> None:
        self.assertEqual(self.small("11:00").hard(f"a*{P1} a*{Q1}"), [])
        self.assertEqual(self.small("10:59").hard(f"a*{P1} a*{Q1}"), ["no-overlap"])

    def test_touching_within_an_area(self) -> None:
        small = self.small("10:00")
        small.q["area"] = "xa"
        self.assertEqual(small.hard(f"a*{P1} a*{Q1}"), [])
        small.q["starts"] = "09:59"
        self.assertEqual(small.hard(f"a*{P1} a*{Q1}"), ["no-overlap"])

    def test_travel_and_margin(self) -> None:
        # A tenth of a degree is 11.12 km: 17 minutes at 40 km/h, 12 at 60.
        for start, parameters, broken in (
            ("10:17", {}, False),
            ("10:16", {}, True),
            ("10:12", {"speed_kmh": 60}, False),
            ("10:11", {"speed_kmh": 60}, True),
            ("10:32", {"margin_minutes": 15}, False),
            ("10:31", {"margin_minutes": 15}, True),
        ):
            small = self.small(start, **parameters)
            small.p |= {"latitude": "15.0", "longitude": "108.5"}
            small.q |= {"latitude": "15.1", "longitude": "108.5"}
            expected = ["no-overlap"] if broken else []
            self.assertEqual(small.hard(f"a*{P1} a*{Q1}"), expected, start)


class Calendar(unittest.TestCase):
    def test_busy_days(self) -> None:
        small = Small(assign(), rule("respect-calendar"))
        small.add("busy", who="role:bch", from_="2021-01-04", to="2021-01-05")
        self.assertEqual(small.hard(f"a*{P2} b*{P1}"), [])
        self.assertEqual(small.hard(f"a*{P1}"), ["respect-calendar"])

    def test_touching_and_margin(self) -> None:
        for margin, broken in ((0, []), (1, ["respect-calendar"])):
            small = Small(assign(), rule("respect-calendar", margin_minutes=margin))
            small.add("busy", who="a", from_="2021-01-05T10:00", to="2021-01-05T11:00")
            self.assertEqual(small.hard(f"a*{P1}"), broken)

    def test_entries_of_no_length_are_nothing(self) -> None:
        small = Small(assign(), rule("respect-calendar"))
        small.add("busy", who="all", from_="2021-01-05T09:00", to="2021-01-05T09:00")
        self.assertEqual(small.hard(f"a*{P1}"), [])

    def test_holidays(self) -> None:
        small = Small(assign(), rule("respect-calendar", roles=["bch"]))
        small.add("holidays", date="2021-01-05", name="Lễ")
        self.assertEqual(small.hard(f"b*{P1} a*{P2}"), [])
        self.assertEqual(small.hard(f"a*{P1}"), ["respect-calendar"])


class Spacing(unittest.TestCase):
    def test_days_between_visits_of_one_pair(self) -> None:
        small = Small(assign(), rule("spacing", days=15))
        self.assertEqual(small.hard(f"a*{Q1} a*{Q2} a*{P1}"), [])
        small = Small(assign(), rule("spacing", days=16))
        [found] = small.violations(f"a*{Q1} a*{Q2} b*{Q1}")
        self.assertEqual((found.member, found.organisation, found.amount), ("a", "q", 1))


class Pins(unittest.TestCase):
    def pinned(self, action: str, day: str = "", **rules: object) -> Small:
        quota = rule("visit-quota", target="own-unit", every="horizon")
        small = Small(assign(), quota)
        small.a["own_organisations"] = "p"
        cells = {"member": "a", "organisation": "p", "date": day, "action": action, "reason": "x"}
        return small.add("pins", **cells)

    def test_keep(self) -> None:
        self.assertEqual(self.pinned("keep").hard("a=p"), [])
        self.assertEqual(self.pinned("keep").hard(f"a+{P1}"), [PIN])

    def test_keep_on_a_date_may_be_an_own_unit_visit(self) -> None:
        self.assertEqual(self.pinned("keep", "2021-01-05").hard(f"a+{P1}"), [])
        self.assertEqual(self.pinned("keep", "2021-01-05").hard(f"a*{P2}"), [PIN])

    def test_keep_asks_for_one_of_the_days_meetings(self) -> None:
        small = self.pinned("keep", "2021-01-05")
        for name, start, end in (("h1", "08:00", "09:00"), ("h2", "14:00", "15:00")):
            small.add(
                "meetings", id=name, organisation="p", date="2021-01-05", start=start, end=end
            )
        self.assertEqual(small.hard("a+h2"), [])

    def test_forbid_without_date_leaves_own_unit_visits(self) -> None:
        self.assertEqual(self.pinned("forbid").hard(f"a+{P1}"), [])
        self.assertEqual(self.pinned("forbid").hard("a=p"), [PIN])

    def test_forbid_on_a_date(self) -> None:
        self.assertEqual(self.pinned("forbid", "2021-01-05").hard(f"a*{P2}"), [])
        self.assertEqual(self.pinned("forbid", "2021-01-05").hard(f"a+{P1}"), [PIN])


if __name__ == "__main__":
    unittest.main()
