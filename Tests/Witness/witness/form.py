"""What a plan says of itself, held against the scenario: fields, order, claims."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Any

from .elastic import shortfalls
from .goals import goal_values
from .view import View
from .world import Meeting

KEYS = ("format", "scenario", "status", "goals", "assignments", "visits", "shortfalls", "conflict")
ITEM_KEYS = ("kind", "rule", "citation", "member", "organisation", "date", "message")


def form_faults(view: View, document: dict[str, Any]) -> list[str]:
    """Everything in which an optimal plan's document departs from its format or the truth."""
    faults = _head(view, document)
    if document.get("status") == "infeasible":
        return faults + _conflict(document)
    if document.get("conflict") is not None:
        faults.append("a plan has a conflict")
    if faults and any(key not in document for key in KEYS):
        return faults
    faults += _goals(view, document)
    faults += _assignments(view, document["assignments"])
    faults += _visits(view, document["visits"])
    faults += _shortfalls(view, document["shortfalls"])
    return faults


def _head(view: View, document: dict[str, Any]) -> list[str]:
    faults = [f"no key {key}" for key in KEYS if key not in document]
    if document.get("format") != "phancong-plan/1":
        faults.append(f"format {document.get('format')}")
    if document.get("status") not in ("optimal", "feasible", "infeasible"):
        faults.append(f"status {document.get('status')}")
    head, scenario = document.get("scenario", {}), view.scenario
    expected = {
        "title": scenario.title,
        "from": scenario.first.isoformat(),
        "to": scenario.last.isoformat(),
        "regimes": list(scenario.regimes),
    }
    faults += [
        f"scenario.{key}: {head.get(key)!r}, not {value!r}"
        for key, value in expected.items()
        if head.get(key) != value
    ]
    if not re.fullmatch(r"[0-9a-f]{64}", str(head.get("fingerprint"))):
        faults.append(f"fingerprint {head.get('fingerprint')!r}")
    return faults


def _conflict(document: dict[str, Any]) -> list[str]:
    faults = [
        f"an infeasible plan has {key}"
        for key in ("goals", "assignments", "visits", "shortfalls")
        if document.get(key)
    ]
    conflict = document.get("conflict")
    if not isinstance(conflict, dict) or not conflict.get("items"):
        return [*faults, "an infeasible plan names no conflict"]
    for item in conflict["items"]:
        faults += [f"conflict item without {key}" for key in ITEM_KEYS if key not in item]
        if item.get("kind") not in ("rule", "pin", "fact"):
            faults.append(f"conflict item of kind {item.get('kind')!r}")
        if item.get("kind") == "rule" and not item.get("citation"):
            faults.append("conflict item without citation")
    return faults


def _goals(view: View, document: dict[str, Any]) -> list[str]:
    expected = list(goal_values(view).items())
    claimed = [(goal["goal"], goal["value"]) for goal in document["goals"]]
    faults = [] if claimed == expected else [f"goals {claimed}, not {expected}"]
    for goal in document["goals"]:
        if document["status"] == "optimal" and goal.get("bound") != goal["value"]:
            faults.append(f"optimal, but {goal}")
        elif goal.get("bound") is not None and goal["bound"] > goal["value"]:
            faults.append(f"bound above value: {goal}")
    return faults


def _assignments(view: View, rows: list[dict[str, Any]]) -> list[str]:
    pairs = [(row["member"], row["organisation"]) for row in rows]
    faults = [] if pairs == sorted(set(pairs)) else ["assignments unsorted or twice"]
    for row, pair in zip(rows, pairs, strict=True):
        choice = view.scenario.registrations.get(pair)
        if "choice" not in row or row["choice"] != choice:
            faults.append(f"choice of {pair}: {row.get('choice')!r}, not {choice!r}")
    return faults


def clock(meeting: Meeting) -> str:
    """The end of a meeting as `HH:MM`; midnight of the next day is 24:00."""
    midnight = datetime.combine(meeting.date, datetime.min.time()) + timedelta(days=1)
    return "24:00" if meeting.end == midnight else meeting.end.strftime("%H:%M")


def targets(view: View, member: str, organisation: str) -> tuple[list[str], bool]:
    """The targets a visit counts for, and whether `assigned` may be left out."""
    person = view.scenario.members[member]
    asked = {
        rule["target"]
        for rule in view.scenario.of_kind("visit-quota")
        if rule.covers(person)
        and (
            rule["target"] == "assigned" or organisation in view.possibilities.targets(rule, person)
        )
    }
    found, optional = [], False
    if (member, organisation) in view.assigned:
        found.append("assigned")
        optional = "assigned" not in asked
    return found + [name for name in ("own-unit", "residence") if name in asked], optional


def _visits(view: View, rows: list[dict[str, Any]]) -> list[str]:
    keys = [(row["date"], row["start"], row["member"], row["meeting"]) for row in rows]
    faults = [] if keys == sorted(keys) else ["visits unsorted"]
    if len({(row["member"], row["meeting"]) for row in rows}) != len(rows):
        faults.append("a visit twice")
    for row in rows:
        meeting = view.scenario.meetings.get(row["meeting"])
        if meeting is None or row["member"] not in view.scenario.members:
            faults.append(f"unknown visit {row}")
            continue
        expected = {
            "organisation": meeting.organisation,
            "date": meeting.date.isoformat(),
            "start": meeting.start.strftime("%H:%M"),
            "end": clock(meeting),
        }
        faults += [
            f"{key} of visit {row['member']} {meeting.id}: {row.get(key)!r}, not {value!r}"
            for key, value in expected.items()
            if row.get(key) != value
        ]
        named, optional = targets(view, row["member"], meeting.organisation)
        allowed = [named] + ([named[1:]] if optional else [])
        if row.get("targets") not in allowed:
            faults.append(
                f"targets of visit {row['member']} {meeting.id}: {row.get('targets')}, not {named}"
            )
    return faults


def _shortfalls(view: View, rows: list[dict[str, Any]]) -> list[str]:
    expected = [
        (each.rule, each.member, each.organisation, each.period, each.missing)
        for each in shortfalls(view)
    ]
    claimed = [
        (row["rule"], row["member"], row["organisation"], row["period"], row["missing"])
        for row in rows
    ]
    if claimed == expected:
        return []
    if sorted(map(str, claimed)) == sorted(map(str, expected)):
        return ["shortfalls unsorted"]
    extra = [row for row in claimed if row not in expected]
    lacking = [row for row in expected if row not in claimed]
    return [f"shortfalls: too many {extra}, lacking {lacking}"]
