"""Makes a failing case smaller for as long as it fails in the same way."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from .draft import Draft
from .regimes import GOALS
from .tables import Row
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
    if draft == case.draft and after == case.after:
        return None
    return replace(case, draft=draft, after=after)


def _changes(case: Case) -> Iterator[Change]:
    """Changes from large to small; each is harmless where it no longer applies."""
    tables = case.draft.tables
    for row in tables["members"]:
        yield partial(_without_member, name=row["id"])
    for row in tables["organisations"]:
        yield partial(_without_organisation, name=row["id"])
    for table in ROWS:
        yield partial(_without_table, table=table)
    names = [
        rule["id"] for rule in case.draft.rules() if rule["kind"] != "notice" or case.today is None
    ]
    for size in (len(names) // 2, len(names) // 4):
        for start in range(0, len(names), size) if size > 1 else ():
            yield partial(_without_rules, names=names[start : start + size])
    for name in names:
        yield partial(Draft.without_rule, name=name)
    for name in list(case.draft.changes):
        yield partial(_without_change, name=name)
    for goal in GOALS:
        yield partial(_without_goal, goal=goal)
    sources = [case.draft] + ([case.after] if case.after is not None else [])
    for table in ROWS:
        seen: list[Row] = []
        for row in (row for source in sources for row in source.tables[table]):
            if row not in seen:
                seen.append(row)
                yield partial(_without_row, table=table, row=row)
    yield _plain
    yield _without_calendars
    for table, columns in OPTIONAL_CELLS.items():
        for number, row in enumerate(tables[table]):
            for column in columns:
                if row[column]:
                    yield partial(_blank, table=table, number=number, column=column)
    for rule in list(case.draft.rules()):
        for key in ("roles", "weight", "kinds", "until_day", "residential_only"):
            if key in rule and not (rule["kind"] == "assign" and key == "roles"):
                yield partial(_without_key, name=rule["id"], key=key)


def _without_member(draft: Draft, name: str) -> Draft:
    return _guarded(draft.without_member(name), "members")


def _without_organisation(draft: Draft, name: str) -> Draft:
    return _guarded(draft.without_organisation(name), "organisations")


def _guarded(draft: Draft, table: str) -> Draft:
    if not draft.tables[table]:
        raise IndexError("a scenario needs somebody and somewhere")
    return draft


def _without_table(draft: Draft, table: str) -> Draft:
    smaller = draft.copy()
    smaller.tables[table] = []
    return smaller


def _without_rules(draft: Draft, names: list[str]) -> Draft:
    for name in names:
        draft = draft.without_rule(name)
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


def _without_row(draft: Draft, table: str, row: Row) -> Draft:
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


def _without_calendars(draft: Draft) -> Draft:
    smaller = draft.copy()
    smaller.calendars = {}
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
