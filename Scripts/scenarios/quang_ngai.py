"""Quảng Ngãi 2021: 53 members of the provincial committee, some 700 organisations in 13 districts."""

from collections import defaultdict
from datetime import date
from random import Random

from icalendar import calendar as icalendar, event
from offices import ARMY, LARGE, POLICE, offices
from organisations import SMALL_DISTRICT, add_cells, add_commune, add_district_offices, committee
from people import Names, share_of_women
from province import (add_absences, add_areas, add_committee, add_monthly_committee, add_weekly, area_of, away, by_unit,
                      commune_area, register, seat_of)
from schedule import Calendar, move_meetings, office_rule, topical, year_end
from tables import ScenarioFolder
from units import District, bare, communes_2021, lowered, near, slug

NAME, YEAR, PROVINCE = "quang-ngai-2021", 2021, "51"
CENTRE = (15.1206, 108.8044)
LY_SON = District("536", "Huyện Lý Sơn")
LY_SON_PLACE = (15.3850, 109.1155)  # the centroid of the special zone of 2025

SETTINGS = """
title = "Phân công các đồng chí Tỉnh ủy viên dự sinh hoạt tại tổ chức cơ sở đảng năm 2021"
year = 2021
regimes = ["quang-ngai-2020"]

[issuer]
superior = "TỈNH ỦY QUẢNG NGÃI"
body = "BAN TỔ CHỨC"
number = "01-BPC/BTCTU"
place = "Quảng Ngãi"
authority = "T/L BAN THƯỜNG VỤ"
signer_title = "TRƯỞNG BAN"
recipients = ["Thường trực Tỉnh ủy", "Các đồng chí Tỉnh ủy viên", "Ban thường vụ các huyện, thị, thành ủy", "Lưu Ban Tổ chức Tỉnh ủy"]
"""

#: Direct Party organisations of the province besides the districts: area, name.
DIRECT = [("khoi", "Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh"), ("cong-an", "Đảng bộ Công an tỉnh"),
          ("quan-su", "Đảng bộ Quân sự tỉnh"), ("bien-phong", "Đảng bộ Bộ đội Biên phòng tỉnh")]

#: Large institutions besides those that every province has.
OWN_LARGE = ["Trường Đại học tỉnh", "Trường Cao đẳng Kỹ thuật công nghệ", "Công ty Lọc hóa dầu", "Công ty Đường",
             "Công ty Công nghiệp nặng Dung Quất", "Công ty Đóng tàu Dung Quất", "Công ty Lâm nghiệp Trà Tân",
             "Công ty Lâm nghiệp Ba Tô", "Công ty Cảng tỉnh"]
BORDER = [("Đồn Biên phòng Bình Hải", (15.317, 108.864)), ("Đồn Biên phòng Sa Huỳnh", (14.673, 109.053)),
          ("Đồn Biên phòng Phổ Quang", (14.847, 108.979)), ("Đồn Biên phòng Lý Sơn", LY_SON_PLACE),
          ("Đồn Biên phòng cửa khẩu cảng Dung Quất", (15.386, 108.815))]


def seat(district, communes):
    return LY_SON_PLACE if district == LY_SON else seat_of(district, communes)


def add_provincial(folder, random):
    """Offices, large institutions and forces directly under the province."""
    def base(identifier, name, kind, area, venue, place=CENTRE, spread=0.015):
        latitude, longitude = near(random, *place, spread)
        folder.add("organisations", id=identifier, name=name, kind=kind, area=area, priority=0, latitude=latitude,
                   longitude=longitude, venue=venue, meets=office_rule(random),
                   starts=random.choice(["07:30", "08:00", "08:00", "14:00", "14:00"]),
                   minutes=random.choice([90, 120, 120, 150]))

    for name in offices():
        base(f"t-{slug(name)}", f"Chi bộ {name}", "chi-bo-co-so", "tt-khoi", f"Phòng họp {name}")
    for name in LARGE + OWN_LARGE:
        base(f"t-{slug(name)}", f"Đảng bộ {name}", "dang-bo-co-so", "tt-khoi", f"Hội trường {name}")
    for name in POLICE:
        base(f"ca-{slug(name)}", f"Chi bộ {name} Công an tỉnh", "chi-bo-co-so", "tt-cong-an", f"{name} Công an tỉnh")
    for name in ARMY:
        base(f"qs-{slug(name)}", f"Chi bộ {name} Bộ Chỉ huy Quân sự tỉnh", "chi-bo-co-so", "tt-quan-su",
             "Hội trường Bộ Chỉ huy Quân sự tỉnh")
    for name, place in BORDER:
        base(f"bp-{slug(bare_post(name))}", f"Chi bộ {name}", "chi-bo-co-so", "tt-bien-phong", f"Hội trường {name}",
             place, 0.003)


