"""Shortfalls and goals as columns and linear terms over a formulation."""

from __future__ import annotations

from collections import defaultdict

from .candidates import tenure
from .formulation import Formulation
from .periods import month_of, quarter_of
from .program import Term
from .world import Meeting, Rule


class Objective:
    """A goal: linear terms and a constant."""

    def __init__(self) -> None:
        self.terms: list[Term] = []
        self.constant = 0


class Objectives:
    """Adds to a formulation what each goal needs, and gives its terms."""

    def __init__(self, formulation: Formulation) -> None:
        self.f = formulation
        self.scenario = formulation.scenario
        self.program = formulation.program

    def of(self, goal: str) -> Objective:
        """The objective of one goal."""
        objective = Objective()
        getattr(self, "_" + goal)(objective)
        return objective

    def visits(self) -> list[Term]:
        """The number of visits."""
        return [(1, v) for v in self.f.v.values()]

    def assignments(self) -> list[Term]:
        """The number of assignments."""
        return [(1, x) for x in self.f.x.values()]

    # Shortfall

    def _shortfall(self, objective: Objective) -> None:
        measures = {
            "assign": self._assign,
            "organisation-cover": self._organisation_cover,
            "visit-quota": self._visit_quota,
            "attendance": self._attendance,
            "rotation": self._rotation,
        }
        for rule in self.scenario.rules:
            if rule.kind in measures:
                measures[rule.kind](objective, rule)

    def _missing(self, objective: Objective, rule: Rule, needed: int, done: list[Term]) -> None:
        """A column for max(0, needed − done), at the rule's weight."""
        if not done:
            objective.constant += rule["weight"] * max(0, needed)
            return
        column = self.program.column(upper=None)
        self.program.at_least([(1, column), *done], needed)
        objective.terms.append((rule["weight"], column))

    def _assign(self, objective: Objective, rule: Rule) -> None:
        for m in self.f.covered(rule):
            got = [(1, x) for (who, _), x in self.f.x.items() if who == m]
            self._missing(objective, rule, rule["min"], got)

    def _organisation_cover(self, objective: Objective, rule: Rule) -> None:
        covered = set(self.f.covered(rule))
        for o in self.scenario.organisations.values():
            wanted = rule["kinds"] is None or o.kind in rule["kinds"]
            if wanted and o.priority >= rule["min_priority"]:
                got = [(1, x) for (m, at), x in self.f.x.items() if at == o.id and m in covered]
                self._missing(objective, rule, rule["min"], got)

    def _visit_quota(self, objective: Objective, rule: Rule) -> None:
        for m in self.f.covered(rule):
            visits = self.f.visits_of(m)
            for period in self.f.calendar(rule["every"]):
                final = period.last_counting_day(rule["until_day"])
                inside = [(e, v) for e, v in visits if period.first <= e.date <= final]
                if rule["per"] == "organisation":
                    self._each_organisation(objective, rule, m, inside)
                else:
                    self._missing(objective, rule, rule["count"], self._counted(rule, m, inside))

    def _counted(self, rule: Rule, m: str, inside: list[tuple[Meeting, int]]) -> list[Term]:
        """The visits among those inside a period that are at the quota's target."""
        if rule["target"] == "assigned":
            return [(1, self.f.w[m, e.id]) for e, _ in inside if (m, e.id) in self.f.w]
        member = self.scenario.members[m]
        targets = self.f.possibilities.targets(rule, member)
        return [(1, v) for e, v in inside if e.organisation in targets]

    def _each_organisation(
        self, objective: Objective, rule: Rule, m: str, inside: list[tuple[Meeting, int]]
    ) -> None:
        for (who, o), x in self.f.x.items():
            if who == m:
                done = [(1, v) for e, v in inside if e.organisation == o]
                self._missing(objective, rule, 0, [(-rule["count"], x), *done])

    def _attendees(self, rule: Rule, meeting: Meeting) -> dict[str, int]:
        """Columns of the covered members' visits as assigned members."""
        return {
            m: self.f.w[m, meeting.id] for m in self.f.covered(rule) if (m, meeting.id) in self.f.w
        }

    def _concerned(self, rule: Rule) -> list[Meeting]:
        """The meetings that an attendance rule concerns: those with a candidate it covers."""
        covered = set(self.f.covered(rule))
        served = {o for m, o in self.f.x if m in covered}
        found = []
        for meeting in self.scenario.meetings.values():
            fits = rule["kinds"] is None or meeting.kind in rule["kinds"]
            invited = meeting.invitation or not rule["invitation_only"]
            if fits and invited and meeting.organisation in served:
                found.append(meeting)
        return found

    def _attendance(self, objective: Objective, rule: Rule) -> None:
        for meeting in self._concerned(rule):
            attendees = self._attendees(rule, meeting)
            if rule["who"] == "one":
                self._missing(objective, rule, 1, [(1, w) for w in attendees.values()])
                continue
            for m in self.f.covered(rule):
                x = self.f.x.get((m, meeting.organisation))
                if x is not None:
                    there = [(1, attendees[m])] if m in attendees else []
                    self._missing(objective, rule, 0, [(-1, x), *there])

    def _rotation(self, objective: Objective, rule: Rule) -> None:
        for m, o in self.scenario.history:
            if not rule.covers(self.scenario.members[m]):
                continue
            if 0 < tenure(self.scenario, m, o) < rule["min_years"]:
                x = self.f.x.get((m, o))
                self._missing(objective, rule, 1, [] if x is None else [(1, x)])

    # The other goals

    def _change(self, objective: Objective) -> None:
        if self.f.base is None:
            return
        kept = [self.f.x.get(pair) for pair in self.f.base.assignments]
        kept += [self.f.v.get(visit) for visit in self.f.base.visits]
        objective.constant = len(kept)
        objective.terms = [(-1, column) for column in kept if column is not None]

    def _substitute(self, objective: Objective) -> None:
        columns: dict[str, int] = {}
        for rule in self.scenario.of_kind("attendance"):
            if rule["lead"] is None:
                continue
            for meeting in self._concerned(rule):
                attendees = self._attendees(rule, meeting)
                leads = [
                    (1, w)
                    for m, w in attendees.items()
                    if self.scenario.members[m].role == rule["lead"]
                ]
                for m, w in attendees.items():
                    if self.scenario.members[m].role != rule["lead"]:
                        if meeting.id not in columns:
                            columns[meeting.id] = self.program.column()
                        y = columns[meeting.id]
                        self.program.at_least([(1, y), (-1, w), *leads], 0)
        objective.terms = [(1, column) for column in columns.values()]

    def _coverage(self, objective: Objective) -> None:
        for o in self.scenario.organisations.values():
            if o.priority < 1:
                continue
            there = [(1, x) for (_, at), x in self.f.x.items() if at == o.id]
            column = self.program.column()
            self.program.at_least([(1, column), *there], 1)
            objective.terms.append((o.priority, column))

    def _choice(self, objective: Objective) -> None:
        for pair, choice in self.scenario.registrations.items():
            objective.constant += 4 - choice
            if pair in self.f.x:
                objective.terms.append((choice - 4, self.f.x[pair]))

    def _largest(self, objective: Objective, groups: dict[str, dict[str, list[Term]]]) -> None:
        """One column per group that is at least each of the group's sums."""
        for sums in groups.values():
            column = self.program.column(upper=None)
            for terms in sums.values():
                self.program.at_least([(1, column), *((-1, v) for _, v in terms)], 0)
            objective.terms.append((1, column))

    def _spread(self, objective: Objective) -> None:
        groups: dict[str, dict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
        for (m, e), v in self.f.v.items():
            groups[m][quarter_of(self.scenario.meetings[e].date)].append((1, v))
        self._largest(objective, groups)

    def _peak(self, objective: Objective) -> None:
        groups: dict[str, dict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
        for (_, e), v in self.f.v.items():
            meeting = self.scenario.meetings[e]
            area = self.scenario.organisations[meeting.organisation].area
            groups[area][month_of(meeting.date)].append((1, v))
        self._largest(objective, groups)

    def _travel(self, objective: Objective) -> None:
        for (m, e), v in self.f.v.items():
            o = self.scenario.meetings[e].organisation
            objective.terms.append((self.scenario.kilometres(m, o), v))
