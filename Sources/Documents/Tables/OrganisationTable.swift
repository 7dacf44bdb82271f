import Domain

/// Who comes when, by organisation.
enum OrganisationTable {
  /// The organisations that somebody is assigned to or visits, by area, then name as printed.
  static func table(_ view: PlanView) -> DocumentTable {
    let say = view.say
    let hasTargets = view.hasSeveralTargets
    var columns: [DocumentTable.Column] = [
      .init("number", say("TT", "No."), width: 4, .centre),
      .init("organisation", say("Tổ chức", "Organisation"), width: 19),
      .init("area", say("Địa bàn", "Area"), width: 12),
      .init("venue", say("Địa điểm", "Venue"), width: 17),
      .init("name", say("Người dự", "Member"), width: 12),
      .init("title", say("Chức vụ", "Post"), width: 12),
    ]
    if hasTargets { columns.append(.init("targets", say("Diện", "As"), width: 8)) }
    columns.append(.init("times", say("Thời gian dự", "Dates"), width: 16))

    var staysAtPlace = [[PlanView.Stay]](repeating: [], count: view.places.count)
    for stay in view.stays { staysAtPlace[stay.place].append(stay) }
    let places = order(view)
    let groups = places.enumerated().map { index, number in
      let place = view.places[number]
      return DocumentTable.Group(
        rows: staysAtPlace[number].map { stay in
          let person = view.people[stay.person]
          var cells: [Cell] = [
            .number(index + 1), .text(place.name), .text(orEmpty: place.area), .text(orEmpty: place.venue),
            .text(person.name), .text(orEmpty: person.title),
          ]
          if hasTargets { cells.append(.text(orEmpty: say.targets(view.targets(of: stay)))) }
          cells.append(
            stay.visits.isEmpty
              ? .text(say("chưa có lượt dự", "no visit"))
              : .occasions(stay.visits.map { view.visits[$0].occasion }))
          return cells
        })
    }
    let rest = view.places.count - places.count
    return DocumentTable(
      .organisations, title: say("Phân công theo tổ chức", "Assignments by organisation"),
      note: rest == 0
        ? ""
        : say(
          "\(rest) tổ chức khác không có ai được phân công hay đến dự.",
          "Nobody is assigned to or visits \(say.count(rest, "other organisation"))."),
      columns: columns, mergedColumns: 4, namingColumn: 1,
      sections: [DocumentTable.Section(groups: groups)],
      whenEmpty: say("Chưa tổ chức nào có người dự.", "No organisation is visited."))
  }

  /// The places that somebody is assigned to or visits, in the order of documents.
  static func order(_ view: PlanView) -> [Int] {
    Set(view.stays.map(\.place)).map { index in
      let place = view.places[index]
      return (index: index, key: VietnameseOrder.key(place.area) + [0] + VietnameseOrder.key(place.name))
    }.sorted {
      $0.key == $1.key
        ? view.places[$0.index].id < view.places[$1.index].id : $0.key.lexicographicallyPrecedes($1.key)
    }.map(\.index)
  }
}
