"""CSV tables: RFC 4180 with comma or semicolon, UTF-8, a byte-order mark accepted."""

from __future__ import annotations

import csv
import io
import unicodedata
from datetime import date, datetime, timedelta
from pathlib import Path

COLUMNS: dict[str, tuple[str, ...]] = {
    "areas": ("id", "name", "kind", "parent", "residential"),
    "organisations": (
        "id", "name", "kind", "area", "parent", "priority", "latitude", "longitude", "venue",
        "meets", "starts", "minutes", "except",
    ),
    "members": (
        "id", "name", "role", "title", "unit", "own_organisations", "areas", "residence",
        "latitude", "longitude",
    ),
    "registrations": ("member", "organisation", "choice"),
    "meetings": (
        "id", "organisation", "date", "start", "end", "kind", "invitation", "announced",
    ),
    "busy": ("who", "from", "to", "reason", "body"),
    "holidays": ("date", "name"),
    "history": ("member", "organisation", "from_year", "to_year"),
    "pins": ("member", "organisation", "date", "action", "reason"),
}  # fmt: skip

Row = dict[str, str]


class ScenarioError(ValueError):
    """A scenario that cannot be read."""


def normalised(path: Path) -> str:
    """A file's text in Unicode NFC, without a byte-order mark."""
    return unicodedata.normalize("NFC", path.read_text(encoding="utf-8-sig"))


def read_table(folder: Path, name: str, required: bool = False) -> list[Row]:
    """The rows of a table, every known column present, blank where the file has none."""
    path = folder / f"{name}.csv"
    if not path.exists():
        if required:
            raise ScenarioError(f"{path.name} is missing")
        return []
    text = normalised(path)
    first = text.splitlines()[0] if text.strip() else ""
    delimiter = ";" if first.count(";") > first.count(",") else ","
    lines = [
        line
        for line in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        if any(cell.strip() for cell in line)
    ]
    if not lines:
        return []
    heads = [head.strip() for head in lines[0]]
    blank = dict.fromkeys(COLUMNS[name], "")
    return [
        blank | {h: c.strip() for h, c in zip(heads, line, strict=False) if h in blank}
        for line in lines[1:]
    ]


def listed(cell: str) -> tuple[str, ...]:
    """The items of a `;` list, empty ones left out."""
    return tuple(item.strip() for item in cell.split(";") if item.strip())


def affirmed(cell: str, default: bool) -> bool:
    """A yes/no cell."""
    return default if not cell else {"yes": True, "no": False}[cell.lower()]


def moment(day: date, clock: str) -> datetime:
    """A day and `HH:MM`; 24:00 is the next day's midnight."""
    hours, minutes = (int(part) for part in clock.split(":"))
    return datetime.combine(day, datetime.min.time()) + timedelta(hours=hours, minutes=minutes)


def span(begin: str, end: str) -> tuple[datetime, datetime]:
    """The busy time of two dates (both days included) or of two moments (end excluded)."""
    if ("T" in begin) != ("T" in end):
        raise ScenarioError(f"busy from {begin} to {end}: both dates or both times")
    if "T" in begin:
        return datetime.fromisoformat(begin), datetime.fromisoformat(end)
    midnight = datetime.min.time()
    return (
        datetime.combine(date.fromisoformat(begin), midnight),
        datetime.combine(date.fromisoformat(end), midnight) + timedelta(days=1),
    )
