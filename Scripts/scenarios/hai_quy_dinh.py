"""Two regulations at once, 2022: visits to Party bases as in Quảng Ngãi, and at home as in Tuyên Quang.

Places are those of Quảng Ngãi, with fewer members and organisations than in its own example.
"""

from datetime import date
from random import Random

import quang_ngai
from organisations import add_cells, add_commune, committee
from people import Names, share_of_women
from province import (add_absences, add_areas, add_committee, add_monthly_committee, add_weekly, area_of, away, by_unit,
                      commune_area, register)
from schedule import Calendar, move_meetings, year_end
from tables import ScenarioFolder
from units import bare, communes_2021, near, slug

NAME, YEAR, PROVINCE = "hai-quy-dinh-2022", 2022, "51"

SETTINGS = """
title = "Phân công dự sinh hoạt tại tổ chức cơ sở đảng và nơi cư trú năm 2022"
year = 2022
regimes = ["quang-ngai-2020", "tuyen-quang-2021"]

[issuer]
superior = "TỈNH ỦY"
body = "BAN TỔ CHỨC"
number = "01-BPC/BTCTU"
place = "Quảng Ngãi"
authority = "T/L BAN THƯỜNG VỤ"
signer_title = "TRƯỞNG BAN"
recipients = ["Thường trực Tỉnh ủy", "Các đồng chí Tỉnh ủy viên", "Lưu Ban Tổ chức Tỉnh ủy"]

# Organisations are assigned by the first regulation. Of the second one the visits at home and the reports stay;
# its own assignment and what hangs on it are switched off: a role may have one `assign` rule only.
[rules."assign.khu-dan-cu-btv"]
enabled = false
[rules."assign.khu-dan-cu-bch"]
enabled = false
[rules."organisation-capacity.khu-dan-cu"]
enabled = false
[rules."visit-quota.khu-dan-cu-btv"]
enabled = false
[rules."visit-quota.khu-dan-cu-bch"]
enabled = false

# A base by day and the cell at home in the evening are possible on one date, with time to travel.
[rules."no-overlap"]
per_day = 2
margin_minutes = 30
"""


def add_organisations(folder, random, communes):
    """Offices of the province, Party bases of all communes, and cells of wards and towns, where members live."""
    quang_ngai.add_provincial(folder, random)
    for commune in communes:
        add_commune(folder, random, commune, commune_area(commune.code))
        if commune.kind != "xã":
            add_cells(folder, random, commune, commune_area(commune.code), 3, kind="chi-bo-khu-dan-cu")
    for row in folder.rows["organisations"]:
        if row["kind"] == "chi-bo-khu-dan-cu":
            row["starts"] = random.choice(["18:30", "19:00", "19:30"])


def add_members(folder, random, districts, communes):
    names = Names(NAME, "trung")
    wards = [commune for commune in communes if commune.district == "522" and commune.kind == "phường"]

    def member(role, title, unit, own, district, home, place=quang_ngai.CENTRE):
        number = len(folder.rows["members"]) + 1
        latitude, longitude = near(random, *place, 0.01)
        folder.add("members", id=f"tuv-{number:03}", name=names.next(share_of_women(title)), role=role, title=title,
                   unit=unit, own_organisations=own, areas=area_of(district) if district else "",
                   residence=f"cb-{home.code}-{random.randint(1, 3)}", latitude=latitude, longitude=longitude)

    for title, unit, own in quang_ngai.STANDING[:3]:
        member("thuong-truc", title, unit, own, "", random.choice(wards))
    for title, unit, own, district in quang_ngai.BUREAU[:9]:
        member("btv", title, unit, own, district if district != "536" else "534", random.choice(wards))
    for district in districts:
        town = next((commune for commune in communes if commune.district == district.code and commune.kind != "xã"), None)
        if town is None:
            continue
        unit = f"{committee(district.name)} {bare(district.name)}"
        member("bch", f"Bí thư {unit}", unit, "", district.code, town, quang_ngai.seat(district, communes))
    for title, unit, district in quang_ngai.HEADS[:19]:
        member("bch", quang_ngai.head_post(title, unit), unit, f"t-{slug(unit)}", district, random.choice(wards))


def add_registrations(folder, random):
    """Commune bases of the district in charge; heads of offices without a district also bases of the province."""
    parents = {row["id"]: row["parent"] for row in folder.rows["areas"]}
    for member in folder.rows["members"]:
        if member["role"] == "thuong-truc":
            continue
        pool = [row for row in folder.rows["organisations"]
                if row["kind"] != "chi-bo-khu-dan-cu" and row["id"] != member["own_organisations"]
                and (not member["areas"] or parents[row["area"]] == member["areas"])]
        weights = [5 if row["id"] in quang_ngai.POPULAR else 3 + 5 * int(row["priority"]) for row in pool]
        wanted = []
        while len(wanted) < (3 if int(member["id"][-1]) % 4 else 2):
            choice = random.choices(pool, weights)[0]["id"]
            if choice not in wanted:
                wanted.append(choice)
        register(folder, member["id"], wanted)


def add_calendar(folder, calendar, random):
    for day in ("2022-03-30", "2022-06-29", "2022-09-28", "2022-12-01"):
        add_committee(folder, "Ban Chấp hành Đảng bộ tỉnh", ["all"], day, end="17:00")
    add_monthly_committee(folder, calendar, random, "Ban Thường vụ Tỉnh ủy", ["role:btv", "role:thuong-truc"])
    add_weekly(folder, calendar, "role:thuong-truc", date(YEAR, 1, 10), "07:30", "09:30",
               "Giao ban Thường trực Tỉnh ủy", "Thường trực Tỉnh ủy")
    add_absences(folder, calendar, random)


def build():
    random = Random(NAME)
    folder, calendar = ScenarioFolder(NAME, SETTINGS), Calendar(YEAR)
    districts, communes = communes_2021(PROVINCE)
    districts.append(quang_ngai.LY_SON)
    calendar.fill(folder)
    add_areas(folder, PROVINCE, "Tỉnh Quảng Ngãi", districts, communes, quang_ngai.DIRECT)
    add_organisations(folder, random, communes)
    for row in random.sample([row for row in folder.rows["organisations"] if row["id"].startswith("xa-")], 20):
        row["priority"] = str(random.choice([1, 1, 2, 3]))
    add_members(folder, random, districts, communes)
    add_registrations(folder, random)
    move_meetings(folder, calendar, random)
    bases = [row["id"] for row in folder.rows["organisations"] if row["id"].startswith("xa-")]
    year_end(folder, calendar, random, sorted(random.sample(bases, 60)), date(YEAR, 12, 9), date(YEAR, 12, 23))
    add_calendar(folder, calendar, random)
    away(folder, by_unit(folder, "Sở Xây dựng")["id"], "2022-07-01", "2022-12-31",
         "Học lớp Cao cấp lý luận chính trị hệ tập trung")
    return folder
