#!/usr/bin/env python3
"""Structural check of the example scenarios and the built-in regimes: `validate.py [FOLDER …]`.

It looks at form and references only (columns, ids, dates, recurrences, roles, kinds, citations) and makes no plan.
Exit code 1 where something is wrong.
"""

import csv
import re
import sys
import tomllib
import unicodedata
from datetime import date, datetime
from pathlib import Path

from recurrence import occurrences
from tables import COLUMNS, REQUIRED

ROOT = Path(__file__).resolve().parents[2]
REGIMES = ROOT / "Sources" / "Rules" / "Regimes"
ROLES = {"thuong-truc", "btv", "bch", "chuyen-trach", "kiem-nhiem", "can-bo", "nhom-truong"}
MEETING_KINDS = {"thuong-ky", "chuyen-de", "tong-ket", "hoi-nghi"}
GOALS = {"shortfall", "change", "substitute", "coverage", "choice", "spread", "peak", "travel"}
ELASTIC = {"assign", "organisation-cover", "visit-quota", "attendance", "rotation"}
PARAMETERS = {
    "assign": {"roles", "min", "max", "from", "kinds", "residential_only"},
    "not-own-organisation": {"roles"},
    "area-of-responsibility": {"roles"},
    "organisation-capacity": {"roles", "max"},
    "organisation-cover": {"roles", "min", "kinds", "min_priority"},
    "visit-quota": {"roles", "target", "every", "per", "count", "until_day"},
    "visit-limit": {"roles", "every", "count"},
    "meeting-capacity": {"roles", "max"},
    "no-overlap": {"roles", "per_day", "speed_kmh", "margin_minutes"},
    "respect-calendar": {"roles", "margin_minutes"},
    "attendance": {"roles", "kinds", "invitation_only", "who", "lead"},
    "spacing": {"roles", "days"},
    "rotation": {"roles", "min_years", "max_years"},
    "notice": {"days"},
    "quorum": {"body", "share"},
    "report": {"roles", "every", "day", "month_of_period", "to"},
}


class Findings:
    """What is wrong, file by file."""

    def __init__(self):
        self.lines = []

    def say(self, place, text):
        self.lines.append(f"{place}: {text}")

    def expect(self, condition, place, text):
        if not condition:
            self.say(place, text)


def read_regime(path, findings):
    with path.open("rb") as file:
        regime = tomllib.load(file)
    place = path.name
    findings.expect(regime["id"] == path.stem, place, f"id {regime['id']!r} is not the file's name")
    findings.expect({"title", "issuer"} <= set(regime), place, "no title or issuer")
    findings.expect(set(regime.get("goals", [])) <= GOALS, place, "unknown goal")
    ids = [rule["id"] for rule in regime["rule"]]
    findings.expect(len(ids) == len(set(ids)), place, "two rules with one id")
    for rule in regime["rule"]:
        where, kind = f"{place} {rule['id']}", rule["kind"]
        findings.expect(rule["id"] == kind or rule["id"].startswith(kind + "."), where, "id does not begin with its kind")
        findings.expect(rule.get("title") and rule.get("citation"), where, "no title or citation")
        allowed = PARAMETERS[kind] | {"id", "kind", "title", "citation"} | ({"weight"} if kind in ELASTIC else set())
        findings.expect(set(rule) <= allowed, where, f"unknown parameters {set(rule) - allowed}")
        findings.expect(set(rule.get("roles", ["btv"])) <= ROLES, where, "unknown role")
        findings.expect("roles" in rule or kind in ("notice", "quorum"), where, "name the roles, so that regimes combine")
        if kind == "assign":
            findings.expect(0 <= rule["min"] <= rule["max"], where, "max below min")
    for entry in regime.get("deadline", []):
        date(2021 + entry["year_offset"], entry["month"], entry["day"])
        findings.expect(entry["citation"] and entry["title"], f"{place} {entry['id']}", "no title or citation")
    for entry in regime.get("not_covered", []):
        findings.expect(entry["citation"] and entry["title"], place, "not_covered without title or citation")
    return regime


