import Domain

extension TableSchema {
  /// The table of visits that comes with a plan: one row per visit, and one without meeting per assignment
  /// that has no visit.
  ///
  /// Only ids, meeting, date, times and `Diện` are read; the other columns are for people.
  public static let visits = TableSchema(
    "visits", Message("Bảng lượt dự", "Visits"),
    [
      Column("number", "TT", "No.", .ignored),
      Column(
        "member*", "Mã thành viên", "Member id", Message("mã thành viên", "a member's id")),
      Column("name", "Họ và tên", "Name", .ignored),
      Column("title", "Chức vụ", "Post", .ignored),
      Column("unit", "Đơn vị", "Unit", .ignored),
      Column(
        "organisation*", "Mã tổ chức", "Organisation id", Message("mã tổ chức", "an organisation's id")),
      Column("organisation_name", "Tổ chức", "Organisation", .ignored),
      Column("area", "Địa bàn", "Area", .ignored),
      Column("choice", "Nguyện vọng", "Choice", .ignored),
      Column(
        "targets", "Diện", "Counts as",
        Message(
          "được phân công, đơn vị mình hoặc nơi cư trú, cách nhau bằng ;",
          "assigned, own unit or residence, separated by ;")),
      Column("meeting", "Mã cuộc họp", "Meeting id", Message("mã cuộc họp", "a meeting's id")),
      Column(
        "date", "Ngày", "Date", Message("ngày, như 2021-03-31 hoặc 31/03/2021", "a date, such as 2021-03-31")),
      Column("start", "Bắt đầu", "Start", Message("giờ, như 08:00", "a time, such as 08:00")),
      Column("end", "Kết thúc", "End", Message("giờ, như 10:00", "a time, such as 10:00")),
      Column("venue", "Địa điểm", "Venue", .ignored),
      Column("content", "Nội dung", "Content", .ignored),
    ])
}

extension Message {
  fileprivate static let ignored = Message("để người đọc, không được đọc vào", "for people, not read")
}
