"""The rules that look beyond the plan: `notice` and `quorum`."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime

from .candidates import frozen_before
from .plan import Violation
from .view import View
from .world import Busy, Rule

Gathering = tuple[datetime, datetime]
PAST = "(past)"


def notice_violations(view: View, rule: Rule) -> Iterator[Violation]:
    """New or dropped visits inside the notice window, and late announcements."""
    yield from _late_announcements(view, rule)
    if view.today is not None:
        yield from _unsettled(view, rule.id, frozen_before(rule, view.today))


def past_violations(view: View) -> Iterator[Violation]:
    """New or dropped visits before today; a `notice` rule looks at them itself."""
    if view.today is not None and not view.scenario.of_kind("notice"):
        yield from _unsettled(view, PAST, view.today)


def _unsettled(view: View, rule: str, limit: date) -> Iterator[Violation]:
    base = view.base.visits if view.base is not None else frozenset()
    for m, e in sorted(view.visits - base):
        meeting = view.scenario.meetings[e]
        if meeting.date < limit:
            yield Violation(
                rule, "hard", "new at short notice", m, meeting.organisation, e, meeting.date
            )
    for m, e in sorted(base - view.visits):
        day = base_date(view, m, e)
        if day is not None and day < limit:
            severity = "hard" if possible(view, m, e) else "warning"
            known = view.scenario.meetings.get(e)
            o = known.organisation if known is not None else None
            yield Violation(rule, severity, "dropped at short notice", m, o, e, day)


def base_date(view: View, member: str, meeting: str) -> date | None:
    """When a visit of the base plan takes place: as the scenario says, else as the plan says."""
    known = view.scenario.meetings.get(meeting)
    if known is not None:
        return known.date
    return view.base.dates.get((member, meeting)) if view.base is not None else None


def possible(view: View, member: str, meeting: str) -> bool:
    """Whether a visit of the base plan can still take place."""
    known = view.scenario.meetings.get(meeting)
    return (
        known is not None
        and member in view.scenario.members
        and view.possibilities.visitable(member, known)
    )


def _late_announcements(view: View, rule: Rule) -> Iterator[Violation]:
    for e in view.scenario.meetings.values():
        if e.announced is not None and (e.date - e.announced).days < rule["days"]:
            yield Violation(
                rule.id, "warning", "announced late", None, e.organisation, e.id, e.date,
                amount=rule["days"] - (e.date - e.announced).days,
            )  # fmt: skip


def quorum_violations(view: View, rule: Rule) -> Iterator[Violation]:
    """Committee meetings of the body at which too few members are free."""
    gatherings: dict[Gathering, list[Busy]] = defaultdict(list)
    for entry in view.scenario.busy:
        if entry.body == rule["body"] and entry.start < entry.end:
            gatherings[entry.start, entry.end].append(entry)
    for (start, end), entries in sorted(gatherings.items()):
        called = [
            m
            for m in view.scenario.members.values()
            if any(view.scenario.concerns(entry, m) for entry in entries)
        ]
        present = sum(_free(view, m.id, start, end, rule["body"]) for m in called)
        needed = math.ceil(rule["share"] * len(called))
        if present < needed:
            yield Violation(
                rule.id, "warning", "no quorum", date=start.date(), amount=needed - present
            )


def _free(view: View, member: str, start: datetime, end: datetime, body: str) -> bool:
    """Whether nothing but this gathering takes the member's time between the two moments."""
    for entry in view.scenario.calendars[member]:
        itself = entry.body == body and (entry.start, entry.end) == (start, end)
        if not itself and entry.start < end and start < entry.end:
            return False
    return not any(e.start < end and start < e.end for e in view.visits_of[member])
