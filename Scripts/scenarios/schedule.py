"""When organisations meet: usual days and hours, holidays, cancelled and moved meetings."""

from datetime import date, timedelta

from recurrence import occurrences

#: Public holidays in Vietnam, days off in lieu included.
HOLIDAYS = {
    2020: {"2020-01-01": "Tết Dương lịch", "2020-01-23/2020-01-29": "Tết Nguyên đán",
           "2020-04-02": "Giỗ Tổ Hùng Vương", "2020-04-30": "Ngày Chiến thắng",
           "2020-05-01": "Ngày Quốc tế Lao động", "2020-09-02": "Quốc khánh"},
    2021: {"2021-01-01": "Tết Dương lịch", "2021-02-10/2021-02-16": "Tết Nguyên đán",
           "2021-04-21": "Giỗ Tổ Hùng Vương", "2021-04-30": "Ngày Chiến thắng",
           "2021-05-01": "Ngày Quốc tế Lao động", "2021-05-03": "Nghỉ bù Ngày Quốc tế Lao động",
           "2021-09-02/2021-09-03": "Quốc khánh"},
    2022: {"2022-01-01": "Tết Dương lịch", "2022-01-03": "Nghỉ bù Tết Dương lịch",
           "2022-01-31/2022-02-04": "Tết Nguyên đán", "2022-04-10": "Giỗ Tổ Hùng Vương",
           "2022-04-11": "Nghỉ bù Giỗ Tổ Hùng Vương", "2022-04-30": "Ngày Chiến thắng",
           "2022-05-01": "Ngày Quốc tế Lao động", "2022-05-02/2022-05-03": "Nghỉ bù 30/4 và 01/5",
           "2022-09-01/2022-09-02": "Quốc khánh"},
    2025: {"2025-01-01": "Tết Dương lịch", "2025-01-27/2025-01-31": "Tết Nguyên đán",
           "2025-04-07": "Giỗ Tổ Hùng Vương", "2025-04-30": "Ngày Chiến thắng",
           "2025-05-01": "Ngày Quốc tế Lao động", "2025-05-02": "Nghỉ hoán đổi dịp 30/4 và 01/5",
           "2025-09-01/2025-09-02": "Quốc khánh"},
    2026: {"2026-01-01": "Tết Dương lịch", "2026-01-02": "Nghỉ hoán đổi dịp Tết Dương lịch",
           "2026-02-16/2026-02-20": "Tết Nguyên đán", "2026-04-26": "Giỗ Tổ Hùng Vương",
           "2026-04-27": "Nghỉ bù Giỗ Tổ Hùng Vương", "2026-04-30": "Ngày Chiến thắng",
           "2026-05-01": "Ngày Quốc tế Lao động", "2026-08-31": "Nghỉ hoán đổi dịp Quốc khánh",
           "2026-09-01/2026-09-02": "Quốc khánh"},
}

#: Regular meetings of offices: a working day at the beginning of the month.
OFFICE = ["FREQ=MONTHLY;BYDAY=1MO", "FREQ=MONTHLY;BYDAY=1TU", "FREQ=MONTHLY;BYDAY=1WE", "FREQ=MONTHLY;BYDAY=1TH",
          "FREQ=MONTHLY;BYDAY=1FR", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYMONTHDAY=1,2,3,4,5;BYSETPOS=1",
          "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYMONTHDAY=3,4,5,6,7;BYSETPOS=1",
          "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYMONTHDAY=5,6,7,8,9;BYSETPOS=1", "FREQ=MONTHLY;BYDAY=2MO"]

#: Regular meetings of communes and cells: a fixed day of the first ten, more often the third or fifth.
COMMUNE_DAYS = [2, 3, 3, 3, 4, 5, 5, 5, 6, 7, 8, 9, 10]


class Calendar:
    """The horizon's year with its holidays."""

    def __init__(self, year, first=None, last=None):
        self.first, self.last = first or date(year, 1, 1), last or date(year, 12, 31)
        self.holidays = {}
        for span, name in HOLIDAYS[year].items():
            start, _, end = span.partition("/")
            day = date.fromisoformat(start)
            while day <= date.fromisoformat(end or start):
                self.holidays[day] = name
                day += timedelta(days=1)

    def fill(self, folder):
        for day, name in self.holidays.items():
            if self.first <= day <= self.last:
                folder.add("holidays", date=day, name=name)

    def working(self, day):
        return day.weekday() < 5 and day not in self.holidays

    def working_day_from(self, day):
        while not self.working(day):
            day += timedelta(days=1)
        return day

    def working_days(self, first, last):
        span = [first + timedelta(days=offset) for offset in range((last - first).days + 1)]
        return [day for day in span if self.working(day)]


