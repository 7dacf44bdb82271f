"""Quảng Ngãi 2026: merged with Kon Tum, 96 communes, no districts, so that there are two levels of areas."""

from datetime import date
from random import Random

from offices import ARMY, POLICE
from organisations import village_name
from people import Names, share_of_women
from province import (add_absences, add_areas, add_committee, add_monthly_committee, add_weekly, away, by_unit,
                      commune_area, register)
from schedule import Calendar, cell_rule, commune_rule, move_meetings, office_rule, year_end
from tables import ScenarioFolder
from units import communes_2025, lowered, near, slug

NAME, YEAR, PROVINCE = "quang-ngai-2026", 2026, "51"
CENTRE, KON_TUM = (15.1206, 108.8044), (14.3545, 108.0070)

SETTINGS = """
title = "Phân công các đồng chí Tỉnh ủy viên dự sinh hoạt tại tổ chức cơ sở đảng năm 2026"
year = 2026
regimes = ["quang-ngai-2020"]

[issuer]
superior = "TỈNH ỦY QUẢNG NGÃI"
body = "BAN TỔ CHỨC"
number = "01-BPC/BTCTU"
place = "Quảng Ngãi"
authority = "T/L BAN THƯỜNG VỤ"
signer_title = "TRƯỞNG BAN"
recipients = ["Thường trực Tỉnh ủy", "Các đồng chí Tỉnh ủy viên", "Ban thường vụ các xã, phường, đặc khu", "Lưu Ban Tổ chức Tỉnh ủy"]
"""

DIRECT = [("co-quan-dang", "Đảng bộ các cơ quan Đảng tỉnh"), ("ubnd", "Đảng bộ UBND tỉnh"),
          ("cong-an", "Đảng bộ Công an tỉnh"), ("quan-su", "Đảng bộ Quân sự tỉnh")]

PARTY_OFFICES = ["Văn phòng Tỉnh ủy", "Ban Tổ chức Tỉnh ủy", "Ban Tuyên giáo và Dân vận Tỉnh ủy",
                 "Ban Nội chính Tỉnh ủy", "Cơ quan Ủy ban Kiểm tra Tỉnh ủy", "Ủy ban Mặt trận Tổ quốc tỉnh",
                 "Trường Chính trị tỉnh", "Báo và Phát thanh, Truyền hình tỉnh", "Tòa án nhân dân tỉnh",
                 "Viện kiểm sát nhân dân tỉnh", "Văn phòng Đoàn ĐBQH và HĐND tỉnh"]
GOVERNMENT_OFFICES = ["Văn phòng UBND tỉnh", "Sở Nội vụ", "Sở Tài chính", "Sở Xây dựng", "Sở Công Thương",
                      "Sở Nông nghiệp và Môi trường", "Sở Khoa học và Công nghệ", "Sở Tư pháp",
                      "Sở Giáo dục và Đào tạo", "Sở Y tế", "Sở Văn hóa, Thể thao và Du lịch",
                      "Sở Dân tộc và Tôn giáo", "Thanh tra tỉnh", "Ban Quản lý Khu kinh tế Dung Quất và các khu công nghiệp",
                      "Thuế tỉnh", "Kho bạc Nhà nước khu vực", "Bảo hiểm xã hội tỉnh", "Thống kê tỉnh",
                      "Bệnh viện Đa khoa tỉnh", "Bệnh viện Đa khoa Kon Tum", "Trường Đại học tỉnh",
                      "Trường Cao đẳng Kon Tum", "Công ty Lọc hóa dầu", "Công ty Điện lực tỉnh", "Công ty Đường",
                      "Công ty Cao su Kon Tum", "Vườn Quốc gia Chư Mom Ray"]

#: Bases of a commune since July 2025: identifier, kind, name, venue.
COMMUNE_BASES = [("dang", "dang-bo-co-so", "Đảng bộ các cơ quan Đảng {}", "Hội trường Đảng ủy {}"),
                 ("ubnd", "dang-bo-co-so", "Đảng bộ UBND {}", "Hội trường UBND {}"),
                 ("cong-an", "chi-bo-co-so", "Chi bộ Công an {}", "Trụ sở Công an {}"),
                 ("thpt", "chi-bo-co-so", "Chi bộ Trường THPT trên địa bàn {}", "Phòng họp Trường THPT, {}")]

STANDING = [("Bí thư Tỉnh ủy", "Thường trực Tỉnh ủy"), ("Phó Bí thư Thường trực Tỉnh ủy", "Thường trực Tỉnh ủy"),
            ("Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh", "UBND tỉnh"),
            ("Phó Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh", "HĐND tỉnh"),
            ("Phó Bí thư Tỉnh ủy, Chủ tịch Ủy ban Mặt trận Tổ quốc tỉnh", "Ủy ban Mặt trận Tổ quốc tỉnh")]
