"""Judges a plan: violations of every rule, goal values, and what the plan says of itself.

    python -m witness.judge SCENARIO PLAN [--regimes DIR] [--base PLAN] [--today DATE]

prints the violations and goals in the shape of `phancong check --json`, with one more
key, `form`, that lists where the plan's own claims are wrong.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from .candidates import Possibilities
from .elastic import shortfalls
from .form import form_faults
from .goals import goal_values
from .hard import hard_violations
from .notices import notice_violations, past_violations, quorum_violations
from .plan import Plan, Violation, plan_of, read_document
from .scenario import load
from .view import View


@dataclass(frozen=True)
class Verdict:
    """All violations of a plan and its goal values."""

    violations: list[Violation]
    goals: dict[str, int]

    def of(self, severity: str) -> list[Violation]:
        """The violations of one severity: `hard`, `shortfall` or `warning`."""
        return [each for each in self.violations if each.severity == severity]


def judge(view: View) -> Verdict:
    """Every violation of a plan, hard ones first."""
    found = [*hard_violations(view), *past_violations(view)]
    for rule in view.scenario.of_kind("notice"):
        found.extend(notice_violations(view, rule))
    found += [
        Violation(
            each.rule, "shortfall", "missing", each.member, each.organisation,
            period=each.period, amount=each.missing,
        )
        for each in shortfalls(view)
    ]  # fmt: skip
    for rule in view.scenario.of_kind("quorum"):
        found.extend(quorum_violations(view, rule))
    rank = {"hard": 0, "shortfall": 1, "warning": 2}
    found.sort(key=lambda each: rank[each.severity])
    return Verdict(found, goal_values(view))


def as_json(view: View, verdict: Verdict) -> dict[str, Any]:
    """The verdict in the shape of `phancong check --json`."""
    citations = {rule.id: rule.citation for rule in view.scenario.rules}
    return {
        "violations": [
            {
                "rule": each.rule,
                "citation": citations.get(each.rule, ""),
                "severity": each.severity,
                "member": each.member,
                "organisation": each.organisation,
                "meeting": each.meeting,
                "date": each.date.isoformat() if each.date is not None else None,
                "period": each.period,
                "amount": each.amount,
                "message": each.message,
            }
            for each in verdict.violations
        ],
        "goals": [{"goal": goal, "value": value} for goal, value in verdict.goals.items()],
    }


def main() -> int:
    """Command line; exit code 1 where the plan breaks a hard rule or lies about itself."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("scenario", type=Path)
    parser.add_argument("plan", type=Path)
    parser.add_argument("--regimes", type=Path, help="folder of built-in regimes")
    parser.add_argument("--base", type=Path)
    parser.add_argument("--today", type=date.fromisoformat)
    options = parser.parse_args()
    possibilities = Possibilities(load(options.scenario, options.regimes))
    document = read_document(options.plan)
    base: Plan | None = plan_of(read_document(options.base)) if options.base else None
    view = View(possibilities, plan_of(document), base, options.today)
    verdict = judge(view)
    faults = form_faults(view, document)
    json.dump(as_json(view, verdict) | {"form": faults}, sys.stdout, ensure_ascii=False, indent=2)
    print()
    return 1 if verdict.of("hard") or faults else 0


if __name__ == "__main__":
    sys.exit(main())