def bare_post(name):
    return name.removeprefix("Đồn Biên phòng ")


def add_organisations(folder, random, districts, communes):
    add_provincial(folder, random)
    small = {"530", "531", "536"}
    for district in districts:
        count = {"count": SMALL_DISTRICT} if district.code in small else {}
        add_district_offices(folder, random, district, area_of(district.code), seat(district, communes), **count)
    for index, commune in enumerate(communes):
        add_commune(folder, random, commune, commune_area(commune.code))
        add_cells(folder, random, commune, commune_area(commune.code), 2 if index % 10 == 0 else 1)
    for number, village in enumerate(["Tây An Vĩnh", "Đông An Vĩnh", "Tây An Hải", "Đông An Hải", "Bắc An Bình"], 1):
        latitude, longitude = near(random, *LY_SON_PLACE, 0.01)
        folder.add("organisations", id=f"cb-536-{number}", name=f"Chi bộ thôn {village}, huyện Lý Sơn",
                   kind="chi-bo-co-so", area="huyen-536", priority=0, latitude=latitude, longitude=longitude,
                   venue=f"Nhà văn hóa thôn {village}", meets="FREQ=MONTHLY;BYMONTHDAY=" + str(3 + number),
                   starts="19:00", minutes=90)
    # Bases that are merged into others in the middle of the year: their meetings end.
    for identifier in ("t-hoi-chu-thap-do-tinh", "h531-lao-dong", "h527-tai-nguyen"):
        for row in folder.rows["organisations"]:
            if row["id"] == identifier:
                row["meets"] = "FREQ=MONTHLY;BYDAY=1TH;UNTIL=20210630"


#: Posts of the members, in the order of their numbers: role, post, unit, own organisation, areas.
STANDING = [("Bí thư Tỉnh ủy", "Thường trực Tỉnh ủy", "t-van-phong-tinh-uy"),
            ("Phó Bí thư Thường trực Tỉnh ủy", "Thường trực Tỉnh ủy", "t-van-phong-tinh-uy"),
            ("Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh", "UBND tỉnh", "t-van-phong-ubnd-tinh"),
            ("Phó Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh", "HĐND tỉnh", "t-van-phong-doan-dbqh-va-hdnd-tinh")]

BUREAU = [("Trưởng Ban Tổ chức Tỉnh ủy", "Ban Tổ chức Tỉnh ủy", "t-ban-to-chuc-tinh-uy", "528"),
          ("Trưởng Ban Tuyên giáo Tỉnh ủy", "Ban Tuyên giáo Tỉnh ủy", "t-ban-tuyen-giao-tinh-uy", "532"),
          ("Trưởng Ban Dân vận Tỉnh ủy", "Ban Dân vận Tỉnh ủy", "t-ban-dan-van-tinh-uy", "529"),
          ("Trưởng Ban Nội chính Tỉnh ủy", "Ban Nội chính Tỉnh ủy", "t-ban-noi-chinh-tinh-uy", "533"),
          ("Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy", "Ủy ban Kiểm tra Tỉnh ủy", "t-co-quan-uy-ban-kiem-tra-tinh-uy", "531"),
          ("Phó Chủ tịch Thường trực UBND tỉnh", "UBND tỉnh", "t-van-phong-ubnd-tinh", "525"),
          ("Chủ tịch Ủy ban Mặt trận Tổ quốc tỉnh", "Ủy ban Mặt trận Tổ quốc tỉnh",
           "t-uy-ban-mat-tran-to-quoc-tinh", "535"),
          ("Giám đốc Công an tỉnh", "Công an tỉnh", "ca-phong-tham-muu", "530"),
          ("Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh", "Bộ Chỉ huy Quân sự tỉnh", "qs-phong-tham-muu", "536"),
          ("Bí thư Thành ủy Quảng Ngãi", "Thành ủy Quảng Ngãi", "h522-co-quan", "522"),
          ("Bí thư Huyện ủy Bình Sơn", "Huyện ủy Bình Sơn", "h524-co-quan", "524")]

