"""One scenario put to the program: plan, check, spoiled plans, replanning, repetition."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from .candidates import Possibilities
from .checks import check_faults
from .conflicts import conflict_faults
from .draft import Draft
from .form import form_faults
from .hard import UNKNOWN
from .judge import judge
from .model import Optimum, document_of, solve
from .perturb import perturbed, today_for
from .plan import Plan, plan_of
from .program import SolverError
from .runner import Phancong
from .scenario import load
from .spoil import spoiled
from .view import View

SPOILED_PLANS = 2


@dataclass
class Case:
    """A scenario; for replanning also what became of it, and the day on which that is known."""

    seed: int
    draft: Draft
    after: Draft | None = None
    today: date | None = None


@dataclass(frozen=True)
class Problem:
    """A disagreement; the category says which comparison found it."""

    category: str
    text: str


@dataclass
class Trial:
    """The program, the library of regimes and a folder in which one case is tried."""

    program: Phancong
    library: Path | None
    folder: Path
    replan: bool = False

    def run(self, case: Case) -> list[Problem]:
        """All disagreements that a case brings to light."""
        case.draft.write(self.folder / "scenario")
        try:
            problems, document = self._stage(case, "scenario", "plan", None, None)
            if problems or document is None or not self.replan:
                return problems
            return self._replan(case, document)
        except SolverError as error:
            return [Problem("witness", str(error))]

    def _replan(self, case: Case, document: dict[str, Any]) -> list[Problem]:
        if document["status"] == "infeasible":
            return []
        scenario = load(self.folder / "scenario", self.library)
        base: Plan | None = plan_of(document)
        if case.after is None:
            dice = random.Random(f"replan {case.seed}")
            case.today = today_for(scenario, dice)
            case.after = perturbed(case.draft, scenario, plan_of(document), dice)
        case.after.write(self.folder / "after")
        path: Path | None = self.folder / "plan" / "plan.json"
        if case.seed % 10 == 9:
            base, path = None, None
        return self._stage(case, "after", "replan", base, path)[0]

    def _stage(
        self, case: Case, name: str, out: str, base: Plan | None, base_path: Path | None
    ) -> tuple[list[Problem], dict[str, Any] | None]:
        """Plans one folder and compares everything there is to compare."""
        folder, made = self.folder / name, self.folder / out
        today = case.today if out == "replan" else None
        possibilities = Possibilities(load(folder, self.library))
        optimum = solve(possibilities, base, today)
        self._write_own(made, View(possibilities, optimum.plan if optimum else Plan()), optimum)
        answer = self.program.plan(folder, made, base_path, today)
        code = 2 if optimum is None else 0
        if answer.code not in (0, 2):
            return [Problem("crash", answer.brief())], None
        if answer.code != code:
            return [Problem("status", f"exit {answer.code}, not {code}: {answer.errors}")], None
        if answer.document is None:
            return [Problem("form", f"no plan.json, {answer.brief()}")], None
        status = "infeasible" if optimum is None else "optimal"
        document = answer.document
        if document.get("status") != status:
            return [Problem("status", f"{document.get('status')}, not {status}")], None
        view = View(possibilities, plan_of(document), base, today)
        problems = _optimal(view, document, optimum) if optimum is not None else []
        problems += [Problem("form", fault) for fault in form_faults(view, document)]
        if optimum is None:
            if not problems:
                faults = conflict_faults(possibilities.scenario, document, base, today)
                problems += [Problem("conflict", fault) for fault in faults]
            return problems, document
        if not problems:
            problems += self._checks(case, view, document, folder, made, base_path)
        if not problems and case.seed % 5 == 0 and out == "plan":
            problems += self._repeat(case, document)
        return problems, document

    def _write_own(self, made: Path, view: View, optimum: Optimum | None) -> None:
        """The witness's plan beside the program's, for whoever looks into a failure."""
        document = document_of(view, optimum.goals if optimum is not None else None)
        write_json(made.with_name(f"{made.name}-witness.json"), document)

    def _checks(
        self,
        case: Case,
        view: View,
        document: dict[str, Any],
        folder: Path,
        made: Path,
        base_path: Path | None,
    ) -> list[Problem]:
        """`phancong check` on the program's own plan, then on spoiled copies."""
        answer = self.program.check(folder, made / "plan.json", base_path, view.today)
        problems = [Problem("check", fault) for fault in check_faults(view, answer)]
        for number in range(SPOILED_PLANS):
            dice = random.Random(f"spoil {case.seed} {number}")
            bad, names = spoiled(document, view.scenario, dice)
            path = made.with_name(f"{made.name}-spoiled-{number}.json")
            write_json(path, bad)
            bad_view = View(view.possibilities, plan_of(bad), view.base, view.today)
            answer = self.program.check(folder, path, base_path, view.today)
            ghosts = any(each.rule == UNKNOWN for each in judge(bad_view).violations)
            if ghosts and (answer.code == 65 or _sees_ghost(answer.document)):
                continue
            problems += [
                Problem("spoiled", f"{names}: {fault}") for fault in check_faults(bad_view, answer)
            ]
        return problems

    def _repeat(self, case: Case, document: dict[str, Any]) -> list[Problem]:
        """The same scenario gives the same bytes; its rows in another order the same print."""
        once = (self.folder / "plan" / "plan.json").read_bytes()
        self.program.plan(self.folder / "scenario", self.folder / "again")
        path = self.folder / "again" / "plan.json"
        if not path.exists() or path.read_bytes() != once:
            return [Problem("repeat", "a second run gives other bytes")]
        other = case.draft.copy()
        dice = random.Random(f"shuffle {case.seed}")
        for rows in other.tables.values():
            dice.shuffle(rows)
        other.layout = "plain" if case.draft.layout == "office" else "office"
        other.write(self.folder / "shuffled")
        answer = self.program.plan(self.folder / "shuffled", self.folder / "shuffled-plan")
        head = (answer.document or {}).get("scenario", {})
        if head.get("fingerprint") != document["scenario"]["fingerprint"]:
            return [Problem("repeat", f"shuffled rows change the fingerprint, {answer.brief()}")]
        return []


def _sees_ghost(document: dict[str, Any] | None) -> bool:
    rows = (document or {}).get("violations") or []
    return any(row.get("severity") == "hard" for row in rows)


def _optimal(view: View, document: dict[str, Any], optimum: Optimum) -> list[Problem]:
    """The plan's goals against the witness's, its lawfulness, and that nothing is needless."""
    claimed = tuple((goal["goal"], goal["value"]) for goal in document.get("goals", ()))
    problems = []
    if claimed != optimum.goals:
        problems.append(Problem("goals", f"{claimed}, not {optimum.goals}"))
    problems += [Problem("hard", f"{each}") for each in judge(view).of("hard")]
    counts = (len(view.plan.visits), len(view.plan.assignments))
    if not problems and counts != (optimum.visits, optimum.assignments):
        wanted = (optimum.visits, optimum.assignments)
        problems.append(Problem("counts", f"visits, assignments {counts}, not {wanted}"))
    return problems


def write_json(path: Path, document: dict[str, Any]) -> None:
    """A document, readable."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(document, ensure_ascii=False, indent=2)
    path.write_text(text + "\n", encoding="utf-8")
