"""Solves micro scenarios by trying every plan, judged by the judge alone.

    python -m witness.bruteforce [--count N] [--seed N]

generates micro scenarios and compares the model's optimum with the best of all plans.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from itertools import chain, combinations
from pathlib import Path
from typing import Any

from .candidates import Possibilities
from .generate import generate
from .judge import judge
from .model import solve
from .plan import Plan, Violation
from .regimes import KINDS
from .scenario import load
from .view import View

Best = tuple[tuple[tuple[str, int], ...], int, int]


class TooLarge(Exception):
    """More plans than anyone wants to try."""


def subsets(items: list[Any]) -> Iterator[frozenset[Any]]:
    """All subsets."""
    every = (combinations(items, n) for n in range(len(items) + 1))
    return (frozenset(chosen) for chosen in chain.from_iterable(every))


class Search:
    """All plans of a scenario whose single assignments and visits break no rule by themselves."""

    def __init__(
        self, possibilities: Possibilities, base: Plan | None, today: date | None, limit: int
    ) -> None:
        self.possibilities = possibilities
        self.base = base
        self.today = today
        self.limit = limit
        self.at_rest = self._broken(Plan())

    def _view(self, plan: Plan) -> View:
        return View(self.possibilities, plan, self.base, self.today)

    def _broken(self, plan: Plan) -> set[Violation]:
        return set(judge(self._view(plan)).of("hard"))

    def _alone(self, plan: Plan) -> bool:
        """Whether the plan breaks nothing that the empty plan does not break."""
        return self._broken(plan) <= self.at_rest

    def best(self) -> Best | None:
        """The lexicographically best goals, visits and assignments of all lawful plans."""
        scenario = self.possibilities.scenario
        pairs = [
            (m, o)
            for m in scenario.members
            for o in scenario.organisations
            if self._alone(Plan(frozenset({(m, o)})))
        ]
        visits: list[tuple[tuple[str, str], tuple[str, str], bool]] = []
        for m in scenario.members:
            for e in scenario.meetings.values():
                pair, visit = (m, e.organisation), frozenset({(m, e.id)})
                freely = self._alone(Plan(frozenset(), visit))
                if freely or (pair in pairs and self._alone(Plan(frozenset({pair}), visit))):
                    visits.append(((m, e.id), pair, freely))
        if 2 ** len(pairs) > self.limit:
            raise TooLarge
        offers = [
            (x, [visit for visit, pair, freely in visits if freely or pair in x])
            for x in subsets(pairs)
        ]
        if sum(2 ** len(offer) for _, offer in offers) > self.limit:
            raise TooLarge
        found: Best | None = None
        for x, offer in offers:
            for v in subsets(offer):
                verdict = judge(self._view(Plan(x, v)))
                if not verdict.of("hard"):
                    value = (tuple(verdict.goals.items()), len(v), len(x))
                    if found is None or _rank(value) < _rank(found):
                        found = value
        return found


def _rank(best: Best) -> tuple[int, ...]:
    return (*(value for _, value in best[0]), best[1], best[2])


def cross_check(folder: Path, library: Path | None, seed: int, limit: int) -> str | None:
    """What the model and the search disagree on for one scenario, if anything."""
    possibilities = Possibilities(load(folder, library))
    scenario = possibilities.scenario
    dice = random.Random(seed)
    base, today = None, None
    if dice.random() < 0.4:
        today = scenario.first + (scenario.last - scenario.first) * dice.random()
        pairs = [(m, o) for m in scenario.members for o in scenario.organisations]
        visits = [(m, e) for m in scenario.members for e in scenario.meetings]
        base = Plan(
            frozenset(dice.sample(pairs, min(2, len(pairs)))),
            frozenset(dice.sample(visits, min(2, len(visits)))),
        )
    found = Search(possibilities, base, today, limit).best()
    optimum = solve(possibilities, base, today)
    value = (optimum.goals, optimum.visits, optimum.assignments) if optimum else None
    return None if value == found else f"model {value}, search {found}"


def main() -> int:
    """Command line; exit code 1 where the two disagree."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=int, default=4096, help="plans tried at most")
    parser.add_argument("--kinds", default=",".join((*KINDS, "pins")))
    options = parser.parse_args()
    passed = failed = 0
    seed = options.seed
    while passed + failed < options.count:
        with tempfile.TemporaryDirectory() as folder:
            generate(seed, options.kinds.split(","), "micro").write(Path(folder))
            try:
                fault = cross_check(Path(folder), None, seed, options.limit)
            except TooLarge:
                seed += 1
                continue
        if fault is not None:
            print(f"seed {seed}: {fault}")
            failed += 1
        else:
            passed += 1
        seed += 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
