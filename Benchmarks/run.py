"""Plans the benchmark families with phancong and with its peers, both in one run, and writes results/benchmarks/.

    Scripts/benchmark [--families s,m,…] [--repeats 3] [--cap 120] [--others-cap 30] [--growth 100,200,400,800]
                      [--communes 100,300,1000,3321] [--threads 300] [--note TEXT] [--output results/benchmarks]

Ours is the whole process: reading, planning, proving, checking, writing the plan with all its documents. Theirs is solving
alone, on the models that we export (peers.py). The runs of a family alternate; a peer that did not prove the chain within
its cap is not repeated. Each part of the run is written at once, with its date and commit, so that a stop loses nothing.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
from datetime import datetime, timezone
from pathlib import Path

import report

HERE = Path(__file__).parent
PEERS = ["highs", "cp-sat", "cbc", "glpsol"]


def timed(command: list) -> tuple[float, float, int, str]:
    """Seconds, peak megabytes and the exit code of a process, and its messages."""
    words = [sys.executable, "-S", HERE / "measure.py", *command]
    answer = subprocess.run([str(word) for word in words], check=True, capture_output=True, text=True)
    seconds, megabytes, code = answer.stdout.split()
    return float(seconds), float(megabytes), int(code), answer.stderr


def goals_of(folder: Path) -> list[dict]:
    return json.loads((folder / "plan.json").read_text("utf-8"))["goals"]


class Bench:
    def __init__(self, options: argparse.Namespace, work: Path) -> None:
        self.options, self.work = options, work
        self.program, self.generator = options.phancong, options.phancong.with_name("phancong-bench")
        self.file = options.output / "results.json"
        self.results = json.loads(self.file.read_text()) if self.file.exists() else {}
        commit = subprocess.run(["git", "describe", "--always", "--dirty"], capture_output=True, text=True, cwd=HERE)
        self.run = {
            "date": datetime.now(timezone.utc).strftime("%Y-%m-%d %H:%M UTC"),
            "commit": commit.stdout.strip(),
            "machine": f"{os.cpu_count()} cores, {machine()}",
            "note": options.note,
        }

    def keep(self, name: str, entry: dict) -> None:
        self.results[name] = entry | {"run": self.run}
        self.file.parent.mkdir(parents=True, exist_ok=True)
        self.file.write_text(json.dumps(self.results, indent=1, ensure_ascii=False) + "\n")
        report.write(self.results, self.options.output)
        print(f"{name}: {json.dumps(entry)[:300]}", flush=True)

    def generate(self, family: str, size: int | None = None) -> Path:
        more = ["--size", str(size)] if size else []
        name = family + (f"-{size}" if size else "")
        subprocess.run([self.generator, family, "-o", self.work, *more], check=True, capture_output=True)
        return next(path for path in (self.work / name, self.work / family) if path.exists())

    def ours(self, scenario: Path, *more: str) -> tuple[float, float]:
        seconds, megabytes, code, self.said = timed([self.program, "plan", scenario, "-o", self.work / "plan", *more])
        if code:
            sys.exit(f"plan {scenario} ended with {code}")
        return seconds, megabytes

    def models(self, scenario: Path, goals: list[dict]) -> list[Path]:
        paths = []
        for goal in goals:
            paths.append(self.work / f"{scenario.name}.{goal['goal']}.mps")
            subprocess.run(
                [self.program, "model", "export", scenario, "--goal", goal["goal"], "--format", "mps"]
                + ["--plan", self.work / "plan", "-o", paths[-1]],
                check=True, capture_output=True,
            )  # fmt: skip
        return paths

    def peer(self, name: str, models: list[Path], cap: float) -> dict:
        command = [sys.executable, HERE / "peers.py", name, "--cap", cap, *models]
        answer = subprocess.run([str(word) for word in command], capture_output=True, text=True)
        if answer.returncode or not answer.stdout:
            return {"optima": [], "finished": False, "seconds": cap, "megabytes": 0, "failed": answer.stderr.strip().rsplit("\n", 1)[-1].split(":")[0]}
        return json.loads(answer.stdout.splitlines()[-1])

    def family(self, family: str) -> None:
        scenario = self.generate(family)
        self.ours(scenario)
        goals = goals_of(self.work / "plan")
        proven = all(goal["value"] == goal["bound"] for goal in goals)
        _, _, code, _ = timed([self.program, "check", scenario, self.work / "plan"])
        two = (self.work / "plan/plan.json").read_bytes()
        self.ours(scenario, "--threads", "1")
        same = two == (self.work / "plan/plan.json").read_bytes()
        models = self.models(scenario, goals) if proven else []
        values = [goal["value"] for goal in goals]
        runs: dict[str, list] = {"phancong": [], "plan alone": []}
        peers = {}
        for turn in range(self.options.repeats):
            runs["phancong"].append(self.ours(scenario))
            runs["plan alone"].append(self.ours(scenario, "--documents", "none"))
            for name in PEERS if proven else []:
                if turn and not peers[name]["finished"]:
                    continue
                cap = self.options.cap if name == "highs" else self.options.others_cap
                result = self.peer(name, models, cap)
                if result["finished"] and result["optima"] != values:
                    result["differs"] = True
                runs.setdefault(name, []).append((result["seconds"], result["megabytes"]))
                peers[name] = result | {"cap": cap}
        entry = {
            "goals": goals, "proven": proven, "accepted": code in (0, 1), "same_with_one_thread": same,
            "profile": self.profile(scenario),
            "phancong": median(runs["phancong"]), "plan alone": median(runs["plan alone"]),
            "peers": {name: median(runs[name]) | rest(peers[name]) for name in peers},
        }  # fmt: skip
        self.keep(family, entry)

    def profile(self, scenario: Path) -> str:
        self.ours(scenario, "--profile", "--language", "en")
        return self.told_profile()

    def told_profile(self) -> str:
        """The profile among the messages of the last run."""
        return "\n".join(line for line in self.said.splitlines() if line[-1:].isdigit())

    def relaxations(self, family: str) -> None:
        """A family too large for peers: our proof against HiGHS's relaxations of the same chain."""
        scenario = self.generate(family)
        limit = ["--time-limit", str(self.options.long_cap)]
        seconds, megabytes = self.ours(scenario, *limit, "--profile", "--language", "en")
        goals = goals_of(self.work / "plan")
        proven = all(goal["value"] == goal["bound"] for goal in goals)
        entry = {"goals": goals, "proven": proven, "phancong": {"seconds": seconds, "megabytes": megabytes}}
        entry["profile"] = self.told_profile()
        if proven:
            entry["relaxations"] = self.peer("highs-lp", self.models(scenario, goals), self.options.long_cap)
        self.keep(family, entry)

    def growth(self) -> None:
        rows = []
        for size in self.options.growth:
            scenario = self.generate("l", size)
            seconds, _ = self.ours(scenario)
            models = self.models(scenario, goals_of(self.work / "plan"))
            peer = self.peer("highs", models, self.options.others_cap * 2)
            rows.append({"size": size, "seconds": seconds, "highs": peer["seconds"], "finished": peer["finished"]})
        self.keep("growth", {"rows": rows, "cap": self.options.others_cap * 2})

    def country(self) -> None:
        rows = []
        for size in self.options.communes:
            folder = self.generate("n", size)
            shutil.rmtree(self.work / "plan", ignore_errors=True)
            seconds, megabytes = self.ours(folder)
            plans = [goals_of(path.parent) for path in (self.work / "plan").glob("**/plan.json")]
            proven = sum(all(goal["value"] == goal["bound"] for goal in goals) for goals in plans)
            rows.append({"communes": size, "seconds": seconds, "megabytes": megabytes, "proven": proven})
            self.keep("country", {"rows": rows})
            shutil.rmtree(folder)
        # A folder of many plans is not replaced by one plan.
        shutil.rmtree(self.work / "plan")
        folder = self.generate("n", self.options.communes[0])
        profile = self.profile(folder)
        shutil.rmtree(self.work / "plan")
        sample = sorted(path.parent for path in folder.glob("**/scenario.toml"))[: self.options.sample]
        total = 0.0
        for scenario in sample:
            self.ours(scenario)
            total += self.peer("highs", self.models(scenario, goals_of(self.work / "plan")), 60)["seconds"]
        self.keep("country", {"rows": rows, "sample": len(sample), "highs": total, "profile": profile})

    def threads(self) -> None:
        rows = {}
        for name, scenario in (("l", self.generate("l")), ("n", self.generate("n", self.options.threads))):
            one, two = ([self.ours(scenario, "--threads", count)[0] for _ in range(self.options.repeats)] for count in "12")
            rows[name] = {"one": statistics.median(one), "two": statistics.median(two)}
        self.keep("threads", rows)


