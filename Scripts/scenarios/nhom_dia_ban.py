"""A province's organising department in the first half of 2025: groups of officers follow 60 areas (`địa bàn`).

The regulation names no province; the districts are those of Bạc Liêu, which ceased to exist on 1 July 2025.
"""

from datetime import date, timedelta
from random import Random

from people import Names
from province import add_absences, add_weekly, away, seat_of
from schedule import Calendar, clock_of, minutes_of, move_meetings
from tables import ScenarioFolder
from units import communes_2021, lowered, near, slug

NAME, YEAR, PROVINCE = "nhom-dia-ban-2025", 2025, "95"
CENTRE = (9.2940, 105.7240)
LAST = date(2025, 6, 30)

SETTINGS = """
title = "Phân công nhóm công chức theo dõi địa bàn 6 tháng đầu năm 2025"
from = 2025-01-01
to = 2025-06-30
regimes = ["nhom-dia-ban-2024"]

[issuer]
superior = "TỈNH ỦY"
body = "BAN TỔ CHỨC"
number = "01-BPC/BTCTU"
authority = "K/T TRƯỞNG BAN"
signer_title = "PHÓ TRƯỞNG BAN"
recipients = ["Lãnh đạo Ban", "Các phòng thuộc Ban", "Các cơ quan, đơn vị, địa phương", "Lưu Văn thư"]
"""

#: Blocs of areas beside the districts; names as after the mergers of early 2025.
BLOCS = {
    "dang": ("Khối Đảng và đảng ủy trực thuộc", [
        "Văn phòng Tỉnh ủy", "Ban Tuyên giáo và Dân vận Tỉnh ủy", "Ban Nội chính Tỉnh ủy",
        "Cơ quan Ủy ban Kiểm tra Tỉnh ủy", "Trường Chính trị tỉnh", "Báo và Đài Phát thanh - Truyền hình tỉnh",
        "Đảng bộ các cơ quan Đảng tỉnh", "Đảng bộ UBND tỉnh", "Đảng bộ Công an tỉnh", "Đảng bộ Quân sự tỉnh",
        "Đảng bộ Bộ đội Biên phòng tỉnh"]),
    "chinh-quyen": ("Khối chính quyền", [
        "Văn phòng UBND tỉnh", "Văn phòng Đoàn ĐBQH và HĐND tỉnh", "Sở Nội vụ", "Sở Tài chính", "Sở Xây dựng",
        "Sở Công Thương", "Sở Nông nghiệp và Môi trường", "Sở Khoa học và Công nghệ", "Sở Tư pháp", "Thanh tra tỉnh",
        "Ban Quản lý các khu công nghiệp"]),
    "van-xa": ("Khối văn hóa, xã hội", [
        "Sở Giáo dục và Đào tạo", "Sở Y tế", "Sở Văn hóa, Thể thao và Du lịch", "Sở Dân tộc và Tôn giáo",
        "Bệnh viện Đa khoa tỉnh", "Trường Đại học tỉnh", "Trường Cao đẳng Nghề", "Bảo hiểm xã hội khu vực"]),
    "doan-the": ("Khối Mặt trận, đoàn thể", [
        "Ủy ban Mặt trận Tổ quốc tỉnh", "Liên đoàn Lao động tỉnh", "Hội Nông dân tỉnh", "Hội Liên hiệp Phụ nữ tỉnh",
        "Tỉnh đoàn", "Hội Cựu chiến binh tỉnh", "Liên minh Hợp tác xã tỉnh", "Hội Chữ thập đỏ tỉnh",
        "Hội Văn học Nghệ thuật tỉnh", "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh"]),
    "trung-uong": ("Khối cơ quan Trung ương", [
        "Tòa án nhân dân tỉnh", "Viện kiểm sát nhân dân tỉnh", "Cục Thi hành án dân sự tỉnh", "Chi cục Thuế khu vực",
        "Chi cục Hải quan khu vực", "Chi cục Thống kê tỉnh", "Kho bạc Nhà nước khu vực", "Ngân hàng Nhà nước khu vực",
        "Ngân hàng Chính sách xã hội tỉnh", "Bưu điện tỉnh", "Viễn thông tỉnh", "Công ty Điện lực tỉnh",
        "Công ty Xổ số kiến thiết"]),
}

#: How many leaders and officers a cluster of areas has; one more officer is free to go anywhere.
STAFF = {"huyen": (2, 3), "dang": (2, 4), "chinh-quyen": (2, 5), "van-xa": (2, 4), "doan-the": (2, 4),
         "trung-uong": (2, 4)}
#: Since when each leader has followed the areas of the year before, in the order of their numbers.
LEADERS_SINCE = [2021, 2022, 2020, 2022, 2021, 2023, 2022, 2021, 2020, 2022, 2023, 2021]
ROOMS = ["Phòng Tổ chức Đảng, đảng viên", "Phòng Tổ chức cán bộ", "Phòng Bảo vệ chính trị nội bộ", "Văn phòng Ban",
         "Phòng Huyện, cơ sở đảng"]
REGULAR = ["FREQ=MONTHLY;BYDAY=1TU,3TU", "FREQ=MONTHLY;BYDAY=1WE,3WE", "FREQ=MONTHLY;BYDAY=1TH,3TH",
           "FREQ=MONTHLY;BYDAY=1FR", "FREQ=MONTHLY;BYDAY=2TU", "FREQ=MONTHLY;BYMONTHDAY=5", "FREQ=MONTHLY;BYMONTHDAY=8"]


