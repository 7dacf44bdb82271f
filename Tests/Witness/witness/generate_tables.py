"""Random rows: places, members, meetings, busy times, history and pins."""

from __future__ import annotations

import unicodedata
from datetime import date, timedelta

from .random_world import CLOCKS, World
from .recurrence import expand, parse
from .tables import listed

KIND_NAMES = ("dang-bo-co-so", "chi-bo-co-so", "chi-bo-khu-dan-cu", "chi-bo", "dia-ban")
BODIES = ("Ban Chấp hành", "Ban Thường vụ")


def _point(world: World) -> dict[str, str]:
    if world.chance(0.2):
        return {}
    latitude, longitude = world.dice.uniform(14.8, 15.3), world.dice.uniform(108.4, 109.0)
    return {"latitude": f"{latitude:.4f}", "longitude": f"{longitude:.4f}"}


def _typed(world: World, name: str) -> str:
    """The same word, perhaps as another keyboard writes it."""
    return unicodedata.normalize(world.dice.choice(("NFC", "NFD")), name)


def draw_places(world: World) -> None:
    """Areas and organisations."""
    dice, draft = world.dice, world.draft
    stem = "xa" if world.chance(0.8) else "xã"
    for n in range(dice.choice((1, 2, 2, 3, 4))):
        parent = _typed(world, world.pick("areas")) if n and world.chance(0.5) else ""
        residential = dice.choice(("", "yes", "no"))
        draft.add(
            "areas", id=f"{stem}-{n + 1}", name=f"Xã {n + 1}", parent=parent,
            residential=residential,
        )  # fmt: skip
    least = 2 if world.most[1] < 5 else 3
    for n in range(dice.randint(least, world.most[1])):
        parent = world.pick("organisations") if n and world.chance(0.2) else ""
        draft.add(
            "organisations", id=f"cb-{n + 1:02d}", name=f"Chi bộ {n + 1}",
            kind=dice.choice(KIND_NAMES), area=_typed(world, world.pick("areas")), parent=parent,
            priority=dice.choice(("", "0", "1", "2", "3")), **_point(world),
        )  # fmt: skip


def draw_members(world: World) -> None:
    """Members with their own organisations, areas and homes."""
    dice, draft = world.dice, world.draft
    organisations = [row["id"] for row in draft.tables["organisations"]]
    areas = [row["id"] for row in draft.tables["areas"]]
    for n in range(dice.randint(2, world.most[0])):
        own = dice.sample(organisations, 1 if world.chance(0.8) else 2)
        draft.add(
            "members", id=f"tv-{n + 1:02d}", name=f"Trần Văn {chr(65 + n)}",
            role=dice.choice(world.roles),
            own_organisations=";".join(own) if world.chance(0.6) else "",
            areas=";".join(dice.sample(areas, min(len(areas), dice.choice((1, 1, 2)))))
            if world.chance(0.6)
            else "",
            residence=dice.choice(organisations) if world.chance(0.6) else "", **_point(world),
        )  # fmt: skip


def _recurrence(world: World) -> str:
    dice = world.dice
    day = dice.choice(world.days)
    weekday = dice.choice(("MO", "WE", "FR"))
    week = ",".join(str(n) for n in range(day % 22 + 1, day % 22 + 8))
    rule = dice.choice(
        (
            *(4 * [f"FREQ=MONTHLY;BYMONTHDAY={day}"]),
            f"FREQ=MONTHLY;BYMONTHDAY={','.join(map(str, world.days[:2]))}",
            f"FREQ=MONTHLY;BYDAY={dice.choice((1, 2, -1))}{weekday}",
            f"FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS={dice.choice((1, 3, -1))}",
            f"FREQ=MONTHLY;BYMONTHDAY={dice.choice((-1, -2, -28, 31))}",
            f"FREQ=MONTHLY;INTERVAL={dice.choice((2, 3))};BYMONTHDAY={day}",
            f"FREQ=WEEKLY;INTERVAL=4;BYDAY={weekday}",
            f"FREQ=WEEKLY;INTERVAL=3;BYDAY=SU,{weekday};WKST={dice.choice(('MO', 'SU'))}",
            f"FREQ=MONTHLY;BYMONTHDAY={week};BYDAY={weekday}",
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=2,-2",
            f"FREQ=YEARLY;INTERVAL={dice.choice((1, 2))};BYMONTH={dice.randint(1, 12)}",
            f"FREQ=YEARLY;BYDAY={dice.choice((10, -12))}{weekday}",
            f"FREQ=DAILY;BYMONTH={dice.randint(1, 12)};BYMONTHDAY={day}",
            f"FREQ=YEARLY;BYMONTH={dice.randint(1, 6)},{dice.randint(7, 12)};BYMONTHDAY={day}",
            f"FREQ=YEARLY;BYMONTH=3,6,9,12;BYDAY=1{weekday}",
            "FREQ=MONTHLY",
            f"FREQ=DAILY;INTERVAL={dice.choice((30, 45))}",
        )
    )
    if world.chance(0.25):
        rule += f";COUNT={dice.randint(1, 4)}"
    elif world.chance(0.15):
        rule += f";UNTIL={world.day():%Y%m%d}"
    return rule


