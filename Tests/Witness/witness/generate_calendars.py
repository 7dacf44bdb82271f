"""Random iCalendar files of members and organisations."""

from __future__ import annotations

from datetime import date, timedelta

from .random_world import CLOCKS, World
from .recurrence import WEEKDAYS

ZONES = ("", "Z", ";TZID=Asia/Ho_Chi_Minh", ";TZID=Asia/Tokyo")
"""How a time is written: local, in UTC, in Vietnam's zone, two hours ahead of it."""


def draw_calendars(world: World) -> None:
    """Now and then somebody's calendar, and that of an organisation."""
    if world.chance(0.15):
        name = world.pick("members")
        events = [_event(world, n, busy=True) for n in range(world.dice.randint(1, 3))]
        world.draft.calendars[name] = events
    if world.chance(0.1):
        world.draft.calendars[world.pick("organisations")] = [_event(world, 9, busy=False)]


def _event(world: World, number: int, busy: bool) -> list[str]:
    """An event of some hours, perhaps weekly; a busy one may be of whole days, or not count."""
    dice, day = world.dice, world.day()
    lines = [f"UID:su-kien-{number}"]
    if busy and world.chance(0.4):
        until = day + timedelta(days=dice.randint(1, 4))
        lines += [f"DTSTART;VALUE=DATE:{day:%Y%m%d}", f"DTEND;VALUE=DATE:{until:%Y%m%d}"]
    else:
        start, hours, zone = dice.choice(CLOCKS), dice.randint(1, 3), dice.choice(ZONES)
        suffix, parameter = ("Z", "") if zone == "Z" else ("", zone)
        for name, hour in (("DTSTART", int(start[:2])), ("DTEND", int(start[:2]) + hours)):
            lines.append(f"{name}{parameter}:{day:%Y%m%d}T{hour:02d}{start[3:]}00{suffix}")
        if not suffix and world.chance(0.5):
            lines += _recurrence(world, day, f"{parameter}:", f"T{start[:2]}{start[3:]}00")
    if busy:
        lines += dice.choice(([], [], [], ["TRANSP:TRANSPARENT"], ["STATUS:CANCELLED"]))
    return lines


def _recurrence(world: World, day: date, head: str, clock: str) -> list[str]:
    """Weekly or monthly from the event's own day, perhaps with one date left out."""
    dice = world.dice
    rule = dice.choice(
        (f"FREQ=WEEKLY;BYDAY={WEEKDAYS[day.weekday()]}", f"FREQ=MONTHLY;BYMONTHDAY={day.day}")
    )
    lines = [f"RRULE:{rule};COUNT={dice.randint(2, 5)}"]
    if "WEEKLY" in rule and world.chance(0.5):
        lines.append(f"EXDATE{head}{day + timedelta(weeks=1):%Y%m%d}{clock}")
    return lines
