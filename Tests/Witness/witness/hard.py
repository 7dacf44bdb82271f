"""The hard rules: every way in which a plan breaks one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from .candidates import NO_ASSIGN, clashes
from .periods import periods
from .places import travel_minutes
from .plan import Violation
from .view import View
from .world import Meeting, Rule

UNKNOWN = "(unknown)"
UNASSIGNED = "(visit without assignment)"
PIN = "(pin)"


def hard_violations(view: View) -> list[Violation]:
    """All hard violations but those of `notice`, which knows warnings too."""
    found = list(_structure(view)) + list(_pins(view))
    for rule in view.scenario.rules:
        check = CHECKS.get(rule.kind)
        if check is not None:
            found.extend(check(view, rule))
    return found


def _structure(view: View) -> Iterator[Violation]:
    """What concerns single assignments and visits: candidates, and visits that need one."""
    for m, o in sorted(view.unknown_assignments):
        yield Violation(UNKNOWN, "hard", "unknown assignment", m, o)
    for m, e in sorted(view.unknown_visits):
        yield Violation(UNKNOWN, "hard", "unknown visit", m, None, e)
    for m, o in sorted(view.assigned):
        for rule in view.possibilities.obstacles[m, o]:
            yield Violation(rule, "hard", "no candidate", m, o)
    for m, e in sorted(view.visits):
        meeting = view.scenario.meetings[e]
        o = meeting.organisation
        if (m, o) not in view.assigned and o not in view.possibilities.free[m]:
            yield Violation(UNASSIGNED, "hard", "visit without assignment", m, o, e, meeting.date)


def _pins(view: View) -> Iterator[Violation]:
    for pin in view.scenario.pins:
        pair = (pin.member, pin.organisation)
        if pin.date is None:
            kept = pair in view.assigned
        else:
            kept = any(
                e.organisation == pin.organisation and e.date == pin.date
                for e in view.visits_of[pin.member]
            )
        if kept != (pin.action == "keep"):
            yield Violation(PIN, "hard", pin.action, *pair, date=pin.date)


def _assign(view: View, rule: Rule) -> Iterator[Violation]:
    for m in view.covered(rule):
        over = len(view.organisations_of[m]) - rule["max"]
        if over > 0:
            yield Violation(rule.id, "hard", "too many organisations", m, amount=over)


def _organisation_capacity(view: View, rule: Rule) -> Iterator[Violation]:
    covered = set(view.covered(rule))
    for o in view.scenario.organisations:
        over = len(covered.intersection(view.assignees_of[o])) - rule["max"]
        if over > 0:
            yield Violation(rule.id, "hard", "too many members", None, o, amount=over)


def _visit_limit(view: View, rule: Rule) -> Iterator[Violation]:
    for period in periods(rule["every"], view.scenario.first, view.scenario.last):
        for m in view.covered(rule):
            over = sum(e.date in period for e in view.visits_of[m]) - rule["count"]
            if over > 0:
                yield Violation(
                    rule.id, "hard", "too many visits", m, period=period.label, amount=over
                )


def _meeting_capacity(view: View, rule: Rule) -> Iterator[Violation]:
    covered = set(view.covered(rule))
    for e in view.scenario.meetings.values():
        over = len(covered.intersection(view.visitors_of[e.id])) - rule["max"]
        if over > 0:
            yield Violation(
                rule.id,
                "hard",
                "too many visitors",
                None,
                e.organisation,
                e.id,
                e.date,
                amount=over,
            )


def too_close(view: View, rule: Rule, earlier: Meeting, later: Meeting) -> bool:
    """Whether one member cannot attend both, the first of which starts no later."""
    here = view.scenario.organisations[earlier.organisation]
    there = view.scenario.organisations[later.organisation]
    minutes = travel_minutes(
        here.position, there.position, here.area == there.area, rule["speed_kmh"]
    )
    return later.start < earlier.end + timedelta(minutes=minutes + rule["margin_minutes"])


def _no_overlap(view: View, rule: Rule) -> Iterator[Violation]:
    for m in view.covered(rule):
        by_day: dict[date, list[Meeting]] = defaultdict(list)
        for e in view.visits_of[m]:
            by_day[e.date].append(e)
        for day, meetings in by_day.items():
            over = len(meetings) - rule["per_day"]
            if over > 0:
                yield Violation(rule.id, "hard", "too many on a day", m, date=day, amount=over)
            for n, later in enumerate(meetings):
                for earlier in meetings[:n]:
                    if too_close(view, rule, earlier, later):
                        yield Violation(
                            rule.id, "hard", "overlap", m, later.organisation, later.id, day
                        )


def _respect_calendar(view: View, rule: Rule) -> Iterator[Violation]:
    for m in view.covered(rule):
        for e in view.visits_of[m]:
            if clashes(view.scenario, rule, view.scenario.members[m], e):
                yield Violation(rule.id, "hard", "busy or holiday", m, e.organisation, e.id, e.date)


def _spacing(view: View, rule: Rule) -> Iterator[Violation]:
    for m in view.covered(rule):
        last: dict[str, date] = {}
        for e in view.visits_of[m]:
            before = last.get(e.organisation)
            if before is not None and (e.date - before).days < rule["days"]:
                yield Violation(
                    rule.id, "hard", "too soon again", m, e.organisation, e.id, e.date,
                    amount=rule["days"] - (e.date - before).days,
                )  # fmt: skip
            last[e.organisation] = e.date


CHECKS: dict[str, Callable[[View, Rule], Iterator[Violation]]] = {
    "assign": _assign,
    "organisation-capacity": _organisation_capacity,
    "visit-limit": _visit_limit,
    "meeting-capacity": _meeting_capacity,
    "no-overlap": _no_overlap,
    "respect-calendar": _respect_calendar,
    "spacing": _spacing,
}
STRUCTURAL = {UNKNOWN, UNASSIGNED, PIN, NO_ASSIGN}
