import Testing

@testable import Files

@Suite("Recurrences as people write them")
struct WrittenRecurrenceTests {
  @Test(
    "become rules",
    arguments: [
      ("Ngày 3 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=3"),
      ("ngày 03 hàng tháng", "FREQ=MONTHLY;BYMONTHDAY=3"),
      ("mùng 5 mỗi tháng.", "FREQ=MONTHLY;BYMONTHDAY=5"),
      ("ngày 3 và ngày 18", "FREQ=MONTHLY;BYMONTHDAY=3,18"),
      ("ngày 3, 18 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=3,18"),
      ("Ngày cuối tháng", "FREQ=MONTHLY;BYMONTHDAY=-1"),
      ("Thứ Hai đầu tháng", "FREQ=MONTHLY;BYDAY=1MO"),
      ("thứ 6 tuần 3 hằng tháng", "FREQ=MONTHLY;BYDAY=3FR"),
      ("thứ tư tuần thứ hai", "FREQ=MONTHLY;BYDAY=2WE"),
      ("Chủ nhật cuối tháng", "FREQ=MONTHLY;BYDAY=-1SU"),
      ("thứ bảy hằng tuần", "FREQ=WEEKLY;BYDAY=SA"),
    ])
  func meant(text: String, rule: String) {
    #expect(WrittenRecurrence.rule(text) == rule)
    guard case .success = RecurrenceRule.parse(rule) else {
      Issue.record("\(rule) is no rule")
      return
    }
  }

  @Test(
    "of which nothing can be made are left for the reader to refuse",
    arguments: [
      "", "ngày", "ngày 32", "ngày x", "thứ tám đầu tháng", "thứ hai", "thứ hai tuần 6", "hằng tháng",
      "FREQ=DAILY",
    ])
  func unknown(text: String) { #expect(WrittenRecurrence.rule(text) == nil) }
}
