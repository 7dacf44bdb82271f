"""Reading: tables, horizons, meetings, calendars, regimes, words."""

from __future__ import annotations

import tempfile
import unicodedata
import unittest
from datetime import date, datetime
from fractions import Fraction
from pathlib import Path

from tests.worlds import Small, assign, rule
from witness.periods import periods
from witness.places import haversine, travel_minutes, whole_kilometres
from witness.regimes import GOALS
from witness.scenario import load
from witness.tables import ScenarioError, listed, span


class Tables(unittest.TestCase):
    def test_office_layout_reads_the_same(self) -> None:
        small = Small(assign()).register("a=p", "a=q")
        small.add("busy", who="all", from_="2021-01-05", to="2021-01-06", reason="Họp; bận")
        plain = small.scenario()
        small.draft.layout = "office"
        self.assertEqual(small.scenario(), plain)

    def test_text_is_normalised(self) -> None:
        small = Small(assign())
        small.a["name"] = unicodedata.normalize("NFD", "Nguyễn Thị Hường")
        self.assertEqual(small.scenario().members["a"].name, "Nguyễn Thị Hường")

    def test_lists_and_spans(self) -> None:
        self.assertEqual(listed(" a ; ;b"), ("a", "b"))
        midnight = datetime(2021, 1, 7)
        self.assertEqual(span("2021-01-05", "2021-01-06"), (datetime(2021, 1, 5), midnight))
        end = span("2021-01-05T07:30", "2021-01-05T08:00")[1]
        self.assertEqual(end, datetime(2021, 1, 5, 8))

    def test_unknown_references_are_refused(self) -> None:
        with self.assertRaises(ScenarioError):
            Small(assign()).register("a=nowhere").scenario()


class Meetings(unittest.TestCase):
    def test_occurrences_inside_the_horizon(self) -> None:
        small = Small(assign(), first=date(2021, 1, 6), last=date(2021, 2, 20))
        found = sorted(small.scenario().meetings)
        self.assertEqual(found, ["p@2021-02-05", "q@2021-01-20", "q@2021-02-05", "q@2021-02-20"])

    def test_a_row_replaces_the_occurrence_and_except_removes_it(self) -> None:
        small = Small(assign())
        small.p["except"] = "2021-03-05"
        small.add(
            "meetings", id="h1", organisation="p", date="2021-02-05", start="14:00", end="16:30"
        )
        small.add(
            "meetings", id="h2", organisation="p", date="2021-04-05", start="14:00", end="16:30"
        )
        scenario = small.scenario()
        found = [e.id for e in scenario.meetings_by_organisation["p"]]
        self.assertEqual(found, ["p@2021-01-05", "h1"])
        self.assertEqual(scenario.meetings["h1"].end, datetime(2021, 2, 5, 16, 30))

    def test_start_and_length(self) -> None:
        small = Small(assign())
        small.p |= {"starts": "22:00", "minutes": "120"}
        meeting = small.scenario().meetings["p@2021-01-05"]
        self.assertEqual((meeting.date, meeting.end), (date(2021, 1, 5), datetime(2021, 1, 6)))


class Calendars(unittest.TestCase):
    EVENTS = """BEGIN:VCALENDAR
BEGIN:VEVENT
UID:weekly
DTSTART;TZID=Asia/Ho_Chi_Minh:20210104T080000
DTEND;TZID=Asia/Ho_Chi_Minh:20210104T093000
RRULE:FREQ=WEEKLY;COUNT=2
END:VEVENT
BEGIN:VEVENT
UID:utc
DTSTART:20210110T010000Z
DURATION:PT2H
END:VEVENT
BEGIN:VEVENT
UID:day
DTSTART;VALUE=DATE:20210112
END:VEVENT
BEGIN:VEVENT
UID:free
DTSTART:20210113T080000
DTEND:20210113T090000
TRANSP:TRANSPARENT
END:VEVENT
END:VCALENDAR
"""

    def read(self, owner: str):
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place)
            Small(assign()).draft.write(folder)
            (folder / "calendars").mkdir()
            (folder / "calendars" / f"{owner}.ics").write_text(self.EVENTS, encoding="utf-8")
            return load(folder)

    def test_a_members_events_are_busy_times(self) -> None:
        found = [(entry.start, entry.end) for entry in self.read("a").calendars["a"]]
        expected = [
            (datetime(2021, 1, 4, 8), datetime(2021, 1, 4, 9, 30)),
            (datetime(2021, 1, 11, 8), datetime(2021, 1, 11, 9, 30)),
            (datetime(2021, 1, 10, 8), datetime(2021, 1, 10, 10)),
            (datetime(2021, 1, 12), datetime(2021, 1, 13)),
        ]
        self.assertEqual(found, expected)

    def test_an_organisations_events_are_meetings(self) -> None:
        meetings = self.read("p").meetings
        self.assertEqual(meetings["weekly@2021-01-11"].end, datetime(2021, 1, 11, 9, 30))
        self.assertNotIn("free@2021-01-13", meetings)


