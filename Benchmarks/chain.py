"""Times `phancong plan` against HiGHS on the same chain of goals, both sides in one run.

HiGHS gets its best form: the exported model in memory, the objective changed from goal to goal, each goal held
by a row, the plan before as a start, as many threads as it likes. Its time is solving alone; ours is the whole
process, reading and writing included. Every optimum is compared with plan.json.

    python Benchmarks/chain.py --phancong .build/release/phancong --scenario scenarios/quang-ngai-2021 --repeat 3
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def run(command: list[str]) -> tuple[float, float]:
    """Seconds and peak megabytes of a process."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{' '.join(command)} failed with status {status}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def highs_chain(models: list[Path]) -> tuple[list[int], float]:
    """The optimum of every goal, each with those before it held, and the seconds spent solving."""
    import highspy
    import numpy as np

    costs = []
    for path in models:
        reader = highspy.Highs()
        reader.setOptionValue("output_flag", False)
        reader.readModel(str(path))
        costs.append((np.array(reader.getLp().col_cost_), reader.getLp().offset_))
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("mip_rel_gap", 0.0)
    solver.setOptionValue("mip_abs_gap", 0.99)
    solver.readModel(str(models[0]))
    count = solver.getNumCol()
    every = np.arange(count, dtype=np.int32)
    optima, seconds, solution = [], 0.0, None
    for cost, offset in costs:
        solver.changeColsCost(count, every, cost)
        solver.changeObjectiveOffset(offset)
        if solution is not None:
            solver.setSolution(solution)
        start = time.perf_counter()
        solver.run()
        seconds += time.perf_counter() - start
        if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            sys.exit(f"HiGHS ended with {solver.modelStatusToString(solver.getModelStatus())}")
        solution = solver.getSolution()
        value = round(solver.getInfo().objective_function_value)
        optima.append(value)
        used = np.nonzero(cost)[0].astype(np.int32)
        if len(used):
            solver.addRow(-highspy.kHighsInf, value - offset, len(used), used, cost[used])
    return optima, seconds


def peer(models: list[Path]) -> None:
    """One HiGHS run in a process of its own, so that its memory is its own."""
    optima, seconds = highs_chain(models)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"optima": optima, "seconds": seconds, "megabytes": peak}))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--phancong", type=Path, required=True)
    parser.add_argument("--scenario", type=Path, required=True)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--peer", nargs="*", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.peer:
        return peer(options.peer)
    with tempfile.TemporaryDirectory() as folder:
        plan_folder = Path(folder, "plan")
        plan = [str(options.phancong), "plan", str(options.scenario), "--output", str(plan_folder)]
        run(plan)
        goals = json.loads(Path(plan_folder, "plan.json").read_text())["goals"]
        if any(goal["value"] != goal["bound"] for goal in goals):
            sys.exit("our plan is not proven")
        models = []
        for goal in goals:
            models.append(Path(folder, f"{goal['goal']}.mps"))
            run(
                [str(options.phancong), "model", "export", str(options.scenario), "--goal", goal["goal"]]
                + ["--format", "mps", "--output", str(models[-1])]
            )
        ours, theirs = [], []
        for _ in range(options.repeat):
            ours.append(run(plan))
            answer = subprocess.run(
                [sys.executable, __file__, "--phancong", str(options.phancong)]
                + ["--scenario", str(options.scenario), "--peer", *map(str, models)],
                check=True, capture_output=True, text=True,
            )  # fmt: skip
            result = json.loads(answer.stdout)
            values = [goal["value"] for goal in goals]
            if result["optima"] != values:
                sys.exit(f"the optima differ: HiGHS {result['optima']}, ours {values}")
            theirs.append((result["seconds"], result["megabytes"]))
    our_time, our_memory = (statistics.median(column) for column in zip(*ours))
    their_time, their_memory = (statistics.median(column) for column in zip(*theirs))
    print(f"scenario {options.scenario.name}, {options.repeat} runs each, alternating, medians")
    print("goals    " + ", ".join(f"{goal['goal']} {goal['value']}" for goal in goals) + " (the same for both)")
    print(f"phancong {our_time:8.2f} s  {our_memory:6.0f} MB  whole process")
    print(f"HiGHS    {their_time:8.2f} s  {their_memory:6.0f} MB  solving alone")
    print(f"ratio    {their_time / our_time:8.1f}    {their_memory / our_memory:6.1f}")


if __name__ == "__main__":
    main()
