import Domain

/// Who goes where and when, by member: the Bảng phân công itself.
enum MemberTable {
  /// The table. Everybody is listed, also those who go nowhere.
  static func table(_ view: PlanView) -> DocumentTable {
    let say = view.say
    let hasTargets = view.hasSeveralTargets
    let hasChoices = view.stays.contains { $0.choice != nil }
    var columns: [DocumentTable.Column] = [
      .init("number", say("TT", "No."), width: 4, .centre),
      .init("name", say("Họ và tên", "Name"), width: 12),
      .init("title", say("Chức vụ", "Post"), width: 10),
      .init("unit", say("Đơn vị", "Unit"), width: 12),
      .init("organisation", say("Tổ chức", "Organisation"), width: 20),
      .init("area", say("Địa bàn", "Area"), width: 12),
    ]
    if hasTargets { columns.append(.init("targets", say("Diện", "As"), width: 8)) }
    if hasChoices {
      columns.append(.init("choice", say("Nguyện vọng", "Choice"), width: 7, .centre))
    }
    columns.append(.init("times", say("Thời gian dự", "Dates"), width: 16))

    var staysOfPerson = [[PlanView.Stay]](repeating: [], count: view.people.count)
    for stay in view.stays { staysOfPerson[stay.person].append(stay) }
    var groups: [DocumentTable.Group] = []
    groups.reserveCapacity(view.people.count)
    for person in view.order {
      let (who, number) = (view.people[person], groups.count + 1)
      let leading: [Cell] = [
        .number(number), .text(who.name), .text(orEmpty: who.title), .text(orEmpty: who.unit),
      ]
      var rows: [[Cell]] = staysOfPerson[person].map { stay in
        let place = view.places[stay.place]
        var cells = leading + [.text(place.name), .text(orEmpty: place.area)]
        if hasTargets { cells.append(.text(orEmpty: say.targets(view.targets(of: stay)))) }
        if hasChoices { cells.append(stay.choice.map { .number($0) } ?? .empty) }
        cells.append(
          stay.visits.isEmpty
            ? .text(say("chưa có lượt dự", "no visit"))
            : .occasions(stay.visits.map { view.visits[$0].occasion }))
        return cells
      }
      if rows.isEmpty {
        let nothing = Cell.text(say("chưa được phân công", "nothing assigned"))
        rows = [
          leading + [nothing]
            + Array(repeating: Cell.empty, count: columns.count - leading.count - 1)
        ]
      }
      groups.append(DocumentTable.Group(rows: rows))
    }
    return DocumentTable(
      .members, title: say("Phân công theo thành viên", "Assignments by member"), columns: columns,
      mergedColumns: 4, namingColumn: 1, sections: [DocumentTable.Section(groups: groups)],
      whenEmpty: say("Không có thành viên nào.", "There are no members."))
  }
}
