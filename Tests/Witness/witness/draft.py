"""A scenario as rows of text: what the generator makes, perturbs, shrinks and writes."""

from __future__ import annotations

import copy
import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from .tables import COLUMNS, Row, listed

REGIME_HEAD = {"title": "Quy định thử nghiệm", "issuer": "Ban Thường vụ", "number": "01-QĐ/TU"}


@dataclass
class Draft:
    """Settings, regimes and tables; `layout` only changes how tables are written."""

    settings: dict[str, Any] = field(default_factory=dict)
    order: list[str] | None = None
    changes: dict[str, dict[str, Any]] = field(default_factory=dict)
    regimes: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    regime_goals: list[str] | None = None
    named: list[str] = field(default_factory=list)
    """Regimes of the library that the scenario names beside its own."""
    extras: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    tables: dict[str, list[Row]] = field(default_factory=lambda: {name: [] for name in COLUMNS})
    calendars: dict[str, list[list[str]]] = field(default_factory=dict)
    """iCalendar files by member or organisation: the lines of each event."""
    layout: str = "plain"

    def copy(self) -> Draft:
        """A draft that can be changed alone."""
        return copy.deepcopy(self)

    def add(self, table: str, **cells: Any) -> Row:
        """A new row; `from_` stands for `from`, absent cells are blank."""
        row = dict.fromkeys(COLUMNS[table], "")
        row |= {name.rstrip("_"): str(value) for name, value in cells.items()}
        self.tables[table].append(row)
        return row

    def rules(self) -> Iterator[dict[str, Any]]:
        """The rules of all regimes."""
        for rules in self.regimes.values():
            yield from rules

    # Writing

    def write(self, folder: Path) -> None:
        """Writes the scenario's files; optional tables without rows are left out."""
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "scenario.toml").write_text(self._scenario_toml(), encoding="utf-8")
        for name, rules in self.regimes.items():
            text = self._regime_toml(name, rules)
            (folder / f"{name}.toml").write_text(text, encoding="utf-8")
        for name, rows in self.tables.items():
            if rows or name in ("areas", "organisations", "members"):
                (folder / f"{name}.csv").write_bytes(self._csv(name, rows))
        for name, events in self.calendars.items():
            path = folder / "calendars" / f"{name}.ics"
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(_icalendar(events))

    def _scenario_toml(self) -> str:
        lines = [f"{key} = {toml(value)}" for key, value in self.settings.items()]
        names = [*self.named, *(f"{name}.toml" for name in self.regimes)]
        lines.append(f"regimes = {toml(names)}")
        if self.order is not None:
            lines += ["", "[goals]", f"order = {toml(self.order)}"]
        for name, change in self.changes.items():
            lines += ["", f"[rules.{json.dumps(name)}]"]
            lines += [f"{key} = {toml(value)}" for key, value in change.items()]
        return "\n".join(lines) + "\n"

    def _regime_toml(self, name: str, rules: list[dict[str, Any]]) -> str:
        head: dict[str, Any] = {"id": name} | REGIME_HEAD
        if self.regime_goals is not None:
            head["goals"] = self.regime_goals
        lines = [f"{key} = {toml(value)}" for key, value in head.items()]
        tables = [("rule", rule) for rule in rules]
        tables += [(kind, item) for kind, items in self.extras.items() for item in items]
        for kind, item in tables:
            lines += ["", f"[[{kind}]]"]
            lines += [f"{key} = {toml(value)}" for key, value in item.items()]
        return "\n".join(lines) + "\n"

    def _csv(self, name: str, rows: list[Row]) -> bytes:
        """UTF-8; the layout `office` has semicolons, CRLF and a byte-order mark."""
        office = self.layout == "office"
        columns = [c for c in COLUMNS[name] if office or any(row[c] for row in rows)]
        columns = columns or list(COLUMNS[name][:2])
        text = io.StringIO(newline="")
        writer = csv.writer(
            text, delimiter=";" if office else ",", lineterminator="\r\n" if office else "\n"
        )
        writer.writerow(columns)
        writer.writerows([[row[column] for column in columns] for row in rows])
        return text.getvalue().encode("utf-8-sig" if office else "utf-8")

    # Taking away

    def without_member(self, name: str) -> Draft:
        """A copy without the member and every row that names him or her."""
        draft = self.copy()
        kept = draft.tables
        kept["members"] = [row for row in kept["members"] if row["id"] != name]
        for table in ("registrations", "history", "pins"):
            kept[table] = [row for row in kept[table] if row["member"] != name]
        kept["busy"] = [row for row in kept["busy"] if row["who"] != name]
        draft.calendars.pop(name, None)
        return draft

    def without_organisation(self, name: str) -> Draft:
        """A copy without the organisation and every reference to it."""
        draft = self.copy()
        kept = draft.tables
        kept["organisations"] = [row for row in kept["organisations"] if row["id"] != name]
        for table in ("registrations", "history", "pins", "meetings"):
            kept[table] = [row for row in kept[table] if row["organisation"] != name]
        for row in kept["organisations"]:
            row["parent"] = "" if row["parent"] == name else row["parent"]
        for row in kept["members"]:
            row["residence"] = "" if row["residence"] == name else row["residence"]
            own = [o for o in listed(row["own_organisations"]) if o != name]
            row["own_organisations"] = ";".join(own)
        draft.calendars.pop(name, None)
        return draft

    def without_rule(self, name: str) -> Draft:
        """A copy without the rule and the scenario's changes of it."""
        draft = self.copy()
        for regime, rules in draft.regimes.items():
            draft.regimes[regime] = [rule for rule in rules if rule["id"] != name]
        draft.changes.pop(name, None)
        return draft


def _icalendar(events: list[list[str]]) -> bytes:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//witness//EN"]
    for event in events:
        lines += ["BEGIN:VEVENT", *event, "END:VEVENT"]
    return "".join(f"{line}\r\n" for line in [*lines, "END:VCALENDAR"]).encode()


def toml(value: Any) -> str:
    """A value as TOML."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return "[" + ", ".join(toml(item) for item in value) + "]"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    return str(value)
