"""Regime files: rules as data, with the parameters and defaults of every kind."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from .tables import ScenarioError, normalised
from .world import Rule

REQUIRED = object()
WEIGHT: dict[str, Any] = {"weight": 1}

PARAMETERS: dict[str, dict[str, Any]] = {
    "assign": {
        "min": REQUIRED, "max": REQUIRED, "from": REQUIRED, "kinds": None,
        "residential_only": False,
    } | WEIGHT,
    "not-own-organisation": {},
    "area-of-responsibility": {},
    "organisation-capacity": {"max": 1},
    "organisation-cover": {"min": 1, "kinds": None, "min_priority": 0} | WEIGHT,
    "visit-quota": {
        "target": REQUIRED, "every": REQUIRED, "per": "member", "count": 1, "until_day": None,
    } | WEIGHT,
    "visit-limit": {"every": REQUIRED, "count": REQUIRED},
    "meeting-capacity": {"max": 1},
    "no-overlap": {"per_day": 1, "speed_kmh": 40, "margin_minutes": 0},
    "respect-calendar": {"margin_minutes": 0},
    "attendance": {
        "kinds": None, "invitation_only": False, "who": REQUIRED, "lead": None,
    } | WEIGHT,
    "spacing": {"days": REQUIRED},
    "rotation": {"min_years": 0, "max_years": None} | WEIGHT,
    "notice": {"days": 10},
    "quorum": {"body": REQUIRED, "share": Fraction(2, 3)},
    "report": {"every": REQUIRED, "day": REQUIRED, "month_of_period": "last", "to": None},
}  # fmt: skip
WITHOUT_ROLES = {"notice", "quorum"}
KINDS = tuple(PARAMETERS)
COMMON = {"id", "kind", "title", "citation", "enabled"}
GOALS = (
    "shortfall", "change", "substitute", "coverage", "choice", "spread", "peak", "travel",
)  # fmt: skip


@dataclass(frozen=True)
class Regime:
    """A regulation: its goals, where it has any, and its rules as written."""

    id: str
    goals: tuple[str, ...] | None
    rules: tuple[dict[str, Any], ...]


def read_regime(name: str, folder: Path, library: Path | None) -> Regime:
    """The regime that a scenario names: a path relative to its folder, or an id of the library."""
    path = folder / name
    if not path.is_file() and library is not None:
        path = library / f"{name}.toml"
    if not path.is_file():
        raise ScenarioError(f"no regime {name}")
    data = tomllib.loads(normalised(path))
    goals = tuple(data["goals"]) if "goals" in data else None
    return Regime(data["id"], goals, tuple(data.get("rule", ())))


def make_rule(data: dict[str, Any], changes: dict[str, Any]) -> Rule | None:
    """A rule with its scenario's changes and all defaults, or none where it is switched off."""
    merged = data | changes
    kind = merged["kind"]
    if kind not in PARAMETERS:
        raise ScenarioError(f"rule {merged['id']}: no kind {kind}")
    known = PARAMETERS[kind] | ({} if kind in WITHOUT_ROLES else {"roles": None})
    for key in merged:
        if key not in known and key not in COMMON:
            raise ScenarioError(f"rule {merged['id']}: no parameter {key}")
    parameters = {name: merged.get(name, default) for name, default in known.items()}
    for name, value in parameters.items():
        if value is REQUIRED:
            raise ScenarioError(f"rule {merged['id']}: {name} is missing")
    if not merged.get("citation") or not merged.get("title"):
        raise ScenarioError(f"rule {merged['id']}: title or citation is missing")
    if "share" in parameters:
        parameters["share"] = Fraction(str(parameters["share"]))
    if not merged.get("enabled", True):
        return None
    return Rule(merged["id"], kind, merged["title"], merged["citation"], parameters)


def gather(regimes: list[Regime], changes: dict[str, dict[str, Any]]) -> tuple[Rule, ...]:
    """The union of the regimes' rules with the scenario's changes."""
    written = [data for regime in regimes for data in regime.rules]
    names = [data["id"] for data in written]
    if len(set(names)) != len(names):
        raise ScenarioError("two rules with one id")
    for name in changes:
        if name not in names:
            raise ScenarioError(f"no rule {name} to change")
    made = [make_rule(data, changes.get(data["id"], {})) for data in written]
    rules = tuple(rule for rule in made if rule is not None)
    covered: set[str | None] = set()
    for rule in (rule for rule in rules if rule.kind == "assign"):
        roles: set[str | None] = set(rule["roles"]) if rule["roles"] is not None else {None}
        if covered & roles or (covered and None in covered | roles):
            raise ScenarioError(f"rule {rule.id}: a role has two assign rules")
        covered |= roles
    return rules
