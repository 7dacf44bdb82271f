"""Random rules of all kinds, with parameters that make them fight."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .generate_tables import BODIES, KIND_NAMES
from .random_world import World
from .regimes import PARAMETERS

Rule = dict[str, Any]
MEETING_KINDS = ("thuong-ky", "chuyen-de", "tong-ket", "hoi-nghi")


def draw_rules(world: World, kinds: list[str]) -> None:
    """Rules of some of the kinds, in one regime or two, and the scenario's changes of them."""
    dice, rules = world.dice, []
    for kind in kinds:
        likely = LIKELY.get(kind, 0.4)
        count = (dice.random() < likely) + (dice.random() < likely * 0.4)
        if kind == "assign":
            rules += _assigns(world)
        elif kind in DRAWS:
            rules += [_finished(world, kind, n, DRAWS[kind](world)) for n in range(count)]
        if kind == "visit-quota" and world.chance(0.6):
            rules.append(_everyday_quota(world))
    dice.shuffle(rules)
    draft = world.draft
    if len(rules) > 3 and world.chance(0.15):
        draft.regimes = {"quy-che-1": rules[:2], "quy-che-2": rules[2:]}
    else:
        draft.regimes = {"quy-che-1": rules}
    _changes(world, rules)
    if world.chance(0.2):
        draft.extras["deadline"] = [
            {"id": "registration", "title": "Hoàn thành đăng ký", "citation": "Điều 9",
             "month": 11, "day": 30, "year_offset": -1}
        ]  # fmt: skip
        draft.extras["not_covered"] = [{"citation": "Điều 10", "title": "Nội dung tham gia"}]


def _finished(world: World, kind: str, number: int, parameters: Rule, roles: bool = True) -> Rule:
    """A rule with id, titles and roles; parameters drawn as None are left to their defaults."""
    rule: Rule = {"id": kind if number == 0 else f"{kind}.{number + 1}", "kind": kind}
    rule |= {"title": f"Quy định {kind}", "citation": f"Điều {world.dice.randint(1, 12)}"}
    if roles and kind not in ("notice", "quorum") and world.chance(0.4):
        rule["roles"] = world.dice.sample(world.roles, world.dice.randint(1, len(world.roles)))
    rule |= {name: value for name, value in parameters.items() if value is not None}
    return rule


def _weight(world: World) -> int | None:
    return world.dice.choice((None, None, 1, 2, 5))


def _kinds(world: World) -> list[str] | None:
    return world.dice.sample(KIND_NAMES, 2) if world.chance(0.2) else None


def _assigns(world: World) -> list[Rule]:
    """One rule for all roles, or rules for some roles each; a role may be left out."""
    dice = world.dice
    if world.chance(0.4):
        groups: list[list[str] | None] = [None]
    else:
        groups = [[role] for role in world.roles if world.chance(0.9)]
        if len(groups) > 1 and world.chance(0.3):
            groups = [[role for group in groups if group for role in group]]
    found = []
    for n, group in enumerate(groups):
        least = dice.choice((0, 1, 1, 1, 2, 2, 3))
        most = least + dice.choice((0, 0, 1) if least else (0, 1, 1))
        parameters = {
            "roles": group, "min": least, "max": most,
            "from": dice.choice(("registered", "registered", "charge", "any", "any", "any")),
            "kinds": _kinds(world), "residential_only": True if world.chance(0.15) else None,
            "weight": _weight(world),
        }  # fmt: skip
        found.append(_finished(world, "assign", n, parameters, roles=False))
    return found


def _quota(world: World) -> Rule:
    dice = world.dice
    target = dice.choice(("assigned", "assigned", "assigned", "assigned", "residence", "own-unit"))
    per = dice.choice((None, "member", "organisation")) if target == "assigned" else None
    return {
        "target": target,
        "every": dice.choice(("month", "month", "month", "quarter", "half", "year", "horizon")),
        "per": per,
        "count": dice.choice((None, None, 0, 1, 1, 2, 2, 2, 3, 4)),
        "until_day": dice.choice((None, None, None, None, 1, 10, 24, 31)),
        "weight": _weight(world),
    }


def _everyday_quota(world: World) -> Rule:
    """A quota for everybody that makes most plans visit something."""
    dice = world.dice
    parameters = {
        "target": "assigned",
        "every": dice.choice(("month", "quarter", "horizon")),
        "per": dice.choice(("member", "organisation")),
        "count": dice.choice((1, 1, 2)),
    }
    return _finished(world, "visit-quota", 8, parameters, roles=False)


