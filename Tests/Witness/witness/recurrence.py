"""Expansion of the RFC 5545 recurrence rules that scenarios may use.

The rule starts counting on the first day. That day is an occurrence only when
it fits the rule. Supported: FREQ DAILY to YEARLY, INTERVAL, COUNT, UNTIL, BYDAY,
BYMONTHDAY, BYMONTH, BYSETPOS and WKST.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
PARTS = {
    "FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "WKST",
}  # fmt: skip


class RecurrenceError(ValueError):
    """A rule outside the supported subset."""


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A parsed rule; BYDAY pairs are (ordinal or 0, weekday from Monday = 0)."""

    freq: str
    interval: int = 1
    count: int | None = None
    until: date | None = None
    by_day: tuple[tuple[int, int], ...] = ()
    by_month_day: tuple[int, ...] = ()
    by_month: tuple[int, ...] = ()
    by_set_pos: tuple[int, ...] = ()
    week_start: int = 0


def parse(text: str) -> Recurrence:
    """Reads an RRULE body such as `FREQ=MONTHLY;BYMONTHDAY=3`."""
    parts: dict[str, str] = {}
    for piece in text.strip().strip(";").split(";"):
        name, _, value = piece.partition("=")
        name = name.strip().upper()
        if name not in PARTS or name in parts or not value.strip():
            raise RecurrenceError(f"{text}: {piece}")
        parts[name] = value.strip().upper()
    if parts.get("FREQ") not in ("DAILY", "WEEKLY", "MONTHLY", "YEARLY"):
        raise RecurrenceError(f"{text}: FREQ")

    def numbers(name: str) -> tuple[int, ...]:
        return tuple(int(n) for n in parts[name].split(",")) if name in parts else ()

    days = []
    for item in parts["BYDAY"].split(",") if "BYDAY" in parts else []:
        match = re.fullmatch(r"([+-]?\d+)?(MO|TU|WE|TH|FR|SA|SU)", item)
        if match is None:
            raise RecurrenceError(f"{text}: BYDAY={item}")
        days.append((int(match[1] or 0), WEEKDAYS.index(match[2])))
    if parts["FREQ"] in ("DAILY", "WEEKLY") and any(n for n, _ in days):
        raise RecurrenceError(f"{text}: numbered BYDAY needs MONTHLY or YEARLY")
    until = None
    if "UNTIL" in parts:
        until = date.fromisoformat(parts["UNTIL"].split("T")[0])
    return Recurrence(
        freq=parts["FREQ"],
        interval=int(parts.get("INTERVAL", "1")),
        count=int(parts["COUNT"]) if "COUNT" in parts else None,
        until=until,
        by_day=tuple(days),
        by_month_day=numbers("BYMONTHDAY"),
        by_month=numbers("BYMONTH"),
        by_set_pos=numbers("BYSETPOS"),
        week_start=WEEKDAYS.index(parts.get("WKST", "MO")),
    )


def expand(rule: Recurrence, start: date, last: date) -> list[date]:
    """The occurrences from `start` to `last`, both included."""
    found: list[date] = []
    left = rule.count
    for days in _intervals(rule, start, last):
        chosen = _positions(sorted(set(days)), rule.by_set_pos)
        for day in chosen:
            if day < start:
                continue
            if left == 0 or day > last or (rule.until is not None and day > rule.until):
                return found
            found.append(day)
            if left is not None:
                left -= 1
    return found


def _positions(days: list[date], positions: tuple[int, ...]) -> list[date]:
    if not positions:
        return days
    chosen = set()
    for position in positions:
        index = position - 1 if position > 0 else len(days) + position
        if 0 <= index < len(days):
            chosen.add(days[index])
    return sorted(chosen)


def _intervals(rule: Recurrence, start: date, last: date) -> Iterator[list[date]]:
    """The days that each interval of the rule offers, before BYSETPOS."""
    if rule.freq == "DAILY":
        day = start
        while day <= last:
            yield [day] if _passes(rule, day) else []
            day += timedelta(days=rule.interval)
    elif rule.freq == "WEEKLY":
        week = start - timedelta(days=(start.weekday() - rule.week_start) % 7)
        wanted = {w for _, w in rule.by_day} or {start.weekday()}
        while week <= last:
            days = [week + timedelta(days=n) for n in range(7)]
            yield [
                day
                for day in days
                if day.weekday() in wanted
                and (not rule.by_month or day.month in rule.by_month)
                and (not rule.by_month_day or _is_month_day(rule, day))
            ]
            week += timedelta(weeks=rule.interval)
    elif rule.freq == "MONTHLY":
        index = start.year * 12 + start.month - 1
        while date(index // 12, index % 12 + 1, 1) <= last:
            month = index % 12 + 1
            fits = not rule.by_month or month in rule.by_month
            yield _month_days(rule, index // 12, month, start.day) if fits else []
            index += rule.interval
    else:
        for year in range(start.year, last.year + 1, rule.interval):
            yield _year_days(rule, year, start)


def _passes(rule: Recurrence, day: date) -> bool:
    return (
        (not rule.by_month or day.month in rule.by_month)
        and (not rule.by_month_day or _is_month_day(rule, day))
        and (not rule.by_day or day.weekday() in {w for _, w in rule.by_day})
    )


def _is_month_day(rule: Recurrence, day: date) -> bool:
    length = monthrange(day.year, day.month)[1]
    return day.day in rule.by_month_day or day.day - length - 1 in rule.by_month_day


def _month_days(rule: Recurrence, year: int, month: int, usual: int) -> list[date]:
    length = monthrange(year, month)[1]
    days = [date(year, month, n) for n in range(1, length + 1)]
    if rule.by_month_day:
        chosen = [day for day in days if _is_month_day(rule, day)]
        return [day for day in chosen if not rule.by_day or _is_numbered(rule, day, days)]
    if rule.by_day:
        return [day for day in days if _is_numbered(rule, day, days)]
    return [day for day in days if day.day == usual]


def _year_days(rule: Recurrence, year: int, start: date) -> list[date]:
    if rule.by_day and not rule.by_month and not rule.by_month_day:
        days = [date(year, 1, 1) + timedelta(days=n) for n in range(366)]
        days = [day for day in days if day.year == year]
        return [day for day in days if _is_numbered(rule, day, days)]
    months = rule.by_month or (range(1, 13) if rule.by_month_day else (start.month,))
    return [day for m in sorted(set(months)) for day in _month_days(rule, year, m, start.day)]


def _is_numbered(rule: Recurrence, day: date, span: list[date]) -> bool:
    """Whether BYDAY names the day, counted within the span (a month or a year)."""
    place, from_end = (day - span[0]).days // 7, (span[-1] - day).days // 7
    return any(
        weekday == day.weekday() and number in (0, place + 1, -from_end - 1)
        for number, weekday in rule.by_day
    )
