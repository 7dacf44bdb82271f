"""The values of all goals, recomputed from nothing but the plan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from .elastic import shortfalls
from .periods import month_of, quarter_of
from .view import View


def goal_values(view: View) -> dict[str, int]:
    """The value of every goal in the scenario's order."""
    return {goal: VALUES[goal](view) for goal in view.scenario.order}


def _shortfall(view: View) -> int:
    weights = {rule.id: rule.parameters.get("weight", 1) for rule in view.scenario.rules}
    return sum(weights[each.rule] * each.missing for each in shortfalls(view))


def _change(view: View) -> int:
    if view.base is None:
        return 0
    gone = len(view.base.assignments - view.assigned)
    return gone + len(view.base.visits - view.visits)


def _substitute(view: View) -> int:
    substituted = set()
    for rule in view.scenario.of_kind("attendance"):
        if rule["lead"] is None:
            continue
        for meeting in view.attendance_meetings(rule):
            roles = {view.scenario.members[m].role for m in view.attending(rule, meeting)}
            if roles and rule["lead"] not in roles:
                substituted.add(meeting.id)
    return len(substituted)


def _coverage(view: View) -> int:
    return sum(
        o.priority
        for o in view.scenario.organisations.values()
        if o.priority >= 1 and not view.assignees_of[o.id]
    )


def _choice(view: View) -> int:
    return sum(
        4 - choice
        for pair, choice in view.scenario.registrations.items()
        if pair not in view.assigned
    )


def _spread(view: View) -> int:
    total = 0
    for meetings in view.visits_of.values():
        total += max(Counter(quarter_of(e.date) for e in meetings).values(), default=0)
    return total


def _peak(view: View) -> int:
    counts: dict[str, Counter[str]] = {}
    for _, name in view.visits:
        meeting = view.scenario.meetings[name]
        area = view.scenario.organisations[meeting.organisation].area
        counts.setdefault(area, Counter())[month_of(meeting.date)] += 1
    return sum(max(by_month.values()) for by_month in counts.values())


def _travel(view: View) -> int:
    return sum(
        view.scenario.kilometres(m, view.scenario.meetings[e].organisation) for m, e in view.visits
    )


VALUES: dict[str, Callable[[View], int]] = {
    "shortfall": _shortfall,
    "change": _change,
    "substitute": _substitute,
    "coverage": _coverage,
    "choice": _choice,
    "spread": _spread,
    "peak": _peak,
    "travel": _travel,
}