def _attendance(world: World) -> Rule:
    dice = world.dice
    return {
        "kinds": dice.sample(MEETING_KINDS, dice.randint(1, 3)) if world.chance(0.5) else None,
        "invitation_only": dice.choice((None, None, True, False)),
        "who": dice.choice(("one", "each")),
        "weight": _weight(world),
    }


def _rotation(world: World) -> Rule:
    dice = world.dice
    least = dice.choice((None, 1, 2, 3, 5))
    most = dice.choice((None, None, 1, 2, 3, 5))
    return {
        "min_years": least,
        "max_years": None if most is None else max(most, least or 0),
        "weight": _weight(world),
    }


def _capacity(world: World) -> int | None:
    return world.dice.choice((None, 1, 1, 1, 2, 2, 2, 3, 3, 0))


def _report(world: World) -> Rule:
    dice = world.dice
    return {
        "every": dice.choice(("month", "quarter", "half", "year", "horizon")),
        "day": dice.choice((5, 24, 25, 31)),
        "month_of_period": dice.choice((None, "last", 1)),
        "to": dice.choice((None, "Ban Tổ chức")),
    }


def _limit(world: World) -> Rule:
    every = world.dice.choice(("month", "month", "quarter", "half", "year", "horizon"))
    return {"every": every, "count": world.dice.choice((0, 1, 1, 1, 2, 2, 2, 3, 3, 4))}


def _overlap(world: World) -> Rule:
    dice = world.dice
    return {
        "per_day": dice.choice((None, None, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 0)),
        "speed_kmh": dice.choice((None, 12.5, 30, 60)),
        "margin_minutes": dice.choice((None, 0, 15, 60, 240)),
    }


DRAWS: dict[str, Callable[[World], Rule]] = {
    "not-own-organisation": lambda world: {},
    "area-of-responsibility": lambda world: {},
    "organisation-capacity": lambda world: {"max": _capacity(world)},
    "organisation-cover": lambda world: {
        "min": world.dice.choice((None, 0, 1, 2, 3)),
        "kinds": _kinds(world),
        "min_priority": world.dice.choice((None, 0, 1, 2, 3)),
        "weight": _weight(world),
    },
    "visit-quota": _quota,
    "visit-limit": _limit,
    "meeting-capacity": lambda world: {"max": _capacity(world)},
    "no-overlap": _overlap,
    "respect-calendar": lambda world: {
        "margin_minutes": world.dice.choice((None, 0, 30, 60, 900)),
    },
    "attendance": _attendance,
    "spacing": lambda world: {"days": world.dice.choice((0, 1, 7, 20, 31, 60))},
    "rotation": _rotation,
    "notice": lambda world: {"days": world.dice.choice((None, 0, 3, 10, 15))},
    "quorum": lambda world: {
        "body": world.dice.choice(BODIES),
        "share": world.dice.choice((None, "1/2", "2/3", "3/4", 0.5, 0.75, 1)),
    },
    "report": _report,
}
LIKELY = {
    "visit-quota": 0.95, "organisation-capacity": 0.6, "meeting-capacity": 0.5,
    "no-overlap": 0.6, "respect-calendar": 0.6, "not-own-organisation": 0.3,
    "area-of-responsibility": 0.2,
}  # fmt: skip


CHANGES: dict[str, tuple[int, ...]] = {
    "weight": (1, 2, 3), "count": (0, 1, 2, 3), "days": (0, 5, 14), "per_day": (1, 2),
    "margin_minutes": (0, 45), "until_day": (15, 28), "min_priority": (0, 1, 2),
}  # fmt: skip
"""What a scenario changes in the rules of its regimes: values that go with all others."""


def _changes(world: World, rules: list[Rule]) -> None:
    """Leads for attendance; now and then a changed parameter, or a rule switched off."""
    dice = world.dice
    for rule in rules:
        if rule["kind"] == "attendance" and world.chance(0.6):
            spoken = rule.get("roles", world.roles) if world.chance(0.9) else world.roles
            rule["lead"] = dice.choice(spoken)
        open_to = [name for name in PARAMETERS[rule["kind"]] if name in CHANGES]
        if world.chance(0.05):
            world.draft.changes[rule["id"]] = {"enabled": False}
        elif open_to and world.chance(0.1):
            name = dice.choice(open_to)
            world.draft.changes[rule["id"]] = {name: dice.choice(CHANGES[name])}
