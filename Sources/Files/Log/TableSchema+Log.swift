import Domain

extension TableSchema {
  /// The log of what happened: one row per visit, and one per report that was sent.
  ///
  /// The columns of the table of visits may stay in it: whoever keeps the log adds the columns of this one to
  /// `bang-phan-cong.csv`, and fills them in.
  public static let log = TableSchema(
    "log", Message("Nhật ký dự sinh hoạt", "Log of visits"),
    [
      Column("member", "Mã thành viên", "Member id", Message("mã thành viên", "a member's id")),
      Column("organisation", "Mã tổ chức", "Organisation id", Message("mã tổ chức", "an organisation's id")),
      Column("meeting", "Mã cuộc họp", "Meeting id", Message("mã cuộc họp", "a meeting's id")),
      Column(
        "date", "Ngày", "Date", Message("ngày, như 2021-03-31 hoặc 31/03/2021", "a date, such as 2021-03-31")),
      Column(
        "outcome*", "Kết quả", "Outcome",
        Message(
          "đã dự, vắng, dời, dự thay, ngoài kế hoạch hoặc báo cáo",
          "held, missed, moved, substitute, extra or report")),
      Column(
        "moved_to", "Dời đến ngày", "Moved to",
        Message("ngày, như 2021-03-31 hoặc 31/03/2021", "a date, such as 2021-03-31")),
      Column("substitute", "Mã người dự thay", "Substitute id", Message("mã thành viên", "a member's id")),
      Column("confirmed", "Cơ sở xác nhận", "Confirmed", Message("có hoặc không", "yes or no")),
      Column(
        "report_sent", "Ngày gửi báo cáo", "Report sent",
        Message("ngày, như 2021-03-31 hoặc 31/03/2021", "a date, such as 2021-03-31")),
      Column(
        "rule", "Quy tắc báo cáo", "Report rule",
        Message("mã quy tắc báo cáo hoặc mã mốc thời gian", "the id of a report rule or of a deadline")),
      Column(
        "period", "Kỳ báo cáo", "Report period",
        Message("kỳ, như 2021-Q1, 2021-H1, 2021-03 hoặc 2021", "a period, such as 2021-Q1")),
      Column("note", "Ghi chú", "Note", .forPeople),
      Column("number", "TT", "No.", .forPeople),
      Column("name", "Họ và tên", "Name", .forPeople),
      Column("title", "Chức vụ", "Post", .forPeople),
      Column("unit", "Đơn vị", "Unit", .forPeople),
      Column("organisation_name", "Tổ chức", "Organisation", .forPeople),
      Column("area", "Địa bàn", "Area", .forPeople),
      Column("targets", "Diện", "Counts as", .forPeople),
      Column("choice", "Nguyện vọng", "Choice", .forPeople),
      Column("start", "Bắt đầu", "Start", .forPeople),
      Column("end", "Kết thúc", "End", .forPeople),
      Column("venue", "Địa điểm", "Venue", .forPeople),
      Column("content", "Nội dung", "Content", .forPeople),
      Column("notice", "Báo trước ngày", "Notice by", .forPeople),
      Column("report_due", "Báo cáo trước ngày", "Report by", .forPeople),
    ])
}

extension Message {
  fileprivate static let forPeople = Message("để người đọc, không được đọc vào", "for people, not read")
}
