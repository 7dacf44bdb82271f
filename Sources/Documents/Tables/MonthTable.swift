import Domain

/// The visits month by month.
enum MonthTable {
  /// One section per calendar month that has a visit.
  static func table(_ view: PlanView) -> DocumentTable {
    let say = view.say
    let hasTargets = view.hasSeveralTargets
    var columns: [DocumentTable.Column] = [
      .init("date", say("Ngày", "Date"), width: 10, .centre),
      .init("weekday", say("Thứ", "Day"), width: 8),
      .init("time", say("Giờ", "Time"), width: 10, .centre),
      .init("organisation", say("Tổ chức", "Organisation"), width: 19),
      .init("area", say("Địa bàn", "Area"), width: 11),
      .init("venue", say("Địa điểm", "Venue"), width: 16),
      .init("name", say("Người dự", "Member"), width: 12),
      .init("subject", say("Nội dung", "Meeting"), width: 11),
    ]
    if hasTargets { columns.append(.init("targets", say("Diện", "As"), width: 8)) }

    var sections: [DocumentTable.Section] = []
    var currentMonth = Int.min
    for visit in view.visits {
      let (year, month, _) = visit.occasion.date.date
      if year * 12 + month != currentMonth {
        currentMonth = year * 12 + month
        let label = String(visit.occasion.date.description.prefix(7))
        let title = say(PeriodTitle.message(label))
        sections.append(
          DocumentTable.Section(
            id: label, title: title.prefix(1).uppercased() + title.dropFirst(), groups: []))
      }
      let (person, place) = (view.people[visit.person], view.places[visit.place])
      var cells: [Cell] = [
        .date(visit.occasion.date), .text(say.weekday(visit.occasion.date)),
        .times(visit.occasion.start, visit.occasion.end), .text(place.name),
        .text(orEmpty: place.area), .text(orEmpty: place.venue), .text(person.name),
        .text(orEmpty: visit.subject),
      ]
      if hasTargets { cells.append(.text(orEmpty: say.targets(visit.targets))) }
      sections[sections.count - 1].groups.append(DocumentTable.Group(rows: [cells]))
    }
    return DocumentTable(
      .months, title: say("Lịch dự theo tháng", "Calendar by month"), columns: columns, namingColumn: 3,
      sections: sections,
      whenEmpty: say("Không có lượt dự nào.", "There are no visits."))
  }
}
