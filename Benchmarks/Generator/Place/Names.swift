/// Invented people.
enum Names {
  private static let surnames = [
    "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Lê", "Lê", "Phạm", "Huỳnh", "Võ", "Phan", "Trương", "Bùi",
    "Đặng", "Đỗ", "Ngô", "Hồ", "Dương", "Hoàng", "Nông", "Đinh",
  ]
  private static let men = ["Hữu", "Đức", "Minh", "Ngọc", "Thanh", "Xuân", "Đình", "Công", "Trọng", "Duy"]
  private static let women = ["Thị Thu", "Thị Kim", "Thị Bích", "Thị Hồng", "Thị Mỹ", "Thị Phương"]
  private static let given = [
    "Hạnh", "Thảo", "Loan", "Nhung", "Yến", "Liên", "Khiêm", "Nhân", "Toàn", "Thịnh", "Kiên", "Khải",
    "Nguyên",
    "Trí", "Hiệp", "Đạt", "Lộc", "Tài", "Bảo", "Khoa", "Vượng", "Hòa", "Cảnh", "Phú", "Sinh",
  ]

  /// Somebody's name.
  static func next(_ random: inout SeededGenerator) -> String {
    let middle = random.chance(25) ? random.pick(women) : random.pick(men)
    return "\(random.pick(surnames)) \(middle) \(random.pick(given))"
  }

  /// `tuv-001`, as wide as the largest number needs.
  static func id(_ prefix: String, _ number: Int, of count: Int) -> String {
    let width = max(3, "\(count)".count)
    let digits = "\(number)"
    return "\(prefix)-" + String(repeating: "0", count: width - digits.count) + digits
  }
}
