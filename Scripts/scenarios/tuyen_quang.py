"""Tuyên Quang 2022: 55 members visit cells of residential areas, where they are in charge and where they live."""

from datetime import date
from random import Random

from offices import ARMY, LARGE, POLICE, offices
from organisations import add_cells, committee
from people import Names, share_of_women
from province import (add_absences, add_areas, add_committee, add_monthly_committee, area_of, away, by_unit,
                      commune_area, seat_of)
from schedule import Calendar, move_meetings, office_rule
from tables import ScenarioFolder
from units import bare, communes_2021, near, slug

NAME, YEAR, PROVINCE = "tuyen-quang-2022", 2022, "08"
CENTRE = (21.8180, 105.2130)

SETTINGS = """
title = "Phân công các đồng chí Tỉnh ủy viên dự sinh hoạt chi bộ khu dân cư năm 2022"
year = 2022
regimes = ["tuyen-quang-2021"]

[issuer]
superior = "TỈNH ỦY TUYÊN QUANG"
body = "BAN TỔ CHỨC"
number = "01-BPC/BTCTU"
place = "Tuyên Quang"
authority = "T/L BAN THƯỜNG VỤ"
signer_title = "TRƯỞNG BAN"
recipients = ["Thường trực Tỉnh ủy", "Các đồng chí Tỉnh ủy viên", "Ban thường vụ các huyện ủy, thành ủy", "Lưu Ban Tổ chức Tỉnh ủy"]
"""

#: The Party organisations that the regulation names as having no residential areas.
DIRECT = [("khoi", "Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh"), ("cong-an", "Đảng bộ Công an tỉnh"),
          ("quan-su", "Đảng bộ Quân sự tỉnh")]

#: The bureau: post, unit, areas in charge (districts by code, others by id).
BUREAU = [("Bí thư Tỉnh ủy", "Thường trực Tỉnh ủy", ["075"]),
          ("Phó Bí thư Thường trực Tỉnh ủy", "Thường trực Tỉnh ủy", ["070"]),
          ("Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh", "UBND tỉnh", ["072"]),
          ("Phó Chủ tịch Thường trực HĐND tỉnh", "HĐND tỉnh", ["073"]),
          ("Phó Chủ tịch UBND tỉnh", "UBND tỉnh", ["074"]),
          ("Trưởng Ban Tổ chức Tỉnh ủy", "Ban Tổ chức Tỉnh ủy", ["tt-khoi"]),
          ("Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy", "Ủy ban Kiểm tra Tỉnh ủy", ["071"]),
          ("Trưởng Ban Tuyên giáo Tỉnh ủy", "Ban Tuyên giáo Tỉnh ủy", ["076"]),
          ("Trưởng Ban Dân vận Tỉnh ủy", "Ban Dân vận Tỉnh ủy", ["073"]),
          ("Trưởng Ban Nội chính Tỉnh ủy", "Ban Nội chính Tỉnh ủy", ["075"]),
          ("Chủ tịch Ủy ban Mặt trận Tổ quốc tỉnh", "Ủy ban Mặt trận Tổ quốc tỉnh", ["076"]),
          ("Giám đốc Công an tỉnh", "Công an tỉnh", ["tt-cong-an"]),
          ("Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh", "Bộ Chỉ huy Quân sự tỉnh", ["tt-quan-su"]),
          ("Bí thư Thành ủy Tuyên Quang", "Thành ủy Tuyên Quang", ["070"]),
          ("Bí thư Huyện ủy Sơn Dương", "Huyện ủy Sơn Dương", ["071", "076"])]

