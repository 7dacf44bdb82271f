"""Bắc Giang 2020: the Party committee of the provincial offices goes to its 60 bases every month."""

from datetime import date
from random import Random

from icalendar import calendar as icalendar, event
from offices import BLOCS, LARGE
from people import Names, share_of_women
from province import add_absences, add_committee, add_monthly_committee, add_weekly, away
from schedule import Calendar, move_meetings, topical, year_end
from tables import ScenarioFolder
from units import near, slug

NAME, YEAR = "bac-giang-2020", 2020
CENTRE = (21.2810, 106.2000)

SETTINGS = """
title = "Phân công phụ trách, theo dõi và lịch đi cơ sở năm 2020"
year = 2020
regimes = ["bac-giang-2019"]

[issuer]
superior = "TỈNH ỦY BẮC GIANG"
body = "ĐẢNG ỦY CÁC CƠ QUAN TỈNH"
number = "01-BPC/ĐUK"
place = "Bắc Giang"
authority = "T/M BAN THƯỜNG VỤ"
signer_title = "PHÓ BÍ THƯ"
recipients = ["Ban Thường vụ Tỉnh ủy (b/c)", "Các đồng chí Đảng ủy viên", "Các ban, cơ quan trực thuộc", "Các chi, đảng bộ cơ sở", "Lưu Ban Tổ chức Đảng ủy"]
"""

#: Regular meetings of a base: its members at the beginning of the month, its committee later.
TWICE = ["FREQ=MONTHLY;BYDAY=1MO,3MO", "FREQ=MONTHLY;BYDAY=1TU,3TH", "FREQ=MONTHLY;BYDAY=1WE,3WE",
         "FREQ=MONTHLY;BYMONTHDAY=3,18", "FREQ=MONTHLY;BYMONTHDAY=5,20", "FREQ=MONTHLY;BYDAY=1FR,3FR"]
#: Regular meetings of a cell.
ONCE = ["FREQ=MONTHLY;BYMONTHDAY=3", "FREQ=MONTHLY;BYMONTHDAY=5", "FREQ=MONTHLY;BYMONTHDAY=7",
        "FREQ=MONTHLY;BYDAY=1TU", "FREQ=MONTHLY;BYDAY=1TH", "FREQ=MONTHLY;BYDAY=1FR", "FREQ=MONTHLY;BYDAY=2WE"]

#: Units of the province beside the offices that every province has.
OWN_LARGE = ["Trường Cao đẳng Kỹ thuật công nghiệp", "Công ty Phân đạm và hóa chất", "Công ty May"]
OFFICES_OF = {"dang": 12, "noi-chinh": 10, "kinh-te": 8, "van-xa": 8}
BLOC_NAMES = list(OFFICES_OF)
PER_BLOC, CLUSTERS = 15, 3
HOURS = ["07:30", "08:00", "14:00", "14:00", "16:00"]

#: Members of the committee: role, post, bloc in charge or own base.
COMMITTEE = [("btv", "Bí thư Đảng ủy", "dang"), ("btv", "Phó Bí thư Thường trực Đảng ủy", "kinh-te"),
             ("btv", "Phó Bí thư Đảng ủy", "van-xa"), ("btv", "Trưởng Ban Tổ chức Đảng ủy", "noi-chinh"),
             ("btv", "Chủ nhiệm Ủy ban Kiểm tra Đảng ủy", "kinh-te"),
             ("chuyen-trach", "Trưởng Ban Tuyên giáo Đảng ủy", "dang"),
             ("chuyen-trach", "Chánh Văn phòng Đảng ủy", "van-xa"),
             ("chuyen-trach", "Chủ tịch Công đoàn viên chức tỉnh", "noi-chinh"),
             ("chuyen-trach", "Phó Chủ nhiệm Ủy ban Kiểm tra Đảng ủy", "noi-chinh"),
             ("kiem-nhiem", "Giám đốc Bệnh viện Đa khoa tỉnh", "cs-benh-vien-da-khoa-tinh"),
             ("kiem-nhiem", "Giám đốc Công ty Điện lực tỉnh", "cs-cong-ty-dien-luc-tinh"),
             ("kiem-nhiem", "Giám đốc Viễn thông tỉnh", "cs-vien-thong-tinh"),
             ("kiem-nhiem", "Hiệu trưởng Trường Cao đẳng Y tế", "cs-truong-cao-dang-y-te"),
             ("kiem-nhiem", "Giám đốc Bưu điện tỉnh", "cs-buu-dien-tinh"),
             ("kiem-nhiem", "Giám đốc Ngân hàng Nông nghiệp Chi nhánh tỉnh", "cs-ngan-hang-nong-nghiep-chi-nhanh-tinh")]

