"""Spoils a plan as a careless hand would, so that checks have something to find."""

from __future__ import annotations

import copy
import random
from collections.abc import Callable
from datetime import date
from typing import Any

from .world import Meeting, Scenario

Document = dict[str, Any]


def spoiled(document: Document, scenario: Scenario, dice: random.Random) -> tuple[Document, str]:
    """A copy of the plan with one to three faults, and their names."""
    bad = copy.deepcopy(document)
    names = []
    for _ in range(dice.choice((1, 1, 2, 3))):
        name = dice.choice(list(SPOILERS))
        if SPOILERS[name](bad, scenario, dice):
            names.append(name)
    bad["assignments"].sort(key=lambda row: (row["member"], row["organisation"]))
    bad["visits"].sort(key=lambda r: (r["date"], r["start"], r["member"], r["meeting"]))
    return bad, " + ".join(names)


def visit_row(member: str, meeting: Meeting) -> Document:
    """A visit as plans write it."""
    midnight = meeting.end.date() > meeting.date
    return {
        "member": member,
        "organisation": meeting.organisation,
        "meeting": meeting.id,
        "date": meeting.date.isoformat(),
        "start": meeting.start.strftime("%H:%M"),
        "end": "24:00" if midnight else meeting.end.strftime("%H:%M"),
        "targets": ["assigned"],
    }


def _add_visit(bad: Document, member: str, meeting: Meeting) -> bool:
    if any((r["member"], r["meeting"]) == (member, meeting.id) for r in bad["visits"]):
        return False
    bad["visits"].append(visit_row(member, meeting))
    return True


def _add_assignment(bad: Document, scenario: Scenario, member: str, organisation: str) -> bool:
    pair = (member, organisation)
    if any((r["member"], r["organisation"]) == pair for r in bad["assignments"]):
        return False
    choice = scenario.registrations.get(pair)
    row = {"member": member, "organisation": organisation, "choice": choice}
    bad["assignments"].append(row)
    return True


def _drop(rows: list[Document], dice: random.Random) -> bool:
    if not rows:
        return False
    rows.pop(dice.randrange(len(rows)))
    return True


def _drop_visit(bad: Document, scenario: Scenario, dice: random.Random) -> bool:
    return _drop(bad["visits"], dice)


def _drop_assignment(bad: Document, scenario: Scenario, dice: random.Random) -> bool:
    return _drop(bad["assignments"], dice)


def _move_visit(bad: Document, scenario: Scenario, dice: random.Random) -> bool:
    """To another meeting of the same organisation."""
    if not bad["visits"]:
        return False
    row = dice.choice(bad["visits"])
    others = [
        e for e in scenario.meetings_by_organisation[row["organisation"]] if e.id != row["meeting"]
    ]
    if not others or not _add_visit(bad, row["member"], dice.choice(others)):
        return False
    bad["visits"].remove(row)
    return True


def _double_visit(bad: Document, scenario: Scenario, dice: random.Random) -> bool:
    """One more visit of the same member to the same organisation, or of another member."""
    rows = [row for row in bad["visits"] if row["meeting"] in scenario.meetings]
    if not rows:
        return False
    row = dice.choice(rows)
    if dice.random() < 0.5:
        member = dice.choice(list(scenario.members))
        return _add_visit(bad, member, scenario.meetings[row["meeting"]])
    meetings = scenario.meetings_by_organisation[row["organisation"]]
    return _add_visit(bad, row["member"], dice.choice(meetings))


def _stray_visit(bad: Document, scenario: Scenario, dice: random.Random) -> bool:
    """Anybody anywhere."""
    if not scenario.meetings:
        return False
    member = dice.choice(list(scenario.members))
    return _add_visit(bad, member, dice.choice(list(scenario.meetings.values())))


def _stray_assignment(bad: Document, scenario: Scenario, dice: random.Random) -> bool:
    """Anybody anywhere, with every meeting there as often as not."""
    member = dice.choice(list(scenario.members))
    organisation = dice.choice(list(scenario.organisations))
    if not _add_assignment(bad, scenario, member, organisation):
        return False
    if dice.random() < 0.5:
        for meeting in scenario.meetings_by_organisation[organisation]:
            _add_visit(bad, member, meeting)
    return True


def _ghost(bad: Document, scenario: Scenario, dice: random.Random) -> bool:
    """A visit to a meeting that does not exist, or by nobody."""
    if not scenario.meetings:
        return False
    meeting = dice.choice(list(scenario.meetings.values()))
    row = visit_row(dice.choice(list(scenario.members)), meeting)
    if dice.random() < 0.5:
        row["meeting"] = f"{meeting.organisation}@{date(1999, 1, 1).isoformat()}"
    else:
        row["member"] = "nobody"
    bad["visits"].append(row)
    return True


SPOILERS: dict[str, Callable[[Document, Scenario, random.Random], bool]] = {
    "drop visit": _drop_visit,
    "drop assignment": _drop_assignment,
    "move visit": _move_visit,
    "double visit": _double_visit,
    "stray visit": _stray_visit,
    "stray assignment": _stray_assignment,
    "ghost": _ghost,
}
