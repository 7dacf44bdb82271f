import Domain

extension TableSchema {
  /// All tables in the order of documents.
  public static let all: [TableSchema] = [
    areas, organisations, members, registrations, meetings, busy, holidays, history, pins,
  ]

  /// Units of the map.
  public static let areas = TableSchema(
    "areas", Message("Địa bàn", "Areas"), isRequired: true,
    [
      Column("id*", "Mã địa bàn", "Area id", .newID, .newID),
      Column("name*", "Tên địa bàn", "Area", .name),
      Column("kind", "Loại", "Kind", Message("loại địa bàn, tùy ý", "the kind of area, any text")),
      Column("parent", "Thuộc địa bàn", "Part of", .reference(to: "areas"), .areaID),
      Column("residential", "Có chi bộ khu dân cư", "Has residential cells", .flag, .flag),
    ])

  /// Party organisations that are visited.
  public static let organisations = TableSchema(
    "organisations", Message("Tổ chức cơ sở đảng", "Organisations"), isRequired: true,
    [
      Column("id*", "Mã tổ chức", "Organisation id", .newID, .newID),
      Column("name*", "Tên tổ chức", "Organisation", .name),
      Column(
        "kind*", "Loại tổ chức", "Kind", .openWord,
        Message(
          "loại tổ chức, như dang-bo-co-so, chi-bo-co-so, chi-bo, chi-bo-khu-dan-cu, dia-ban",
          "the kind, such as dang-bo-co-so, chi-bo-co-so, chi-bo, chi-bo-khu-dan-cu, dia-ban"),
        choices: ["dang-bo-co-so", "chi-bo-co-so", "chi-bo", "chi-bo-khu-dan-cu", "dia-ban"],
        titles: [
          Message("Đảng bộ cơ sở", "grassroots committee"), Message("Chi bộ cơ sở", "grassroots cell"),
          Message("Chi bộ", "cell"), Message("Chi bộ khu dân cư", "residential cell"),
          Message("Địa bàn", "area"),
        ]),
      Column("area*", "Mã địa bàn", "Area id", .reference(to: "areas"), .areaID),
      Column(
        "parent", "Tổ chức cấp trên", "Superior organisation", .reference(to: "organisations"),
        .organisationID),
      Column(
        "priority", "Mức ưu tiên", "Priority", .whole(0...3),
        Message("số từ 0 đến 3", "a number from 0 to 3")),
      Column("latitude", "Vĩ độ", "Latitude", .decimal(-90...90), .latitude),
      Column("longitude", "Kinh độ", "Longitude", .decimal(-180...180), .longitude),
      Column("venue", "Địa điểm sinh hoạt", "Venue", .text),
      Column(
        "meets", "Lịch sinh hoạt", "Recurrence", .recurrence,
        Message(
          "quy tắc lặp RFC 5545, như FREQ=MONTHLY;BYMONTHDAY=3",
          "an RFC 5545 recurrence, such as FREQ=MONTHLY;BYMONTHDAY=3")),
      Column("starts", "Giờ bắt đầu", "Starts", .time, .time),
      Column(
        "minutes", "Số phút", "Minutes", .whole(1...1440),
        Message("số phút từ 1 đến 1440", "a number of minutes from 1 to 1440")),
      Column(
        "except", "Trừ các ngày", "Except", .days,
        Message("các ngày YYYY-MM-DD, cách nhau bằng ;", "dates YYYY-MM-DD separated by ;")),
    ])

  /// Those who visit.
  public static let members = TableSchema(
    "members", Message("Thành viên", "Members"), isRequired: true,
    [
      Column("id*", "Mã thành viên", "Member id", .newID, .newID),
      Column("name*", "Họ và tên", "Name", .name),
      Column(
        "role*", "Vai trò", "Role", .word,
        Message("một trong: \(roles.joined(separator: ", "))", "one of: \(roles.joined(separator: ", "))"),
        choices: roles, titles: Role.allCases.map(\.title)),
      Column("title", "Chức vụ", "Post", .text),
      Column("unit", "Đơn vị", "Unit", .text),
      Column(
        "own_organisations", "Là thành viên của tổ chức", "Own organisations",
        .references(to: "organisations"),
        Message(
          "các mã tổ chức trong bảng organisations, cách nhau bằng ;",
          "ids of the table organisations separated by ;")),
      Column(
        "areas", "Địa bàn công tác, phụ trách", "Areas", .references(to: "areas"),
        Message("các mã địa bàn trong bảng areas, cách nhau bằng ;", "ids of the table areas separated by ;")),
      Column("residence", "Chi bộ nơi cư trú", "Residence", .reference(to: "organisations"), .organisationID),
      Column("latitude", "Vĩ độ", "Latitude", .decimal(-90...90), .latitude),
      Column("longitude", "Kinh độ", "Longitude", .decimal(-180...180), .longitude),
    ])

  /// Who asked for which organisation.
  public static let registrations = TableSchema(
    "registrations", Message("Đăng ký", "Registrations"),
    [
      Column("member*", "Mã thành viên", "Member id", .reference(to: "members"), .memberID),
      Column(
        "organisation*", "Mã tổ chức", "Organisation id", .reference(to: "organisations"), .organisationID),
      Column(
        "choice*", "Nguyện vọng", "Choice", .whole(1...3), Message("1, 2 hoặc 3", "1, 2 or 3")),
    ])