def read_regimes(findings):
    """The built-in regimes; their rule ids differ, so that any of them combine."""
    regimes, seen = {}, {}
    for path in sorted(REGIMES.glob("*.toml")):
        regimes[path.stem] = read_regime(path, findings)
        for rule in regimes[path.stem]["rule"]:
            other = seen.setdefault(rule["id"], path.stem)
            findings.expect(other == path.stem, path.name, f"rule id {rule['id']} is also in {other}")
    return regimes


def read_table(folder, table, findings):
    path = folder / f"{table}.csv"
    if not path.exists():
        findings.expect(table not in ("areas", "organisations", "members"), folder.name, f"no {table}.csv")
        return []
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        rows = list(reader)
    place = f"{folder.name}/{table}.csv"
    findings.expect(set(reader.fieldnames) <= set(COLUMNS[table]), place, "unknown column")
    for number, row in enumerate(rows, 2):
        where = f"{place}:{number}"
        for column in REQUIRED[table]:
            findings.expect(row.get(column), where, f"{column} is empty")
        for value in row.values():
            findings.expect(value is not None, where, "cells missing")
            findings.expect(unicodedata.is_normalized("NFC", value or ""), where, f"{value!r} is not NFC")
    if "id" in COLUMNS[table]:
        ids = [row["id"] for row in rows]
        for identifier in {identifier for identifier in ids if ids.count(identifier) > 1}:
            findings.say(place, f"id {identifier} twice")
    return rows


def listed(row, column):
    return [item for item in row.get(column, "").split(";") if item]


def clock(text):
    if not re.fullmatch(r"\d\d:\d\d", text):
        raise ValueError(f"time {text!r}")
    hours, minutes = int(text[:2]), int(text[3:])
    if minutes > 59 or hours * 60 + minutes > 1440:
        raise ValueError(f"time {text!r}")
    return hours * 60 + minutes


def check_references(folder, tables, findings):
    known = {table: {row["id"] for row in tables[table]} for table in ("areas", "organisations", "members")}

    def refers(table, column, target, many=False):
        for row in tables[table]:
            for value in listed(row, column) if many else [row.get(column, "")]:
                if value and value not in known[target]:
                    findings.say(f"{folder.name}/{table}.csv", f"{column} {value!r} is none of the {target}")

    refers("areas", "parent", "areas")
    refers("organisations", "area", "areas")
    refers("organisations", "parent", "organisations")
    refers("members", "own_organisations", "organisations", many=True)
    refers("members", "areas", "areas", many=True)
    refers("members", "residence", "organisations")
    for table in ("registrations", "history", "pins"):
        refers(table, "member", "members")
        refers(table, "organisation", "organisations")
    refers("meetings", "organisation", "organisations")
    parents = {row["id"]: row.get("parent", "") for row in tables["areas"]}
    for area in parents:
        seen = set()
        while area and area not in seen:
            seen.add(area)
            area = parents.get(area, "")
        findings.expect(not area, f"{folder.name}/areas.csv", f"{area} is its own ancestor")
    for row in tables["busy"]:
        who = row["who"]
        fine = who == "all" or who in known["members"] or who.removeprefix("role:") in ROLES
        findings.expect(fine, f"{folder.name}/busy.csv", f"who {who!r} is unknown")
    for calendar in sorted((folder / "calendars").glob("*.ics")):
        findings.expect(calendar.stem in known["members"] | known["organisations"], f"{folder.name}/calendars",
                        f"{calendar.name} belongs to nobody")


