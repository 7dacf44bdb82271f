"""Occurrences of the part of RFC 5545 recurrence rules that scenarios may use."""

from datetime import date, timedelta

WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
PARTS = {"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "WKST"}


def parse(text):
    """A rule as a dictionary of its parts; raises ValueError on anything outside the subset."""
    parts = {}
    for part in text.split(";"):
        key, _, value = part.partition("=")
        if key not in PARTS or not value or key in parts:
            raise ValueError(f"recurrence part {part!r} in {text!r}")
        parts[key] = value
    rule = {"FREQ": parts.get("FREQ", "")}
    if rule["FREQ"] not in ("DAILY", "WEEKLY", "MONTHLY", "YEARLY"):
        raise ValueError(f"FREQ in {text!r}")
    for key in ("INTERVAL", "COUNT"):
        rule[key] = int(parts[key]) if key in parts else None
    for key in ("BYMONTHDAY", "BYMONTH", "BYSETPOS"):
        rule[key] = [int(value) for value in parts[key].split(",")] if key in parts else []
    rule["BYDAY"] = []
    for value in parts["BYDAY"].split(",") if "BYDAY" in parts else []:
        rule["BYDAY"].append((int(value[:-2] or "0"), WEEKDAYS.index(value[-2:])))
    until = parts.get("UNTIL")
    rule["UNTIL"] = date(int(until[:4]), int(until[4:6]), int(until[6:8])) if until else None
    rule["WKST"] = WEEKDAYS.index(parts.get("WKST", "MO"))
    return rule


def month_end(year, month):
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def days(first, last):
    return [first + timedelta(days=offset) for offset in range((last - first).days + 1)]


def periods(rule, first, last):
    """The days of each period that INTERVAL selects, counted from the period of `first`."""
    step = rule["INTERVAL"] or 1
    if rule["FREQ"] == "DAILY":
        for day in days(first, last)[::step]:
            yield [day]
    elif rule["FREQ"] == "WEEKLY":
        start = first - timedelta(days=(first.weekday() - rule["WKST"]) % 7)
        while start <= last:
            yield days(start, start + timedelta(days=6))
            start += timedelta(days=7 * step)
    elif rule["FREQ"] == "MONTHLY":
        number = first.year * 12 + first.month - 1
        while date(number // 12, number % 12 + 1, 1) <= last:
            year, month = number // 12, number % 12 + 1
            yield days(date(year, month, 1), month_end(year, month))
            number += step
    else:
        for year in range(first.year, last.year + 1, step):
            yield days(date(year, 1, 1), date(year, 12, 31))


def matches_weekday(rule, day):
    for ordinal, weekday in rule["BYDAY"]:
        if day.weekday() != weekday:
            continue
        if ordinal == 0:
            return True
        by_month = rule["FREQ"] == "MONTHLY" or bool(rule["BYMONTH"])
        start = date(day.year, day.month if by_month else 1, 1)
        end = month_end(day.year, day.month) if by_month else date(day.year, 12, 31)
        position = (day - start).days // 7 + 1 if ordinal > 0 else -((end - day).days // 7 + 1)
        if position == ordinal:
            return True
    return False


def matches(rule, day, first):
    if rule["BYMONTH"] and day.month not in rule["BYMONTH"]:
        return False
    if rule["BYMONTHDAY"]:
        from_end = day.day - month_end(day.year, day.month).day - 1
        if day.day not in rule["BYMONTHDAY"] and from_end not in rule["BYMONTHDAY"]:
            return False
    if rule["BYDAY"]:
        return matches_weekday(rule, day)
    if rule["BYMONTHDAY"] or rule["FREQ"] == "DAILY":
        return True
    if rule["FREQ"] == "WEEKLY":
        return day.weekday() == first.weekday()
    same_day = day.day == first.day
    return same_day and (rule["FREQ"] == "MONTHLY" or bool(rule["BYMONTH"]) or day.month == first.month)


def occurrences(text, first, last):
    """All dates of the rule from `first`, where it starts counting, to `last`."""
    rule = parse(text)
    found = []
    for period in periods(rule, first, last):
        chosen = [day for day in period if matches(rule, day, first)]
        if rule["BYSETPOS"]:
            places = {place - 1 if place > 0 else len(chosen) + place for place in rule["BYSETPOS"]}
            chosen = [day for index, day in enumerate(chosen) if index in places]
        found += [day for day in chosen if first <= day]
    if rule["COUNT"]:
        found = found[:rule["COUNT"]]
    return [day for day in found if day <= min(last, rule["UNTIL"] or last)]
