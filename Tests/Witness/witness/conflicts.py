"""Tests a named conflict: its items contradict each other, and each one is needed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from .candidates import Possibilities
from .model import solve
from .plan import Plan
from .world import Pin, Rule, Scenario

EXCLUDING = {
    "not-own-organisation", "area-of-responsibility", "organisation-capacity", "visit-limit",
    "meeting-capacity", "no-overlap", "respect-calendar", "spacing", "notice",
}  # fmt: skip

PinKey = tuple[str | None, str | None, str | None]


def without(rule: Rule) -> Rule | None:
    """A rule with everything hard about it taken away; none where nothing is left."""
    if rule.kind in EXCLUDING:
        return None
    if rule.kind == "assign":
        loose = {"from": "any", "kinds": None, "residential_only": False, "max": 10**6}
        return replace(rule, parameters=rule.parameters | loose)
    if rule.kind == "rotation":
        return replace(rule, parameters=rule.parameters | {"max_years": None})
    return rule


def reduced(scenario: Scenario, named: set[str], pins: list[Pin]) -> Scenario:
    """The scenario with the hard part of the named rules only, and these pins only.

    No goal is left: the question is only whether any plan exists.
    """
    rules = [rule if rule.id in named else without(rule) for rule in scenario.rules]
    kept = tuple(rule for rule in rules if rule is not None)
    return replace(scenario, rules=kept, pins=tuple(pins), order=())


def conflict_faults(
    scenario: Scenario, document: dict[str, Any], base: Plan | None, today: date | None
) -> list[str]:
    """In which way the document's conflict is no irreducible contradiction."""
    items = (document.get("conflict") or {}).get("items") or []
    named = {item["rule"] for item in items if item.get("rule")}
    faults = [
        f"conflict names no rule {name}"
        for name in sorted(named - {rule.id for rule in scenario.rules})
        if any(item.get("rule") == name and item.get("kind") == "rule" for item in items)
    ]
    keys = [_key(item) for item in items if item.get("kind") == "pin"]
    pins = [pin for pin in scenario.pins if _pin_key(pin) in keys]
    if any(key not in [_pin_key(pin) for pin in pins] for key in keys):
        faults.append("conflict names a pin that does not exist")

    def plan_exists(rules: set[str], kept: list[Pin]) -> bool:
        return solve(Possibilities(reduced(scenario, rules, kept)), base, today) is not None

    if plan_exists(named, pins):
        return [*faults, "the conflict's rules and pins do not contradict each other"]
    if len(pins) == len(keys):
        for n, pin in enumerate(pins):
            if not plan_exists(named, pins[:n] + pins[n + 1 :]):
                faults.append(f"the conflict stands without pin {_pin_key(pin)}")
    for rule in scenario.rules:
        if rule.id in named and without(rule) != rule and not plan_exists(named - {rule.id}, pins):
            faults.append(f"the conflict stands without rule {rule.id}")
    return faults


def _key(item: dict[str, Any]) -> PinKey:
    return item.get("member"), item.get("organisation"), item.get("date")


def _pin_key(pin: Pin) -> PinKey:
    return pin.member, pin.organisation, pin.date.isoformat() if pin.date is not None else None
