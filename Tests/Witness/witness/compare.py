"""Puts random scenarios to the program and compares everything with the witness.

    python -m witness.compare --phancong PATH [--count 1000] [--seed 1] [--regimes DIR]
        [--kinds LIST] [--builtin] [--size small] [--jobs 2] [--base] [--out DIR]

Failing seeds are printed, shrunk and left in DIR for inspection. The last line counts.
With --base each scenario is changed after planning and planned anew with --base --today.
With --builtin the rules are not drawn, but those of a random regime of the folder.
"""

from __future__ import annotations

import argparse
import multiprocessing
import shutil
import sys
import tempfile
import traceback
from collections import Counter
from functools import partial
from pathlib import Path

from .generate import generate
from .random_world import SIZES
from .regimes import KINDS
from .runner import Phancong
from .shrink import shrink
from .trial import Case, Problem, Trial

Outcome = tuple[int, list[Problem]]


def attempt(case: Case, options: argparse.Namespace, folder: Path) -> list[Problem]:
    """The problems of one case, tried in an empty folder."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    program = Phancong(options.phancong, options.timeout)
    trial = Trial(program, options.regimes, folder, replan=options.base)
    try:
        return trial.run(case)
    except Exception:
        return [Problem("witness", traceback.format_exc(limit=-4))]


def work(seed: int, options: argparse.Namespace) -> Outcome:
    """One seed from generation to the shrunk folder of its failure."""
    kinds = options.kinds.split(",")
    library = options.regimes if options.builtin else None
    case = Case(seed, generate(seed, kinds, options.size, library))
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "case"
        problems = attempt(case, options, folder)
        if not problems:
            return seed, []
        category = problems[0].category

        def fails(smaller: Case) -> bool:
            found = attempt(smaller, options, folder)
            return bool(found) and found[0].category == category

        if options.shrink > 0:
            case = shrink(case, fails, options.shrink)
        kept = options.out / f"seed-{seed}"
        final = attempt(case, options, kept)
        lines = [f"{problem.category}: {problem.text}" for problem in final or problems]
        if case.today is not None:
            lines.append(f"today: {case.today}")
        (kept / "problems.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
        return seed, final or problems


def main() -> int:
    """Command line; exit code 1 where any seed fails."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--phancong", required=True, help="the executable")
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1, help="first seed")
    parser.add_argument("--regimes", type=Path, help="folder of built-in regimes")
    parser.add_argument("--builtin", action="store_true", help="use the built-in regimes")
    parser.add_argument("--kinds", default=",".join((*KINDS, "pins")))
    parser.add_argument("--size", choices=tuple(SIZES), default="small")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--base", action="store_true", help="perturb and replan")
    parser.add_argument("--out", type=Path, default=Path("witness-failures"))
    parser.add_argument("--shrink", type=float, default=60, help="seconds for each failure")
    parser.add_argument("--timeout", type=float, default=120, help="seconds for each run")
    parser.add_argument("--most", type=int, default=20, help="stop after so many failures")
    options = parser.parse_args()
    unknown = set(options.kinds.split(",")) - {*KINDS, "pins"}
    if unknown:
        parser.error(f"no kinds {', '.join(sorted(unknown))}")
    if options.builtin and options.regimes is None:
        parser.error("--builtin needs --regimes")
    if not Path(options.phancong).is_file():
        parser.error(f"no file {options.phancong}")
    options.phancong = str(Path(options.phancong).resolve())

    passed = failed = 0
    categories: Counter[str] = Counter()
    seeds = range(options.seed, options.seed + options.count)
    with multiprocessing.Pool(options.jobs) as pool:
        for seed, problems in pool.imap_unordered(partial(work, options=options), seeds):
            if not problems:
                passed += 1
                continue
            failed += 1
            categories[problems[0].category] += 1
            print(f"seed {seed} failed, see {options.out / f'seed-{seed}'}")
            for problem in problems[:5]:
                print(f"  {problem.category}: {problem.text}")
            sys.stdout.flush()
            if failed >= options.most:
                print(f"stopped after {failed} failures")
                break
    if categories:
        print("failures: " + ", ".join(f"{n} {name}" for name, n in categories.most_common()))
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
