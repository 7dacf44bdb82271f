"""Offices and institutions of a province as they were before the mergers of 2025, by bloc (`khối`)."""

BLOCS = {
    "dang": ("Khối Đảng, đoàn thể", [
        "Văn phòng Tỉnh ủy", "Ban Tổ chức Tỉnh ủy", "Ban Tuyên giáo Tỉnh ủy", "Ban Dân vận Tỉnh ủy",
        "Ban Nội chính Tỉnh ủy", "Cơ quan Ủy ban Kiểm tra Tỉnh ủy", "Ủy ban Mặt trận Tổ quốc tỉnh",
        "Liên đoàn Lao động tỉnh", "Hội Nông dân tỉnh", "Hội Liên hiệp Phụ nữ tỉnh", "Tỉnh đoàn",
        "Hội Cựu chiến binh tỉnh", "Trường Chính trị tỉnh", "Báo tỉnh"]),
    "noi-chinh": ("Khối nội chính", [
        "Văn phòng UBND tỉnh", "Văn phòng Đoàn ĐBQH và HĐND tỉnh", "Sở Nội vụ", "Sở Tư pháp", "Sở Ngoại vụ",
        "Thanh tra tỉnh", "Ban Dân tộc tỉnh", "Tòa án nhân dân tỉnh", "Viện kiểm sát nhân dân tỉnh",
        "Cục Thi hành án dân sự tỉnh", "Chi cục Kiểm lâm tỉnh", "Cục Quản lý thị trường tỉnh"]),
    "kinh-te": ("Khối kinh tế", [
        "Sở Kế hoạch và Đầu tư", "Sở Tài chính", "Sở Xây dựng", "Sở Giao thông vận tải", "Sở Công Thương",
        "Sở Nông nghiệp và Phát triển nông thôn", "Sở Tài nguyên và Môi trường", "Sở Khoa học và Công nghệ",
        "Sở Thông tin và Truyền thông", "Ban Quản lý Khu kinh tế và các khu công nghiệp", "Liên minh Hợp tác xã tỉnh",
        "Ban Quản lý dự án giao thông tỉnh", "Đài Khí tượng Thủy văn tỉnh"]),
    "van-xa": ("Khối văn hóa, xã hội", [
        "Sở Văn hóa, Thể thao và Du lịch", "Sở Giáo dục và Đào tạo", "Sở Y tế", "Sở Lao động - Thương binh và Xã hội",
        "Đài Phát thanh và Truyền hình tỉnh", "Hội Chữ thập đỏ tỉnh", "Hội Văn học Nghệ thuật tỉnh",
        "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh", "Bảo tàng tỉnh"]),
    "tai-chinh": ("Khối tài chính, ngân hàng", [
        "Cục Thuế tỉnh", "Cục Hải quan tỉnh", "Cục Thống kê tỉnh", "Kho bạc Nhà nước tỉnh", "Bảo hiểm xã hội tỉnh",
        "Ngân hàng Nhà nước Chi nhánh tỉnh", "Chi nhánh Ngân hàng Chính sách xã hội tỉnh",
        "Chi nhánh Ngân hàng Phát triển", "Quỹ Đầu tư phát triển tỉnh"]),
}

#: Institutions with many cells: their Party base is a `dang-bo-co-so`.
LARGE = ["Bệnh viện Đa khoa tỉnh", "Bệnh viện Sản - Nhi tỉnh", "Bệnh viện Y học cổ truyền tỉnh",
         "Trung tâm Kiểm soát bệnh tật tỉnh", "Trường Cao đẳng Y tế", "Công ty Điện lực tỉnh", "Viễn thông tỉnh",
         "Bưu điện tỉnh", "Công ty Xăng dầu tỉnh", "Công ty Khai thác công trình thủy lợi",
         "Công ty Cấp thoát nước và xây dựng", "Công ty Môi trường đô thị", "Công ty Xổ số kiến thiết",
         "Ngân hàng Nông nghiệp Chi nhánh tỉnh", "Ngân hàng Công thương Chi nhánh tỉnh",
         "Ngân hàng Đầu tư và Phát triển Chi nhánh tỉnh", "Ngân hàng Ngoại thương Chi nhánh tỉnh"]

POLICE = ["Phòng Tham mưu", "Phòng An ninh kinh tế", "Phòng Cảnh sát hình sự", "Phòng Cảnh sát giao thông",
          "Phòng Cảnh sát quản lý hành chính", "Phòng Cảnh sát phòng cháy, chữa cháy", "Trại tạm giam"]
ARMY = ["Phòng Tham mưu", "Phòng Chính trị", "Phòng Hậu cần", "Phòng Kỹ thuật", "Trung đoàn bộ binh"]


def offices():
    """All offices, bloc after bloc."""
    return [name for _, names in BLOCS.values() for name in names]
