"""Party organisations as they exist at the base: communes, villages, offices of a district."""

from schedule import cell_rule, commune_rule, office_rule
from units import bare, lowered, near

#: Offices of a district: identifier, kind, name with the district's name to fill in.
DISTRICT_OFFICES = [
    ("co-quan", "chi-bo-co-so", "Chi bộ Cơ quan {committee} {bare}"),
    ("ubnd", "chi-bo-co-so", "Chi bộ Văn phòng HĐND và UBND {district}"),
    ("mat-tran", "chi-bo-co-so", "Chi bộ Mặt trận và các đoàn thể {district}"),
    ("cong-an", "dang-bo-co-so", "Đảng bộ Công an {district}"),
    ("quan-su", "dang-bo-co-so", "Đảng bộ Quân sự {district}"),
    ("y-te", "dang-bo-co-so", "Đảng bộ Trung tâm Y tế {district}"),
    ("giao-duc", "chi-bo-co-so", "Chi bộ Phòng Giáo dục và Đào tạo {district}"),
    ("nong-nghiep", "chi-bo-co-so", "Chi bộ Phòng Nông nghiệp {district}"),
    ("toa-an", "chi-bo-co-so", "Chi bộ Tòa án nhân dân {district}"),
    ("kiem-sat", "chi-bo-co-so", "Chi bộ Viện kiểm sát nhân dân {district}"),
    ("thue", "chi-bo-co-so", "Chi bộ Chi cục Thuế {district}"),
    ("kho-bac", "chi-bo-co-so", "Chi bộ Kho bạc Nhà nước {district}"),
    ("thpt-1", "chi-bo-co-so", "Chi bộ Trường THPT số 1 {bare}"),
    ("bao-hiem", "chi-bo-co-so", "Chi bộ Bảo hiểm xã hội {district}"),
    # Smaller districts have the offices down to here.
    ("noi-vu", "chi-bo-co-so", "Chi bộ Phòng Nội vụ và Thanh tra {district}"),
    ("tai-chinh", "chi-bo-co-so", "Chi bộ Phòng Tài chính - Kế hoạch {district}"),
    ("tai-nguyen", "chi-bo-co-so", "Chi bộ Phòng Tài nguyên và Môi trường {district}"),
    ("lao-dong", "chi-bo-co-so", "Chi bộ Phòng Lao động - Thương binh và Xã hội {district}"),
    ("thi-hanh-an", "chi-bo-co-so", "Chi bộ Chi cục Thi hành án dân sự {district}"),
    ("ngan-hang", "chi-bo-co-so", "Chi bộ Ngân hàng Nông nghiệp {district}"),
    ("thpt-2", "chi-bo-co-so", "Chi bộ Trường THPT số 2 {bare}"),
]
SMALL_DISTRICT = 14

VILLAGE_FIRST = "An Phú Phước Thọ Long Vĩnh Hòa Mỹ Tân Đông Xuân Thạch Kim Lộc Thanh".split()
VILLAGE_SECOND = "Lộc Thành Mỹ Khánh Điền Trung Hải Vân Sơn Hội Quang Bình Thịnh Đức Hưng".split()


def committee(district):
    """The district's Party committee: `Huyện ủy`, `Thị ủy` or `Thành ủy`."""
    return {"Hu": "Huyện ủy", "Th": "Thành ủy" if district.startswith("Thành") else "Thị ủy"}[district[:2]]


def add_district_offices(folder, random, district, area, seat, count=len(DISTRICT_OFFICES)):
    """The first `count` offices of a district, near its seat."""
    for suffix, kind, pattern in DISTRICT_OFFICES[:count]:
        name = pattern.format(committee=committee(district.name), bare=bare(district.name),
                              district=lowered(district.name))
        latitude, longitude = near(random, *seat)
        office = name.split(" ", 2)[2]
        folder.add("organisations", id=f"h{district.code}-{suffix}", name=name, kind=kind, area=area, priority=0,
                   latitude=latitude, longitude=longitude, venue=f"Phòng họp {lowered_office(office)}",
                   meets=office_rule(random), starts=random.choice(["07:30", "08:00", "14:00", "14:00", "16:00"]),
                   minutes=random.choice([90, 120, 120]))


def lowered_office(name):
    """An office's name after `Phòng họp`, where `Phòng Phòng` would read badly."""
    return name[len("Phòng "):] if name.startswith("Phòng ") else name


def add_commune(folder, random, commune, area):
    """The Party base of a commune, at its people's committee."""
    latitude, longitude = near(random, commune.latitude, commune.longitude, 0.004)
    folder.add("organisations", id=f"xa-{commune.code}", name=f"Đảng bộ {lowered(commune.name)}",
               kind="dang-bo-co-so", area=area, priority=0, latitude=latitude, longitude=longitude,
               venue=f"Hội trường UBND {lowered(commune.name)}", meets=commune_rule(random),
               starts=random.choice(["07:30", "07:30", "08:00", "13:30", "14:00"]),
               minutes=random.choice([120, 150, 180]))


def village_name(random):
    first, second = random.choice(VILLAGE_FIRST), random.choice(VILLAGE_SECOND)
    return f"{first} {second}" if first != second else f"{first} Tây"


def add_cells(folder, random, commune, area, count, kind="chi-bo", parent=True, prefix="cb"):
    """Cells of a commune's villages (`thôn`) or, in a town, of its residential groups (`tổ dân phố`)."""
    used = set()
    for number in range(1, count + 1):
        if commune.kind in ("phường", "thị trấn"):
            place, house = f"tổ dân phố {number}", f"Nhà văn hóa tổ dân phố {number}"
        else:
            village = village_name(random)
            while village in used:
                village = village_name(random)
            used.add(village)
            place, house = f"thôn {village}", f"Nhà văn hóa thôn {village}"
        latitude, longitude = near(random, commune.latitude, commune.longitude, 0.015)
        folder.add("organisations", id=f"{prefix}-{commune.code}-{number}",
                   name=f"Chi bộ {place}, {lowered(commune.name)}", kind=kind, area=area,
                   parent=f"xa-{commune.code}" if parent else "", priority=0, latitude=latitude,
                   longitude=longitude, venue=house, meets=cell_rule(random),
                   starts=random.choice(["07:00", "07:30", "14:00", "18:30", "19:00", "19:30"]),
                   minutes=random.choice([90, 90, 120]))
