"""Answers `plan` and `check` with the witness's own model, so that the driver can be tried.

The environment variable STAND_IN_FAULT makes it lie in one way, which the driver must notice;
STAND_IN_REGIMES names the folder of the regimes that it has built in.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import sys
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

from witness.candidates import Possibilities
from witness.conflicts import reduced, without
from witness.judge import as_json, judge
from witness.model import Optimum, document_of, solve
from witness.plan import Plan, plan_of, read_document
from witness.scenario import load
from witness.view import View
from witness.world import Scenario

FAULT = os.environ.get("STAND_IN_FAULT", "")
LIBRARY = Path(os.environ["STAND_IN_REGIMES"]) if "STAND_IN_REGIMES" in os.environ else None


def fingerprint(scenario: Scenario) -> str:
    """A hash that does not depend on the order of rows."""
    parts = []
    for field in fields(scenario):
        value = getattr(scenario, field.name)
        if isinstance(value, dict):
            value = sorted(f"{k!r}: {sorted(v) if isinstance(v, frozenset) else v!r}"
                           for k, v in value.items())  # fmt: skip
        elif field.name not in ("order", "regimes", "rules", "title", "first", "last"):
            value = sorted(map(repr, value))
        parts.append(f"{field.name}={value!r}")
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def conflict(scenario: Scenario, base: Plan | None, today: date | None) -> dict[str, Any]:
    """An irreducible set of rules and pins, found by leaving out one after the other."""

    def infeasible(rules: set[str], pins: list[int]) -> bool:
        kept = [scenario.pins[n] for n in pins]
        less = reduced(scenario, rules, kept)
        return solve(Possibilities(less), base, today) is None

    rules = {rule.id for rule in scenario.rules if without(rule) != rule}
    pins = list(range(len(scenario.pins)))
    for name in sorted(rules):
        if infeasible(rules - {name}, pins):
            rules.discard(name)
    for n in list(pins):
        if infeasible(rules, [p for p in pins if p != n]):
            pins.remove(n)
    blank = dict.fromkeys(("rule", "citation", "member", "organisation", "date", "message"))
    items: list[dict[str, Any]] = [
        blank | {"kind": "rule", "rule": rule.id, "citation": rule.citation}
        for rule in scenario.rules
        if rule.id in rules
    ]
    for n in pins:
        pin = scenario.pins[n]
        day = pin.date.isoformat() if pin.date is not None else None
        place = {"member": pin.member, "organisation": pin.organisation, "date": day}
        items.append(blank | {"kind": "pin"} | place)
    if FAULT == "conflict":
        extra = [rule for rule in scenario.rules if rule.id not in rules]
        items += [
            blank | {"kind": "rule", "rule": rule.id, "citation": rule.citation} for rule in extra
        ]
    return {"items": items}


def padded(
    possibilities: Possibilities, optimum: Optimum, base: Plan | None, today: date | None
) -> Plan:
    """The optimal plan with one assignment or visit more, if one is free of charge."""
    found = optimum.plan
    wider = [
        Plan(found.assignments | {pair}, found.visits) for pair in sorted(possibilities.candidates)
    ]
    wider += [
        Plan(found.assignments, found.visits | {(m, e)})
        for m in possibilities.scenario.members
        for e in possibilities.scenario.meetings
    ]
    for other in wider:
        verdict = judge(View(possibilities, other, base, today))
        same = tuple(verdict.goals.items()) == optimum.goals and not verdict.of("hard")
        if same and other != found:
            return other
    return found


def plan(options: argparse.Namespace) -> int:
    """Writes plan.json into the folder given."""
    possibilities = Possibilities(load(options.scenario, LIBRARY))
    scenario = possibilities.scenario
    base = plan_of(read_document(options.base)) if options.base else None
    if FAULT == "forgetful":
        base, options.today = None, None
    optimum = solve(possibilities, base, options.today)
    found = optimum.plan if optimum is not None else Plan()
    if FAULT == "needless" and optimum is not None:
        found = padded(possibilities, optimum, base, options.today)
    view = View(possibilities, found, base, options.today)
    document = document_of(view, optimum.goals if optimum is not None else None)
    document["scenario"]["fingerprint"] = fingerprint(scenario)
    if optimum is None:
        document["conflict"] = conflict(scenario, base, options.today)
    spoil(document)
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "plan.json").write_text(json.dumps(document), encoding="utf-8")
    return 0 if optimum is not None else 2


def spoil(document: dict[str, Any]) -> None:
    """The lie that was asked for."""
    if FAULT == "goal" and document["goals"]:
        document["goals"][0]["value"] += 1
        document["goals"][0]["bound"] += 1
    if FAULT == "order":
        document["visits"].reverse()
    if FAULT == "shortfall":
        document["shortfalls"] = document["shortfalls"][1:]
    if FAULT == "drop" and document["visits"]:
        document["visits"].pop()


def check(options: argparse.Namespace) -> int:
    """Prints the judge's verdict."""
    possibilities = Possibilities(load(options.scenario, LIBRARY))
    base = plan_of(read_document(options.base)) if options.base else None
    found = plan_of(read_document(options.plan))
    view = View(possibilities, found, base, options.today)
    verdict = judge(view)
    document = as_json(view, verdict)
    if FAULT == "blind":
        hard = [v for v in document["violations"] if v["severity"] == "hard"]
        document["violations"] = [v for v in document["violations"] if v not in hard[:1]]
    json.dump(document, sys.stdout)
    return 1 if verdict.of("hard") else 0


def main() -> int:
    """Command line of the two commands."""
    parser = argparse.ArgumentParser()
    commands = parser.add_subparsers(dest="command", required=True)
    for name in ("plan", "check"):
        command = commands.add_parser(name)
        command.add_argument("scenario", type=Path)
        if name == "plan":
            command.add_argument("-o", dest="out", type=Path, required=True)
        else:
            command.add_argument("plan", type=Path)
            command.add_argument("--json", action="store_true")
        command.add_argument("--base", type=Path)
        command.add_argument("--today", type=date.fromisoformat)
    options = parser.parse_args()
    return plan(options) if options.command == "plan" else check(options)


if __name__ == "__main__":
    sys.exit(main())
