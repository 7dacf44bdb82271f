"""Simple iCalendar files: events with plain recurrences, in local or UTC time."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from .recurrence import expand, parse
from .tables import ScenarioError, normalised


@dataclass
class Event:
    """One VEVENT: its times are local, `whole_days` says that it has dates only."""

    uid: str = ""
    start: datetime | None = None
    end: datetime | None = None
    length: timedelta | None = None
    rule: str = ""
    left_out: set[date] = field(default_factory=set)
    transparent: bool = False
    cancelled: bool = False
    whole_days: bool = False

    def duration(self) -> timedelta:
        """End minus start; a whole day where neither end nor duration is given for a date."""
        if self.length is not None:
            return self.length
        if self.end is not None and self.start is not None:
            return self.end - self.start
        return timedelta(days=1) if self.whole_days else timedelta()

    def occurrences(self, last: date) -> list[tuple[datetime, datetime]]:
        """Starts and ends up to the day `last`."""
        if self.start is None:
            raise ScenarioError(f"event {self.uid} has no start")
        days = {self.start.date()} | set(
            expand(parse(self.rule), self.start.date(), last) if self.rule else ()
        )
        clock, length = self.start.time(), self.duration()
        starts = [datetime.combine(day, clock) for day in sorted(days - self.left_out)]
        return [(start, start + length) for start in starts]


def _moment(value: str, parameters: str, zone: ZoneInfo) -> datetime:
    if "T" not in value:
        return datetime.strptime(value, "%Y%m%d")
    if value.endswith("Z"):
        utc = datetime.strptime(value, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
        return utc.astimezone(zone).replace(tzinfo=None)
    local = datetime.strptime(value, "%Y%m%dT%H%M%S")
    for part in parameters.split(";"):
        if part.startswith("TZID="):
            there = ZoneInfo(part[5:].strip('"'))
            return local.replace(tzinfo=there).astimezone(zone).replace(tzinfo=None)
    return local


def _length(value: str) -> timedelta:
    amounts = {"W": 0, "D": 0, "H": 0, "M": 0, "S": 0}
    digits = ""
    for letter in value.lstrip("+P"):
        if letter.isdigit():
            digits += letter
        elif letter in amounts:
            amounts[letter], digits = int(digits), ""
    return timedelta(
        weeks=amounts["W"], days=amounts["D"], hours=amounts["H"],
        minutes=amounts["M"], seconds=amounts["S"],
    )  # fmt: skip


def read_events(path: Path, time_zone: str) -> list[Event]:
    """The events of a calendar, those that are transparent or cancelled left out."""
    zone = ZoneInfo(time_zone)
    text = normalised(path).replace("\r\n", "\n").replace("\n ", "").replace("\n\t", "")
    events: list[Event] = []
    event: Event | None = None
    nested = 0
    for line in text.split("\n"):
        head, _, value = line.partition(":")
        name, _, parameters = head.partition(";")
        name = name.upper()
        if name == "BEGIN" and value == "VEVENT":
            event, nested = Event(), 0
        elif name == "END" and value == "VEVENT" and event is not None:
            events.append(event)
            event = None
        elif event is None or name in ("BEGIN", "END"):
            nested += {"BEGIN": 1, "END": -1}.get(name, 0)
        elif nested == 0:
            _read_property(event, name, parameters, value, zone)
    return [e for e in events if not e.transparent and not e.cancelled]


def _read_property(event: Event, name: str, parameters: str, value: str, zone: ZoneInfo) -> None:
    if name == "UID":
        event.uid = value
    elif name == "DTSTART":
        event.start = _moment(value, parameters, zone)
        event.whole_days = "T" not in value
    elif name == "DTEND":
        event.end = _moment(value, parameters, zone)
    elif name == "DURATION":
        event.length = _length(value)
    elif name == "RRULE":
        event.rule = value
    elif name == "EXDATE":
        event.left_out |= {_moment(v, parameters, zone).date() for v in value.split(",")}
    elif name == "TRANSP":
        event.transparent = value.upper() == "TRANSPARENT"
    elif name == "STATUS":
        event.cancelled = value.upper() == "CANCELLED"