HEADS = ["Sở Tài chính", "Sở Kế hoạch và Đầu tư", "Sở Nông nghiệp và Phát triển nông thôn", "Sở Y tế",
         "Sở Giáo dục và Đào tạo", "Sở Công Thương", "Sở Giao thông vận tải", "Sở Xây dựng",
         "Sở Tài nguyên và Môi trường", "Sở Nội vụ", "Sở Văn hóa, Thể thao và Du lịch", "Sở Tư pháp",
         "Sở Lao động - Thương binh và Xã hội", "Sở Khoa học và Công nghệ", "Sở Thông tin và Truyền thông",
         "Thanh tra tỉnh", "Ban Dân tộc tỉnh", "Văn phòng Tỉnh ủy", "Văn phòng UBND tỉnh", "Liên đoàn Lao động tỉnh",
         "Hội Nông dân tỉnh", "Hội Liên hiệp Phụ nữ tỉnh", "Tỉnh đoàn", "Hội Cựu chiến binh tỉnh",
         "Tòa án nhân dân tỉnh", "Viện kiểm sát nhân dân tỉnh", "Cục Thuế tỉnh", "Trường Chính trị tỉnh", "Báo tỉnh",
         "Bệnh viện Đa khoa tỉnh", "Ngân hàng Nhà nước Chi nhánh tỉnh", "Kho bạc Nhà nước tỉnh",
         "Công ty Điện lực tỉnh", "Liên minh Hợp tác xã tỉnh"]
POSTS = {"Thanh tra": "Chánh Thanh tra tỉnh", "Ban Dân tộc": "Trưởng ban Dân tộc tỉnh", "Văn phòng": "Chánh {}",
         "Liên đoàn": "Chủ tịch {}", "Hội": "Chủ tịch {}", "Tỉnh đoàn": "Bí thư {}", "Tòa án": "Chánh án {}",
         "Viện": "Viện trưởng {}", "Cục": "Cục trưởng {}", "Trường": "Hiệu trưởng {}", "Báo": "Tổng Biên tập {}",
         "Liên minh": "Chủ tịch {}"}


def head_of(unit):
    for start, post in POSTS.items():
        if unit.startswith(start):
            return post.format(unit)
    return f"Giám đốc {unit}"


def add_organisations(folder, random, communes):
    """Residential cells of every commune, and cells of the three organisations without residential areas."""
    for index, commune in enumerate(communes):
        count = 5 if commune.kind != "xã" else 4 + (index % 3 == 0)
        add_cells(folder, random, commune, commune_area(commune.code), count, kind="chi-bo-khu-dan-cu", parent=False)

    def cell(identifier, name, area, venue):
        latitude, longitude = near(random, *CENTRE, 0.012)
        folder.add("organisations", id=identifier, name=name, kind="chi-bo", area=area, priority=0, latitude=latitude,
                   longitude=longitude, venue=venue, meets=office_rule(random).replace("INTERVAL=3;", ""),
                   starts=random.choice(["07:30", "08:00", "14:00", "16:00"]), minutes=random.choice([90, 120]))

    for name in offices()[:24] + LARGE[:8]:
        cell(f"t-{slug(name)}", f"Chi bộ {name}", "tt-khoi", f"Phòng họp {name}")
    for name in POLICE:
        cell(f"ca-{slug(name)}", f"Chi bộ {name} Công an tỉnh", "tt-cong-an", f"{name} Công an tỉnh")
    for name in ARMY:
        cell(f"qs-{slug(name)}", f"Chi bộ {name} Bộ Chỉ huy Quân sự tỉnh", "tt-quan-su",
             "Hội trường Bộ Chỉ huy Quân sự tỉnh")
    cells = [row for row in folder.rows["organisations"] if row["kind"] == "chi-bo-khu-dan-cu"]
    for row in random.sample(cells, 30):
        row["priority"] = str(random.choice([1, 1, 2, 2, 3]))