#: Heads of offices; a district is what they are in charge of beside their office.
HEADS = [("Giám đốc", "Sở Tài chính", "528"), ("Giám đốc", "Sở Kế hoạch và Đầu tư", ""),
         ("Giám đốc", "Sở Nông nghiệp và Phát triển nông thôn", "529"), ("Giám đốc", "Sở Y tế", ""),
         ("Giám đốc", "Sở Giáo dục và Đào tạo", "533"), ("Giám đốc", "Sở Công Thương", "524"),
         ("Giám đốc", "Sở Giao thông vận tải", ""), ("Giám đốc", "Sở Xây dựng", "522"),
         ("Giám đốc", "Sở Tài nguyên và Môi trường", "527"), ("Giám đốc", "Sở Nội vụ", ""),
         ("Giám đốc", "Sở Văn hóa, Thể thao và Du lịch", "534"), ("Giám đốc", "Sở Tư pháp", ""),
         ("Giám đốc", "Sở Lao động - Thương binh và Xã hội", "525"), ("Giám đốc", "Sở Khoa học và Công nghệ", ""),
         ("Giám đốc", "Sở Thông tin và Truyền thông", ""), ("Chánh Thanh tra", "Thanh tra tỉnh", ""),
         ("Trưởng ban", "Ban Dân tộc tỉnh", "530"), ("Chủ tịch", "Liên đoàn Lao động tỉnh", ""),
         ("Chủ tịch", "Hội Nông dân tỉnh", "527"), ("Chủ tịch", "Hội Liên hiệp Phụ nữ tỉnh", "532"),
         ("Bí thư", "Tỉnh đoàn", ""), ("Chủ tịch", "Hội Cựu chiến binh tỉnh", ""),
         ("Chánh án", "Tòa án nhân dân tỉnh", ""), ("Viện trưởng", "Viện kiểm sát nhân dân tỉnh", ""),
         ("Cục trưởng", "Cục Thuế tỉnh", "534"), ("Hiệu trưởng", "Trường Chính trị tỉnh", ""),
         ("Trưởng ban", "Ban Quản lý Khu kinh tế và các khu công nghiệp", "524")]


def add_members(folder, random, districts, communes):
    names, number = Names(NAME, "trung"), 0

    def member(role, title, unit, own, areas, place=CENTRE, spread=0.01):
        nonlocal number
        number += 1
        latitude, longitude = near(random, *place, spread)
        folder.add("members", id=f"tuv-{number:03}", name=names.next(share_of_women(title)), role=role, title=title, unit=unit,
                   own_organisations=own, areas=areas, latitude=latitude, longitude=longitude)

    for title, unit, own in STANDING:
        member("thuong-truc", title, unit, own, "")
    seats = {district.code: seat(district, communes) for district in districts}
    for title, unit, own, district in BUREAU:
        at_home = own.startswith("h")
        member("btv", title, unit, own, area_of(district), seats[district] if at_home else CENTRE)
    for district in districts:
        if district.code in ("522", "524"):
            continue
        name = f"{committee(district.name)} {bare(district.name)}"
        member("bch", f"Bí thư {name}", name, f"h{district.code}-co-quan", area_of(district.code),
               seats[district.code], 0.003)
    for title, unit, district in HEADS:
        member("bch", head_post(title, unit), unit, f"t-{slug(unit)}", area_of(district) if district else "")


def head_post(title, unit):
    """`Giám đốc` of `Sở Y tế` → `Giám đốc Sở Y tế`, but `Trưởng ban Dân tộc tỉnh`."""
    if title == "Trưởng ban":
        return f"Trưởng {lowered(unit)}"
    return f"{title} {unit.removeprefix('Thanh tra ')}" if title == "Chánh Thanh tra" else f"{title} {unit}"


