"""Who may be assigned where, and which visits are possible at all."""

from __future__ import annotations

from datetime import date, timedelta

from .world import Meeting, Member, Organisation, Rule, Scenario

NO_ASSIGN = "(no assign rule)"


def assign_rule(scenario: Scenario, member: Member) -> Rule | None:
    """The only `assign` rule that covers the member, if any."""
    return next((rule for rule in scenario.of_kind("assign") if rule.covers(member)), None)


def admits(scenario: Scenario, rule: Rule, member: Member, organisation: Organisation) -> bool:
    """Whether an `assign` rule offers the organisation to a member that it covers."""
    if rule["from"] == "registered" and (member.id, organisation.id) not in scenario.registrations:
        return False
    if rule["from"] == "charge" and not scenario.in_charge(member, organisation):
        return False
    if rule["kinds"] is not None and organisation.kind not in rule["kinds"]:
        return False
    residential = scenario.areas[organisation.area].residential
    return not (
        rule["residential_only"] and residential and organisation.kind != "chi-bo-khu-dan-cu"
    )


def tenure(scenario: Scenario, member: str, organisation: str) -> int:
    """Years in a row, up to the year before the horizon, that the pair has a history of."""
    years = scenario.history.get((member, organisation), frozenset())
    year = scenario.first.year - 1
    while year in years:
        year -= 1
    return scenario.first.year - 1 - year


def own_units(scenario: Scenario, member: Member) -> frozenset[str]:
    """The member's own organisations and those whose direct parent is one of them."""
    return frozenset(
        o.id
        for o in scenario.organisations.values()
        if o.id in member.own or o.parent in member.own
    )


def obstacles(scenario: Scenario, member: Member, organisation: Organisation) -> list[str]:
    """The ids of the rules that keep the pair from being a candidate; empty for a candidate."""
    rule = assign_rule(scenario, member)
    found = []
    if rule is None:
        found.append(NO_ASSIGN)
    elif not admits(scenario, rule, member, organisation):
        found.append(rule.id)
    for rule in scenario.rules:
        if not rule.covers(member):
            continue
        if rule.kind == "not-own-organisation":
            barred = organisation.id in own_units(scenario, member)
        elif rule.kind == "area-of-responsibility":
            barred = bool(member.areas) and not scenario.in_charge(member, organisation)
        elif rule.kind == "rotation":
            most = rule["max_years"]
            barred = most is not None and tenure(scenario, member.id, organisation.id) >= most
        elif rule.kind == "visit-quota":
            barred = rule["target"] == "residence" and organisation.id == member.residence
        else:
            barred = False
        if barred:
            found.append(rule.id)
    return found


class Possibilities:
    """Candidates, free targets and possible visits of one scenario, worked out once."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self.obstacles = {
            (m.id, o.id): obstacles(scenario, m, o)
            for m in scenario.members.values()
            for o in scenario.organisations.values()
        }
        self.candidates = {pair for pair, found in self.obstacles.items() if not found}
        self.own_unit = {m.id: own_units(scenario, m) for m in scenario.members.values()}
        self.free = {m.id: self._free(m) for m in scenario.members.values()}
        forbidden = [pin for pin in scenario.pins if pin.action == "forbid"]
        self.forbidden = {(p.member, p.organisation) for p in forbidden if p.date is None}
        self.forbidden_days = {(p.member, p.organisation, p.date) for p in forbidden}

    def _free(self, member: Member) -> frozenset[str]:
        """The organisations that the member may visit without being assigned them."""
        found: frozenset[str] = frozenset()
        for rule in self.scenario.of_kind("visit-quota"):
            if rule.covers(member):
                found |= self.targets(rule, member)
        return found

    def targets(self, rule: Rule, member: Member) -> frozenset[str]:
        """The organisations that a quota with target `residence` or `own-unit` points at."""
        if rule["target"] == "own-unit":
            return self.own_unit[member.id]
        if rule["target"] == "residence" and member.residence is not None:
            return frozenset((member.residence,))
        return frozenset()

    def visitable(self, member: str, meeting: Meeting) -> bool:
        """Whether rules and pins that look at this visit alone leave it possible."""
        pair = (member, meeting.organisation)
        assignable = pair in self.candidates and pair not in self.forbidden
        if not assignable and meeting.organisation not in self.free[member]:
            return False
        if (*pair, meeting.date) in self.forbidden_days:
            return False
        return not any(
            clashes(self.scenario, rule, self.scenario.members[member], meeting)
            for rule in self.scenario.of_kind("respect-calendar")
        )


def clashes(scenario: Scenario, rule: Rule, member: Member, meeting: Meeting) -> bool:
    """Whether a `respect-calendar` rule keeps the member from the meeting."""
    if not rule.covers(member):
        return False
    margin = timedelta(minutes=rule["margin_minutes"])
    return meeting.date in scenario.holidays or any(
        meeting.start - margin < entry.end and entry.start < meeting.end + margin
        for entry in scenario.calendars[member.id]
    )


def frozen_before(rule: Rule, today: date) -> date:
    """The first day that a `notice` rule leaves open."""
    return today + timedelta(days=rule["days"])


def first_open_day(scenario: Scenario, today: date) -> date:
    """The first day that may still be planned: the past is settled, with or without notice."""
    return max([today, *(frozen_before(rule, today) for rule in scenario.of_kind("notice"))])