DEPARTMENTS = ["Ban Tổ chức Đảng ủy", "Ban Tuyên giáo Đảng ủy", "Cơ quan Ủy ban Kiểm tra Đảng ủy", "Văn phòng Đảng ủy",
               "Công đoàn viên chức tỉnh", "Đoàn Các cơ quan tỉnh", "Hội Cựu chiến binh Các cơ quan tỉnh"]


def units():
    """Fifteen bases a bloc: its offices first, then large institutions and banks in turn."""
    institutions = iter(LARGE + OWN_LARGE + BLOCS["tai-chinh"][1])
    blocs = {}
    for bloc in BLOC_NAMES:
        names = BLOCS[bloc][1][:OFFICES_OF[bloc]]
        blocs[bloc] = names + [next(institutions) for _ in range(PER_BLOC - len(names))]
    return blocs


def add_organisations(folder, random):
    """A base meets twice a month, first its members, later its committee; large institutions have cells as well."""
    folder.add("areas", id="dang-bo-ccq", name="Đảng bộ Các cơ quan tỉnh Bắc Giang", kind="đảng bộ", residential="no")
    for bloc in BLOC_NAMES:
        folder.add("areas", id=f"khoi-{bloc}", name=BLOCS[bloc][0], kind="khối", parent="dang-bo-ccq", residential="no")
        for number in range(1, CLUSTERS + 1):
            folder.add("areas", id=f"cum-{bloc}-{number}", name=f"Cụm {number}, {BLOCS[bloc][0].lower()}", kind="cụm",
                       parent=f"khoi-{bloc}", residential="no")
    for bloc, names in units().items():
        for index, name in enumerate(names):
            large = name in LARGE + OWN_LARGE or index % 3 == 0
            latitude, longitude = near(random, *CENTRE, 0.02)
            base, area = f"cs-{slug(name)}", f"cum-{bloc}-{index % CLUSTERS + 1}"
            rule = random.choice(TWICE)
            folder.add("organisations", id=base, name=f"{'Đảng bộ' if large else 'Chi bộ'} {name}",
                       kind="dang-bo-co-so" if large else "chi-bo-co-so", area=area, priority=0,
                       latitude=latitude, longitude=longitude, venue=f"Phòng họp {name}",
                       meets=rule, starts=random.choice(["14:00", "16:00"] if "MO" in rule else HOURS),
                       minutes=random.choice([90, 120]))
            if name in LARGE + OWN_LARGE:
                add_cells(folder, random, base, name, area, latitude, longitude)


def add_cells(folder, random, base, name, area, latitude, longitude):
    for number, part in enumerate(["Tổ chức - Hành chính", "Kế hoạch - Tài chính", "Nghiệp vụ"], 1):
        folder.add("organisations", id=f"{base}-{number}", name=f"Chi bộ {part}, {name}", kind="chi-bo", area=area,
                   parent=base, priority=0, latitude=latitude, longitude=longitude, venue=f"Phòng họp {name}",
                   meets=random.choice(ONCE), starts=random.choice(["08:00", "14:00", "16:00"]), minutes=90)


