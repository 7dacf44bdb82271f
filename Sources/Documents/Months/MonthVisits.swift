import Domain
import Reports

/// The visits of one month, with the dates that come with each.
struct MonthVisits {
  let view: PlanView
  /// The month.
  let period: Period
  /// Indices into the view's visits, by date.
  let visits: [Int]
  private let deadlines: Deadlines

  init(_ view: PlanView, _ period: Period, _ deadlines: Deadlines) {
    self.view = view
    self.period = period
    self.deadlines = deadlines
    visits = view.visits.indices.filter { period.contains(view.visits[$0].occasion.date) }
  }

  /// `2021-03`.
  var label: String { String(period.first.description.prefix(7)) }

  /// `tháng 3/2021`.
  var title: String { view.say(PeriodTitle.message(label)) }

  // MARK: - The table that is edited

  /// The columns of the table of visits in the order in which a month is read; the names are a format.
  private static let columns: [DocumentTable.Column] = [
    .init("number", "TT", width: 3, .end),
    .init("date", "Ngày", width: 5, .centre),
    .init("start", "Bắt đầu", width: 3, .centre),
    .init("end", "Kết thúc", width: 3, .centre),
    .init("venue", "Địa điểm", width: 6),
    .init("member", "Mã thành viên", width: 6),
    .init("name", "Họ và tên", width: 10),
    .init("title", "Chức vụ", width: 9),
    .init("unit", "Đơn vị", width: 9),
    .init("organisation", "Mã tổ chức", width: 6),
    .init("organisationName", "Tổ chức", width: 12),
    .init("area", "Địa bàn", width: 7),
    .init("subject", "Nội dung", width: 5),
    .init("targets", "Diện", width: 6),
    .init("meeting", "Mã cuộc họp", width: 8),
  ]

  /// One row per visit, with ids: what `check --month` reads. The view must be in Vietnamese.
  func editable() -> DocumentTable {
    let rows = visits.enumerated().map { number, index -> [Cell] in
      let visit = view.visits[index]
      let (person, place) = (view.people[visit.person], view.places[visit.place])
      return [
        .number(number + 1), .date(visit.occasion.date), .time(visit.occasion.start),
        .time(visit.occasion.end),
        .text(orEmpty: place.venue), .text(person.id), .text(person.name), .text(orEmpty: person.title),
        .text(orEmpty: person.unit), .text(place.id), .text(place.name), .text(orEmpty: place.area),
        .text(orEmpty: visit.subject), .text(orEmpty: view.say.targets(visit.targets)), .text(visit.meeting),
      ]
    }
    return DocumentTable(.monthPlan, title: "Lịch dự \(title)", columns: MonthVisits.columns, rows: rows)
  }

  // MARK: - The tables that are read

  /// By date, by unit of the member, by area of the organisation; the latter two only where they tell something.
  func tables() -> [DocumentTable] {
    [.monthPlan, .monthByUnit, .monthByArea].compactMap(table)
  }

  /// One of the tables; `nil` where it tells nothing that the others don't.
  func table(_ name: DocumentTable.Name) -> DocumentTable? {
    let say = view.say
    switch name {
    case .monthPlan: return table(name, say("Lịch dự \(title)", "Visits in \(title)"), [("", nil, visits)])
    case .monthByUnit:
      let units = groups { view.people[view.visits[$0].person].unit }
      return units.count > 1
        ? table(name, say("Theo đơn vị của người dự", "By unit of the member"), units) : nil
    case .monthByArea:
      let areas = groups { view.places[view.visits[$0].place].area }
      return areas.count > 1 ? table(name, say("Theo địa bàn", "By area"), areas) : nil
    default: return nil
    }
  }

  private func groups(by name: (Int) -> String) -> [(id: String, title: String?, visits: [Int])] {
    let groups = Dictionary(grouping: visits, by: name)
    let names = groups.keys.sorted {
      let (left, right) = (VietnameseOrder.key($0), VietnameseOrder.key($1))
      return left == right ? $0 < $1 : left.lexicographicallyPrecedes(right)
    }
    return names.enumerated().map { index, name in
      ("\(index + 1)", name.isEmpty ? view.say("Không ghi", "Not stated") : name, groups[name] ?? [])
    }
  }

  private func table(
    _ name: DocumentTable.Name, _ title: String, _ groups: [(id: String, title: String?, visits: [Int])]
  ) -> DocumentTable {
    let say = view.say
    let dates = groups.flatMap(\.visits).map { due(view.visits[$0]) }
    let hasNotice = dates.contains { $0.notice != nil }
    let hasReport = dates.contains { $0.report != nil }
    var columns: [DocumentTable.Column] = [
      .init("date", say("Ngày", "Date"), width: 9, .centre),
      .init("weekday", say("Thứ", "Day"), width: 7),
      .init("time", say("Giờ", "Time"), width: 9, .centre),
      .init("venue", say("Địa điểm", "Place"), width: 14),
      .init("name", say("Ai đi", "Who"), width: 15),
      .init("organisation", say("Dự với", "Whom"), width: 18),
      .init("purpose", say("Mục đích", "Purpose"), width: 14),
    ]
    if hasNotice {
      columns.append(.init("notice", say("Cơ sở báo chậm nhất", "Notice by"), width: 9, .centre))
    }
    if hasReport { columns.append(.init("report", say("Hạn báo cáo", "Report by"), width: 9, .centre)) }
    let sections = groups.filter { !$0.visits.isEmpty }.map { group in
      DocumentTable.Section(
        id: group.id, title: group.title,
        groups: group.visits.map { DocumentTable.Group(rows: [row($0, hasNotice, hasReport)]) })
    }
    return DocumentTable(
      name, title: title, columns: columns, namingColumn: 5, sections: sections,
      whenEmpty: say("Không có lượt dự nào.", "There are no visits."))
  }

  private func row(_ index: Int, _ hasNotice: Bool, _ hasReport: Bool) -> [Cell] {
    let (say, visit) = (view.say, view.visits[index])
    let (person, place) = (view.people[visit.person], view.places[visit.place])
    let targets = view.hasSeveralTargets ? say.targets(visit.targets) : ""
    let purpose = [visit.subject, targets].filter { !$0.isEmpty }.joined(separator: "; ")
    let due = due(visit)
    var cells: [Cell] = [
      .date(visit.occasion.date), .text(say.weekday(visit.occasion.date)),
      .times(visit.occasion.start, visit.occasion.end),
      .text(orEmpty: place.venue.isEmpty ? place.area : place.venue),
      .text([person.name, person.title].filter { !$0.isEmpty }.joined(separator: ", ")), .text(place.name),
      .text(orEmpty: purpose),
    ]
    if hasNotice { cells.append(due.notice.map { .date($0.date) } ?? .empty) }
    if hasReport { cells.append(due.report.map { .date($0.date) } ?? .empty) }
    return cells
  }

  private func due(_ visit: PlanView.Visit) -> VisitDeadlines {
    VisitDeadlines(
      of: view.people[visit.person].id, on: visit.occasion.date, deadlines: deadlines)
  }
}
