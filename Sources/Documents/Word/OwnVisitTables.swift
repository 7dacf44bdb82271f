import Domain
import Reports

/// The visits of one member, and those to one organisation, by date.
///
/// These papers are narrow: what the meeting is stands in them only where it is not the ordinary one, and why somebody
/// comes only where it is not for being assigned.
struct OwnVisitTables {
  let view: PlanView
  let deadlines: Deadlines

  private var say: Wording { view.say }

  /// Who comes to an organisation: one row a visit, then those who are assigned without a visit.
  func organisation(_ stays: [PlanView.Stay]) -> DocumentTable {
    var rows = visits(of: stays).map { index -> [Cell] in
      let visit = view.visits[index]
      let person = view.people[visit.person]
      return [
        .date(visit.occasion.date), .text(say.weekday(visit.occasion.date)),
        .times(visit.occasion.start, visit.occasion.end), .text(person.name),
        .text(orEmpty: post(person)), .text(orEmpty: purpose(visit)),
      ]
    }
    for stay in stays where stay.visits.isEmpty {
      let person = view.people[stay.person]
      rows.append([
        .text(say("chưa xếp lịch", "no date yet")), .empty, .empty, .text(person.name),
        .text(orEmpty: post(person)), .empty,
      ])
    }
    return numbered(
      .organisationVisits, say("Người đến dự", "Who comes"),
      [
        .init("date", say("Ngày", "Date"), width: 14, .centre),
        .init("weekday", say("Thứ", "Day"), width: 9),
        .init("time", say("Giờ", "Time"), width: 14, .centre),
        .init("name", say("Họ và tên", "Name"), width: 20),
        .init("title", say("Chức vụ, đơn vị", "Post, unit"), width: 24),
        .init("subject", say("Nội dung", "Meeting"), width: 15),
      ], rows)
  }

  /// Where a member goes.
  func member(_ stays: [PlanView.Stay]) -> DocumentTable {
    let indices = visits(of: stays)
    let dates = indices.map { index in
      VisitDeadlines(
        of: view.people[view.visits[index].person].id, on: view.visits[index].occasion.date,
        deadlines: deadlines, in: view.situation)
    }
    let hasReport = dates.contains { $0.report != nil }
    var rows = zip(indices, dates).map { index, dates -> [Cell] in
      let visit = view.visits[index]
      let place = view.places[visit.place]
      let cells: [Cell] = [
        .date(visit.occasion.date), .text(say.weekday(visit.occasion.date)),
        .times(visit.occasion.start, visit.occasion.end), .text(place.name),
        .text(orEmpty: place.venue.isEmpty ? place.area : place.venue), .text(orEmpty: purpose(visit)),
      ]
      return hasReport ? cells + [dates.report.map { .date($0.date) } ?? .empty] : cells
    }
    for stay in stays where stay.visits.isEmpty {
      let place = view.places[stay.place]
      let cells: [Cell] = [
        .text(say("chưa xếp lịch", "no date yet")), .empty, .empty, .text(place.name),
        .text(orEmpty: place.venue.isEmpty ? place.area : place.venue), .empty,
      ]
      rows.append(hasReport ? cells + [.empty] : cells)
    }
    var columns: [DocumentTable.Column] = [
      .init("date", say("Ngày", "Date"), width: 14, .centre),
      .init("weekday", say("Thứ", "Day"), width: 9),
      .init("time", say("Giờ", "Time"), width: 14, .centre),
      .init("organisation", say("Tổ chức", "Organisation"), width: 22),
      .init("venue", say("Địa điểm", "Venue"), width: 20),
      .init("subject", say("Nội dung", "Meeting"), width: 15),
    ]
    if hasReport { columns.append(.init("report", say("Hạn báo cáo", "Report by"), width: 14, .centre)) }
    return numbered(.memberVisits, say("Lịch dự", "Visits"), columns, rows)
  }

  private func numbered(
    _ name: DocumentTable.Name, _ title: String, _ columns: [DocumentTable.Column], _ rows: [[Cell]]
  ) -> DocumentTable {
    // A column in which nothing stands takes room from the others.
    let used = columns.indices.filter { index in
      columns[index].key != "subject" || rows.contains { $0[index] != .empty }
    }
    return DocumentTable(
      name, title: title,
      columns: [.init("number", say("TT", "No."), width: 5, .centre)] + used.map { columns[$0] },
      namingColumn: 4,
      rows: rows.enumerated().map { number, row in [.number(number + 1)] + used.map { row[$0] } },
      whenEmpty: say("Chưa được phân công tổ chức nào.", "Nothing is assigned."))
  }

  private func visits(of stays: [PlanView.Stay]) -> [Int] { stays.flatMap(\.visits).sorted() }

  private func post(_ person: PlanView.Person) -> String {
    [person.title, person.unit].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func purpose(_ visit: PlanView.Visit) -> String {
    let subject = visit.subject == say(Meeting.title(ofKind: "thuong-ky")) ? "" : visit.subject
    let targets = say.targets(visit.targets.filter { $0 != .assigned })
    return [subject, targets].filter { !$0.isEmpty }.joined(separator: "; ")
  }
}
