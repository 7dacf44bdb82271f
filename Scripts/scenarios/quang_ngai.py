"""Quảng Ngãi 2021: 53 members of the provincial committee, some 700 organisations in 13 districts."""

from collections import defaultdict
from datetime import date, timedelta
from random import Random

from organisations import SMALL_DISTRICT, add_cells, add_commune, add_district_offices, committee
from people import Names
from schedule import Calendar, move_meetings, office_rule, year_end
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

OFFICES = """Văn phòng Tỉnh ủy|Ban Tổ chức Tỉnh ủy|Ban Tuyên giáo Tỉnh ủy|Ban Dân vận Tỉnh ủy|Ban Nội chính Tỉnh ủy
Cơ quan Ủy ban Kiểm tra Tỉnh ủy|Văn phòng UBND tỉnh|Văn phòng Đoàn ĐBQH và HĐND tỉnh|Sở Nội vụ
Sở Kế hoạch và Đầu tư|Sở Tài chính|Sở Xây dựng|Sở Giao thông vận tải|Sở Công Thương
Sở Nông nghiệp và Phát triển nông thôn|Sở Tài nguyên và Môi trường|Sở Khoa học và Công nghệ
Sở Thông tin và Truyền thông|Sở Văn hóa, Thể thao và Du lịch|Sở Giáo dục và Đào tạo|Sở Y tế
Sở Lao động - Thương binh và Xã hội|Sở Tư pháp|Sở Ngoại vụ|Thanh tra tỉnh|Ban Dân tộc tỉnh
Ban Quản lý Khu kinh tế và các khu công nghiệp|Ủy ban Mặt trận Tổ quốc tỉnh|Liên đoàn Lao động tỉnh
Hội Nông dân tỉnh|Hội Liên hiệp Phụ nữ tỉnh|Tỉnh đoàn|Hội Cựu chiến binh tỉnh|Tòa án nhân dân tỉnh
Viện kiểm sát nhân dân tỉnh|Cục Thi hành án dân sự tỉnh|Cục Thuế tỉnh|Cục Hải quan tỉnh|Cục Thống kê tỉnh
Kho bạc Nhà nước tỉnh|Ngân hàng Nhà nước Chi nhánh tỉnh|Bảo hiểm xã hội tỉnh|Đài Phát thanh và Truyền hình tỉnh
Báo Quảng Ngãi|Trường Chính trị tỉnh|Cục Quản lý thị trường tỉnh|Liên minh Hợp tác xã tỉnh|Hội Chữ thập đỏ tỉnh
Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh|Hội Văn học Nghệ thuật tỉnh|Chi cục Kiểm lâm tỉnh
Ban Quản lý dự án giao thông tỉnh|Quỹ Đầu tư phát triển tỉnh|Đài Khí tượng Thủy văn tỉnh
Chi nhánh Ngân hàng Chính sách xã hội tỉnh|Chi nhánh Ngân hàng Phát triển|Bảo tàng Tổng hợp tỉnh"""

LARGE = """Bệnh viện Đa khoa tỉnh|Bệnh viện Sản - Nhi tỉnh|Bệnh viện Y học cổ truyền tỉnh
Trung tâm Kiểm soát bệnh tật tỉnh|Trường Đại học tỉnh|Trường Cao đẳng Y tế|Trường Cao đẳng Kỹ thuật công nghệ
Công ty Lọc hóa dầu|Công ty Đường|Công ty Điện lực tỉnh|Viễn thông tỉnh|Bưu điện tỉnh|Công ty Xăng dầu tỉnh
Công ty Khai thác công trình thủy lợi|Công ty Cấp thoát nước và xây dựng|Công ty Môi trường đô thị
Công ty Xổ số kiến thiết|Công ty Công nghiệp nặng Dung Quất|Công ty Đóng tàu Dung Quất|Công ty Lâm nghiệp Trà Tân
Công ty Lâm nghiệp Ba Tô|Công ty Cảng tỉnh|Ngân hàng Nông nghiệp Chi nhánh tỉnh|Ngân hàng Công thương Chi nhánh tỉnh
Ngân hàng Đầu tư và Phát triển Chi nhánh tỉnh|Ngân hàng Ngoại thương Chi nhánh tỉnh"""

POLICE = ["Phòng Tham mưu", "Phòng An ninh kinh tế", "Phòng Cảnh sát hình sự", "Phòng Cảnh sát giao thông",
          "Phòng Cảnh sát quản lý hành chính", "Phòng Cảnh sát phòng cháy, chữa cháy", "Trại tạm giam"]
