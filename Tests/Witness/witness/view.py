"""A plan laid over its scenario: the lists that every check walks."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from .candidates import Possibilities
from .plan import Plan
from .world import Meeting, Rule


class View:
    """The part of a plan that the scenario knows, indexed; with the base plan and `today`."""

    def __init__(
        self,
        possibilities: Possibilities,
        plan: Plan,
        base: Plan | None = None,
        today: date | None = None,
    ) -> None:
        self.possibilities = possibilities
        self.scenario = scenario = possibilities.scenario
        self.plan = plan
        self.base = base
        self.today = today
        self.unknown_assignments = {
            (m, o)
            for m, o in plan.assignments
            if m not in scenario.members or o not in scenario.organisations
        }
        self.unknown_visits = {
            (m, e)
            for m, e in plan.visits
            if m not in scenario.members or e not in scenario.meetings
        }
        self.assigned = plan.assignments - self.unknown_assignments
        self.visits = plan.visits - self.unknown_visits
        self.organisations_of: dict[str, list[str]] = defaultdict(list)
        self.assignees_of: dict[str, list[str]] = defaultdict(list)
        for m, o in sorted(self.assigned):
            self.organisations_of[m].append(o)
            self.assignees_of[o].append(m)
        self.visits_of: dict[str, list[Meeting]] = defaultdict(list)
        self.visitors_of: dict[str, list[str]] = defaultdict(list)
        for m, e in sorted(self.visits):
            self.visits_of[m].append(scenario.meetings[e])
            self.visitors_of[e].append(m)
        for meetings in self.visits_of.values():
            meetings.sort(key=lambda e: (e.start, e.end, e.id))

    def covered(self, rule: Rule) -> list[str]:
        """The members that a rule covers, in the order of the scenario."""
        return [m.id for m in self.scenario.members.values() if rule.covers(m)]

    def attending(self, rule: Rule, meeting: Meeting) -> list[str]:
        """The covered members who are assigned to the meeting's organisation and attend it."""
        return [
            m
            for m in self.visitors_of[meeting.id]
            if (m, meeting.organisation) in self.assigned and rule.covers(self.scenario.members[m])
        ]

    def attendance_meetings(self, rule: Rule) -> list[Meeting]:
        """The meetings that an `attendance` rule concerns."""
        candidates = self.possibilities.candidates
        covered = self.covered(rule)
        served = {o for m, o in candidates if m in covered}
        return [
            e
            for e in self.scenario.meetings.values()
            if e.organisation in served
            and (rule["kinds"] is None or e.kind in rule["kinds"])
            and (e.invitation or not rule["invitation_only"])
        ]
