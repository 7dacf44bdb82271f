"""Reads a scenario folder: `scenario.toml`, its tables, calendars and regimes."""

from __future__ import annotations

import tomllib
from datetime import date, datetime, timedelta
from pathlib import Path

from . import tables
from .calendars import read_events
from .places import Position
from .recurrence import expand, parse
from .regimes import GOALS, gather, read_regime
from .tables import Row, ScenarioError, affirmed, listed, moment, read_table
from .world import ROLES, Area, Busy, Meeting, Member, Organisation, Pin, Scenario


def load(folder: Path, library: Path | None = None) -> Scenario:
    """The scenario in a folder; `library` holds the built-in regimes as `ID.toml`."""
    settings = tomllib.loads(tables.normalised(folder / "scenario.toml"))
    if "year" in settings:
        first, last = date(settings["year"], 1, 1), date(settings["year"], 12, 31)
    else:
        first, last = settings["from"], settings["to"]
    regimes = [read_regime(name, folder, library) for name in settings["regimes"]]
    order = settings.get("goals", {}).get("order")
    if order is None:
        order = next((regime.goals for regime in regimes if regime.goals is not None), GOALS)
    if len(set(order)) != len(order) or not set(order) <= set(GOALS):
        raise ScenarioError(f"goals {order}")

    areas = {
        row["id"]: Area(
            row["id"], row["name"], row["parent"] or None, affirmed(row["residential"], True)
        )
        for row in read_table(folder, "areas", required=True)
    }
    rows = read_table(folder, "organisations", required=True)
    organisations = {row["id"]: _organisation(row) for row in rows}
    members = {row["id"]: _member(row) for row in read_table(folder, "members", required=True)}
    meetings = _meetings(folder, rows, first, last)
    busy = [
        Busy(row["who"], *tables.span(row["from"], row["to"]), row["body"] or None)
        for row in read_table(folder, "busy")
    ]
    zone = settings.get("time_zone", "Asia/Ho_Chi_Minh")
    _read_calendars(folder, zone, first, last, members, organisations, meetings, busy)
    scenario = Scenario(
        title=settings["title"],
        first=first,
        last=last,
        regimes=tuple(regime.id for regime in regimes),
        order=tuple(order),
        rules=gather(regimes, settings.get("rules", {})),
        areas=areas,
        organisations=organisations,
        members=members,
        meetings=meetings,
        busy=tuple(busy),
        holidays=frozenset(
            date.fromisoformat(row["date"]) for row in read_table(folder, "holidays")
        ),
        registrations={
            (row["member"], row["organisation"]): int(row["choice"])
            for row in read_table(folder, "registrations")
        },
        history=_history(folder),
        pins=tuple(
            Pin(
                row["member"],
                row["organisation"],
                date.fromisoformat(row["date"]) if row["date"] else None,
                row["action"],
            )
            for row in read_table(folder, "pins")
        ),
    )
    _verify(scenario)
    return scenario


def _position(row: Row) -> Position | None:
    if not row["latitude"] or not row["longitude"]:
        return None
    return float(row["latitude"]), float(row["longitude"])


def _organisation(row: Row) -> Organisation:
    return Organisation(
        row["id"], row["name"], row["kind"], row["area"], row["parent"] or None,
        int(row["priority"] or 0), _position(row),
    )  # fmt: skip


def _member(row: Row) -> Member:
    return Member(
        row["id"], row["name"], row["role"], listed(row["own_organisations"]),
        listed(row["areas"]), row["residence"] or None, _position(row),
    )  # fmt: skip


def _meetings(folder: Path, rows: list[Row], first: date, last: date) -> dict[str, Meeting]:
    """The rows of `meetings` inside the horizon and the occurrences they leave standing."""
    found: dict[str, Meeting] = {}
    replaced: set[tuple[str, date]] = set()
    for row in read_table(folder, "meetings"):
        day = date.fromisoformat(row["date"])
        if not first <= day <= last:
            continue
        replaced.add((row["organisation"], day))
        announced = date.fromisoformat(row["announced"]) if row["announced"] else None
        found[row["id"]] = Meeting(
            row["id"], row["organisation"], moment(day, row["start"]), moment(day, row["end"]),
            row["kind"] or "thuong-ky", affirmed(row["invitation"], False), announced,
        )  # fmt: skip
    for row in rows:
        if not row["meets"]:
            continue
        excepted = {date.fromisoformat(cell) for cell in listed(row["except"])}
        length = timedelta(minutes=int(row["minutes"] or 120))
        for day in expand(parse(row["meets"]), first, last):
            if day in excepted or (row["id"], day) in replaced:
                continue
            start = moment(day, row["starts"] or "08:00")
            name = f"{row['id']}@{day.isoformat()}"
            if name in found:
                raise ScenarioError(f"two meetings {name}")
            found[name] = Meeting(name, row["id"], start, start + length)
    return found


def _read_calendars(
    folder: Path,
    zone: str,
    first: date,
    last: date,
    members: dict[str, Member],
    organisations: dict[str, Organisation],
    meetings: dict[str, Meeting],
    busy: list[Busy],
) -> None:
    """Adds the busy times of members' calendars and the meetings of organisations'."""
    begin = datetime.combine(first, datetime.min.time())
    for path in sorted((folder / "calendars").glob("*.ics")):
        for event in read_events(path, zone):
            times = event.occurrences(last)
            if path.stem in members:
                busy.extend(Busy(path.stem, start, end) for start, end in times if end > begin)
            elif path.stem in organisations:
                for start, end in times:
                    if first <= start.date() <= last:
                        name = f"{event.uid}@{start.date().isoformat()}"
                        meetings[name] = Meeting(name, path.stem, start, end)
            else:
                raise ScenarioError(f"{path.name}: nobody has this id")


def _history(folder: Path) -> dict[tuple[str, str], frozenset[int]]:
    found: dict[tuple[str, str], frozenset[int]] = {}
    for row in read_table(folder, "history"):
        key = (row["member"], row["organisation"])
        years = frozenset(range(int(row["from_year"]), int(row["to_year"]) + 1))
        found[key] = found.get(key, frozenset()) | years
    return found


def _verify(scenario: Scenario) -> None:
    """Refuses references to nothing and values that the format does not allow."""
    organisations, areas = scenario.organisations, scenario.areas
    wrong = [o.id for o in organisations.values() if o.area not in areas]
    wrong += [o.id for o in organisations.values() if o.parent and o.parent not in organisations]
    for member in scenario.members.values():
        places = {*member.own, *([member.residence] if member.residence else ())}
        if member.role not in ROLES or not places <= set(organisations):
            wrong.append(member.id)
        if not set(member.areas) <= set(areas):
            wrong.append(member.id)
    pairs = [*scenario.registrations, *scenario.history]
    pairs += [(pin.member, pin.organisation) for pin in scenario.pins]
    wrong += [f"{m}={o}" for m, o in pairs if m not in scenario.members or o not in organisations]
    wrong += [e.id for e in scenario.meetings.values() if e.organisation not in organisations]
    for entry in scenario.busy:
        known = entry.who == "all" or entry.who in scenario.members
        if not known and entry.who.removeprefix("role:") not in ROLES:
            wrong.append(entry.who)
    if wrong:
        raise ScenarioError("unknown or misplaced: " + ", ".join(wrong))
