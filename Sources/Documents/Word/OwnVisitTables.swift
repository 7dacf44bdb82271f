import Domain
import Reports

/// The visits of one member, and those to one organisation.
///
/// These papers are narrow: what the meeting is stands in them only where it is not the ordinary one, and why somebody
/// comes only where it is not for being assigned.
struct OwnVisitTables {
  let view: PlanView
  let deadlines: Deadlines

  private var say: Wording { view.say }

  /// Who comes to an organisation: one row for each who comes, so that a year fits on a page.
  func organisation(_ stays: [PlanView.Stay]) -> DocumentTable {
    let rows = stays.map { stay -> [Cell] in
      let person = view.people[stay.person]
      let others = view.targets(of: stay).filter { $0 != .assigned }
      return [
        .text(person.name),
        .text(orEmpty: person.post),
        .text(orEmpty: say.targets(others)),
        stay.visits.isEmpty
          ? .text(say("chưa xếp lịch", "no date yet"))
          : .occasions(stay.visits.map { view.visits[$0].occasion }),
      ]
    }
    return numbered(
      .organisationVisits, say("Người đến dự", "Who comes"),
      [
        .init("name", say("Họ và tên", "Name"), width: 24),
        .init("title", say("Chức vụ, đơn vị", "Post, unit"), width: 33),
        .init("targets", say("Diện", "As"), width: 12),
        .init("times", say("Thời gian dự", "Dates"), width: 31),
      ], rows, namingColumn: 1)
  }

  /// Where a member goes: one row a visit, by date, then what is assigned without a visit.
  func member(_ stays: [PlanView.Stay]) -> DocumentTable {
    var rows = stays.flatMap(\.visits).sorted().map { index -> [Cell] in
      let visit = view.visits[index]
      let report = VisitDeadlines(
        of: view.people[visit.person].id, on: visit.occasion.date, deadlines: deadlines
      ).report
      return [
        .text(say.weekday(visit.occasion.date)), .occasions([visit.occasion]),
        .text(view.places[visit.place].name), venue(visit.place), .text(orEmpty: purpose(visit)),
        report.map { .date($0.date) } ?? .empty,
      ]
    }
    rows += stays.filter(\.visits.isEmpty).map { stay in
      [
        .empty, .text(say("chưa xếp lịch", "no date yet")), .text(view.places[stay.place].name),
        venue(stay.place), .empty, .empty,
      ]
    }
    return numbered(
      .memberVisits, say("Lịch dự", "Visits"),
      [
        .init("weekday", say("Thứ", "Day"), width: 9),
        .init("time", say("Thời gian", "Time"), width: 14),
        .init("organisation", say("Tổ chức", "Organisation"), width: 27),
        .init("venue", say("Địa điểm", "Venue"), width: 23),
        .init("subject", say("Nội dung", "Meeting"), width: 15),
        .init("report", say("Hạn báo cáo", "Report by"), width: 14, .centre),
      ], rows, namingColumn: 3)
  }

  /// A table with a number before each row, without the columns in which nothing stands.
  private func numbered(
    _ name: DocumentTable.Name, _ title: String, _ columns: [DocumentTable.Column], _ rows: [[Cell]],
    namingColumn: Int
  ) -> DocumentTable {
    let used = columns.indices.filter { index in rows.isEmpty || rows.contains { $0[index] != .empty } }
    return DocumentTable(
      name, title: title,
      columns: [.init("number", say("TT", "No."), width: 5, .centre)] + used.map { columns[$0] },
      namingColumn: namingColumn,
      rows: rows.enumerated().map { number, row in [.number(number + 1)] + used.map { row[$0] } },
      whenEmpty: say("Chưa được phân công tổ chức nào.", "Nothing is assigned."))
  }

  private func venue(_ index: Int) -> Cell {
    let place = view.places[index]
    return .text(orEmpty: place.venue.isEmpty ? place.area : place.venue)
  }

  private func purpose(_ visit: PlanView.Visit) -> String {
    let subject = visit.subject == say(Meeting.title(ofKind: "thuong-ky")) ? "" : visit.subject
    let targets = say.targets(visit.targets.filter { $0 != .assigned })
    return [subject, targets].filter { !$0.isEmpty }.joined(separator: "; ")
  }
}
