"""The whole problem as a whole-number program: columns, hard rules, pins, notice."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime, timedelta

from .candidates import Possibilities, first_open_day
from .periods import Period, periods
from .places import travel_minutes
from .plan import Plan
from .program import Program, Term
from .world import Meeting, Rule


class Contradiction(Exception):
    """A pin asks for what no column can give."""


class Formulation:
    """Columns x (member, organisation), v (member, meeting) and w = x and v."""

    def __init__(
        self, possibilities: Possibilities, base: Plan | None = None, today: date | None = None
    ) -> None:
        self.possibilities = possibilities
        self.scenario = possibilities.scenario
        self.base = base
        self.today = today
        self.program = Program()
        self.x: dict[tuple[str, str], int] = {}
        self.v: dict[tuple[str, str], int] = {}
        self.w: dict[tuple[str, str], int] = {}
        self._assignments()
        self._visits()
        self._pins()
        for rule in self.scenario.rules:
            add = getattr(self, "_" + rule.kind.replace("-", "_"), None)
            if add is not None:
                add(rule)

    # Columns

    def _assignments(self) -> None:
        for pair in sorted(self.possibilities.candidates):
            forbidden = pair in self.possibilities.forbidden
            self.x[pair] = self.program.column(upper=0 if forbidden else 1)

    def _visits(self) -> None:
        """A column for each visit that is possible and that no notice forbids."""
        limit = first_open_day(self.scenario, self.today) if self.today is not None else date.min
        base = self.base.visits if self.base is not None else frozenset()
        for m in self.scenario.members:
            for meeting in self.scenario.meetings.values():
                if not self.possibilities.visitable(m, meeting):
                    continue
                kept = False
                if meeting.date < limit:
                    if (m, meeting.id) not in base:
                        continue
                    kept = True
                self._visit(m, meeting, kept)

    def _visit(self, m: str, meeting: Meeting, kept: bool) -> None:
        key = (m, meeting.id)
        v = self.v[key] = self.program.column(lower=1 if kept else 0)
        x = self.x.get((m, meeting.organisation))
        if meeting.organisation not in self.possibilities.free[m]:
            if x is None:
                raise AssertionError("a possible visit needs a target")
            self.program.at_most([(1, v), (-1, x)], 0)
            self.w[key] = v
        elif x is not None:
            w = self.w[key] = self.program.column()
            self.program.at_most([(1, w), (-1, v)], 0)
            self.program.at_most([(1, w), (-1, x)], 0)
            self.program.at_least([(1, w), (-1, v), (-1, x)], -1)

    def _pins(self) -> None:
        for pin in self.scenario.pins:
            if pin.action != "keep":
                continue
            pair = (pin.member, pin.organisation)
            if pin.date is None:
                columns = [self.x[pair]] if pair in self.x else []
            else:
                meetings = self.scenario.meetings_by_organisation[pin.organisation]
                columns = [
                    self.v[pin.member, e.id]
                    for e in meetings
                    if e.date == pin.date and (pin.member, e.id) in self.v
                ]
            if not columns:
                raise Contradiction
            self.program.at_least([(1, column) for column in columns], 1)

    # Lists that rules and goals need

    def covered(self, rule: Rule) -> list[str]:
        """The ids of the members that the rule covers."""
        return [m.id for m in self.scenario.members.values() if rule.covers(m)]

    def visits_of(self, m: str) -> list[tuple[Meeting, int]]:
        """The member's possible visits in order of time, with their columns."""
        found = [(self.scenario.meetings[e], v) for (who, e), v in self.v.items() if who == m]
        return sorted(found, key=lambda pair: (pair[0].start, pair[0].end, pair[0].id))

    def calendar(self, every: str) -> list[Period]:
        """The periods of one kind inside the horizon."""
        return periods(every, self.scenario.first, self.scenario.last)

    # Hard rules

    def _assign(self, rule: Rule) -> None:
        for m in self.covered(rule):
            self.program.at_most(
                [(1, x) for (who, _), x in self.x.items() if who == m], rule["max"]
            )

    def _organisation_capacity(self, rule: Rule) -> None:
        covered = set(self.covered(rule))
        for o in self.scenario.organisations:
            there = [(1, x) for (m, at), x in self.x.items() if at == o and m in covered]
            self.program.at_most(there, rule["max"])

    def _visit_limit(self, rule: Rule) -> None:
        for m in self.covered(rule):
            visits = self.visits_of(m)
            for period in self.calendar(rule["every"]):
                inside = [(1, v) for e, v in visits if e.date in period]
                self.program.at_most(inside, rule["count"])

    def _meeting_capacity(self, rule: Rule) -> None:
        covered = set(self.covered(rule))
        by_meeting: dict[str, list[Term]] = defaultdict(list)
        for (m, e), v in self.v.items():
            if m in covered:
                by_meeting[e].append((1, v))
        for terms in by_meeting.values():
            self.program.at_most(terms, rule["max"])

    def _no_overlap(self, rule: Rule) -> None:
        for m in self.covered(rule):
            by_day: dict[date, list[tuple[Meeting, int]]] = defaultdict(list)
            for meeting, v in self.visits_of(m):
                by_day[meeting.date].append((meeting, v))
            for visits in by_day.values():
                self.program.at_most([(1, v) for _, v in visits], rule["per_day"])
                for n, (second, v2) in enumerate(visits):
                    for first, v1 in visits[:n]:
                        if second.start < self._free_again(rule, first, second):
                            self.program.at_most([(1, v1), (1, v2)], 1)

    def _free_again(self, rule: Rule, first: Meeting, second: Meeting) -> datetime:
        """When a visitor of the first meeting could sit in the second."""
        here = self.scenario.organisations[first.organisation]
        there = self.scenario.organisations[second.organisation]
        road = travel_minutes(
            here.position, there.position, here.area == there.area, rule["speed_kmh"]
        )
        return first.end + timedelta(minutes=road + rule["margin_minutes"])

    def _spacing(self, rule: Rule) -> None:
        for m in self.covered(rule):
            by_organisation: dict[str, list[tuple[date, int]]] = defaultdict(list)
            for meeting, v in self.visits_of(m):
                by_organisation[meeting.organisation].append((meeting.date, v))
            for visits in by_organisation.values():
                for n, (day, v) in enumerate(visits):
                    near = [(1, o) for d, o in visits[n + 1 :] if (d - day).days < rule["days"]]
                    if near:
                        self.program.at_most([(1, v), *near], 1)
