"""Calendar periods inside a horizon, with the labels that plans print."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12}


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `first` to `last`, both included; the whole horizon has no label."""

    label: str | None
    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def last_counting_day(self, until_day: int | None) -> date:
        """The last day on which a visit counts: day `until_day` of the last month at most."""
        if until_day is None:
            return self.last
        month_end = monthrange(self.last.year, self.last.month)[1]
        return min(self.last, self.last.replace(day=min(until_day, month_end)))


def label(every: str, year: int, index: int) -> str:
    """The label of the `index`-th (from 0) period of a year."""
    if every == "year":
        return f"{year}"
    if every == "month":
        return f"{year}-{index + 1:02d}"
    return f"{year}-{'H' if every == 'half' else 'Q'}{index + 1}"


def periods(every: str, first: date, last: date) -> list[Period]:
    """The periods of one kind that lie wholly between `first` and `last`."""
    if every == "horizon":
        return [Period(None, first, last)]
    months = MONTHS[every]
    found = []
    for year in range(first.year, last.year + 1):
        for index in range(12 // months):
            begin = date(year, index * months + 1, 1)
            final = (index + 1) * months
            end = date(year, final, monthrange(year, final)[1])
            if first <= begin and end <= last:
                found.append(Period(label(every, year, index), begin, end))
    return found


def month_of(day: date) -> str:
    """The calendar month of a day, of that year."""
    return label("month", day.year, day.month - 1)


def quarter_of(day: date) -> str:
    """The calendar quarter of a day, of that year."""
    return label("quarter", day.year, (day.month - 1) // 3)


def days_between(first: date, last: date) -> list[date]:
    """Every day from `first` to `last`, both included."""
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]
