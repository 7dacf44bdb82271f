import Domain

/// One row per visit, with ids, so that the table can be read back: `bang-phan-cong.csv` and `visits.csv`.
///
/// Always in Vietnamese, since its headings and words are a format. An assignment without visits has one row
/// whose meeting cells are empty.
enum VisitTable {
  /// How the rows are ordered.
  enum Order {
    /// As the assignments are printed: by member, organisation, date.
    case byMember
    /// By date and start; assignments without visits come last.
    case byDate
  }

  static let columns: [DocumentTable.Column] = [
    .init("number", "TT", width: 3, .end),
    .init("member", "Mã thành viên", width: 6),
    .init("name", "Họ và tên", width: 10),
    .init("title", "Chức vụ", width: 9),
    .init("unit", "Đơn vị", width: 9),
    .init("organisation", "Mã tổ chức", width: 6),
    .init("organisationName", "Tổ chức", width: 12),
    .init("area", "Địa bàn", width: 7),
    .init("targets", "Diện", width: 6),
    .init("choice", "Nguyện vọng", width: 3, .end),
    .init("meeting", "Mã cuộc họp", width: 8),
    .init("date", "Ngày", width: 5, .centre),
    .init("start", "Bắt đầu", width: 3, .centre),
    .init("end", "Kết thúc", width: 3, .centre),
    .init("venue", "Địa điểm", width: 6),
    .init("subject", "Nội dung", width: 5),
  ]

  /// The table; the view must be in Vietnamese.
  static func table(_ view: PlanView, _ order: Order) -> DocumentTable {
    var rows: [[Cell]] = []
    rows.reserveCapacity(view.visits.count + view.stays.count)
    switch order {
    case .byMember:
      for stay in view.stays {
        if stay.visits.isEmpty { rows.append(row(view, stay, nil, rows.count + 1)) }
        for visit in stay.visits { rows.append(row(view, stay, view.visits[visit], rows.count + 1)) }
      }
    case .byDate:
      for (index, visit) in view.visits.enumerated() {
        rows.append(row(view, view.stays[view.stayOfVisit[index]], visit, rows.count + 1))
      }
      for stay in view.stays where stay.visits.isEmpty {
        rows.append(row(view, stay, nil, rows.count + 1))
      }
    }
    return DocumentTable(.visits, title: "Các lượt dự", columns: columns, rows: rows)
  }

  private static func row(
    _ view: PlanView, _ stay: PlanView.Stay, _ visit: PlanView.Visit?, _ number: Int
  ) -> [Cell] {
    let (person, place) = (view.people[stay.person], view.places[stay.place])
    var cells: [Cell] = [
      .number(number), .text(person.id), .text(person.name), .text(orEmpty: person.title),
      .text(orEmpty: person.unit), .text(place.id), .text(place.name), .text(orEmpty: place.area),
    ]
    cells.append(.text(orEmpty: view.say.targets(visit?.targets ?? [.assigned])))
    cells.append(stay.choice.map { .number($0) } ?? .empty)
    if let visit {
      cells += [
        .text(visit.meeting), .date(visit.occasion.date), .time(visit.occasion.start),
        .time(visit.occasion.end), .text(orEmpty: place.venue), .text(orEmpty: visit.subject),
      ]
    } else {
      cells += [.empty, .empty, .empty, .empty, .empty, .empty]
    }
    return cells
  }
}
