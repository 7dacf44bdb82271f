"""Solves a scenario to the proven lexicographic optimum, independently of the program.

    python -m witness.model SCENARIO [--regimes DIR] [--base PLAN] [--today DATE]

prints a plan in the shape of `plan.json` (without fingerprint).
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
from .form import clock, targets
from .formulation import Contradiction, Formulation
from .judge import judge
from .objectives import Objectives
from .plan import Plan, plan_of, read_document
from .program import SolverError
from .scenario import load
from .view import View


@dataclass(frozen=True)
class Optimum:
    """The optimal goal values in order, and one plan that attains them."""

    goals: tuple[tuple[str, int], ...]
    visits: int
    assignments: int
    plan: Plan


def solve(
    possibilities: Possibilities,
    base: Plan | None = None,
    today: date | None = None,
    time_limit: float = 60,
) -> Optimum | None:
    """The optimum, or none where hard rules and pins contradict each other."""
    scenario = possibilities.scenario
    try:
        formulation = Formulation(possibilities, base, today)
    except Contradiction:
        return None
    objectives = Objectives(formulation)
    goals = [(goal, objectives.of(goal)) for goal in scenario.order]
    program = formulation.program
    values = []
    for goal, objective in goals:
        value = program.minimise(objective.terms, time_limit)
        if value is None:
            return None
        values.append((goal, value + objective.constant))
    visits = program.minimise(objectives.visits(), time_limit)
    if visits is None:
        return None
    assignments = program.minimise(objectives.assignments(), time_limit)
    if assignments is None:
        return None
    plan = Plan(
        frozenset(pair for pair, x in formulation.x.items() if program.values[x]),
        frozenset(visit for visit, v in formulation.v.items() if program.values[v]),
    )
    optimum = Optimum(tuple(values), visits, assignments, plan)
    _verify(View(possibilities, plan, base, today), optimum)
    return optimum


def _verify(view: View, optimum: Optimum) -> None:
    """The judge, which knows nothing of the program, must agree."""
    verdict = judge(view)
    if verdict.of("hard"):
        raise SolverError(f"the witness's own plan breaks {verdict.of('hard')[0]}")
    if tuple(verdict.goals.items()) != optimum.goals:
        raise SolverError(f"goals {optimum.goals}, but judged {verdict.goals}")
    if (len(view.visits), len(view.assigned)) != (optimum.visits, optimum.assignments):
        raise SolverError("the last two goals are not those of the plan")


def document_of(view: View, goals: tuple[tuple[str, int], ...] | None) -> dict[str, Any]:
    """A plan in the shape of `plan.json`; no goals stand for an infeasible scenario."""
    scenario = view.scenario
    head = {
        "title": scenario.title,
        "from": scenario.first.isoformat(),
        "to": scenario.last.isoformat(),
        "regimes": list(scenario.regimes),
        "fingerprint": "0" * 64,
    }
    rows = []
    for m, e in view.visits:
        meeting = scenario.meetings[e]
        rows.append(
            {
                "member": m,
                "organisation": meeting.organisation,
                "meeting": e,
                "date": meeting.date.isoformat(),
                "start": meeting.start.strftime("%H:%M"),
                "end": clock(meeting),
                "targets": targets(view, m, meeting.organisation)[0],
            }
        )
    rows.sort(key=lambda row: (row["date"], row["start"], row["member"], row["meeting"]))
    return {
        "format": "phancong-plan/1",
        "scenario": head,
        "status": "optimal" if goals is not None else "infeasible",
        "goals": [{"goal": g, "value": n, "bound": n} for g, n in goals or ()],
        "assignments": [
            {"member": m, "organisation": o, "choice": scenario.registrations.get((m, o))}
            for m, o in sorted(view.assigned)
        ],
        "visits": rows,
        "shortfalls": [
            {
                "rule": each.rule,
                "member": each.member,
                "organisation": each.organisation,
                "period": each.period,
                "missing": each.missing,
            }
            for each in (shortfalls(view) if goals is not None else ())
        ],
        "conflict": None,
    }


def main() -> int:
    """Command line; exit code 2 where there is no plan."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("scenario", type=Path)
    parser.add_argument("--regimes", type=Path, help="folder of built-in regimes")
    parser.add_argument("--base", type=Path)
    parser.add_argument("--today", type=date.fromisoformat)
    parser.add_argument("--time-limit", type=float, default=600, help="seconds for each goal")
    options = parser.parse_args()
    possibilities = Possibilities(load(options.scenario, options.regimes))
    base = plan_of(read_document(options.base)) if options.base else None
    optimum = solve(possibilities, base, options.today, options.time_limit)
    plan = optimum.plan if optimum is not None else Plan()
    view = View(possibilities, plan, base, options.today)
    goals = optimum.goals if optimum is not None else None
    json.dump(document_of(view, goals), sys.stdout, ensure_ascii=False, indent=2)
    print()
    return 0 if optimum is not None else 2


if __name__ == "__main__":
    sys.exit(main())