ARMY = ["Phòng Tham mưu", "Phòng Chính trị", "Phòng Hậu cần", "Phòng Kỹ thuật", "Trung đoàn bộ binh"]
BORDER = [("Đồn Biên phòng Bình Hải", (15.317, 108.864)), ("Đồn Biên phòng Sa Huỳnh", (14.673, 109.053)),
          ("Đồn Biên phòng Phổ Quang", (14.847, 108.979)), ("Đồn Biên phòng Lý Sơn", LY_SON_PLACE),
          ("Đồn Biên phòng cửa khẩu cảng Dung Quất", (15.386, 108.815))]


def area_of(district):
    return f"huyen-{district}"


def commune_area(code):
    return f"cap-xa-{code}"


def seat_of(district, communes):
    """Where a district's offices are: its town, or its first ward."""
    if district.code == LY_SON.code:
        return LY_SON_PLACE
    own = [commune for commune in communes if commune.district == district.code]
    towns = [commune for commune in own if commune.kind in ("thị trấn", "phường")]
    chosen = next((town for town in towns if bare(town.name) == bare(district.name)), (towns or own)[0])
    return chosen.latitude, chosen.longitude


def add_areas(folder, districts, communes):
    folder.add("areas", id="tinh-51", name="Tỉnh Quảng Ngãi", kind="tỉnh", residential="yes")
    for suffix, name in DIRECT:
        folder.add("areas", id=f"tt-{suffix}", name=name, kind="đảng bộ trực thuộc", parent="tinh-51",
                   residential="no")
    for district in districts:
        kind = lowered(district.name.removesuffix(bare(district.name)).strip())
        folder.add("areas", id=area_of(district.code), name=district.name, kind=kind, parent="tinh-51",
                   residential="yes")
    for commune in communes:
        folder.add("areas", id=commune_area(commune.code), name=commune.name, kind=commune.kind,
                   parent=area_of(commune.district), residential="yes")


def add_provincial(folder, random):
    """Offices, large institutions and forces directly under the province."""
    def base(identifier, name, kind, area, venue, place=CENTRE, spread=0.015):
        latitude, longitude = near(random, *place, spread)
        folder.add("organisations", id=identifier, name=name, kind=kind, area=area, priority=0, latitude=latitude,
                   longitude=longitude, venue=venue, meets=office_rule(random),
                   starts=random.choice(["07:30", "08:00", "08:00", "14:00", "14:00"]),
                   minutes=random.choice([90, 120, 120, 150]))

    for name in OFFICES.replace("\n", "|").split("|"):
        base(f"t-{slug(name)}", f"Chi bộ {name}", "chi-bo-co-so", "tt-khoi", f"Phòng họp {name}")
    for name in LARGE.replace("\n", "|").split("|"):
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
        add_district_offices(folder, random, district, area_of(district.code), seat_of(district, communes), **count)
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
    names, number = Names(random, "trung"), 0

    def member(role, title, unit, own, areas, place=CENTRE, spread=0.01):
        nonlocal number
        number += 1
        latitude, longitude = near(random, *place, spread)
        folder.add("members", id=f"tuv-{number:03}", name=names.next(), role=role, title=title, unit=unit,
                   own_organisations=own, areas=areas, latitude=latitude, longitude=longitude)

    for title, unit, own in STANDING:
        member("thuong-truc", title, unit, own, "")
    seats = {district.code: seat_of(district, communes) for district in districts}
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
        full = f"{title} {unit}" if title not in ("Bí thư", "Chánh Thanh tra", "Trưởng ban") else {
            "Bí thư": "Bí thư Tỉnh đoàn", "Chánh Thanh tra": "Chánh Thanh tra tỉnh",
            "Trưởng ban": f"Trưởng {unit[0].lower() + unit[1:]}"}[title]
        member("bch", full.replace("Viện trưởng Viện kiểm sát", "Viện trưởng Viện kiểm sát"), unit, f"t-{slug(unit)}",
               area_of(district) if district else "")