def check_values(folder, tables, horizon, findings):
    def attempt(table, row, action):
        try:
            return action()
        except ValueError as error:
            findings.say(f"{folder.name}/{table}.csv", f"{row.get('id') or list(row.values())[:3]}: {error}")

    first, last = horizon
    for row in tables["organisations"]:
        findings.expect(row.get("priority", "0") in ("", "0", "1", "2", "3"), folder.name, f"{row['id']} priority")
        end = (attempt("organisations", row, lambda: clock(row.get("starts") or "08:00")) or 0) + int(row.get("minutes") or 120)
        findings.expect(end <= 1440, f"{folder.name}/organisations.csv", f"{row['id']} ends after midnight")
        dates = attempt("organisations", row, lambda: occurrences(row["meets"], first, last) if row.get("meets") else [])
        for day in listed(row, "except"):
            findings.expect(dates is not None and date.fromisoformat(day) in dates, f"{folder.name}/organisations.csv",
                            f"{row['id']} has no meeting on {day} to except")
        for column in ("latitude", "longitude"):
            attempt("organisations", row, lambda: float(row[column]) if row.get(column) else 0)
    for row in tables["members"]:
        findings.expect(row["role"] in ROLES, f"{folder.name}/members.csv", f"{row['id']} role {row['role']!r}")
    choices = [(row["member"], row["choice"]) for row in tables["registrations"]]
    findings.expect(len(choices) == len(set(choices)), f"{folder.name}/registrations.csv", "one choice given twice")
    pairs = [(row["member"], row["organisation"]) for row in tables["registrations"]]
    findings.expect(len(pairs) == len(set(pairs)), f"{folder.name}/registrations.csv", "one pair registered twice")
    for row in tables["registrations"]:
        findings.expect(row["choice"] in ("1", "2", "3"), f"{folder.name}/registrations.csv", f"choice {row['choice']}")
    for row in tables["meetings"]:
        attempt("meetings", row, lambda: date.fromisoformat(row["date"]))
        span = attempt("meetings", row, lambda: clock(row["end"]) - clock(row["start"]))
        findings.expect((span or 0) > 0, f"{folder.name}/meetings.csv", f"{row['id']} ends before it starts")
        findings.expect((row.get("kind") or "thuong-ky") in MEETING_KINDS, f"{folder.name}/meetings.csv", row["id"])
        if row.get("announced"):
            findings.expect(row["announced"] <= row["date"], f"{folder.name}/meetings.csv", f"{row['id']} announced late")
    for row in tables["busy"]:
        read = datetime.fromisoformat if "T" in row["from"] else date.fromisoformat
        findings.expect(("T" in row["from"]) == ("T" in row["to"]), f"{folder.name}/busy.csv", f"{row} mixes forms")
        span = attempt("busy", row, lambda: read(row["to"]) - read(row["from"]))
        findings.expect(span is not None and span.total_seconds() >= 0, f"{folder.name}/busy.csv", f"{row} runs backwards")
    for row in tables["history"]:
        findings.expect(int(row["from_year"]) <= int(row["to_year"]), f"{folder.name}/history.csv", f"{row}")
    for row in tables["pins"]:
        findings.expect(row["action"] in ("keep", "forbid"), f"{folder.name}/pins.csv", f"{row}")


def check_scenario(folder, regimes, findings):
    with (folder / "scenario.toml").open("rb") as file:
        settings = tomllib.load(file)
    horizon = (settings.get("from") or date(settings["year"], 1, 1), settings.get("to") or date(settings["year"], 12, 31))
    rules = {}
    for name in settings["regimes"]:
        regime = regimes.get(name) or read_regime(folder / name, findings)
        for rule in regime["rule"]:
            findings.expect(rule["id"] not in rules, folder.name, f"two rules {rule['id']}")
            rules[rule["id"]] = dict(rule)
    for identifier, change in settings.get("rules", {}).items():
        findings.expect(identifier in rules, f"{folder.name}/scenario.toml", f"no rule {identifier}")
        rules.get(identifier, {}).update(change)
    covered = [role for rule in rules.values() if rule["kind"] == "assign" and rule.get("enabled", True)
               for role in rule["roles"]]
    findings.expect(len(covered) == len(set(covered)), folder.name, "two assign rules cover one role")
    tables = {table: read_table(folder, table, findings) for table in COLUMNS}
    check_references(folder, tables, findings)
    check_values(folder, tables, horizon, findings)
    bodies = {row.get("body", "") for row in tables["busy"]}
    for rule in rules.values():
        if rule["kind"] == "quorum":
            findings.expect(rule["body"] in bodies, folder.name, f"no meeting of {rule['body']!r} in busy")
    return tables


def main(arguments):
    findings = Findings()
    regimes = read_regimes(findings)
    folders = [Path(argument) for argument in arguments] or sorted(
        path.parent for path in (ROOT / "scenarios").glob("*/scenario.toml"))
    for folder in folders:
        tables = check_scenario(folder, regimes, findings)
        print(f"{folder.name}: {sum(len(rows) for rows in tables.values())} rows in {sum(map(bool, tables.values()))} tables")
    print("\n".join(findings.lines) or "nothing wrong")
    return 1 if findings.lines else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
