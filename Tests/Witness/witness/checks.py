"""Holds the answer of `phancong check` against the judge's verdict.

Which single rows a checker writes for one broken rule is its own affair (one a pair, one a
day), so hard violations and warnings are compared by rule and place; shortfalls exactly.
"""

from __future__ import annotations

from typing import Any

from .hard import STRUCTURAL
from .judge import as_json, judge
from .notices import PAST
from .runner import Answer
from .view import View

PLACES = {
    "organisation-capacity": ("organisation",),
    "visit-limit": ("member", "period"),
    "meeting-capacity": ("meeting",),
    "no-overlap": ("member", "date"),
    "respect-calendar": ("member", "meeting"),
    "spacing": ("member", "organisation"),
    "notice": ("member", "meeting"),
}
"""What places a hard violation of each kind. Assignments without a candidate, visits without
an assignment, changes of the past and broken pins are compared by member only: no rule's id is
prescribed, and an assignment that several rules exclude may be reported once, under any of them."""

WARNING_PLACES = {"notice": ("meeting",), "quorum": ("date",)}

Key = tuple[Any, ...]


def keys(view: View, rows: list[dict[str, Any]]) -> dict[str, set[Key]]:
    """The comparable part of violations, by severity."""
    kinds = {rule.id: rule.kind for rule in view.scenario.rules}
    found: dict[str, set[Key]] = {"hard": set(), "shortfall": set(), "warning": set()}
    for row in rows:
        rule, severity = row.get("rule"), row.get("severity")
        kind = kinds.get(str(rule))
        if severity == "shortfall":
            period = row.get("period")
            if kind == "attendance" and period is None:
                period = row.get("meeting")
            where = (row.get("member"), row.get("organisation"), period)
            found["shortfall"].add((rule, *where, row.get("amount")))
        elif severity == "hard":
            if rule in STRUCTURAL or rule == PAST or kind not in PLACES:
                found["hard"].add(("(allowed)", row.get("member")))
            else:
                found["hard"].add((rule, *(row.get(name) for name in PLACES[kind])))
        elif severity == "warning":
            if kind in WARNING_PLACES:
                place = tuple(row.get(name) for name in WARNING_PLACES[kind])
                found["warning"].add((rule, *place))
        else:
            found["hard"].add(("(severity)", severity))
    return found


def check_faults(view: View, answer: Answer) -> list[str]:
    """Everything in which the program's check and the judge disagree."""
    if answer.document is None or answer.code not in (0, 1):
        return [f"check gave no verdict, {answer.brief()}"]
    for name in ("violations", "goals"):
        if not isinstance(answer.document.get(name), list):
            return [f"check gave no {name}"]
    verdict = judge(view)
    expected = as_json(view, verdict)
    ours = keys(view, expected["violations"])
    theirs = keys(view, answer.document["violations"])
    faults = []
    for severity in ours:
        lacking = sorted(map(repr, ours[severity] - theirs[severity]))
        extra = sorted(map(repr, theirs[severity] - ours[severity]))
        if lacking or extra:
            faults.append(f"{severity}: lacking {lacking}, too many {extra}")
    goals = [(goal.get("goal"), goal.get("value")) for goal in answer.document["goals"]]
    if goals != list(verdict.goals.items()):
        faults.append(f"goals {goals}, not {list(verdict.goals.items())}")
    for row in answer.document["violations"]:
        known = row.get("rule") in {rule.id for rule in view.scenario.rules}
        if known and not row.get("citation"):
            faults.append(f"no citation for {row.get('rule')}")
    if verdict.of("hard") and answer.code != 1:
        faults.append("hard violations, but exit 0")
    if not verdict.violations and not answer.document["violations"] and answer.code != 0:
        faults.append("no violations, but exit 1")
    return faults
