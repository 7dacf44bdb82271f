"""What happens to a scenario after its plan was made: the reasons to replan."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, timedelta

from .draft import Draft
from .generate_tables import busy_entry
from .plan import Plan
from .random_world import World, world_of
from .tables import Row, listed
from .world import Scenario


def perturbed(draft: Draft, scenario: Scenario, base: Plan, dice: random.Random) -> Draft:
    """A copy of the draft with one to three changes that take something away."""
    after = draft.copy()
    for _ in range(dice.choice((1, 1, 2, 3))):
        world = world_of(dice, after, scenario.first, scenario.last)
        after = dice.choice(CHANGES)(world, scenario, base)
    return after


def today_for(scenario: Scenario, dice: random.Random) -> date:
    """A day of the horizon."""
    span = (scenario.last - scenario.first).days
    return scenario.first + timedelta(days=dice.randint(0, span))


def _busy(world: World, scenario: Scenario, base: Plan) -> Draft:
    members = [row["id"] for row in world.draft.tables["members"]]
    visiting = sorted({m for m, _ in base.visits if m in members})
    busy_entry(world, world.dice.choice(visiting or members))
    return world.draft


def _absence(world: World, scenario: Scenario, base: Plan) -> Draft:
    """A visitor has no time on the day of a planned visit."""
    visits = sorted(visit for visit in base.visits if visit[1] in scenario.meetings)
    if visits:
        m, e = world.dice.choice(visits)
        if any(row["id"] == m for row in world.draft.tables["members"]):
            day = scenario.meetings[e].date
            world.draft.add("busy", who=m, from_=day, to=day, reason="Ốm")
    return world.draft


def _cancelled(world: World, scenario: Scenario, base: Plan) -> Draft:
    """A meeting vanishes, or takes place some days later under a new id."""
    planned = sorted({e for _, e in base.visits if e in scenario.meetings})
    names = planned if planned and world.chance(0.7) else sorted(scenario.meetings)
    if not names:
        return world.draft
    meeting = scenario.meetings[world.dice.choice(names)]
    tables = world.draft.tables
    if "@" in meeting.id:
        for row in tables["organisations"]:
            if row["id"] == meeting.organisation:
                days = {*listed(row["except"]), meeting.date.isoformat()}
                row["except"] = ";".join(sorted(days))
    else:
        tables["meetings"] = [row for row in tables["meetings"] if row["id"] != meeting.id]
    known = any(row["id"] == meeting.organisation for row in tables["organisations"])
    moved = meeting.date + timedelta(days=world.dice.randint(1, 9))
    if known and world.chance(0.4) and moved <= scenario.last:
        _hold_again(world, f"bu-{meeting.id}", meeting.organisation, moved)
    return world.draft


def _hold_again(world: World, name: str, organisation: str, day: date) -> None:
    meetings: list[Row] = world.draft.tables["meetings"]
    if all(row["id"] != name for row in meetings):
        world.draft.add(
            "meetings", id=name, organisation=organisation, date=day, start="08:00", end="10:00"
        )


def _gone(world: World, scenario: Scenario, base: Plan) -> Draft:
    """A member leaves the committee."""
    if len(world.draft.tables["members"]) < 2:
        return world.draft
    return world.draft.without_member(world.pick("members"))


def _forbidden(world: World, scenario: Scenario, base: Plan) -> Draft:
    """A pin forbids a planned assignment."""
    tables = world.draft.tables
    members = {row["id"] for row in tables["members"]}
    pinned = {(row["member"], row["organisation"]) for row in tables["pins"]}
    pairs = sorted(p for p in base.assignments - pinned if p[0] in members)
    if pairs:
        m, o = world.dice.choice(pairs)
        world.draft.add("pins", member=m, organisation=o, action="forbid", reason="Theo phân công")
    return world.draft


def _holiday(world: World, scenario: Scenario, base: Plan) -> Draft:
    day = world.day().isoformat()
    if all(row["date"] != day for row in world.draft.tables["holidays"]):
        world.draft.add("holidays", date=day, name="Nghỉ bù")
    return world.draft


CHANGES: tuple[Callable[[World, Scenario, Plan], Draft], ...] = (
    _busy, _absence, _absence, _cancelled, _cancelled, _gone, _forbidden, _holiday,
)  # fmt: skip
