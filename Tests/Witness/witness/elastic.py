"""The elastic rules: by how much a plan falls short of each."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from .candidates import tenure
from .periods import periods
from .plan import Shortfall
from .view import View
from .world import Rule


def shortfalls(view: View) -> list[Shortfall]:
    """All shortfalls above zero, sorted as a plan lists them."""
    found: list[Shortfall] = []
    for rule in view.scenario.rules:
        measure = MEASURES.get(rule.kind)
        if measure is not None:
            found.extend(each for each in measure(view, rule) if each.missing > 0)
    return sorted(found, key=Shortfall.sort_key)


def _assign(view: View, rule: Rule) -> Iterator[Shortfall]:
    for m in view.covered(rule):
        missing = rule["min"] - len(view.organisations_of[m])
        yield Shortfall(rule.id, m, None, None, missing)


def _organisation_cover(view: View, rule: Rule) -> Iterator[Shortfall]:
    covered = set(view.covered(rule))
    for o in view.scenario.organisations.values():
        if rule["kinds"] is not None and o.kind not in rule["kinds"]:
            continue
        if o.priority >= rule["min_priority"]:
            present = len(covered.intersection(view.assignees_of[o.id]))
            yield Shortfall(rule.id, None, o.id, None, rule["min"] - present)


def _visit_quota(view: View, rule: Rule) -> Iterator[Shortfall]:
    count = rule["count"]
    for period in periods(rule["every"], view.scenario.first, view.scenario.last):
        final = period.last_counting_day(rule["until_day"])
        for m in view.covered(rule):
            visited = [e.organisation for e in view.visits_of[m] if period.first <= e.date <= final]
            if rule["per"] == "organisation":
                for o in view.organisations_of[m]:
                    yield Shortfall(rule.id, m, o, period.label, count - visited.count(o))
                continue
            if rule["target"] == "assigned":
                targets = frozenset(view.organisations_of[m])
            else:
                targets = view.possibilities.targets(rule, view.scenario.members[m])
            done = sum(o in targets for o in visited)
            yield Shortfall(rule.id, m, None, period.label, count - done)


def _attendance(view: View, rule: Rule) -> Iterator[Shortfall]:
    covered = set(view.covered(rule))
    for e in view.attendance_meetings(rule):
        attending = view.attending(rule, e)
        if rule["who"] == "one":
            yield Shortfall(rule.id, None, e.organisation, e.id, 0 if attending else 1)
            continue
        for m in view.assignees_of[e.organisation]:
            if m in covered and m not in attending:
                yield Shortfall(rule.id, m, e.organisation, e.id, 1)


def _rotation(view: View, rule: Rule) -> Iterator[Shortfall]:
    for m, o in view.scenario.history:
        if not rule.covers(view.scenario.members[m]) or (m, o) in view.assigned:
            continue
        if 0 < tenure(view.scenario, m, o) < rule["min_years"]:
            yield Shortfall(rule.id, m, o, None, 1)


MEASURES: dict[str, Callable[[View, Rule], Iterator[Shortfall]]] = {
    "assign": _assign,
    "organisation-cover": _organisation_cover,
    "visit-quota": _visit_quota,
    "attendance": _attendance,
    "rotation": _rotation,
}
