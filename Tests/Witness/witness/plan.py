"""A plan as data: what `plan.json` says, and what of it the scenario knows."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

Assignment = tuple[str, str]
Visit = tuple[str, str]


@dataclass(frozen=True)
class Plan:
    """Assignments (member, organisation) and visits (member, meeting)."""

    assignments: frozenset[Assignment] = frozenset()
    visits: frozenset[Visit] = frozenset()
    dates: dict[Visit, date] = field(default_factory=dict, compare=False)
    """The dates that the plan itself gives, for meetings that are gone meanwhile."""


def read_document(path: Path) -> dict[str, Any]:
    """A `plan.json` as written."""
    return json.loads(path.read_text(encoding="utf-8"))


def plan_of(document: dict[str, Any]) -> Plan:
    """The assignments and visits of a `plan.json`; a row given twice counts once."""
    visits = document.get("visits", [])
    return Plan(
        frozenset((a["member"], a["organisation"]) for a in document.get("assignments", [])),
        frozenset((v["member"], v["meeting"]) for v in visits),
        {(v["member"], v["meeting"]): date.fromisoformat(v["date"]) for v in visits},
    )


@dataclass(frozen=True, slots=True)
class Shortfall:
    """An elastic rule that a plan falls short of, by `missing` units."""

    rule: str
    member: str | None
    organisation: str | None
    period: str | None
    missing: int

    def sort_key(self) -> tuple[str, ...]:
        """By rule, member, organisation, period; code points, null first."""
        rest = (self.member, self.organisation, self.period)
        return (self.rule, *(cell if cell is not None else "" for cell in rest))


@dataclass(frozen=True, slots=True)
class Violation:
    """A rule that a plan breaks, with place and amount."""

    rule: str
    severity: str
    message: str
    member: str | None = None
    organisation: str | None = None
    meeting: str | None = None
    date: date | None = None
    period: str | None = None
    amount: int = 1