def add_priorities(folder, random, communes):
    """Some forty weak bases, more of them in the mountains; 3 is the weakest."""
    mountains = {"525", "529", "530", "531", "535"}
    lots = [commune.code for commune in communes for _ in range(3 if commune.district in mountains else 1)]
    random.shuffle(lots)
    weak = [f"xa-{code}" for code in dict.fromkeys(lots)][:34]
    weak += ["t-cong-ty-duong", "t-cong-ty-lam-nghiep-ba-to", "h536-y-te", "h525-thpt-1", "cb-536-5"]
    for identifier in weak:
        folder.find("organisations", identifier)["priority"] = str(random.choice([1, 1, 2, 2, 3]))


def add_registrations(folder, random):
    """Two or three each, popular places more often, so that members compete for them."""
    organisations = folder.rows["organisations"]
    parents = {row["id"]: row["parent"] for row in folder.rows["areas"]}
    taken = defaultdict(int)
    for member in folder.rows["members"]:
        if member["role"] == "thuong-truc":
            continue
        pool, weights = [], []
        for row in organisations:
            district = row["area"] if row["area"].startswith("huyen") else parents[row["area"]]
            if member["areas"] and member["areas"] not in (row["area"], district):
                continue
            if member["own_organisations"] in (row["id"], row["parent"]) or row["kind"] == "chi-bo":
                continue
            popular = 9 if row["id"] in POPULAR else 3 + 5 * int(row["priority"])
            if not member["areas"] and row["area"].startswith("huyen"):
                popular = 1
            pool.append(row["id"])
            weights.append(popular)
        wanted, number = [], 3 if random.random() < 0.75 else 2
        while len(wanted) < number:
            choice = random.choices(pool, weights)[0]
            if choice not in wanted and taken[choice] < 4:
                wanted.append(choice)
                taken[choice] += 1
        for number, choice in enumerate(wanted, 1):
            folder.add("registrations", member=member["id"], organisation=choice, choice=number)


#: Bases that many members like to go to: near the city, well known, or with much to see.
POPULAR = {"xa-21211", "xa-21172", "xa-21220", "xa-21235", "xa-21364", "xa-21289", "xa-21400", "xa-21439", "xa-21115",
           "xa-21040", "xa-21061", "xa-21484", "xa-21340", "xa-21361", "h536-y-te", "t-cong-ty-loc-hoa-dau",
           "t-benh-vien-da-khoa-tinh"}


def add_calendar(folder, calendar, random):
    """When nobody visits a base: meetings of the committees, the congress, sessions, absences."""
    for day in ("2021-03-26", "2021-06-25", "2021-09-24", "2021-12-03"):
        add_committee(folder, "Ban Chấp hành Đảng bộ tỉnh", ["all"], day, end="17:00")
    bureau = ["role:btv", "role:thuong-truc"]
    add_monthly_committee(folder, calendar, random, "Ban Thường vụ Tỉnh ủy", bureau)
    add_weekly(folder, calendar, "role:thuong-truc", date(YEAR, 1, 4), "07:30", "09:30",
               "Giao ban Thường trực Tỉnh ủy", "Thường trực Tỉnh ủy")
    for first, last in (("2021-07-14", "2021-07-16"), ("2021-12-07", "2021-12-09")):
        for group in bureau:
            folder.add("busy", who=group, from_=first, to=last, reason="Kỳ họp Hội đồng nhân dân tỉnh")
    members = folder.rows["members"]
    for member in members[:3] + [members[10]]:
        folder.add("busy", who=member["id"], from_="2021-01-25", to="2021-02-01",
                   reason="Dự Đại hội đại biểu toàn quốc lần thứ XIII của Đảng")
    for member in members:
        for month in range(1, 13) if member["unit"].startswith("Sở ") else ():
            day = calendar.working_day_from(date(YEAR, month, 28))
            if day.month == month:
                folder.add("busy", who=member["id"], from_=f"{day}T08:00", to=f"{day}T11:30",
                           reason="Họp thường kỳ UBND tỉnh")
    add_absences(folder, calendar, random)


