"""Whole-number programs, minimised one objective after another by HiGHS.

All coefficients are whole numbers. Every answer is rounded and checked row by row
in integers, and accepted only where HiGHS proves that nothing smaller exists.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

import highspy
import numpy

Term = tuple[int, int]
"""A coefficient and a column."""


class SolverError(RuntimeError):
    """HiGHS gave no proven answer."""


@dataclass(frozen=True)
class Row:
    """`lower ≤ Σ coefficient·column ≤ upper`, either side may be absent."""

    terms: tuple[Term, ...]
    lower: int | None
    upper: int | None


class Program:
    """Columns and rows that grow, and objectives that are minimised and then held."""

    def __init__(self) -> None:
        self.lower: list[int] = []
        self.upper: list[int | None] = []
        self.rows: list[Row] = []
        self.values: list[int] = []

    def column(self, lower: int = 0, upper: int | None = 1) -> int:
        """A new whole-number column; returns its index."""
        self.lower.append(lower)
        self.upper.append(upper)
        return len(self.lower) - 1

    def at_most(self, terms: Iterable[Term], upper: int) -> None:
        """A row `Σ ≤ upper`."""
        self._row(terms, None, upper)

    def at_least(self, terms: Iterable[Term], lower: int) -> None:
        """A row `Σ ≥ lower`."""
        self._row(terms, lower, None)

    def _row(self, terms: Iterable[Term], lower: int | None, upper: int | None) -> None:
        gathered: dict[int, int] = {}
        for coefficient, column in terms:
            gathered[column] = gathered.get(column, 0) + coefficient
        row = Row(tuple((a, j) for j, a in gathered.items() if a), lower, upper)
        if row.terms:
            self.rows.append(row)
        elif (lower is not None and lower > 0) or (upper is not None and upper < 0):
            raise SolverError("a row without columns that nothing can satisfy")

    def minimise(self, terms: list[Term], time_limit: float) -> int | None:
        """The proven minimum with everything held so far, or none where nothing is feasible.

        The minimum is held from then on.
        """
        costs: dict[int, int] = {}
        for coefficient, column in terms:
            costs[column] = costs.get(column, 0) + coefficient
        if not self._run(costs, time_limit):
            return None
        value = sum(a * self.values[j] for j, a in costs.items())
        if any(costs.values()):
            self.at_most([(a, j) for j, a in costs.items()], value)
        return value

    def _run(self, costs: dict[int, int], time_limit: float) -> bool:
        solver = self._loaded()
        count = len(self.lower)
        objective = numpy.zeros(count)
        for column, cost in costs.items():
            objective[column] = cost
        if count:
            solver.changeColsCost(count, numpy.arange(count, dtype=numpy.int32), objective)
        solver.setOptionValue("time_limit", time_limit)
        solver.run()
        status = solver.getModelStatus()
        if status == highspy.HighsModelStatus.kInfeasible:
            return False
        if status == highspy.HighsModelStatus.kModelEmpty:
            self.values = []
            return True
        if status != highspy.HighsModelStatus.kOptimal:
            raise SolverError(f"HiGHS stopped: {solver.modelStatusToString(status)}")
        self.values = [round(value) for value in solver.getSolution().col_value]
        self._verify(costs, solver)
        return True

    def _verify(self, costs: dict[int, int], solver: highspy.Highs) -> None:
        for column, value in enumerate(self.values):
            top = self.upper[column]
            if value < self.lower[column] or (top is not None and value > top):
                raise SolverError("a column left its bounds")
        for row in self.rows:
            value = sum(a * self.values[j] for a, j in row.terms)
            if (row.lower is not None and value < row.lower) or (
                row.upper is not None and value > row.upper
            ):
                raise SolverError("a row is broken")
        value = sum(a * self.values[j] for j, a in costs.items())
        if math.ceil(solver.getInfo().mip_dual_bound - 1e-6) < value:
            raise SolverError("the bound does not prove the value")

    def _loaded(self) -> highspy.Highs:
        solver = highspy.Highs()
        solver.setOptionValue("output_flag", False)
        solver.setOptionValue("threads", 1)
        # Presolve and a model that grows from goal to goal have both made HiGHS 1.16 call feasible
        # programs infeasible; these are small enough without.
        solver.setOptionValue("presolve", "off")
        solver.setOptionValue("mip_rel_gap", 0.0)
        solver.setOptionValue("mip_abs_gap", 1e-6)
        count = len(self.lower)
        lower = numpy.array(self.lower, dtype=float)
        upper = numpy.array([highspy.kHighsInf if u is None else u for u in self.upper])
        if count:
            solver.addVars(count, lower, upper)
            kinds = numpy.full(count, highspy.HighsVarType.kInteger)
            solver.changeColsIntegrality(count, numpy.arange(count, dtype=numpy.int32), kinds)
        starts: list[int] = []
        indices: list[int] = []
        values: list[int] = []
        for row in self.rows:
            starts.append(len(indices))
            indices += [j for _, j in row.terms]
            values += [a for a, _ in row.terms]
        if self.rows:
            solver.addRows(
                len(self.rows),
                numpy.array([_low(r) for r in self.rows]),
                numpy.array([_high(r) for r in self.rows]),
                len(indices),
                numpy.array(starts, dtype=numpy.int32),
                numpy.array(indices, dtype=numpy.int32),
                numpy.array(values, dtype=float),
            )
        return solver


def _low(row: Row) -> float:
    return -highspy.kHighsInf if row.lower is None else row.lower


def _high(row: Row) -> float:
    return highspy.kHighsInf if row.upper is None else row.upper