def add_members(folder, random, districts, communes):
    names = Names(NAME, "bac")
    wards = [commune for commune in communes if commune.district == "070" and commune.kind == "phường"]
    towns = {district.code: next(commune for commune in communes if commune.district == district.code
                                 and commune.kind in ("phường", "thị trấn")) for district in districts}
    followed = random.sample([commune for commune in communes if commune.district != "070"], 24)
    followed += random.sample([commune for commune in communes if commune.district == "070"], 8)

    def member(role, title, unit, areas, home=None, place=CENTRE):
        number = len(folder.rows["members"]) + 1
        latitude, longitude = near(random, *place, 0.01)
        commune = home or random.choice(wards)
        folder.add("members", id=f"tuv-{number:03}", name=names.next(share_of_women(title)), role=role,
                   title=title, unit=unit, areas=areas, residence=f"cb-{commune.code}-{random.randint(1, 5)}",
                   latitude=latitude, longitude=longitude)

    for title, unit, areas in BUREAU:
        own = next((district for district in districts if bare(district.name) in unit and "ủy" in unit), None)
        member("btv", title, unit, [area if area.startswith("tt") else area_of(area) for area in areas],
               towns[own.code] if own else None, seat_of(own, communes) if own else CENTRE)
    for district in districts:
        if district.code in ("070", "076"):
            continue
        unit = f"{committee(district.name)} {bare(district.name)}"
        member("bch", f"Bí thư {unit}", unit, commune_area(towns[district.code].code), towns[district.code],
               seat_of(district, communes))
    for index, unit in enumerate(HEADS):
        area = commune_area(followed[index].code) if index < len(followed) else "tt-khoi"
        member("bch", head_of(unit), unit, area)
    commune = random.choice(communes)
    member("bch", "Phó Bí thư Thường trực Huyện ủy Yên Sơn", "Huyện ủy Yên Sơn", commune_area(commune.code),
           towns["075"], seat_of(next(district for district in districts if district.code == "075"), communes))


def add_neighbourhoods(folder, random):
    """Meetings of the residents where members live: at the middle of the year, and the day of unity in November."""
    for residence in sorted({row["residence"] for row in folder.rows["members"] if row["residence"]}):
        for suffix, day in (("giua-nam", date(YEAR, 6, random.randint(18, 26))),
                            ("doan-ket", date(YEAR, 11, random.randint(10, 18)))):
            folder.add("meetings", id=f"{residence}-{suffix}", organisation=residence, date=day, start="19:00",
                       end="21:00", kind="hoi-nghi", announced=date(YEAR, day.month, day.day - 8))


def add_calendar(folder, calendar, random):
    for day in ("2022-03-25", "2022-06-24", "2022-09-23", "2022-12-02"):
        add_committee(folder, "Ban Chấp hành Đảng bộ tỉnh", ["all"], day, end="17:00")
    add_monthly_committee(folder, calendar, random, "Ban Thường vụ Tỉnh ủy", ["role:btv"])
    for first, last in (("2022-07-06", "2022-07-08"), ("2022-12-06", "2022-12-08")):
        folder.add("busy", who="role:btv", from_=first, to=last, reason="Kỳ họp Hội đồng nhân dân tỉnh")
    add_absences(folder, calendar, random)


def add_special_cases(folder):
    """What makes duties fall short."""
    # At a course in the second half-year: two quarters and a half-year at home.
    away(folder, by_unit(folder, "Sở Tư pháp")["id"], "2022-07-01", "2022-12-31",
         "Học lớp Cao cấp lý luận chính trị hệ tập trung")
    # Newly moved to the province: the residence is not known yet.
    by_unit(folder, "Ngân hàng Nhà nước Chi nhánh tỉnh")["residence"] = ""
    # With a delegation of the central committee for the whole second quarter.
    folder.add("busy", who=by_unit(folder, "Tỉnh đoàn")["id"], from_="2022-04-01", to="2022-06-30",
               reason="Tham gia đoàn công tác của Trung ương")


def build():
    random = Random(NAME)
    folder, calendar = ScenarioFolder(NAME, SETTINGS), Calendar(YEAR)
    districts, communes = communes_2021(PROVINCE)
    calendar.fill(folder)
    add_areas(folder, PROVINCE, "Tỉnh Tuyên Quang", districts, communes, DIRECT)
    add_organisations(folder, random, communes)
    add_members(folder, random, districts, communes)
    add_calendar(folder, calendar, random)
    add_special_cases(folder)
    move_meetings(folder, calendar, random)
    add_neighbourhoods(folder, random)
    return folder