def add_members(folder, random):
    names = Names(NAME, "kinh-bac")

    def member(identifier, role, title, unit, own="", areas=""):
        latitude, longitude = near(random, *CENTRE, 0.01)
        folder.add("members", id=identifier, name=names.next(max(0.25, share_of_women(title))), role=role, title=title,
                   unit=unit, own_organisations=own, areas=areas, latitude=latitude, longitude=longitude)

    for number, (role, title, place) in enumerate(COMMITTEE, 1):
        if role == "kiem-nhiem":
            unit = folder.find("organisations", place)["name"].removeprefix("Đảng bộ ")
            member(f"duv-{number:02}", role, title, unit, own=place)
        else:
            member(f"duv-{number:02}", role, title, "Cơ quan Đảng ủy Các cơ quan tỉnh", areas=f"khoi-{place}")
    clusters = [f"cum-{bloc}-{number}" for number in range(1, CLUSTERS + 1) for bloc in BLOC_NAMES]
    for number in range(1, 46):
        department = DEPARTMENTS[number % len(DEPARTMENTS)]
        title = "Chuyên viên" if number % 3 else "Phó Trưởng phòng"
        member(f"cb-{number:02}", "can-bo", title, department, areas=clusters[number % len(clusters)])


def add_calendar(folder, calendar, random):
    for day in ("2020-03-31", "2020-06-30", "2020-09-30", "2020-12-29"):
        for role in ("btv", "chuyen-trach", "kiem-nhiem"):
            add_committee(folder, "Ban Chấp hành Đảng bộ", [f"role:{role}"], day)
    add_monthly_committee(folder, calendar, random, "Ban Thường vụ Đảng ủy", ["role:btv"], (10, 26))
    add_weekly(folder, calendar, "all", date(YEAR, 1, 6), "07:30", "08:30", "Chào cờ, giao ban cơ quan đầu tuần")
    folder.add("busy", who="all", from_="2020-09-24T07:30", to="2020-09-25T17:00",
               reason="Phục vụ Đại hội đại biểu Đảng bộ Các cơ quan tỉnh")
    add_absences(folder, calendar, random, counts=(0, 1, 1))


def add_special_cases(folder):
    """Two long absences, a base that meets at a bad hour, and a hospital whose calendar comes as a file."""
    away(folder, "cb-17", "2020-05-11", "2020-11-06", "Nghỉ thai sản")
    away(folder, "duv-12", "2020-07-01", "2020-08-31", "Học lớp bồi dưỡng tại Hà Nội")
    # Always on Monday at 07:30, when everybody is at the flag ceremony.
    folder.find("organisations", "cs-so-tu-phap").update({"meets": "FREQ=MONTHLY;BYDAY=1MO,3MO", "starts": "07:30"})
    folder.calendars["cs-benh-vien-da-khoa-tinh"] = icalendar([
        event("hop-dang-uy-2020@benhvien.example", "Họp Đảng ủy mở rộng", "2020-02-14T14:00", "2020-02-14T16:00",
              "FREQ=MONTHLY;BYDAY=2FR;UNTIL=20201231T000000Z", ["2020-07-10T14:00"]),
        event("so-ket-2020@benhvien.example", "Hội nghị sơ kết 6 tháng", "2020-07-14T07:30", "2020-07-14T11:00"),
        event("hoan-2020@benhvien.example", "Họp chuyên đề (hoãn)", "2020-04-15T14:00", "2020-04-15T16:00",
              extra=["STATUS:CANCELLED"]),
    ])


def build():
    random = Random(NAME)
    folder, calendar = ScenarioFolder(NAME, SETTINGS), Calendar(YEAR)
    calendar.fill(folder)
    add_organisations(folder, random)
    add_members(folder, random)
    add_calendar(folder, calendar, random)
    add_special_cases(folder)
    move_meetings(folder, calendar, random)
    bases = sorted(row["id"] for row in folder.rows["organisations"] if row["kind"] != "chi-bo")
    year_end(folder, calendar, random, bases, date(YEAR, 12, 7), date(YEAR, 12, 24))
    topical(folder, calendar, random, sorted(random.sample(bases, 25)))
    return folder
