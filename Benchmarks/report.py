"""The tables and plots of results/benchmarks/ from results.json."""

from __future__ import annotations

from pathlib import Path

COMMUNES = 3321
TARGETS = {"s": 30, "l": 30, "o": 30, "m": 10, "t": 10, "k": 10, "b": 10}
MEMORY_TARGET, THREADS_TARGET, COUNTRY_TARGET = 4, 1.8, 10
# What was found by profiling; phases that are never among the slowest were not looked at.
LIMITS = {
    "LP chain": "GLPK's simplex method on the part's restricted LP, most of it in libglpk itself: a goal after the other, each from the basis before",
    "integral": "the dual simplex method at the nodes of the tree, where no plan attains all relaxations at once",
    "write": "the visits, each in a dozen documents: text, its seal, compression",
}
NAMES = {"highs": "HiGHS", "cp-sat": "CP-SAT", "cbc": "CBC", "glpsol": "glpsol"}


def write(results: dict, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "README.md").write_text(text(results))
    try:
        import matplotlib
    except ImportError:
        return
    matplotlib.use("svg")
    matplotlib.rcParams["svg.hashsalt"] = "phancong"
    plots(results, folder)


def text(results: dict) -> str:
    lines = [
        "# Benchmarks", "",
        "`phancong plan` against HiGHS, CP-SAT, CBC and plain `glpsol` on the same models and the same chain of goals. Ours is the whole",
        "process: reading, proving, checking, writing the plan with all documents. Theirs is solving alone, with the model in memory and the",
        "solution before as a start where the peer can do that, on two threads. In brackets: without documents, the plan alone. Repeat with",
        "one command, which makes its own environment:", "",
        "```sh", "Scripts/benchmark", "```", "",
        "“> n” is a chain that was not proven within its cap of n seconds. All goal vectors of those that were are the same as ours.", "",
        "| family | goals proven | plan checked | same bytes on 1 thread | ours | peak | " + " | ".join(NAMES.values())
        + " | fastest peer ÷ ours | target | HiGHS memory ÷ ours |",
        "|---|---|---|---|---:|---:|" + "---:|" * len(NAMES) + "---:|---:|---:|",
    ]  # fmt: skip
    for family, target in TARGETS.items():
        if family in results:
            lines.append(row(family, results[family], target))
    lines += ["", *missed(results), *relaxations(results), *growth(results), *country(results), *threads(results), *phases(results), *runs(results)]
    return "\n".join(lines).rstrip() + "\n"


def row(family: str, entry: dict, target: int) -> str:
    ours, alone, peers = entry["phancong"], entry.get("plan alone"), entry["peers"]
    open_caps = [peer["cap"] for peer in peers.values() if not peer["finished"]]
    if fastest := fastest_peer(entry):
        ratio = f"{fastest / ours['seconds']:.1f}" + (f" ({fastest / alone['seconds']:.1f})" if alone else "")
    else:
        ratio = f"> {max(open_caps) / ours['seconds']:.1f} (HiGHS)" if open_caps else "–"
    cells = []
    for name in NAMES:
        peer = peers.get(name)
        if peer is None:
            cells.append("–")
        elif peer.get("differs"):
            cells.append("other goals!")
        elif peer["finished"]:
            cells.append(f"{peer['seconds']:.2f} s")
        else:
            cells.append(f"> {peer['cap']:.0f} s")
    bracket = f" ({alone['seconds']:.2f} s)" if alone else ""
    return (
        f"| {family.upper()} | {yes(entry['proven'])} | {yes(entry['accepted'])} | {yes(entry['same_with_one_thread'])} | "
        f"{ours['seconds']:.2f} s{bracket} | {ours['megabytes']:.0f} MB | {' | '.join(cells)} | {ratio} | {target} | {memory(entry):.1f} |"
    )


def fastest_peer(entry: dict) -> float | None:
    """Seconds of the fastest peer that proved the chain."""
    return min((peer["seconds"] for peer in entry["peers"].values() if peer["finished"]), default=None)


def memory(entry: dict) -> float:
    return entry["peers"].get("highs", {}).get("megabytes", 0) / entry["phancong"]["megabytes"]