def draw_meetings(world: World) -> None:
    """Recurring and single meetings, until the scenario has enough of them."""
    dice, left, number = world.dice, world.most[2], 0
    for row in world.draft.tables["organisations"]:
        taken: set[date] = set()
        if world.chance(0.9):
            text = _recurrence(world)
            days = expand(parse(text), world.first, world.last)
            if 0 < len(days) <= left:
                row |= {"meets": text, "minutes": dice.choice(("", "90", "120", "240"))}
                row["starts"] = dice.choice(("", "", *CLOCKS))
                left -= len(days)
                world.held += days
                if world.chance(0.2):
                    row["except"] = dice.choice(days).isoformat()
                if world.chance(0.15):
                    taken.add(dice.choice(days))
        while world.chance(0.4) and len(taken) < 3:
            taken.add(world.day())
        if world.chance(0.05):
            outside = (world.last + timedelta(days=9), world.first - timedelta(days=1))
            taken.add(dice.choice(outside))
        for day in sorted(taken):
            if left > 0:
                number, left = number + 1, left - 1
                _meeting(world, number, row["id"], day)
                if left > 0 and world.chance(0.1):
                    number, left = number + 1, left - 1
                    _meeting(world, number, row["id"], day)


def _meeting(world: World, number: int, organisation: str, day: date) -> None:
    dice, start = world.dice, world.dice.choice(CLOCKS)
    if world.first <= day <= world.last:
        world.held.append(day)
    announced = ""
    if world.chance(0.3):
        announced = (day - timedelta(days=dice.randint(0, 20))).isoformat()
    end = f"{int(start[:2]) + dice.randint(1, 4):02d}:{start[3:]}"
    world.draft.add(
        "meetings", id=f"hop-{number}", organisation=organisation, date=day, start=start,
        end="24:00" if world.chance(0.05) else end,
        kind=dice.choice(("", "thuong-ky", "chuyen-de", "tong-ket", "hoi-nghi")),
        invitation=dice.choice(("", "yes", "no")), announced=announced,
    )  # fmt: skip


def draw_facts(world: World) -> None:
    """Registrations, busy times, holidays and history."""
    dice, draft = world.dice, world.draft
    organisations = [row["id"] for row in draft.tables["organisations"]]
    for row in draft.tables["members"]:
        wanted = dice.sample(organisations, min(len(organisations), dice.choice((0, 1, 2, 3, 3))))
        choices = sorted(dice.sample((1, 2, 3), len(wanted))) if world.chance(0.2) else (1, 2, 3)
        for choice, organisation in zip(choices, wanted, strict=False):
            draft.add("registrations", member=row["id"], organisation=organisation, choice=choice)
        if world.chance(0.3):
            _tenure(world, row["id"], dice.choice(organisations))
    for _ in range(dice.choice((0, 1, 2, 3, 4, 6))):
        busy_entry(world)
    for day in sorted({world.day() for _ in range(dice.choice((0, 0, 1, 2)))}):
        draft.add("holidays", date=day, name="Ngày nghỉ")


def _tenure(world: World, member: str, organisation: str) -> None:
    """Some years up to the horizon, with or without a gap, perhaps in two rows."""
    dice, final = world.dice, world.first.year - world.dice.choice((0, 1, 1, 1, 2))
    for _ in range(dice.choice((1, 1, 1, 2))):
        begin = final - dice.randint(0, 3)
        world.draft.add(
            "history", member=member, organisation=organisation, from_year=begin, to_year=final
        )
        final = begin - dice.choice((-1, 0, 1, 1, 2))


def busy_entry(world: World, who: str | None = None) -> None:
    """A busy time: some days, or some hours of a day, perhaps of a committee."""
    dice, day = world.dice, world.day()
    committee = who is None and world.chance(0.25)
    if who is None:
        role = dice.choice(world.roles)
        who = dice.choice((world.pick("members"), world.pick("members"), f"role:{role}", "all"))
        who = dice.choice(("all", f"role:{role}")) if committee else who
    until = min(world.last, day + timedelta(days=dice.choice((0, 0, 2, 20))))
    begin, end = day.isoformat(), until.isoformat()
    if world.chance(0.5):
        start = dice.choice(CLOCKS)
        hours = dice.choice((0, 1, 2, 2, 4, 4))
        begin, end = f"{day}T{start}", f"{day}T{int(start[:2]) + hours:02d}:{start[3:]}"
    body = ""
    if committee or world.chance(0.1):
        body = _typed(world, dice.choice(BODIES))
    world.draft.add("busy", who=who, from_=begin, to=end, reason="Họp", body=body)


def draw_pins(world: World) -> None:
    """One to three pins, about a pair that has some reason to be considered."""
    dice, tables = world.dice, world.draft.tables
    seen: set[tuple[str, ...]] = set()
    for _ in range(dice.randint(1, 3)):
        member = dice.choice(tables["members"])
        near = [r["organisation"] for r in tables["registrations"] if r["member"] == member["id"]]
        near += listed(member["own_organisations"])
        if not near or world.chance(0.3):
            near = [row["id"] for row in tables["organisations"]]
        organisation = dice.choice(near)
        day = ""
        if world.chance(0.4):
            row = next(row for row in tables["organisations"] if row["id"] == organisation)
            days = [r["date"] for r in tables["meetings"] if r["organisation"] == organisation]
            days = [d for d in days if d <= world.last.isoformat()]
            if row["meets"]:
                found = expand(parse(row["meets"]), world.first, world.last)
                days += [d.isoformat() for d in found]
            day = dice.choice(days) if days else ""
        action = dice.choice(("keep", "forbid", "forbid"))
        key = (member["id"], organisation, day)
        if (*key, action) in seen or (world.chance(0.9) and any(s[:3] == key for s in seen)):
            continue
        seen.add((*key, action))
        world.draft.add(
            "pins", member=member["id"], organisation=organisation, date=day, action=action,
            reason="Theo phân công",
        )  # fmt: skip
