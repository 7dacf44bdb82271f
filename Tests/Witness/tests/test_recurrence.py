"""RRULE expansion: by hand, and against python-dateutil where it is installed."""

from __future__ import annotations

import random
import unittest
from datetime import date, datetime

from witness.recurrence import RecurrenceError, expand, parse

try:
    from dateutil.rrule import rrulestr
except ImportError:
    rrulestr = None


def days(text: str, first: str, last: str) -> list[str]:
    found = expand(parse(text), date.fromisoformat(first), date.fromisoformat(last))
    return [day.isoformat()[5:] for day in found]


class ByHand(unittest.TestCase):
    def test_month_day_starts_on_the_first_day(self) -> None:
        self.assertEqual(
            days("FREQ=MONTHLY;BYMONTHDAY=3", "2021-01-03", "2021-03-02"), ["01-03", "02-03"]
        )

    def test_interval_counts_from_the_first_day(self) -> None:
        self.assertEqual(
            days("FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=3", "2021-02-10", "2021-08-31"),
            ["04-03", "06-03", "08-03"],
        )

    def test_missing_days_of_short_months_are_skipped(self) -> None:
        self.assertEqual(
            days("FREQ=MONTHLY;BYMONTHDAY=31", "2021-01-01", "2021-05-31"),
            ["01-31", "03-31", "05-31"],
        )

    def test_last_day_of_the_month(self) -> None:
        self.assertEqual(
            days("FREQ=MONTHLY;BYMONTHDAY=-1", "2021-02-01", "2021-04-29"), ["02-28", "03-31"]
        )

    def test_second_tuesday(self) -> None:
        self.assertEqual(
            days("FREQ=MONTHLY;BYDAY=2TU", "2021-01-01", "2021-02-28"), ["01-12", "02-09"]
        )

    def test_first_working_day_by_position(self) -> None:
        self.assertEqual(
            days("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1", "2021-01-02", "2021-03-31"),
            ["02-01", "03-01"],
        )

    def test_count_and_until(self) -> None:
        self.assertEqual(
            days("FREQ=DAILY;INTERVAL=10;COUNT=3", "2021-01-30", "2021-12-31"),
            ["01-30", "02-09", "02-19"],
        )
        self.assertEqual(
            days("FREQ=WEEKLY;BYDAY=MO;UNTIL=20210111", "2021-01-01", "2021-12-31"),
            ["01-04", "01-11"],
        )

    def test_quarterly_by_months_of_the_year(self) -> None:
        self.assertEqual(
            days("FREQ=YEARLY;BYMONTH=3,6;BYDAY=1WE", "2021-01-01", "2021-12-31"),
            ["03-03", "06-02"],
        )

    def test_week_start_moves_alternate_weeks(self) -> None:
        # RFC 5545's own example, from Tuesday 5 August 1997.
        text = "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST="
        self.assertEqual(
            days(text + "MO", "1997-08-05", "1997-12-31"), ["08-05", "08-10", "08-19", "08-24"]
        )
        self.assertEqual(
            days(text + "SU", "1997-08-05", "1997-12-31"), ["08-05", "08-17", "08-19", "08-31"]
        )

    def test_unsupported_parts_are_refused(self) -> None:
        for text in ("FREQ=HOURLY", "FREQ=DAILY;BYHOUR=8", "BYDAY=MO", "FREQ=WEEKLY;BYDAY=2MO"):
            with self.assertRaises(RecurrenceError):
                parse(text)


@unittest.skipIf(rrulestr is None, "python-dateutil is not installed")
class AgainstDateutil(unittest.TestCase):
    def test_random_rules(self) -> None:
        dice = random.Random(5)
        for _ in range(300):
            text = self.draw(dice)
            first = date(dice.randint(2019, 2025), dice.randint(1, 12), dice.randint(1, 28))
            last = date(first.year + 1, 6, 30)
            theirs = rrulestr(text, dtstart=datetime(first.year, first.month, first.day))
            until = datetime(last.year, last.month, last.day)
            expected = [d.date() for d in theirs.between(theirs._dtstart, until, inc=True)]
            self.assertEqual(expand(parse(text), first, last), expected, f"{text} {first}")

    def draw(self, dice: random.Random) -> str:
        frequency = dice.choice(("DAILY", "WEEKLY", "MONTHLY", "YEARLY"))
        parts = [f"FREQ={frequency}", f"INTERVAL={dice.choice((1, 1, 2, 3, 5))}"]
        days = dice.sample(("MO", "TU", "WE", "TH", "FR", "SA", "SU"), dice.randint(1, 3))
        if dice.random() < 0.5:
            if frequency in ("MONTHLY", "YEARLY") and dice.random() < 0.5:
                days = [f"{dice.choice((1, 2, -1, -2))}{day}" for day in days]
            parts.append(f"BYDAY={','.join(days)}")
        numbered = any(not day.isalpha() for day in days)
        if frequency != "WEEKLY" and dice.random() < 0.4 and not numbered:
            parts.append(f"BYMONTHDAY={dice.choice(('3', '31', '-1', '5,20', '-2,1'))}")
        if dice.random() < 0.3:
            parts.append(f"BYMONTH={dice.choice(('2', '3,6,9,12', '1,2,3,4,5,6'))}")
        # dateutil lets the first week begin on the first day: a difference in positions only.
        if len(parts) > 2 and dice.random() < 0.3 and frequency in ("MONTHLY", "YEARLY"):
            parts.append(f"BYSETPOS={dice.choice(('1', '-1', '2', '1,-1'))}")
        if dice.random() < 0.3:
            parts.append(f"COUNT={dice.randint(1, 9)}")
        elif dice.random() < 0.3:
            parts.append("UNTIL=20240630")
        if dice.random() < 0.3:
            parts.append(f"WKST={dice.choice(('MO', 'SU', 'TH'))}")
        return ";".join(parts)


if __name__ == "__main__":
    unittest.main()