def missed(results: dict) -> list[str]:
    """Every target that was missed, by name."""
    families = [(family, results[family]) for family in TARGETS if family in results]
    slow = [f for f, entry in families if (fastest_peer(entry) or max(p["cap"] for p in entry["peers"].values())) < TARGETS[f] * entry["phancong"]["seconds"]]
    large = [f for f, entry in families if memory(entry) < MEMORY_TARGET]
    single = [f for f in ("l", "n") if "threads" in results and results["threads"][f]["one"] < THREADS_TARGET * results["threads"][f]["two"]]
    country = results.get("country", {})
    if "highs" in country and country_ratio(country)[1] < COUNTRY_TARGET:
        slow.append("n")
    lines = []
    for title, names in (("time", slow), ("a quarter of HiGHS's memory", large), ("two threads", single)):
        if names:
            lines.append(f"- {title}: {', '.join(name.upper() for name in names)}")
    return ["Targets missed:", "", *lines, ""] if lines else []


def yes(value: bool) -> str:
    return "yes" if value else "**no**"


def relaxations(results: dict) -> list[str]:
    entry = results.get("xo")
    if entry is None:
        return []
    ours = entry["phancong"]
    if not entry["proven"]:
        goals = ", ".join(f"{g['goal']} {g['value']}" + ("" if g["value"] == g["bound"] else f" (≥ {g['bound']})") for g in entry["goals"])
        return [f"**XO** was not proven: after {ours['seconds']:.0f} s and {ours['megabytes']:.0f} MB {goals}.", ""]
    peer = entry["relaxations"]
    state = f"{peer['seconds']:.1f} s" if peer["finished"] else f"more than {peer['seconds']:.0f} s"
    return [f"**XO** is proven in {ours['seconds']:.1f} s and {ours['megabytes']:.0f} MB; HiGHS's relaxations of the same chain alone took {state}.", ""]


def growth(results: dict) -> list[str]:
    entry = results.get("growth")
    if entry is None:
        return []
    lines = ["## Growth: family L by officers", "", "![time by officers](growth.svg)", "", "| officers | ours | HiGHS |", "|---:|---:|---:|"]
    for line in entry["rows"]:
        highs = f"{line['highs']:.1f} s" if line["finished"] else f"> {entry['cap']:.0f} s"
        lines.append(f"| {line['size']} | {line['seconds']:.2f} s | {highs} |")
    return [*lines, ""]


def country(results: dict) -> list[str]:
    entry = results.get("country")
    if entry is None:
        return []
    lines = ["## N: the whole country in one command", "", "![time by communes](country.svg)", "", "| communes | proven | ours | peak |", "|---:|---:|---:|---:|"]
    lines += [f"| {r['communes']} | {r['proven']} | {r['seconds']:.1f} s | {r['megabytes']:.0f} MB |" for r in entry["rows"]]
    if entry["rows"][-1]["communes"] < COMMUNES:
        lines += ["", f"Not measured here: all {COMMUNES} communes."]
    if "highs" not in entry:
        return [*lines, ""]
    last = entry["rows"][-1]
    whole, ratio = country_ratio(entry)
    return [
        *lines, "",
        f"HiGHS solved a sample of {entry['sample']} communes in {entry['highs']:.1f} s, solves only, which makes {whole:.0f} s for "
        f"{last['communes']}: {ratio:.1f} times ours (target {COUNTRY_TARGET}).", "",
    ]  # fmt: skip


def country_ratio(entry: dict) -> tuple[float, float]:
    """HiGHS's seconds for as many communes as we planned last, from its sample, and how many times ours that is."""
    last = entry["rows"][-1]
    whole = entry["highs"] / entry["sample"] * last["communes"]
    return whole, whole / last["seconds"]


def threads(results: dict) -> list[str]:
    entry = results.get("threads")
    if entry is None:
        return []
    lines = ["## Two threads against one", "", "| family | one | two | ratio (target " + f"{THREADS_TARGET}) |", "|---|---:|---:|---:|"]
    for name in ("l", "n"):
        line = entry[name]
        lines.append(f"| {name.upper()} | {line['one']:.2f} s | {line['two']:.2f} s | {line['one'] / line['two']:.2f} |")
    return [*lines, ""]