def add_special_cases(folder):
    """The few things that go wrong in a year, and decisions taken before the plan is made."""
    # Away all year at a course: nothing can be visited.
    away(folder, by_unit(folder, "Sở Khoa học và Công nghệ")["id"], "2021-01-01", "2021-12-31",
         "Học lớp Cao cấp lý luận chính trị hệ tập trung")
    # Registered the own base, among others: one organisation is left, and two are due.
    register(folder, by_unit(folder, "Trường Chính trị tỉnh")["id"], ["t-truong-chinh-tri-tinh", "xa-21172"])
    # In charge of Bình Sơn, registered a commune of Sơn Tịnh as well: it can't be granted, two are left.
    register(folder, by_unit(folder, "Sở Công Thương")["id"], ["xa-21181", "xa-21043", "xa-21112"])

    secretary, deputy = folder.rows["members"][0]["id"], folder.rows["members"][1]["id"]
    # The decision for the secretary falls on a commune that meets while the standing members sit, every time.
    mondays = folder.find("organisations", "xa-21538")
    mondays.update({"meets": "FREQ=MONTHLY;BYDAY=2MO", "starts": "08:00", "minutes": "180", "except": ""})
    folder.rows["meetings"][:] = [row for row in folder.rows["meetings"] if row["organisation"] != "xa-21538"]
    folder.add("pins", member=secretary, organisation="xa-21538", action="keep",
               reason="Xã vùng cao còn nhiều khó khăn, Bí thư Tỉnh ủy trực tiếp theo dõi")
    year_end_date = next(row["date"] for row in folder.rows["meetings"] if row["id"] == "t-cong-ty-loc-hoa-dau-tong-ket")
    folder.add("pins", member=deputy, organisation="t-cong-ty-loc-hoa-dau", date=year_end_date, action="keep",
               reason="Dự hội nghị tổng kết theo giấy mời")
    police = by_unit(folder, "Công an tỉnh")["id"]
    register(folder, police, ["xa-21338", "xa-21340", "h530-y-te"])
    folder.add("pins", member=police, organisation="xa-21338", action="forbid",
               reason="Người thân là Bí thư cấp ủy nơi đăng ký")


def add_calendars(folder):
    """One member's calendar as it comes from a telephone: weekly, all-day, free and cancelled events."""
    owner = by_unit(folder, "Huyện ủy Trà Bồng")["id"]
    folder.calendars[owner] = icalendar([
        event("giao-ban-2021@huyenuy.example", "Giao ban Thường trực Huyện ủy", "2021-01-04T07:30", "2021-01-04T09:30",
              "FREQ=WEEKLY;BYDAY=MO;UNTIL=20211231T000000Z", ["2021-02-15T07:30", "2021-05-03T07:30"]),
        event("tiep-dan-2021@huyenuy.example", "Tiếp công dân, thôn và xã", "2021-01-05T13:30", "2021-01-05T17:00",
              "FREQ=MONTHLY;BYMONTHDAY=5,20"),
        event("nghi-phep-2021@huyenuy.example", "Nghỉ phép", "2021-07-05", "2021-07-10"),
        event("nhac-viec-2021@huyenuy.example", "Nhắc việc: gửi báo cáo", "2021-12-03T08:00", "2021-12-03T08:30",
              extra=["TRANSP:TRANSPARENT"]),
        event("hoan-2021@huyenuy.example", "Làm việc với Sở Y tế (hoãn)", "2021-03-08T08:00", "2021-03-08T11:00",
              extra=["STATUS:CANCELLED"]),
    ])


def build():
    random = Random(NAME)
    folder, calendar = ScenarioFolder(NAME, SETTINGS), Calendar(YEAR)
    districts, communes = communes_2021(PROVINCE)
    districts.append(LY_SON)
    calendar.fill(folder)
    add_areas(folder, PROVINCE, "Tỉnh Quảng Ngãi", districts, communes, DIRECT)
    add_organisations(folder, random, districts, communes)
    add_members(folder, random, districts, communes)
    add_priorities(folder, random, communes)
    add_registrations(folder, random)
    move_meetings(folder, calendar, random)
    bases = [row["id"] for row in folder.rows["organisations"] if row["kind"] != "chi-bo"]
    with_year_end = set(random.sample(bases, 160)) | {"t-cong-ty-loc-hoa-dau"}
    year_end(folder, calendar, random, sorted(with_year_end), date(YEAR, 12, 10), date(YEAR, 12, 24))
    topical(folder, calendar, random, sorted(random.sample(bases, 60)))
    add_calendar(folder, calendar, random)
    add_special_cases(folder)
    add_calendars(folder)
    return folder
