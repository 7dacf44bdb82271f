"""Invented people: Vietnamese names as they are common in a region."""

from random import Random

SURNAMES = {
    "trung": "Nguyễn Nguyễn Nguyễn Trần Trần Lê Lê Phạm Phạm Huỳnh Huỳnh Võ Võ Phan Trương Bùi Đặng Đỗ "
             "Ngô Hồ Dương Lương Cao Tạ Đinh Đinh Mai Thái",
    "bac": "Nguyễn Nguyễn Nguyễn Trần Lê Phạm Hoàng Hoàng Ma Ma Nông Nông Triệu Bàn Lý Lục Hà Đàm Lường Vũ "
           "Đặng Bế Quan Chu Đỗ Dương Phùng Lưu",
    "kinh-bac": "Nguyễn Nguyễn Nguyễn Nguyễn Trần Lê Phạm Hoàng Thân Giáp Giáp Vũ Đỗ Ngô Dương Hà Đặng Chu Lương "
                "Vi Nghiêm Tạ Đồng",
}
MEN_MIDDLE = "Hữu Đức Minh Ngọc Thanh Xuân Đình Công Trọng Duy Tấn Hoài Bá Thế Viết Khắc Nhật".split()
MEN_GIVEN = ("Khiêm Nhân Toàn Thịnh Phước Tường Kiên Thuận Khải Hào Nguyên Trí Bằng Sáng Hiệp Đạt Lộc Tài Tín Thạch "
             "Khoa Luân Bách Vượng Hòa Hậu Cảnh Thiện Khương Lượng Phú Sinh Uy Bảo Diện Duẩn Hoạch Kha Luyện Nghiêm "
             "Ngữ Phi Quyến Thưởng Trạch Vĩ").split()
WOMEN_MIDDLE = ("Thị Thu|Thị Kim|Thị Bích|Thị Hồng|Thị Mỹ|Thị Thanh|Thị Phương|Thị Thùy|Thị Ánh|Thị Cẩm|"
                "Thị Lệ|Thị Diệu").split("|")
WOMEN_GIVEN = ("Hạnh Trâm Diễm Thảo Loan Nhung Phượng Yến Hằng Liên Tuyết Oanh Xuyến Lan Vy Quyên Trang Duyên "
               "Huệ Khuyên Mơ Nguyệt Sen Thắm Uyên Lài Nhàn").split()


def share_of_women(post):
    """How likely a post is held by a woman in these examples."""
    if "Phụ nữ" in post:
        return 1
    return 0 if "Chỉ huy" in post or "Công an" in post else 0.2


class Names:
    """Gives every invented person another name; the same scenario gives the same names."""

    def __init__(self, scenario, region):
        self.random = Random(f"{scenario} names")
        self.surnames = SURNAMES[region].split()
        self.used = set()

    def next(self, women=0.2):
        while True:
            surname = self.random.choice(self.surnames)
            if self.random.random() < women:
                middle, given = self.random.choice(WOMEN_MIDDLE), self.random.choice(WOMEN_GIVEN)
            else:
                middle, given = self.random.choice(MEN_MIDDLE), self.random.choice(MEN_GIVEN)
            name = f"{surname} {middle} {given}"
            if name not in self.used and middle.split()[-1] != given:
                self.used.add(name)
                return name