def phases(results: dict) -> list[str]:
    lines, named = ["## Where our time goes", ""], {}
    for family, part in [*((name, name) for name in [*TARGETS, "xo"]), ("n", "country")]:
        profile = results.get(part, {}).get("profile", "")
        rows = [line.rsplit(None, 2) for line in profile.splitlines() if line.rsplit(None, 2)[-1:] and line[-1:].isdigit()]
        known = sorted(((float(cells[1]), cells[0].strip()) for cells in rows if len(cells) == 3), reverse=True)[:2]
        if known:
            named |= {name: LIMITS[name] for _, name in known if name in LIMITS}
            lines.append(f"- {family.upper()}: " + ", ".join(f"{name} {seconds:.2f} s" for seconds, name in known))
    lines += ["", "The seconds are those of all threads together. What limits these phases:", ""]
    lines += [f"- {name}: {limit}." for name, limit in named.items()]
    return [*lines, ""]


def runs(results: dict) -> list[str]:
    made = {}
    for name, entry in results.items():
        run = entry["run"]
        about = f"{run['date']}, commit {run['commit']}, {run['machine']}" + (f"; {run['note']}" if run.get("note") else "")
        made.setdefault(about, []).append(name)
    lines = ["## Runs", ""]
    lines += [f"- {', '.join(names)}: {about}" for about, names in made.items()]
    counts = [results[f]["phancong"].get("runs", 1) for f in TARGETS if f in results]
    if counts:
        lines += ["", f"Ours is the median of {min(counts)} to {max(counts)} run(s)."]
    missing = [part for part in [*TARGETS, "xo", "growth", "country", "threads"] if part not in results]
    if missing:
        lines += ["", f"Not measured here: {', '.join(missing)}."]
    return lines


def plots(results: dict, folder: Path) -> None:
    from matplotlib import pyplot

    def figure(name: str, label: str, draw) -> None:
        picture, axes = pyplot.subplots(figsize=(7, 4))
        draw(axes)
        axes.set_xlabel(label)
        axes.set_ylabel("seconds")
        axes.grid(True, alpha=0.3)
        axes.legend()
        picture.tight_layout()
        picture.savefig(folder / f"{name}.svg", metadata={"Date": None})
        pyplot.close(picture)

    if "growth" in results:
        rows = results["growth"]["rows"]

        def draw(axes) -> None:
            sizes = [row["size"] for row in rows]
            axes.plot(sizes, [row["seconds"] for row in rows], "o-", label="phancong, whole process")
            (line,) = axes.plot(sizes, [row["highs"] for row in rows], "s--", label="HiGHS, solving (hollow: stopped at its cap)")
            capped = [row for row in rows if not row["finished"]]
            axes.plot([row["size"] for row in capped], [row["highs"] for row in capped], "s", color=line.get_color(), markerfacecolor="white")
            axes.set_yscale("log")

        figure("growth", "officers (family L)", draw)
    if "country" in results:
        rows = results["country"]["rows"]
        figure(
            "country", "communes (family N)",
            lambda axes: axes.plot([r["communes"] for r in rows], [r["seconds"] for r in rows], "o-", label="phancong, whole process"),
        )  # fmt: skip
    families = [family for family in TARGETS if family in results]
    if families:

        def bars(axes) -> None:
            for place, name in enumerate(["phancong", *NAMES]):
                heights = [
                    results[f]["phancong"]["seconds"] if name == "phancong" else results[f]["peers"].get(name, {}).get("seconds", 0)
                    for f in families
                ]
                color = f"C{place}"
                axes.plot([], [], "s", color=color, label=NAMES.get(name, name))
                drawn = axes.bar([x + place * 0.16 for x in range(len(families))], heights, 0.16, color=color, edgecolor=color)
                for bar, family in zip(drawn, families):
                    if name != "phancong" and not results[family]["peers"].get(name, {}).get("finished", True):
                        bar.set(facecolor="white", hatch="////")
            axes.set_xticks([x + 0.32 for x in range(len(families))], [f.upper() for f in families])
            axes.set_yscale("log")

        figure("families", "family (hatched: stopped at its cap, nothing proven)", bars)
