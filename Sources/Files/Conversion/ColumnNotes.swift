import Domain

/// What people ask about single columns, beyond what the table's schema says.
enum ColumnNotes {
  /// More about a column, for the note at its heading.
  static func of(_ column: TableSchema.Column) -> Message? {
    switch column.kind {
    case .newID:
      Message(
        "Tự đặt, ngắn gọn, như tuv-01, xa-an-binh; các trang khác dùng mã này để chỉ tới.",
        "Make one up, short, such as tuv-01; other sheets point here by it.")
    case .reference(let table), .references(let table):
      Message("Mã đã ghi ở trang \(table).", "An id of the sheet \(table).")
    case .who:
      Message(
        "all: mọi người; role:btv: mọi người có vai trò btv; hoặc mã một thành viên.",
        "all: everybody; role:btv: everybody with the role btv; or one member's id.")
    case .day: Message("Gõ ngày/tháng/năm, như 31/03/2027.", "Type day/month/year, such as 31/03/2027.")
    case .dayOrMoment:
      Message(
        "Cả ngày: 31/03/2027. Có giờ: 31/03/2027 08:00. Hai cột Từ, Đến phải cùng một kiểu.",
        "Whole days: 31/03/2027. With a time: 31/03/2027 08:00. From and To must be of one kind.")
    case .time: Message("Gõ giờ:phút, như 08:00.", "Type hours:minutes, such as 08:00.")
    default: byKey[column.key]
    }
  }

  private static let byKey: [String: Message] = [
    "meets": Message(
      "Ghi như: ngày 3 hằng tháng; ngày 3 và 18; ngày cuối tháng; thứ Hai đầu tháng; thứ Sáu tuần 3; chủ nhật hằng tuần.\n"
        + "Lịch khác ghi theo RFC 5545, như FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR (thứ Sáu cuối quý).",
      "The 3rd of each month: FREQ=MONTHLY;BYMONTHDAY=3\nIts first Monday: FREQ=MONTHLY;BYDAY=1MO"),
    "minutes": Message("Để trống: 120 phút.", "Empty: 120 minutes."),
    "residential": Message("Để trống: yes (có).", "Empty: yes."),
    "invitation": Message("Để trống: no (không).", "Empty: no."),
    "priority": Message("3 là cần người nhất; để trống: 0.", "3 needs somebody most; empty: 0."),
    "except": Message(
      "Ngày mà lịch đều đặn không họp, hoặc đã dời (ghi buổi dời vào trang meetings).",
      "Dates on which the regular meeting does not take place or was moved to a row of meetings."),
    "unit": Message("In trong bảng.", "Printed in the documents."),
    "latitude": Message("Để tính quãng đường; để trống cũng được.", "For distances; may be left out."),
    "choice": Message(
      "1 là muốn nhất; mỗi người mỗi số một lần.", "1 is wanted most; each number once a member."),
  ]
}