def median(runs: list) -> dict:
    seconds, megabytes = (statistics.median(column) for column in zip(*runs))
    return {"seconds": seconds, "megabytes": megabytes, "runs": len(runs)}


def rest(peer: dict) -> dict:
    return {key: peer[key] for key in ("finished", "optima", "cap", "differs", "failed") if key in peer}


def machine() -> str:
    lines = Path("/proc/cpuinfo").read_text().splitlines() if Path("/proc/cpuinfo").exists() else []
    names = [line.split(":")[1].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


def numbers(text: str) -> list[int]:
    return [int(word) for word in text.split(",") if word]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--phancong", type=Path, required=True)
    parser.add_argument("--families", default="k,m,l,o,s,b,t,xo")
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--cap", type=float, default=120, help="seconds for HiGHS's chain")
    parser.add_argument("--others-cap", type=float, default=30, help="seconds for each other peer's chain")
    parser.add_argument("--long-cap", type=float, default=600, help="seconds for ours and the relaxations of family xo")
    parser.add_argument("--growth", type=numbers, default=[100, 200, 400, 800])
    parser.add_argument("--communes", type=numbers, default=[100, 300, 1000, 3321])
    parser.add_argument("--threads", type=int, default=300, help="communes on which two threads are held against one; 0 for none")
    parser.add_argument("--sample", type=int, default=20, help="communes that HiGHS solves")
    parser.add_argument("--note", default="", help="what a reader should know of this run")
    parser.add_argument("--output", type=Path, default=HERE.parent / "results/benchmarks")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        bench = Bench(options, Path(work))
        for family in filter(None, options.families.split(",")):
            (bench.relaxations if family == "xo" else bench.family)(family)
        if options.growth:
            bench.growth()
        if options.communes:
            bench.country()
        if options.threads:
            bench.threads()


if __name__ == "__main__":
    main()
