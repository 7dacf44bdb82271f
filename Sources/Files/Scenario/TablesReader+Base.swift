import Domain

/// The tables that others refer to.
extension TablesReader {
  func readAreas() -> [Area] {
    var parents: [String: String] = [:]
    var areas: [Area] = []
    for entry in areaIDs.entries {
      let (row, table) = (entry.row, entry.row.table)
      let name = row.name(table.column("name"))
      let kind = row.text(table.column("kind"), longest: Row.longestName)
      let parent = reference(in: row, table.column("parent"), areaIDs)
      let residential = row.flag(table.column("residential"), standard: true)
      guard let id = entry.id, let name, let residential else { continue }
      parents[id] = parent
      areas.append(Area(id: id, name: name, kind: kind, parent: parent, residential: residential))
    }
    areaIDs.reportCircles(parents, column: "parent")
    return areas
  }

  func readOrganisations() -> [Located<Organisation>] {
    var parents: [String: String] = [:]
    var organisations: [Located<Organisation>] = []
    organisations.reserveCapacity(organisationIDs.entries.count)
    for entry in organisationIDs.entries {
      let (row, table) = (entry.row, entry.row.table)
      let name = row.name(table.column("name"))
      let kind = row.name(table.column("kind"))
      let area = areaIDs.reference(in: row, table.column("area"))
      let parent = reference(in: row, table.column("parent"), organisationIDs)
      let priority = row.integer(table.column("priority"), in: 0...3, standard: 0)
      let coordinate = coordinate(in: row)
      let venue = row.text(table.column("venue"), longest: Row.longestName)
      let schedule = schedule(in: row)
      guard let id = entry.id, let name, let kind, let area, let priority else { continue }
      parents[id] = parent
      organisations.append(
        Located(
          value: Organisation(
            id: id, name: name, kind: kind, area: area, parent: parent, priority: priority,
            coordinate: coordinate, venue: venue, meets: schedule.meets, starts: schedule.starts,
            minutes: schedule.minutes, except: schedule.except), row: row))
    }
    organisationIDs.reportCircles(parents, column: "parent")
    return organisations
  }

  func readMembers() -> [Member] {
    var members: [Member] = []
    for entry in memberIDs.entries {
      let (row, table) = (entry.row, entry.row.table)
      if let id = entry.id, id == "all" || id.hasPrefix("role:") {
        row.error(
          table.column("id"), "mã này có nghĩa riêng trong cột who của bảng busy; hãy đặt mã khác",
          "this id has a meaning of its own in the column who of busy; choose another")
      }
      let name = row.name(table.column("name"))
      let role = row.word(table.column("role"), Role.self)
      let title = row.text(table.column("title"), longest: Row.longestName)
      let unit = row.text(table.column("unit"), longest: Row.longestName)
      let own = references(in: row, table.column("own_organisations"), organisationIDs)
      let areas = references(in: row, table.column("areas"), areaIDs)
      let residence = reference(in: row, table.column("residence"), organisationIDs)
      let coordinate = coordinate(in: row)
      guard let id = entry.id, let name, let role else { continue }
      members.append(
        Member(
          id: id, name: name, role: role, title: title, unit: unit, ownOrganisations: own, areas: areas,
          residence: residence, coordinate: coordinate))
    }
    return members
  }

  /// An id that may be left out, checked.
  private func reference(in row: Row, _ column: Table.Column, _ registry: IDRegistry) -> String? {
    guard let id = row.optionalID(column), registry.check(id, in: row, column) else { return nil }
    return id
  }

  /// Ids in a list, checked one by one.
  private func references(in row: Row, _ column: Table.Column, _ registry: IDRegistry) -> [String] {
    row.ids(column).filter { registry.check($0, in: row, column) }
  }

  /// Both coordinates, or neither.
  private func coordinate(in row: Row) -> Coordinate? {
    let (latitude, longitude) = (row.table.column("latitude"), row.table.column("longitude"))
    let north = row.number(latitude, in: -90...90)
    let east = row.number(longitude, in: -180...180)
    switch (row.isEmpty(latitude), row.isEmpty(longitude)) {
    case (false, true):
      row.error(
        latitude, "có vĩ độ mà thiếu kinh độ; hãy ghi cả hai hoặc bỏ cả hai",
        "a latitude without a longitude; write both or neither")
    case (true, false):
      row.error(
        longitude, "có kinh độ mà thiếu vĩ độ; hãy ghi cả hai hoặc bỏ cả hai",
        "a longitude without a latitude; write both or neither")
    default: break
    }
    guard let north, let east else { return nil }
    return Coordinate(latitude: north, longitude: east)
  }
}
