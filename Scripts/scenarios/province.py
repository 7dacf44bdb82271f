"""What scenarios of a province have in common: areas, seats of districts, committees, absences."""

from datetime import date, timedelta

from units import bare, lowered

#: Communes that are the seat of a district without a town of its own.
SEATS = {"21220", "21340", "21361"}  # Tịnh Hà, Sơn Dung, Long Hiệp (Quảng Ngãi)

ABSENCES = [("Nghỉ phép năm", 3, 8), ("Công tác ngoài tỉnh", 1, 4), ("Lớp bồi dưỡng cập nhật kiến thức", 4, 11),
            ("Khám, điều trị bệnh", 3, 14), ("Đi thực tế theo kế hoạch công tác", 1, 3)]


def area_of(district):
    return f"huyen-{district}"


def commune_area(code):
    return f"cap-xa-{code}"


def seat_of(district, communes):
    """Where a district's offices are: its town, its first ward, or the commune known as its seat."""
    towns = [commune for commune in communes if commune.district == district.code
             and (commune.kind in ("thị trấn", "phường") or commune.code in SEATS)]
    return towns[0].latitude, towns[0].longitude


def add_areas(folder, province, name, districts, communes, direct=()):
    """Province → districts → communes, and Party organisations directly under it, without residential areas."""
    root = f"tinh-{province}"
    folder.add("areas", id=root, name=name, kind="tỉnh", residential="yes")
    for suffix, title in direct:
        folder.add("areas", id=f"tt-{suffix}", name=title, kind="đảng bộ trực thuộc", parent=root, residential="no")
    for district in districts:
        kind = lowered(district.name.removesuffix(bare(district.name)).strip())
        folder.add("areas", id=area_of(district.code), name=district.name, kind=kind, parent=root, residential="yes")
    for commune in communes:
        folder.add("areas", id=commune_area(commune.code), name=commune.name, kind=commune.kind,
                   parent=area_of(commune.district) if commune.district else root, residential="yes")


def add_committee(folder, body, who, day, start="07:30", end="11:30"):
    """A meeting of a committee itself, for each of the groups `who`."""
    for group in who:
        folder.add("busy", who=group, from_=f"{day}T{start}", to=f"{day}T{end}", reason=f"Hội nghị {body}", body=body)


def add_monthly_committee(folder, calendar, random, body, who, days=(8, 24), end="11:30"):
    """A committee's meeting on a working day of each month of the horizon."""
    for month in range(calendar.first.month, calendar.last.month + 1):
        day = calendar.working_day_from(date(calendar.first.year, month, random.randint(*days)))
        add_committee(folder, body, who, day, end=end)


def add_weekly(folder, calendar, who, first, start, end, reason, body=""):
    """The same hours each week from the day `first`, holidays left out."""
    day = first
    while day <= calendar.last:
        if calendar.working(day):
            folder.add("busy", who=who, from_=f"{day}T{start}", to=f"{day}T{end}", reason=reason, body=body)
        day += timedelta(days=7)


def add_absences(folder, calendar, random, reasons=ABSENCES, counts=(0, 1, 1, 2)):
    """Each member's leave, courses and journeys, at random."""
    span = (calendar.last - calendar.first).days - 24
    for member in folder.rows["members"]:
        for _ in range(random.choice(counts)):
            reason, least, most = random.choice(reasons)
            first = calendar.working_day_from(calendar.first + timedelta(days=random.randint(4, span)))
            last = min(calendar.last, first + timedelta(days=random.randint(least, most) - 1))
            folder.add("busy", who=member["id"], from_=first, to=last, reason=reason)


def by_unit(folder, unit):
    """The first member of a unit."""
    return next(row for row in folder.rows["members"] if row["unit"] == unit)


def away(folder, member, first, last, reason):
    """A long absence in place of all others of the member."""
    rows = folder.rows["busy"]
    rows[:] = [row for row in rows if row["who"] != member]
    folder.add("busy", who=member, from_=first, to=last, reason=reason)


def register(folder, member, organisations):
    """Replaces a member's registrations, most wanted first."""
    rows = folder.rows["registrations"]
    rows[:] = [row for row in rows if row["member"] != member]
    for number, organisation in enumerate(organisations, 1):
        folder.add("registrations", member=member, organisation=organisation, choice=number)