BUREAU = [("Trưởng Ban Tổ chức Tỉnh ủy", "Ban Tổ chức Tỉnh ủy"),
          ("Trưởng Ban Tuyên giáo và Dân vận Tỉnh ủy", "Ban Tuyên giáo và Dân vận Tỉnh ủy"),
          ("Trưởng Ban Nội chính Tỉnh ủy", "Ban Nội chính Tỉnh ủy"),
          ("Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy", "Cơ quan Ủy ban Kiểm tra Tỉnh ủy"),
          ("Chánh Văn phòng Tỉnh ủy", "Văn phòng Tỉnh ủy"), ("Phó Chủ tịch Thường trực UBND tỉnh", "Văn phòng UBND tỉnh"),
          ("Phó Chủ tịch HĐND tỉnh", "Văn phòng Đoàn ĐBQH và HĐND tỉnh"), ("Giám đốc Công an tỉnh", "Công an tỉnh"),
          ("Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh", "Bộ Chỉ huy Quân sự tỉnh"),
          ("Giám đốc Sở Tài chính", "Sở Tài chính"), ("Giám đốc Sở Nội vụ", "Sở Nội vụ"),
          ("Giám đốc Sở Nông nghiệp và Môi trường", "Sở Nông nghiệp và Môi trường")]
HEADS = ["Sở Xây dựng", "Sở Công Thương", "Sở Khoa học và Công nghệ", "Sở Tư pháp", "Sở Giáo dục và Đào tạo",
         "Sở Y tế", "Sở Văn hóa, Thể thao và Du lịch", "Sở Dân tộc và Tôn giáo", "Thanh tra tỉnh", "Thuế tỉnh",
         "Tòa án nhân dân tỉnh", "Viện kiểm sát nhân dân tỉnh", "Trường Chính trị tỉnh",
         "Báo và Phát thanh, Truyền hình tỉnh", "Trường Đại học tỉnh"]
HEAD_POSTS = {"Thanh": "Chánh Thanh tra tỉnh", "Thuế": "Trưởng Thuế tỉnh", "Tòa": "Chánh án {}", "Viện": "Viện trưởng {}",
              "Trường": "Hiệu trưởng {}", "Báo": "Tổng Biên tập {}"}

#: Wards and larger communes whose secretaries are members of the provincial committee.
SECRETARIES = ["21025", "21028", "21172", "21040", "21061", "21115", "21220", "21235", "21289", "21340", "21361", "21364",
               "21400", "21439", "21478", "21484", "21548", "23284", "23293", "23302", "23341", "23377", "23401", "23425",
               "23446", "23473", "23497", "23500", "23527", "23538"]


def add_organisations(folder, random, communes):
    def base(identifier, name, kind, area, venue, place, rule, starts, spread=0.004):
        latitude, longitude = near(random, *place, spread)
        folder.add("organisations", id=identifier, name=name, kind=kind, area=area, priority=0, latitude=latitude,
                   longitude=longitude, venue=venue, meets=rule, starts=random.choice(starts),
                   minutes=random.choice([90, 120, 120, 150]))

    office_hours = ["07:30", "08:00", "14:00", "14:00", "16:00"]
    for area, names in (("tt-co-quan-dang", PARTY_OFFICES), ("tt-ubnd", GOVERNMENT_OFFICES)):
        for name in names:
            place = KON_TUM if "Kon Tum" in name or "Chư Mom Ray" in name else CENTRE
            base(f"t-{slug(name)}", f"Đảng bộ {name}", "dang-bo-co-so", area, f"Phòng họp {name}", place,
                 office_rule(random), office_hours, 0.012)
    for names, force, prefix, area in ((POLICE, "Công an tỉnh", "ca", "tt-cong-an"),
                                       (ARMY, "Bộ Chỉ huy Quân sự tỉnh", "qs", "tt-quan-su")):
        for name in names:
            base(f"{prefix}-{slug(name)}", f"Chi bộ {name} {force}", "chi-bo-co-so", area, f"{name} {force}", CENTRE,
                 office_rule(random), office_hours, 0.012)
    for index, commune in enumerate(communes):
        place, area = (commune.latitude, commune.longitude), commune_area(commune.code)
        for suffix, kind, name, venue in COMMUNE_BASES[:4 if index % 2 == 0 else 3]:
            base(f"xa-{commune.code}-{suffix}", name.format(lowered(commune.name)), kind, area,
                 venue.format(lowered(commune.name)), place, commune_rule(random), office_hours)
        for number in range(1, 4 if index % 3 else 3):
            village = f"tổ dân phố {number}" if commune.kind == "phường" else f"thôn {village_name(random)}"
            base(f"cb-{commune.code}-{number}", f"Chi bộ {village}, {lowered(commune.name)}", "chi-bo-co-so", area,
                 f"Nhà văn hóa {village}", place, cell_rule(random), ["07:30", "14:00", "19:00", "19:30"], 0.02)


