"""Reads every calendar of every plan with two libraries, icalendar (Python) and libical (C): both find the same events,
which are those of plan.json; and a plan made again changes only what changed.

    read_back.py PROGRAM RESULTS SCENARIOS

RESULTS has a folder with documents for each scenario in SCENARIOS.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from datetime import datetime, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

import libical

TEXTS = ["UID", "SUMMARY", "LOCATION", "DESCRIPTION"]
PLAINS = ["SEQUENCE", "STATUS", "TRANSP"]


def moment(value) -> tuple[bool, int]:
    if isinstance(value, datetime):
        return False, int(value.timestamp())
    return True, int(datetime(value.year, value.month, value.day, tzinfo=timezone.utc).timestamp())


def by_icalendar(contents: bytes) -> list[tuple]:
    return sorted(
        (*(str(event.get(name, "")) for name in TEXTS + PLAINS), moment(event["DTSTART"].dt),
         moment(event["DTEND"].dt), [int(a["TRIGGER"].dt.total_seconds()) for a in event.walk("VALARM")])
        for event in Calendar.from_ical(contents).walk("VEVENT"))


def by_libical(contents: bytes) -> list[tuple]:
    calendar = libical.parse(contents)
    try:
        if not calendar or libical.count_errors(calendar):
            return []
        return sorted(
            (*(libical.text(event, name) for name in TEXTS), *(libical.plain(event, name) for name in PLAINS),
             libical.moment(libical.start_of(event)), libical.moment(libical.end_of(event)), libical.alarms(event))
            for event in libical.components(calendar, "VEVENT"))
    finally:
        libical.free(calendar)


def visits_of(plan: dict, key: str | None = None, who: str | None = None) -> Counter:
    """Start and end of the visits, as seconds since 1970."""
    zone = ZoneInfo("Asia/Ho_Chi_Minh")

    def seconds(visit: dict, time: str) -> int:
        hour, minute = map(int, time.split(":"))
        midnight = datetime.fromisoformat(visit["date"]).replace(tzinfo=zone)
        return int(midnight.timestamp()) + hour * 3600 + minute * 60

    return Counter(
        (seconds(v, v["start"]), seconds(v, v["end"])) for v in plan["visits"] if key is None or v[key] == who)


def timed(events: list[tuple]) -> Counter:
    """Start and end of the visits that stand."""
    return Counter((e[7][1], e[8][1]) for e in events if not e[7][0] and e[5] == "CONFIRMED")


def faults_of(folder: Path) -> tuple[list[str], int]:
    plan = json.loads((folder / "plan.json").read_text("utf-8"))
    faults, files = [], sorted((folder / "lich").rglob("*.ics"))
    keys = {"thanh-vien": "member", "to-chuc": "organisation"}
    whole = by_icalendar((folder / "lich/toan-bo.ics").read_bytes())
    known = {event[0]: (event[4:6], event[7:9]) for event in whole}
    for file in files:
        contents = file.read_bytes()
        events, name = by_icalendar(contents), f"{folder.name}/{file.name}"
        if events != by_libical(contents):
            faults.append(f"{name}: the two libraries read different events")
        key = keys.get(file.parent.name)
        if timed(events) != visits_of(plan, key, file.stem):
            faults.append(f"{name}: other visits than in plan.json")
        if any(known.get(event[0]) != (event[4:6], event[7:9]) for event in events):
            faults.append(f"{name}: an entry differs from the one in toan-bo.ics")
    for part, key in keys.items():
        expected = {v[key] for v in plan["visits"]}
        if not expected <= {file.stem for file in files if file.parent.name == part}:
            faults.append(f"{folder.name}: somebody has no calendar in {part}")
    return faults, len(files)


def entries(folder: Path) -> dict[str, Event]:
    calendar = Calendar.from_ical((folder / "lich/toan-bo.ics").read_bytes())
    return {str(event["UID"]): event for event in calendar.walk("VEVENT")}


def replanning_faults(program: str, scenario: Path, folder: Path, for_good: bool) -> list[str]:
    """What is wrong with the calendars after the member of the first visit falls ill, on its day or for good."""
    before = json.loads((folder / "plan.json").read_text("utf-8"))
    lost = before["visits"][0]
    with tempfile.TemporaryDirectory() as work:
        changed, again = Path(work) / scenario.name, Path(work) / "plan"
        shutil.copytree(scenario, changed)
        with (changed / "busy.csv").open("a", encoding="utf-8") as busy:
            width = (scenario / "busy.csv").read_text("utf-8-sig").splitlines()[0].count(",")
            until = before["visits"][-1]["date"] if for_good else lost["date"]
            busy.write(f"{lost['member']},{lost['date']},{until},Ốm" + "," * (width - 3) + "\n")
        subprocess.run(
            [program, "plan", changed, "--base", folder / "plan.json", "--output", again], check=True,
            capture_output=True)
        after = json.loads((again / "plan.json").read_text("utf-8"))
        faults, _ = faults_of(again)
        old, new = entries(folder), entries(again)
    kept = {(v["member"], v["meeting"]) for v in before["visits"]} & {
        (v["member"], v["meeting"]) for v in after["visits"]}
    stays = [uid for uid in old if uid in new and old[uid].to_ical() == new[uid].to_ical()]
    deadlines = [uid for uid in old if not isinstance(old[uid]["DTSTART"].dt, datetime)]
    if len(stays) != len(kept) + len(deadlines):
        faults.append(f"{len(kept)} visits stay, but {len(stays) - len(deadlines)} entries")
    for uid in old.keys() - set(stays):
        if uid not in new or new[uid]["SEQUENCE"] != old[uid]["SEQUENCE"] + 1:
            faults.append(f"{uid}: changed, but its SEQUENCE is not one more")
    added = [uid for uid in new.keys() - old.keys() if new[uid]["SEQUENCE"] == 0]
    moved = [uid for uid in old.keys() - set(stays) if new[uid]["STATUS"] == "CONFIRMED"]
    cancelled = [uid for uid in old.keys() - set(stays) if new[uid]["STATUS"] == "CANCELLED"]
    if len(new.keys() - old.keys()) != len(added) or not moved + cancelled:
        faults.append("the lost visit was neither moved nor cancelled, or a new entry does not begin with 0")
    if for_good and not cancelled:
        faults.append("no entry was cancelled")
    if len(kept) + len(moved) + len(added) != len(after["visits"]):
        faults.append("entries that stand are not the visits of the new plan")
    print(
        f"{scenario.name} planned again: {len(kept)} stay, {len(moved)} moved, {len(cancelled)} cancelled, "
        f"{len(added)} new")
    return [f"{scenario.name} planned again: {fault}" for fault in faults]


def main(program: str, results: str, scenarios: str) -> int:
    faults, count = [], 0
    for folder in sorted(p.parent for p in Path(results).glob("*/lich")):
        found, files = faults_of(folder)
        faults, count = faults + found, count + files
    for name in ["tiny", "quang-ngai-2021"]:
        for for_good in [False, True]:
            faults += replanning_faults(program, Path(scenarios) / name, Path(results) / name, for_good)
    if not count:
        faults.append("there are no calendars")
    print("\n".join(faults) or f"{count} calendars read back by two libraries")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
