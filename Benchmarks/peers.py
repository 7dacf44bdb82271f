"""One peer on the chain of goals of exported models, in a process of its own, so that its memory is its own.

    python Benchmarks/peers.py PEER --cap SECONDS MODEL.mps …      one model a goal, in the order of the goals

Peers: `highs` and `cp-sat` keep the model in memory, change the objective from goal to goal, hold each goal by a row and
begin with the solution before; `cbc` and `glpsol` get each goal's model, which holds the goals before it, as a file, and
`cbc` the solution before. `highs-lp` solves the relaxations of the chain alone, each held at its value rounded up.
Seconds are those of solving, two threads where a peer can use them. Prints JSON: optima, whether the chain was finished,
seconds, peak megabytes.
"""

from __future__ import annotations

import argparse
import json
import math
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

Result = tuple[list[int], bool, float]


def loaded(path: Path):
    import highspy

    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.readModel(str(path))
    return solver


def costs_of(models: list[Path]):
    import numpy as np

    costs = []
    for path in models:
        lp = loaded(path).getLp()
        costs.append((np.array(lp.col_cost_), lp.offset_))
    return costs


def highs(models: list[Path], cap: float, relaxed: bool = False) -> Result:
    import highspy
    import numpy as np

    costs = costs_of(models)
    solver = loaded(models[0])
    solver.setOptionValue("threads", 2)
    solver.setOptionValue("mip_rel_gap", 0.0)
    solver.setOptionValue("mip_abs_gap", 0.99)
    every = np.arange(solver.getNumCol(), dtype=np.int32)
    if relaxed:
        solver.changeColsIntegrality(len(every), every, np.zeros(len(every), dtype=np.uint8))
    optima, seconds, solution = [], 0.0, None
    for cost, offset in costs:
        solver.changeColsCost(len(every), every, cost)
        solver.changeObjectiveOffset(offset)
        if solution is not None and not relaxed:
            solver.setSolution(solution)
        solver.setOptionValue("time_limit", solver.getRunTime() + max(0.1, cap - seconds))
        start = time.perf_counter()
        solver.run()
        seconds += time.perf_counter() - start
        if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return optima, False, seconds
        solution = solver.getSolution()
        value = solver.getInfo().objective_function_value
        value = math.ceil(value - 1e-6) if relaxed else round(value)
        optima.append(value)
        used = np.nonzero(cost)[0].astype(np.int32)
        if len(used):
            solver.addRow(-highspy.kHighsInf, value - offset, len(used), used, cost[used])
    return optima, True, seconds


def cp_sat(models: list[Path], cap: float) -> Result:
    import highspy
    import numpy as np
    from ortools.sat.python import cp_model

    costs = costs_of(models)
    lp = loaded(models[0]).getLp()
    count, most = lp.num_col_, 1_000_000
    model = cp_model.CpModel()
    columns = [
        model.new_int_var(round(low), round(min(high, most)), f"c{number}")
        for number, (low, high) in enumerate(zip(lp.col_lower_, lp.col_upper_))
    ]
    starts, indices, values = (np.array(part) for part in (lp.a_matrix_.start_, lp.a_matrix_.index_, lp.a_matrix_.value_))
    rows: list[list[tuple[int, int]]] = [[] for _ in range(lp.num_row_)]
    if lp.a_matrix_.format_ == highspy.MatrixFormat.kColwise:
        for column in range(count):
            for entry in range(starts[column], starts[column + 1]):
                rows[indices[entry]].append((column, round(values[entry])))
    else:
        for row in range(lp.num_row_):
            rows[row] = [(indices[e], round(values[e])) for e in range(starts[row], starts[row + 1])]
    for row, (low, high) in enumerate(zip(lp.row_lower_, lp.row_upper_)):
        total = cp_model.LinearExpr.weighted_sum([columns[c] for c, _ in rows[row]], [a for _, a in rows[row]])
        model.add_linear_expression_in_domain(
            total, cp_model.Domain(-(2**40) if math.isinf(low) else round(low), 2**40 if math.isinf(high) else round(high))
        )
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 2
    optima, seconds = [], 0.0
    for cost, offset in costs:
        used = np.nonzero(cost)[0]
        total = cp_model.LinearExpr.weighted_sum([columns[c] for c in used], [round(cost[c]) for c in used])
        model.minimize(total)
        solver.parameters.max_time_in_seconds = max(0.1, cap - seconds)
        start = time.perf_counter()
        status = solver.solve(model)
        seconds += time.perf_counter() - start
        if status != cp_model.OPTIMAL:
            return optima, False, seconds
        optima.append(round(solver.objective_value + offset))
        if len(used):
            model.add(total <= round(solver.objective_value))
        model.clear_hints()
        for column in columns:
            model.add_hint(column, solver.value(column))
    return optima, True, seconds


def by_file(models: list[Path], cap: float, command) -> Result:
    optima, seconds = [], 0.0
    with tempfile.TemporaryDirectory() as folder:
        for number, path in enumerate(models):
            left = cap - seconds
            if left <= 0:
                return optima, False, seconds
            start = time.perf_counter()
            value = command(path, left, Path(folder), number)
            seconds += time.perf_counter() - start
            if value is None:
                return optima, False, seconds
            optima.append(value)
    return optima, True, seconds


def cbc(path: Path, left: float, folder: Path, number: int) -> int | None:
    import pulp

    program = pulp.apis.PULP_CBC_CMD().path
    before, after = folder / f"{number - 1}.sol", folder / f"{number}.sol"
    command = [program, str(path), *(["-mips", str(before)] if before.exists() else [])]
    command += ["-threads", "2", "-ratio", "0", "-allow", "0.99", "-sec", str(left), "-timeMode", "elapsed"]
    command += ["-solve", "-solu", str(after)]
    subprocess.run(command, capture_output=True, timeout=left + 30, check=False)
    lines = after.read_text().splitlines() if after.exists() else [""]
    if not lines[0].startswith("Optimal"):
        return None
    return round(float(lines[0].split()[-1]))


def glpsol(path: Path, left: float, folder: Path, number: int) -> int | None:
    output = folder / f"{number}.txt"
    command = ["glpsol", "--freemps", str(path), "--cuts", "--tmlim", str(max(1, int(left))), "--output", str(output)]
    subprocess.run(command, capture_output=True, timeout=left + 60, check=False)
    text = output.read_text() if output.exists() else ""
    if "INTEGER OPTIMAL" not in text:
        return None
    line = next(line for line in text.splitlines() if line.startswith("Objective:"))
    # GLPK takes the constant of an MPS file with the other sign than HiGHS and CBC do.
    return round(float(line.split("=")[1].split()[0]) + 2 * loaded(path).getLp().offset_)


PEERS = {
    "highs": highs,
    "highs-lp": lambda models, cap: highs(models, cap, relaxed=True),
    "cp-sat": cp_sat,
    "cbc": lambda models, cap: by_file(models, cap, cbc),
    "glpsol": lambda models, cap: by_file(models, cap, glpsol),
}


def own_peak() -> float:
    """Megabytes of this process; those of getrusage would include what the process was that started it."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("peer", choices=PEERS)
    parser.add_argument("models", nargs="+", type=Path)
    parser.add_argument("--cap", type=float, required=True)
    options = parser.parse_args()
    optima, finished, seconds = PEERS[options.peer](options.models, options.cap)
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    peak = children if options.peer in ("cbc", "glpsol") else own_peak()
    json.dump({"optima": optima, "finished": finished, "seconds": seconds, "megabytes": peak}, sys.stdout)


if __name__ == "__main__":
    main()
