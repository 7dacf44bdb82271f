"""Small worlds for tests, written as files and read back."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path
from typing import Any

from witness.candidates import Possibilities
from witness.draft import Draft
from witness.elastic import shortfalls
from witness.goals import goal_values
from witness.judge import judge
from witness.plan import Plan, Shortfall, Violation
from witness.scenario import load
from witness.view import View
from witness.world import Scenario

FIRST, LAST = date(2021, 1, 1), date(2021, 3, 31)


def rule(kind: str, **parameters: Any) -> dict[str, Any]:
    """A rule as regime files write it; `from_` stands for `from`, `id` may be given."""
    head = {"id": kind, "kind": kind, "title": kind, "citation": "Điều 1"}
    return head | {name.rstrip("_"): value for name, value in parameters.items()}


def assign(**parameters: Any) -> dict[str, Any]:
    """An `assign` rule that asks for nothing and allows everything."""
    return rule("assign", **{"min": 0, "max": 9, "from_": "any"} | parameters)


class Small:
    """Three months, area `xa` with ward `xb` in it, members a and b, organisations p and q.

    p (in xa) meets on the 5th, q (in xb) on the 5th and the 20th, all from 8 to 10.
    """

    def __init__(self, *rules: dict[str, Any], first: date = FIRST, last: date = LAST) -> None:
        self.draft = Draft()
        self.draft.settings = {"title": "Nhỏ", "from": first, "to": last}
        self.draft.regimes = {"thu": list(rules)}
        self.draft.add("areas", id="xa", name="Xã A")
        self.draft.add("areas", id="xb", name="Xã B", parent="xa", residential="no")
        meets = "FREQ=MONTHLY;BYMONTHDAY="
        self.p = self.draft.add(
            "organisations", id="p", name="P", kind="chi-bo", area="xa", meets=f"{meets}5"
        )
        self.q = self.draft.add(
            "organisations", id="q", name="Q", kind="chi-bo-khu-dan-cu", area="xb",
            meets=f"{meets}5,20",
        )  # fmt: skip
        self.a = self.draft.add("members", id="a", name="An", role="bch")
        self.b = self.draft.add("members", id="b", name="Bình", role="btv")

    def add(self, table: str, **cells: Any) -> Small:
        """A row more."""
        self.draft.add(table, **cells)
        return self

    def register(self, *pairs: str) -> Small:
        """Registrations such as `a=p`, each member's in order of choice."""
        for pair in pairs:
            member, _, organisation = pair.partition("=")
            rows = self.draft.tables["registrations"]
            choice = 1 + sum(row["member"] == member for row in rows)
            self.add("registrations", member=member, organisation=organisation, choice=choice)
        return self

    def scenario(self) -> Scenario:
        """Written to a folder and read back."""
        with tempfile.TemporaryDirectory() as folder:
            self.draft.write(Path(folder))
            return load(Path(folder))

    def possibilities(self) -> Possibilities:
        """The scenario's candidates."""
        return Possibilities(self.scenario())

    def view(self, text: str = "", base: str | None = None, today: date | None = None) -> View:
        """A plan laid over the world; see `plan`."""
        return View(
            self.possibilities(), plan(text), plan(base) if base is not None else None, today
        )

    def hard(self, text: str, base: str | None = None, today: date | None = None) -> list[str]:
        """The ids of the hard rules that a plan breaks, one for each violation."""
        verdict = judge(self.view(text, base, today))
        return [each.rule for each in verdict.of("hard")]

    def violations(self, text: str) -> list[Violation]:
        """The hard violations of a plan."""
        return judge(self.view(text)).of("hard")

    def missing(self, text: str = "") -> list[tuple[str | None, str | None, str | None, int]]:
        """Member, organisation, period and amount of a plan's shortfalls."""
        return [_place(each) for each in shortfalls(self.view(text))]

    def goal(self, goal: str, text: str = "", base: str | None = None) -> int:
        """The value of one goal."""
        return goal_values(self.view(text, base))[goal]


def _place(each: Shortfall) -> tuple[str | None, str | None, str | None, int]:
    return each.member, each.organisation, each.period, each.missing


def plan(text: str) -> Plan:
    """A plan such as `a=p a+p@2021-01-05`: `=` assigns, `+` visits a meeting.

    `a*p@2021-01-05` assigns and visits at once.
    """
    assignments, visits = set(), set()
    for word in text.split():
        if "=" in word:
            member, _, organisation = word.partition("=")
            assignments.add((member, organisation))
            continue
        both = "*" in word
        member, _, meeting = word.partition("*" if both else "+")
        visits.add((member, meeting))
        if both:
            assignments.add((member, meeting.split("@")[0]))
    dates = {visit: date.fromisoformat(visit[1][-10:]) for visit in visits if "@" in visit[1]}
    return Plan(frozenset(assignments), frozenset(visits), dates)