def add_priorities(folder, random, communes):
    """Some forty weak bases, more of them in the mountains; 3 is the weakest."""
    mountains = {"525", "529", "530", "531", "535"}
    weak = [(commune, 3 if commune.district in mountains else 1) for commune in communes]
    chosen = random.sample([commune for commune, weight in weak for _ in range(weight)], 60)
    for commune in list(dict.fromkeys(chosen))[:34]:
        folder.find("organisations", f"xa-{commune.code}")["priority"] = str(random.choice([1, 1, 2, 2, 3]))
    for identifier in ("t-cong-ty-duong", "t-cong-ty-lam-nghiep-ba-to", "h536-y-te", "h525-thpt-1", "cb-536-5"):
        folder.find("organisations", identifier)["priority"] = str(random.choice([1, 2]))


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
            popular = 9 if row["id"] in POPULAR else 3 + 3 * int(row["priority"])
            if not member["areas"] and row["area"].startswith("huyen"):
                popular = 1
            pool.append(row["id"])
            weights.append(popular)
        wanted = []
        while len(wanted) < (3 if random.random() < 0.75 else 2):
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


def add_committees(folder, calendar, random):
    """Meetings of the committees themselves: nobody visits a base at these times."""
    for day in ("2021-03-26", "2021-06-25", "2021-09-24", "2021-12-03"):
        folder.add("busy", who="all", from_=f"{day}T07:30", to=f"{day}T17:00",
                   reason="Hội nghị Ban Chấp hành Đảng bộ tỉnh", body="Ban Chấp hành Đảng bộ tỉnh")
    for month in range(1, 13):
        day = calendar.working_day_from(date(YEAR, month, random.randint(8, 24)))
        for role in ("btv", "thuong-truc"):
            folder.add("busy", who=f"role:{role}", from_=f"{day}T07:30", to=f"{day}T11:30",
                       reason="Hội nghị Ban Thường vụ Tỉnh ủy", body="Ban Thường vụ Tỉnh ủy")
    day = date(YEAR, 1, 4)
    while day.year == YEAR:
        if calendar.working(day):
            folder.add("busy", who="role:thuong-truc", from_=f"{day}T07:30", to=f"{day}T09:30",
                       reason="Giao ban Thường trực Tỉnh ủy", body="Thường trực Tỉnh ủy")
        day += timedelta(days=7)
    for first, last in (("2021-07-14", "2021-07-16"), ("2021-12-07", "2021-12-09")):
        for role in ("btv", "thuong-truc"):
            folder.add("busy", who=f"role:{role}", from_=first, to=last, reason="Kỳ họp Hội đồng nhân dân tỉnh")


def add_absences(folder, calendar, random):
    """Leave, courses, journeys; and the two absences that make duties fall short."""
    members = [row["id"] for row in folder.rows["members"]]
    for member in members[:3] + [members[10]]:
        folder.add("busy", who=member, from_="2021-01-25", to="2021-02-01",
                   reason="Dự Đại hội đại biểu toàn quốc lần thứ XIII của Đảng")
    reasons = [("Nghỉ phép năm", 3, 8), ("Công tác ngoài tỉnh", 1, 4), ("Lớp bồi dưỡng cập nhật kiến thức", 4, 11),
               ("Khám, điều trị bệnh", 3, 14), ("Đi thực tế theo kế hoạch UBND tỉnh", 1, 3)]
    for member in members:
        for _ in range(random.choice([0, 1, 1, 2])):
            reason, least, most = random.choice(reasons)
            first = calendar.working_day_from(date(YEAR, 1, 5) + timedelta(days=random.randint(0, 340)))
            last = min(calendar.last, first + timedelta(days=random.randint(least, most) - 1))
            folder.add("busy", who=member, from_=first, to=last, reason=reason)
    for member in folder.rows["members"]:
        if member["unit"].startswith("Sở "):
            for month in range(1, 13):
                day = calendar.working_day_from(date(YEAR, month, 28))
                if day.month == month:
                    folder.add("busy", who=member["id"], from_=f"{day}T08:00", to=f"{day}T11:30",
                               reason="Họp thường kỳ UBND tỉnh")


def build():
    random = Random(NAME)
    folder, calendar = ScenarioFolder(NAME, SETTINGS), Calendar(YEAR)
    districts, communes = communes_2021(PROVINCE)
    districts.append(LY_SON)
    calendar.fill(folder)
    add_areas(folder, districts, communes)
    add_organisations(folder, random, districts, communes)
    add_members(folder, random, districts, communes)
    add_priorities(folder, random, communes)
    add_registrations(folder, random)
    move_meetings(folder, calendar, random)
    bases = [row["id"] for row in folder.rows["organisations"] if row["kind"] != "chi-bo"]
    year_end(folder, calendar, random, sorted(random.sample(bases, 160)), date(YEAR, 12, 10), date(YEAR, 12, 24))
    add_committees(folder, calendar, random)
    add_absences(folder, calendar, random)
    return folder
