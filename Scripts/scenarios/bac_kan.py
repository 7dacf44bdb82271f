"""Bắc Kạn 2021: the Party organisation of the provincial offices, 33 members in charge of 70 bases in five blocs."""

from datetime import date
from random import Random

from offices import BLOCS, LARGE, offices
from people import Names
from province import add_absences, add_committee, add_monthly_committee, away, by_unit
from schedule import Calendar, move_meetings, office_rule, year_end
from tables import ScenarioFolder
from units import near, slug

NAME, YEAR = "bac-kan-2021", 2021
CENTRE = (22.1470, 105.8340)

SETTINGS = """
title = "Phân công phụ trách cơ sở và dự hội nghị đánh giá cuối năm 2021"
year = 2021
regimes = ["bac-kan-2020"]

[issuer]
superior = "TỈNH ỦY BẮC KẠN"
body = "ĐẢNG ỦY CÁC CƠ QUAN TỈNH"
number = "01-BPC/ĐUCCQ"
place = "Bắc Kạn"
authority = "T/M BAN THƯỜNG VỤ"
signer_title = "PHÓ BÍ THƯ"
recipients = ["Ban Thường vụ Tỉnh ủy (b/c)", "Các đồng chí Đảng ủy viên", "Các chi, đảng bộ cơ sở", "Lưu Văn phòng Đảng ủy"]
"""

#: Subordinate bases beside the one of the office itself: unit, name, kind.
SECOND = [("so-y-te", "Chi cục Dân số", "chi-bo-co-so"), ("so-giao-duc-va-dao-tao", "Trường THPT Chuyên", "dang-bo-co-so"),
          ("so-nong-nghiep-va-phat-trien-nong-thon", "Chi cục Thủy lợi", "chi-bo-co-so")]

#: Where the large institutions belong.
LARGE_BLOCS = {"Bệnh viện": "van-xa", "Trung tâm": "van-xa", "Trường": "van-xa", "Ngân hàng": "tai-chinh"}

STANDING = [("Bí thư Đảng ủy", "dang"), ("Phó Bí thư Thường trực Đảng ủy", "kinh-te"), ("Phó Bí thư Đảng ủy", "van-xa")]
BUREAU = [("Trưởng Ban Tổ chức Đảng ủy", "noi-chinh"), ("Chủ nhiệm Ủy ban Kiểm tra Đảng ủy", "tai-chinh"),
          ("Trưởng Ban Tuyên giáo Đảng ủy", "van-xa"), ("Giám đốc Sở Nội vụ", "noi-chinh"),
          ("Giám đốc Sở Tài chính", "tai-chinh"), ("Giám đốc Sở Kế hoạch và Đầu tư", "kinh-te"),
          ("Chánh Văn phòng Tỉnh ủy", "dang"), ("Giám đốc Sở Công Thương", "kinh-te")]

#: Committee members lead these units.
UNITS = ["Ban Dân vận Tỉnh ủy", "Hội Nông dân tỉnh", "Hội Liên hiệp Phụ nữ tỉnh", "Tỉnh đoàn", "Trường Chính trị tỉnh",
         "Văn phòng UBND tỉnh", "Sở Tư pháp", "Thanh tra tỉnh", "Tòa án nhân dân tỉnh", "Viện kiểm sát nhân dân tỉnh",
         "Sở Xây dựng", "Sở Giao thông vận tải", "Sở Nông nghiệp và Phát triển nông thôn",
         "Sở Tài nguyên và Môi trường", "Sở Khoa học và Công nghệ", "Sở Y tế", "Sở Giáo dục và Đào tạo",
         "Sở Văn hóa, Thể thao và Du lịch", "Cục Thuế tỉnh", "Kho bạc Nhà nước tỉnh", "Bệnh viện Đa khoa tỉnh",
         "Công ty Điện lực tỉnh"]


def units_by_bloc():
    blocs = {bloc: list(names) for bloc, (_, names) in BLOCS.items()}
    for name in LARGE[:11]:
        bloc = next((bloc for start, bloc in LARGE_BLOCS.items() if name.startswith(start)), "kinh-te")
        blocs[bloc].append(name)
    blocs["kinh-te"].remove("Ban Quản lý Khu kinh tế và các khu công nghiệp")
    return blocs


