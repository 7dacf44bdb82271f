"""What every part of the generator knows of the scenario it is drawing."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta

from .draft import Draft

SIZES = {"micro": (3, 4, 6), "small": (6, 8, 40), "wide": (9, 12, 110)}
"""Most members, organisations and meetings."""
CLOCKS = ("07:30", "08:00", "08:00", "09:00", "13:30", "14:00", "19:00")


@dataclass
class World:
    """What the tables of one scenario have in common."""

    dice: random.Random
    draft: Draft
    first: date
    last: date
    roles: list[str]
    days: list[int]
    """The days of a month on which most organisations meet: few, so that they clash."""
    most: tuple[int, int, int]
    held: list[date] = field(default_factory=list)
    """The dates of the meetings drawn so far."""

    def chance(self, probability: float) -> bool:
        """A biased coin."""
        return self.dice.random() < probability

    def day(self) -> date:
        """A day of the horizon, mostly one on which organisations meet."""
        if self.held and self.chance(0.7):
            return self.dice.choice(self.held)
        span = (self.last - self.first).days
        for _ in range(20):
            day = self.first + timedelta(days=self.dice.randint(0, span))
            if day.day in self.days or self.chance(0.1):
                return day
        return self.first + timedelta(days=self.dice.randint(0, span))

    def pick(self, table: str) -> str:
        """The id of a random row."""
        return self.dice.choice(self.draft.tables[table])["id"]


def world_of(dice: random.Random, draft: Draft, first: date, last: date) -> World:
    """The world of a draft that exists already."""
    roles = sorted({row["role"] for row in draft.tables["members"]})
    return World(dice, draft, first, last, roles, [], SIZES["small"])
