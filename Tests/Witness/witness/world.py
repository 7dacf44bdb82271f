"""The values a scenario consists of, and the few questions every part asks of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Any

from .places import Position, haversine, whole_kilometres

ROLES = ("thuong-truc", "btv", "bch", "chuyen-trach", "kiem-nhiem", "can-bo", "nhom-truong")


@dataclass(frozen=True, slots=True)
class Area:
    """A commune, ward, district or bloc; areas form trees by `parent`."""

    id: str
    name: str
    parent: str | None = None
    residential: bool = True


@dataclass(frozen=True, slots=True)
class Organisation:
    """A Party organisation that may be visited."""

    id: str
    name: str
    kind: str
    area: str
    parent: str | None = None
    priority: int = 0
    position: Position | None = None


@dataclass(frozen=True, slots=True)
class Member:
    """A committee member or officer who visits."""

    id: str
    name: str
    role: str
    own: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    residence: str | None = None
    position: Position | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting of one organisation; `end` may be the next day's midnight."""

    id: str
    organisation: str
    start: datetime
    end: datetime
    kind: str = "thuong-ky"
    invitation: bool = False
    announced: date | None = None

    @property
    def date(self) -> date:
        """The day on which the meeting begins."""
        return self.start.date()


@dataclass(frozen=True, slots=True)
class Busy:
    """A row of `busy`, or an event of a member's calendar; `end` is excluded."""

    who: str
    start: datetime
    end: datetime
    body: str | None = None


@dataclass(frozen=True, slots=True)
class Pin:
    """A pair, or a pair on a date, that must (`keep`) or must not (`forbid`) be planned."""

    member: str
    organisation: str
    date: date | None
    action: str


@dataclass(frozen=True)
class Rule:
    """One rule of a regime with every parameter filled in."""

    id: str
    kind: str
    title: str
    citation: str
    parameters: dict[str, Any] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Any:
        return self.parameters[name]

    def covers(self, member: Member) -> bool:
        """Whether the rule's `roles` include the member's role; absent means all."""
        roles = self.parameters.get("roles")
        return roles is None or member.role in roles


@dataclass(frozen=True)
class Scenario:
    """Everything the program reads, with regimes and rule changes applied."""

    title: str
    first: date
    last: date
    regimes: tuple[str, ...]
    order: tuple[str, ...]
    rules: tuple[Rule, ...]
    areas: dict[str, Area]
    organisations: dict[str, Organisation]
    members: dict[str, Member]
    meetings: dict[str, Meeting]
    busy: tuple[Busy, ...] = ()
    holidays: frozenset[date] = frozenset()
    registrations: dict[tuple[str, str], int] = field(default_factory=dict)
    history: dict[tuple[str, str], frozenset[int]] = field(default_factory=dict)
    pins: tuple[Pin, ...] = ()

    def of_kind(self, kind: str) -> list[Rule]:
        """The rules of one kind, in the order of the regimes."""
        return [rule for rule in self.rules if rule.kind == kind]

    @cached_property
    def lineage(self) -> dict[str, frozenset[str]]:
        """For each area, itself and its ancestors."""
        found: dict[str, frozenset[str]] = {}
        for area in self.areas:
            line: list[str] = []
            at: str | None = area
            while at is not None and at not in line:
                line.append(at)
                at = self.areas[at].parent if at in self.areas else None
            found[area] = frozenset(line)
        return found

    def in_charge(self, member: Member, organisation: Organisation) -> bool:
        """Whether one of the member's areas is the organisation's area or an ancestor of it."""
        return not self.lineage[organisation.area].isdisjoint(member.areas)

    @cached_property
    def meetings_by_organisation(self) -> dict[str, list[Meeting]]:
        """The meetings of each organisation by start; organisations without any included."""
        found: dict[str, list[Meeting]] = {name: [] for name in self.organisations}
        for meeting in sorted(self.meetings.values(), key=lambda e: (e.start, e.id)):
            found[meeting.organisation].append(meeting)
        return found

    def concerns(self, entry: Busy, member: Member) -> bool:
        """Whether a busy entry is in the member's calendar."""
        return entry.who in ("all", member.id, f"role:{member.role}")

    @cached_property
    def calendars(self) -> dict[str, list[Busy]]:
        """Every member's busy entries; entries of no length are left out."""
        real = [entry for entry in self.busy if entry.start < entry.end]
        return {
            name: [entry for entry in real if self.concerns(entry, member)]
            for name, member in self.members.items()
        }

    @cached_property
    def _kilometres(self) -> dict[tuple[str, str], int]:
        return {}

    def kilometres(self, member: str, organisation: str) -> int:
        """Whole kilometres from a member to an organisation, 0 where either place is unknown."""
        key = (member, organisation)
        if key not in self._kilometres:
            here = self.members[member].position
            there = self.organisations[organisation].position
            known = 0
            if here is not None and there is not None:
                known = whole_kilometres(haversine(here, there))
            self._kilometres[key] = known
        return self._kilometres[key]