def add_areas_and_organisations(folder, random):
    """Party organisation → blocs → units; a unit has one base, a few have a second one."""
    root = "dang-bo-ccq"
    folder.add("areas", id=root, name="Đảng bộ Các cơ quan tỉnh Bắc Kạn", kind="đảng bộ", residential="no")
    for bloc, names in units_by_bloc().items():
        folder.add("areas", id=f"khoi-{bloc}", name=BLOCS[bloc][0], kind="khối", parent=root, residential="no")
        for name in names:
            unit = f"dv-{slug(name)}"
            folder.add("areas", id=unit, name=name, kind="đơn vị", parent=f"khoi-{bloc}", residential="no")
            large = name in LARGE
            add_base(folder, random, f"cs-{slug(name)}", f"{'Đảng bộ' if large else 'Chi bộ'} {name}",
                     "dang-bo-co-so" if large else "chi-bo-co-so", unit, name)
    for unit, name, kind in SECOND:
        prefix = "Đảng bộ" if kind == "dang-bo-co-so" else "Chi bộ"
        add_base(folder, random, f"cs-{slug(name)}", f"{prefix} {name}", kind, f"dv-{unit}", name)


def add_base(folder, random, identifier, name, kind, area, house):
    latitude, longitude = near(random, *CENTRE, 0.015)
    folder.add("organisations", id=identifier, name=name, kind=kind, area=area, priority=0, latitude=latitude,
               longitude=longitude, venue=f"Phòng họp {house}", meets=office_rule(random),
               starts=random.choice(["07:30", "08:00", "14:00", "16:00"]), minutes=random.choice([90, 120]))


def add_members(folder, random):
    names = Names(NAME, "bac")

    def member(role, title, unit, areas, own=""):
        number = len(folder.rows["members"]) + 1
        latitude, longitude = near(random, *CENTRE, 0.01)
        folder.add("members", id=f"duv-{number:02}", name=names.next(0.3 if "Phụ nữ" not in title else 1), role=role,
                   title=title, unit=unit, own_organisations=own, areas=areas, latitude=latitude, longitude=longitude)

    for title, bloc in STANDING:
        member("thuong-truc", title, "Cơ quan Đảng ủy Các cơ quan tỉnh", f"khoi-{bloc}")
    for title, bloc in BUREAU:
        office = next((name for name in offices() if name in title), "")
        member("btv", title, office or "Cơ quan Đảng ủy Các cơ quan tỉnh", f"khoi-{bloc}",
               f"cs-{slug(office)}" if office else "")
    for unit in UNITS:
        member("bch", f"Bí thư cấp ủy {unit}", unit, f"dv-{slug(unit)}", f"cs-{slug(unit)}")


def add_calendar(folder, calendar, random):
    """The committee each quarter, its bureau each month, its standing members each week; and what keeps people away."""
    for day in ("2021-03-30", "2021-06-29", "2021-09-28", "2021-12-28"):
        add_committee(folder, "Ban Chấp hành Đảng bộ", ["all"], day)
    add_monthly_committee(folder, calendar, random, "Ban Thường vụ Đảng ủy", ["role:btv", "role:thuong-truc"], (12, 25))
    add_absences(folder, calendar, random)


def add_special_cases(folder):
    """A meeting of the bureau without a quorum, and two assessments that nobody in charge can attend."""
    august = next(row for row in folder.rows["busy"]
                  if row["body"] == "Ban Thường vụ Đảng ủy" and row["from"].startswith("2021-08"))
    for member in ("duv-02", "duv-05", "duv-07", "duv-09"):
        folder.add("busy", who=member, from_=august["from"][:10], to=august["from"][:10],
                   reason="Tham gia đoàn kiểm tra liên ngành của tỉnh")
    away(folder, by_unit(folder, "Sở Tư pháp")["id"], "2021-09-06", "2021-12-31", "Học lớp Cao cấp lý luận chính trị")
    farmer = by_unit(folder, "Hội Nông dân tỉnh")["id"]
    day = next(row["date"] for row in folder.rows["meetings"] if row["id"] == "cs-hoi-nong-dan-tinh-tong-ket")
    folder.add("busy", who=farmer, from_=day, to=day, reason="Dự hội nghị toàn quốc của Hội tại Hà Nội")


def build():
    random = Random(NAME)
    folder, calendar = ScenarioFolder(NAME, SETTINGS), Calendar(YEAR)
    calendar.fill(folder)
    add_areas_and_organisations(folder, random)
    add_members(folder, random)
    move_meetings(folder, calendar, random)
    year_end(folder, calendar, random, sorted(row["id"] for row in folder.rows["organisations"]),
             date(YEAR, 11, 22), date(YEAR, 12, 22))
    add_calendar(folder, calendar, random)
    add_special_cases(folder)
    return folder