class Regimes(unittest.TestCase):
    def test_defaults_and_changes(self) -> None:
        small = Small(rule("no-overlap"), rule("quorum", body="BCH"), rule("spacing", days=7))
        small.draft.changes = {"no-overlap": {"per_day": 2}, "spacing": {"enabled": False}}
        rules = {each.id: each for each in small.scenario().rules}
        self.assertEqual(set(rules), {"no-overlap", "quorum"})
        self.assertEqual(
            (rules["no-overlap"]["per_day"], rules["no-overlap"]["speed_kmh"]), (2, 40)
        )
        self.assertEqual(rules["quorum"]["share"], Fraction(2, 3))

    def test_goal_order(self) -> None:
        small = Small(assign())
        self.assertEqual(small.scenario().order, GOALS)
        small.draft.regime_goals = ["travel", "peak"]
        self.assertEqual(small.scenario().order, ("travel", "peak"))
        small.draft.order = ["peak"]
        self.assertEqual(small.scenario().order, ("peak",))

    def test_faulty_regimes_are_refused(self) -> None:
        for rules in (
            [rule("no-such-kind")],
            [rule("spacing")],
            [rule("spacing", days=7, hours=3)],
            [rule("spacing", days=7), rule("spacing", days=8)],
            [rule("spacing", days=7, citation="")],
            [assign(), assign(id="assign.2", roles=["bch"])],
        ):
            with self.assertRaises(ScenarioError):
                Small(*rules).scenario()


class Words(unittest.TestCase):
    def test_periods_lie_wholly_inside_the_horizon(self) -> None:
        first, last = date(2020, 2, 2), date(2021, 6, 30)
        self.assertEqual(
            [p.label for p in periods("quarter", first, last)],
            ["2020-Q2", "2020-Q3", "2020-Q4", "2021-Q1", "2021-Q2"],
        )
        self.assertEqual([p.label for p in periods("half", first, last)], ["2020-H2", "2021-H1"])
        self.assertEqual(periods("year", first, last), [])
        self.assertEqual(len(periods("month", first, last)), 16)
        self.assertEqual([p.label for p in periods("horizon", first, last)], [None])

    def test_until_day_looks_at_the_last_month(self) -> None:
        quarter = periods("quarter", date(2021, 1, 1), date(2021, 3, 31))[0]
        self.assertEqual(quarter.last_counting_day(24), date(2021, 3, 24))
        self.assertEqual(quarter.last_counting_day(None), date(2021, 3, 31))
        month = periods("month", date(2021, 2, 1), date(2021, 2, 28))[0]
        self.assertEqual(month.last_counting_day(30), date(2021, 2, 28))

    def test_distance(self) -> None:
        # A degree along a meridian is 6371.0088 · π / 180 km.
        self.assertAlmostEqual(haversine((0, 0), (1, 0)), 111.19508, places=5)
        self.assertEqual([whole_kilometres(k) for k in (0.49, 0.5, 1.5, 2.4)], [0, 1, 2, 2])

    def test_travel(self) -> None:
        self.assertEqual(travel_minutes((0, 0), (1, 0), False, 40), 167)
        self.assertEqual(travel_minutes((0, 0), (0, 0), False, 40), 0)
        self.assertEqual(travel_minutes(None, (0, 0), True, 40), 0)
        self.assertEqual(travel_minutes(None, (0, 0), False, 40), 60)

    def test_an_area_covers_what_lies_below_it(self) -> None:
        small = Small(assign())
        small.a["areas"], small.b["areas"] = "xa", "xb"
        scenario = small.scenario()
        charge = {
            (m.id, o.id)
            for m in scenario.members.values()
            for o in scenario.organisations.values()
            if scenario.in_charge(m, o)
        }
        self.assertEqual(charge, {("a", "p"), ("a", "q"), ("b", "q")})


if __name__ == "__main__":
    unittest.main()