def office_rule(random):
    """Mostly monthly; some Party bases with many cells hold theirs every second month or each quarter."""
    rule = random.choice(OFFICE)
    interval = random.choices(["", "INTERVAL=2;", "INTERVAL=3;"], [94, 3, 3])[0]
    return rule.replace("FREQ=MONTHLY;", "FREQ=MONTHLY;" + interval)


def commune_rule(random):
    if random.random() < 0.75:
        return f"FREQ=MONTHLY;BYMONTHDAY={random.choice(COMMUNE_DAYS)}"
    return "FREQ=MONTHLY;BYDAY=" + random.choice(["1MO", "1TU", "1WE", "1TH", "1FR", "1SA", "2MO"])


def cell_rule(random):
    if random.random() < 0.7:
        return f"FREQ=MONTHLY;BYMONTHDAY={random.choice(COMMUNE_DAYS)}"
    return "FREQ=MONTHLY;BYDAY=" + random.choice(["1SA", "1SU", "1SU", "1FR"])


def minutes_of(clock):
    return int(clock[:2]) * 60 + int(clock[3:])


def clock_of(minutes):
    return f"{minutes // 60:02}:{minutes % 60:02}"


def move_meetings(folder, calendar, random, others=0.01):
    """What happens to meetings on holidays: most are moved, some cancelled, some nobody has changed yet.

    A few others (`others` of them) are moved as well. A moved meeting is a row of `meetings`, announced in good time
    but for one in twenty.
    """
    for row in sorted(folder.rows["organisations"], key=lambda row: row["id"]):
        if not row["meets"]:
            continue
        dropped = []
        for day in occurrences(row["meets"], calendar.first, calendar.last):
            chance = random.random()
            if day in calendar.holidays:
                moved, cancelled = chance < 0.6, 0.6 <= chance < 0.75
            else:
                moved, cancelled = chance < others, False
            if not moved and not cancelled:
                continue
            dropped.append(day)
            later = calendar.working_day_from(day + timedelta(days=random.randint(2, 5)))
            if moved and later <= calendar.last:
                start = minutes_of(row["starts"] or "08:00")
                early = random.randint(3, 8) if random.random() < 0.05 else random.randint(11, 20)
                folder.add("meetings", id=f"{row['id']}-doi-{day:%m%d}", organisation=row["id"], date=later,
                           start=clock_of(start), end=clock_of(start + int(row["minutes"] or 120)),
                           kind="thuong-ky", announced=later - timedelta(days=early))
        row["except"] = ";".join(map(str, dropped))


def year_end(folder, calendar, random, organisations, first, last):
    """A year-end assessment meeting (`tong-ket`) of each organisation, on a working day of the span."""
    span = calendar.working_days(first, last)
    for identifier in organisations:
        day, start = random.choice(span), random.choice(["07:30", "08:00", "13:30", "14:00"])
        folder.add("meetings", id=f"{identifier}-tong-ket", organisation=identifier, date=day, start=start,
                   end=clock_of(minutes_of(start) + random.choice([150, 180, 210])), kind="tong-ket",
                   announced=day - timedelta(days=random.randint(12, 25)))


def topical(folder, calendar, random, organisations):
    """A topical meeting (`chuyen-de`) of each organisation besides the regular ones, in the middle of a month."""
    for identifier in organisations:
        month = random.choice([3, 4, 5, 6, 8, 9, 10, 11])
        day = calendar.working_day_from(date(calendar.first.year, month, random.randint(12, 24)))
        start = random.choice(["08:00", "14:00"])
        folder.add("meetings", id=f"{identifier}-chuyen-de", organisation=identifier, date=day, start=start,
                   end=clock_of(minutes_of(start) + 120), kind="chuyen-de",
                   announced=day - timedelta(days=random.randint(10, 20)))