def add_areas_and_organisations(folder, random):
    districts, communes = communes_2021(PROVINCE)
    folder.add("areas", id="tinh", name="Tỉnh", kind="tỉnh", residential="yes")
    folder.add("areas", id="cum-huyen", name="Cụm huyện, thị xã, thành phố", kind="cụm", parent="tinh")
    for district in districts:
        add_area(folder, random, f"db-{slug(district.name)}", district.name, "cum-huyen",
                 f"Hội trường {lowered(district.name)}", seat_of(district, communes))
    for bloc, (title, names) in BLOCS.items():
        folder.add("areas", id=f"khoi-{bloc}", name=title, kind="khối", parent="tinh", residential="no")
        for name in names:
            add_area(folder, random, f"db-{slug(name)}", name, f"khoi-{bloc}", f"Phòng họp {name}", CENTRE, 0.02)


def add_area(folder, random, identifier, name, area, venue, place, spread=0.005):
    latitude, longitude = near(random, *place, spread)
    folder.add("organisations", id=identifier, name=name, kind="dia-ban", area=area,
               priority=random.choice([0, 0, 0, 0, 1]), latitude=latitude, longitude=longitude, venue=venue,
               meets=random.choice(REGULAR), starts=random.choice(["07:30", "08:00", "14:00"]),
               minutes=random.choice([120, 150, 180]))


def areas_of(folder, cluster):
    prefix = "cum-huyen" if cluster == "huyen" else f"khoi-{cluster}"
    return [row["id"] for row in folder.rows["organisations"] if row["area"] == prefix]


def add_members_and_history(folder, random):
    """Leaders and officers of each cluster, with the areas they have followed and since when."""
    names = Names(NAME, "trung")

    def member(role, title, cluster):
        number = sum(row["role"] == role for row in folder.rows["members"]) + 1
        latitude, longitude = near(random, *CENTRE, 0.005)
        identifier = f"{'nt' if role == 'nhom-truong' else 'cb'}-{number:02}"
        area = {"huyen": "cum-huyen", "": ""}.get(cluster, f"khoi-{cluster}")
        folder.add("members", id=identifier, name=names.next(0.35), role=role, title=title, unit=random.choice(ROOMS),
                   areas=area, latitude=latitude, longitude=longitude)
        return identifier

    for cluster, (leaders, officers) in STAFF.items():
        followed = areas_of(folder, cluster)
        for number in range(leaders):
            identifier = member("nhom-truong", "Trưởng phòng" if number == 0 else "Phó Trưởng phòng", cluster)
            since = LEADERS_SINCE[int(identifier[-2:]) - 1]
            for organisation in followed[number::leaders]:
                folder.add("history", member=identifier, organisation=organisation, from_year=since, to_year=2024)
        for number in range(officers):
            identifier = member("can-bo", random.choice(["Chuyên viên", "Chuyên viên chính"]), cluster)
            since = random.choice([2020, 2021, 2022, 2022, 2023, 2024])
            for organisation in followed[number::officers][:3]:
                folder.add("history", member=identifier, organisation=organisation, from_year=since, to_year=2024)
    member("can-bo", "Chuyên viên", "")
    # Thirteen central agencies are one too many for two leaders: the leader of the districts helps out.
    folder.find("members", "nt-01")["areas"] = "cum-huyen;khoi-trung-uong"


def add_invitations(folder, calendar, random):
    """Three to five meetings of each area to which the leader is invited, announced three days to three weeks before."""
    span = calendar.working_days(date(YEAR, 1, 6), date(YEAR, 6, 27))
    for row in sorted(folder.rows["organisations"], key=lambda row: row["id"]):
        for number, day in enumerate(sorted(random.sample(span, random.choice([3, 3, 4, 5]))), 1):
            # Hosts know that the department sits on Monday morning; one in eight forgets it.
            mornings = day.weekday() > 0 or random.random() < 0.125
            start = random.choice(["07:30", "08:00", "13:30", "14:00"] if mornings else ["13:30", "14:00"])
            folder.add("meetings", id=f"{row['id']}-moi-{number}", organisation=row["id"], date=day, start=start,
                       end=clock_of(minutes_of(start) + random.choice([150, 180, 210])),
                       kind=random.choice(["hoi-nghi", "hoi-nghi", "chuyen-de"]), invitation="yes",
                       announced=day - timedelta(days=random.randint(3, 21)))


def add_calendar(folder, calendar, random):
    add_weekly(folder, calendar, "all", date(YEAR, 1, 6), "07:30", "09:00", "Giao ban Ban Tổ chức Tỉnh ủy")
    for day in ("2025-01-14", "2025-04-10", "2025-06-26"):
        folder.add("busy", who="role:nhom-truong", from_=f"{day}T07:30", to=f"{day}T17:00",
                   reason="Hội nghị trưởng, phó phòng với Lãnh đạo Ban")
    add_absences(folder, calendar, random, counts=(1, 1, 2))


def build():
    random = Random(NAME)
    folder, calendar = ScenarioFolder(NAME, SETTINGS), Calendar(YEAR, last=LAST)
    calendar.fill(folder)
    add_areas_and_organisations(folder, random)
    add_members_and_history(folder, random)
    move_meetings(folder, calendar, random)
    add_invitations(folder, calendar, random)
    add_calendar(folder, calendar, random)
    away(folder, "nt-02", "2025-03-03", "2025-06-30", "Biệt phái giúp việc tổ công tác sắp xếp bộ máy")
    return folder
