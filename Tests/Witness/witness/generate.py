"""Tiny random scenarios in which rules fight over few members, meetings and days.

    python -m witness.generate DIR [--seed N] [--kinds LIST] [--size micro|small|wide]

The same seed, kinds and size give the same scenario.
"""

from __future__ import annotations

import argparse
import random
import sys
import tomllib
from calendar import monthrange
from datetime import date
from pathlib import Path

from .draft import Draft
from .generate_calendars import draw_calendars
from .generate_rules import draw_rules
from .generate_tables import draw_facts, draw_meetings, draw_members, draw_pins, draw_places
from .random_world import SIZES, World
from .regimes import GOALS, KINDS
from .world import ROLES


def generate(
    seed: int, kinds: list[str], size: str = "small", library: Path | None = None
) -> Draft:
    """The scenario of a seed, its rules drawn from the given kinds (`pins` among them).

    With a library the rules are those of one of its regimes instead.
    """
    dice = random.Random(f"{seed} {size} {','.join(kinds)}")
    draft = Draft(layout="office" if dice.random() < 0.1 else "plain")
    draft.settings["title"] = f"Kịch bản {seed}"
    first, last = _horizon(dice, draft, size)
    roles = dice.sample(ROLES, dice.choice((1, 2, 2, 3)))
    if library is not None:
        roles = _name_regime(dice, draft, library)
    days = dice.sample(range(1, 29), dice.choice((1, 2, 3)))
    world = World(dice, draft, first, last, roles, days, SIZES[size])
    draw_places(world)
    draw_members(world)
    draw_meetings(world)
    draw_facts(world)
    draw_calendars(world)
    if "pins" in kinds and world.chance(0.4):
        draw_pins(world)
    if library is None:
        draw_rules(world, [kind for kind in kinds if kind in KINDS])
        _goals(world)
    return draft


def _name_regime(dice: random.Random, draft: Draft, library: Path) -> list[str]:
    """Names a regime of the library; returns the roles of which it speaks."""
    path = dice.choice(sorted(library.glob("*.toml")))
    draft.named = [path.stem]
    rules = tomllib.loads(path.read_text(encoding="utf-8")).get("rule", [])
    spoken = {role for rule in rules for role in rule.get("roles", ())}
    return [role for role in ROLES if role in spoken] or list(ROLES[:2])


def _horizon(dice: random.Random, draft: Draft, size: str) -> tuple[date, date]:
    year = dice.randint(2020, 2026)
    months = (
        dice.randint(1, 3) if size == "micro" else dice.choice((1, 2, 3, 3, 4, 6, 6, 8, 12, 12, 15))
    )
    if months == 12 and dice.random() < 0.5:
        draft.settings["year"] = year
        return date(year, 1, 1), date(year, 12, 31)
    start = dice.randint(0, 11)
    first = date(year, start + 1, 1)
    final = year * 12 + start + months - 1
    last = date(final // 12, final % 12 + 1, monthrange(final // 12, final % 12 + 1)[1])
    if dice.random() < 0.35:
        first = first.replace(day=dice.randint(2, 20))
    if dice.random() < 0.35:
        last = max(first, last.replace(day=dice.randint(5, 28)))
    draft.settings |= {"from": first, "to": last}
    return first, last


def _goals(world: World) -> None:
    """Orders of the regime and of the scenario; `shortfall` mostly leads, as it does in life."""
    dice, draft = world.dice, world.draft

    def order(least: int) -> list[str]:
        drawn = dice.sample(GOALS, dice.randint(least, len(GOALS)))
        if world.chance(0.9):
            drawn = ["shortfall", *(goal for goal in drawn if goal != "shortfall")]
        return drawn

    if world.chance(0.5):
        draft.regime_goals = order(4)
    if world.chance(0.4):
        draft.order = order(3)


def main() -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kinds", default=",".join((*KINDS, "pins")))
    parser.add_argument("--size", choices=tuple(SIZES), default="small")
    options = parser.parse_args()
    generate(options.seed, options.kinds.split(","), options.size).write(options.folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