def add_members(folder, random, communes):
    """Members of the bureau are in charge of a handful of neighbouring communes, secretaries of their own."""
    names = Names(NAME, "trung")
    order = sorted(communes, key=lambda commune: (commune.longitude < 108.35, commune.latitude))
    handfuls = [order[start:start + 8] for start in range(0, len(order), 8)]

    def member(role, title, unit, own, areas, place=CENTRE):
        number = len(folder.rows["members"]) + 1
        latitude, longitude = near(random, *place, 0.008)
        folder.add("members", id=f"tuv-{number:03}", name=names.next(share_of_women(title)), role=role, title=title,
                   unit=unit, own_organisations=own, areas=areas, latitude=latitude, longitude=longitude)

    bases = {row["id"] for row in folder.rows["organisations"]}

    def own_base(unit):
        known = {"Công an tỉnh": "ca-phong-tham-muu", "Bộ Chỉ huy Quân sự tỉnh": "qs-phong-tham-muu",
                 "UBND tỉnh": "t-van-phong-ubnd-tinh", "HĐND tỉnh": "t-van-phong-doan-dbqh-va-hdnd-tinh",
                 "Thường trực Tỉnh ủy": "t-van-phong-tinh-uy"}
        return known.get(unit, f"t-{slug(unit)}" if f"t-{slug(unit)}" in bases else "")

    for title, unit in STANDING:
        member("thuong-truc", title, unit, own_base(unit), "")
    for (title, unit), handful in zip(BUREAU, handfuls, strict=True):
        member("btv", title, unit, own_base(unit), [commune_area(commune.code) for commune in handful])
    for commune in communes:
        if commune.code in SECRETARIES:
            member("bch", f"Bí thư Đảng ủy {lowered(commune.name)}", f"Đảng ủy {lowered(commune.name)}",
                   f"xa-{commune.code}-dang", commune_area(commune.code), (commune.latitude, commune.longitude))
    for unit in HEADS:
        post = next((post for start, post in HEAD_POSTS.items() if unit.startswith(start)), "Giám đốc {}")
        member("bch", post.format(unit), unit, own_base(unit), "")


def add_priorities(folder, random, communes):
    """Weak bases are in the mountains and along the border."""
    remote = [commune.code for commune in communes if commune.longitude < 108.5]
    for code in random.sample(remote, 24):
        folder.find("organisations", f"xa-{code}-{random.choice(['dang', 'ubnd'])}")["priority"] = str(
            random.choice([1, 1, 2, 2, 3]))
    for code in random.sample(remote, 6):
        folder.find("organisations", f"cb-{code}-1")["priority"] = "1"


def add_registrations(folder, random):
    """Within the communes in charge; heads of offices anywhere, preferably in the wards and at weak bases."""
    for member in folder.rows["members"]:
        if member["role"] == "thuong-truc":
            continue
        areas, pool, weights = member["areas"].split(";"), [], []
        for row in folder.rows["organisations"]:
            if row["id"] == member["own_organisations"] or member["areas"] and row["area"] not in areas:
                continue
            pool.append(row["id"])
            popular = row["id"] in POPULAR or row["id"].endswith("-ubnd")
            weights.append((6 if popular else 2) + 4 * int(row["priority"]))
        wanted, number = [], 3 if random.random() < 0.8 else 2
        while len(wanted) < number:
            choice = random.choices(pool, weights)[0]
            if choice not in wanted:
                wanted.append(choice)
        register(folder, member["id"], wanted)


POPULAR = {"t-cong-ty-loc-hoa-dau", "t-benh-vien-da-khoa-tinh", "t-vuon-quoc-gia-chu-mom-ray", "xa-21548-dang"}


def add_calendar(folder, calendar, random):
    for day in ("2026-03-27", "2026-06-26", "2026-09-25", "2026-12-04"):
        add_committee(folder, "Ban Chấp hành Đảng bộ tỉnh", ["all"], day, end="17:00")
    bureau = ["role:btv", "role:thuong-truc"]
    add_monthly_committee(folder, calendar, random, "Ban Thường vụ Tỉnh ủy", bureau)
    add_weekly(folder, calendar, "role:thuong-truc", date(YEAR, 1, 5), "07:30", "09:30",
               "Giao ban Thường trực Tỉnh ủy", "Thường trực Tỉnh ủy")
    add_absences(folder, calendar, random)


def build():
    random = Random(NAME)
    folder, calendar = ScenarioFolder(NAME, SETTINGS), Calendar(YEAR)
    communes = communes_2025(PROVINCE)
    calendar.fill(folder)
    add_areas(folder, PROVINCE, "Tỉnh Quảng Ngãi", [], communes, DIRECT)
    add_organisations(folder, random, communes)
    add_members(folder, random, communes)
    add_priorities(folder, random, communes)
    add_registrations(folder, random)
    move_meetings(folder, calendar, random)
    bases = [row["id"] for row in folder.rows["organisations"] if not row["id"].startswith("cb")]
    year_end(folder, calendar, random, sorted(random.sample(bases, 120)), date(YEAR, 12, 9), date(YEAR, 12, 24))
    add_calendar(folder, calendar, random)
    away(folder, by_unit(folder, f"Đảng ủy {lowered(communes[0].name)}")["id"], "2026-02-23", "2026-12-31",
         "Học lớp Cao cấp lý luận chính trị hệ tập trung")
    return folder