  /// Single meetings.
  public static let meetings = TableSchema(
    "meetings", Message("Cuộc họp", "Meetings"),
    [
      Column("id*", "Mã cuộc họp", "Meeting id", .newID, .newID),
      Column(
        "organisation*", "Mã tổ chức", "Organisation id", .reference(to: "organisations"), .organisationID),
      Column("date*", "Ngày", "Date", .day, .date),
      Column("start*", "Bắt đầu", "Start", .time, .time),
      Column("end*", "Kết thúc", "End", .time, .time),
      Column(
        "kind", "Loại cuộc họp", "Kind", .word,
        Message("thuong-ky, chuyen-de, tong-ket hoặc hoi-nghi", "thuong-ky, chuyen-de, tong-ket or hoi-nghi"),
        choices: ["thuong-ky", "chuyen-de", "tong-ket", "hoi-nghi"],
        titles: [
          Message("Thường kỳ", "regular"), Message("Chuyên đề", "on a theme"),
          Message("Tổng kết", "yearly review"), Message("Hội nghị", "conference"),
        ]),
      Column("invitation", "Có mời", "Invitation", .flag, .flag),
      Column("announced", "Ngày thông báo", "Announced", .day, .date),
    ])

  /// When somebody can't come.
  public static let busy = TableSchema(
    "busy", Message("Lịch bận", "Busy times"),
    [
      Column(
        "who*", "Ai", "Who", .who,
        Message(
          "mã thành viên, role:VAI-TRÒ hoặc all", "a member's id, role:ROLE or all")),
      Column("from*", "Từ", "From", .dayOrMoment, .dateOrMoment),
      Column("to*", "Đến", "To", .dayOrMoment, .dateOrMoment),
      Column("reason", "Lý do", "Reason", .text),
      Column(
        "body", "Cuộc họp của", "Body",
        Message(
          "tên cấp ủy, nếu là cuộc họp của cấp ủy đó", "the committee's name, where it is its own meeting")),
    ])

  /// Days without visits.
  public static let holidays = TableSchema(
    "holidays", Message("Ngày nghỉ", "Holidays"),
    [
      Column("date*", "Ngày", "Date", .day, .date),
      Column("name*", "Tên ngày nghỉ", "Name", .name),
    ])

  /// Who had which organisation in past years.
  public static let history = TableSchema(
    "history", Message("Phân công các năm trước", "History"),
    [
      Column("member*", "Mã thành viên", "Member id", .reference(to: "members"), .memberID),
      Column(
        "organisation*", "Mã tổ chức", "Organisation id", .reference(to: "organisations"), .organisationID),
      Column("from_year*", "Từ năm", "From year", .whole(1900...2200), .year),
      Column("to_year*", "Đến năm", "To year", .whole(1900...2200), .year),
    ])

  /// Decisions that the plan must respect.
  public static let pins = TableSchema(
    "pins", Message("Ghim", "Pins"),
    [
      Column("member*", "Mã thành viên", "Member id", .reference(to: "members"), .memberID),
      Column(
        "organisation*", "Mã tổ chức", "Organisation id", .reference(to: "organisations"), .organisationID),
      Column("date", "Ngày", "Date", .day, .date),
      Column(
        "action*", "Yêu cầu", "Action", .word,
        Message("keep (giữ) hoặc forbid (cấm)", "keep or forbid"), choices: ["keep", "forbid"],
        titles: [Message("Giữ", "keep"), Message("Cấm", "forbid")]),
      Column("reason*", "Lý do", "Reason", Message("lý do, để in kèm", "the reason, which is printed")),
    ])

  private static let roles = Role.allCases.map(\.rawValue)
}

extension Message {
  fileprivate static let newID = Message("một mã, mỗi dòng một mã khác", "an id, another one in each row")
  fileprivate static let name = Message("tên", "a name")
  fileprivate static let text = Message("chữ, tùy ý", "any text")
  fileprivate static let flag = Message("yes hoặc no", "yes or no")
  fileprivate static let date = Message(
    "ngày YYYY-MM-DD, như 2021-03-31", "a date YYYY-MM-DD, such as 2021-03-31")
  fileprivate static let time = Message("giờ HH:MM, như 08:00", "a time HH:MM, such as 08:00")
  fileprivate static let dateOrMoment = Message(
    "ngày YYYY-MM-DD hoặc YYYY-MM-DDTHH:MM", "a date YYYY-MM-DD or YYYY-MM-DDTHH:MM")
  fileprivate static let year = Message("năm bốn chữ số, như 2020", "a year of four digits, such as 2020")
  fileprivate static let latitude = Message(
    "độ thập phân từ -90 đến 90, như 15.1205", "decimal degrees from -90 to 90, such as 15.1205")
  fileprivate static let longitude = Message(
    "độ thập phân từ -180 đến 180, như 108.7923", "decimal degrees from -180 to 180, such as 108.7923")
  fileprivate static let areaID = Message("mã địa bàn trong bảng areas", "an id of the table areas")
  fileprivate static let memberID = Message("mã thành viên trong bảng members", "an id of the table members")
  fileprivate static let organisationID = Message(
    "mã tổ chức trong bảng organisations", "an id of the table organisations")
}
