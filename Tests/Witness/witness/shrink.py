"""Makes a failing case smaller for as long as it fails in the same way."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace

from .draft import Draft
from .regimes import GOALS
from .trial import Case

OPTIONAL_CELLS = {
    "areas": ("parent", "residential"),
    "organisations": (
        "parent", "priority", "latitude", "meets", "except", "starts", "minutes",
    ),
    "members": ("own_organisations", "areas", "residence", "latitude"),
    "meetings": ("kind", "invitation", "announced"),
    "busy": ("body",),
    "pins": ("date",),
}  # fmt: skip
ROWS = ("pins", "registrations", "meetings", "busy", "holidays", "history")

Change = Callable[[Draft], Draft]


def shrink(case: Case, fails: Callable[[Case], bool], seconds: float) -> Case:
    """The smallest case that was found in the time; it still fails."""
    end = time.monotonic() + seconds
    progress = True
    while progress and time.monotonic() < end:
        progress = False
        for change in list(_changes(case)):
            if time.monotonic() > end:
                break
            smaller = _applied(case, change)
            if smaller is not None and fails(smaller):
                case, progress = smaller, True
    return case


def _applied(case: Case, change: Change) -> Case | None:
    """The case with a change made to the scenario and to what became of it."""
    try:
        draft = change(case.draft)
        after = change(case.after) if case.after is not None else None
    except (KeyError, IndexError, StopIteration):
        return None
    same = _shape(draft) == _shape(case.draft)
    if case.after is not None and after is not None:
        same = same and _shape(after) == _shape(case.after)
    return None if same else replace(case, draft=draft, after=after)


def _shape(draft: Draft) -> str:
    return repr(draft)


def _changes(case: Case) -> Iterator[Change]:
    """Changes from large to small; each is harmless where it no longer applies."""
    tables = case.draft.tables
    for row in tables["members"]:
        yield lambda draft, name=row["id"]: _guarded(draft.without_member(name), "members")
    for row in tables["organisations"]:
        yield lambda draft, name=row["id"]: _guarded(
            draft.without_organisation(name), "organisations"
        )
    for rule in list(case.draft.rules()):
        if rule["kind"] != "notice" or case.today is None:
            yield lambda draft, name=rule["id"]: draft.without_rule(name)
    for name in list(case.draft.changes):
        yield lambda draft, name=name: _without_change(draft, name)
    for goal in GOALS:
        yield lambda draft, goal=goal: _without_goal(draft, goal)
    sources = [case.draft] + ([case.after] if case.after is not None else [])
    for table in ROWS:
        seen = []
        for row in (row for source in sources for row in source.tables[table]):
            if row not in seen:
                seen.append(row)
                yield lambda draft, table=table, row=row: _without_row(draft, table, row)
    yield lambda draft: _plain(draft)
    for table, columns in OPTIONAL_CELLS.items():
        for number, row in enumerate(tables[table]):
            for column in columns:
                if row[column]:
                    yield lambda draft, t=table, n=number, c=column: _blank(draft, t, n, c)
    for rule in list(case.draft.rules()):
        for key in ("roles", "weight", "kinds", "until_day", "residential_only"):
            if key in rule and not (rule["kind"] == "assign" and key == "roles"):
                yield lambda draft, name=rule["id"], key=key: _without_key(draft, name, key)


def _guarded(draft: Draft, table: str) -> Draft:
    if not draft.tables[table]:
        raise IndexError("a scenario needs somebody and somewhere")
    return draft


def _without_change(draft: Draft, name: str) -> Draft:
    smaller = draft.copy()
    smaller.changes.pop(name)
    return smaller


def _without_goal(draft: Draft, goal: str) -> Draft:
    smaller = draft.copy()
    order = smaller.order or smaller.regime_goals or list(GOALS)
    smaller.order = [each for each in order if each != goal]
    if not smaller.order:
        raise IndexError("a scenario needs a goal")
    return smaller


def _without_row(draft: Draft, table: str, row: dict[str, str]) -> Draft:
    smaller = draft.copy()
    rows = smaller.tables[table]
    if row in rows:
        rows.remove(row)
    return smaller


def _plain(draft: Draft) -> Draft:
    smaller = draft.copy()
    smaller.layout = "plain"
    smaller.extras = {}
    return smaller


def _blank(draft: Draft, table: str, number: int, column: str) -> Draft:
    smaller = draft.copy()
    row = smaller.tables[table][number]
    row[column] = ""
    if column == "latitude":
        row["longitude"] = ""
    return smaller


def _without_key(draft: Draft, name: str, key: str) -> Draft:
    smaller = draft.copy()
    rule = next(rule for rule in smaller.rules() if rule["id"] == name)
    del rule[key]
    return smaller
