import Domain

/// Twice the shape of the organising department that follows areas (`địa bàn`) in groups: 24 leaders, 50 officers,
/// 120 areas in twelve clusters, half a year, invited meetings, and who followed what in the years before.
struct GroupFamily {
  private let calendar = YearCalendar(months: 6)
  private static let settings = """
    title = "Phân công nhóm công chức theo dõi địa bàn 6 tháng đầu năm 2026"
    from = 2026-01-01
    to = 2026-06-30
    regimes = ["nhom-dia-ban-2024"]

    """
  /// For each kind of cluster its areas, leaders and officers; there are two of each kind.
  private static let clusters = [(7, 2, 3), (11, 2, 4), (11, 2, 5), (8, 2, 4), (10, 2, 4), (13, 2, 4)]
  private static let leadersSince = [2022, 2023, 2021, 2023, 2022, 2024, 2023, 2022, 2021, 2023, 2024, 2022]
  private static let centre = Place(latitude: 9.2940, longitude: 105.7240)

  func folder(_ seeded: SeededGenerator, _ data: String) throws -> ScenarioFolder {
    var random = seeded
    var folder = ScenarioFolder(settings: GroupFamily.settings)
    calendar.addHolidays(to: &folder)
    folder.add(.areas, ["id": "tinh", "name": "Tỉnh", "kind": "tỉnh", "residential": "yes"])
    let districts = try CommuneData(folder: data).districts2021(["95", "08"])
    for (index, cluster) in (GroupFamily.clusters + GroupFamily.clusters).enumerated() {
      let id = "cum-\(index + 1)"
      folder.add(
        .areas, ["id": id, "name": "Cụm \(index + 1)", "kind": "cụm", "parent": "tinh", "residential": "no"])
      var areas: [String] = []
      for number in 1...cluster.0 {
        let isDistrict = index % GroupFamily.clusters.count == 0
        let place = isDistrict ? districts[(index == 0 ? 0 : 7) + number - 1].seat : GroupFamily.centre
        areas.append("db-\(index + 1)-\(number < 10 ? "0" : "")\(number)")
        add(area: areas[number - 1], of: id, place, &folder, &random)
      }
      addStaff(cluster, of: index, areas, &folder, &random)
    }
    for number in 1...2 { addOfficer("cb-tu-do-\(number)", "can-bo", areas: "", &folder, &random) }
    let absences = Absences(calendar: calendar)
    absences.addMondays("Giao ban Ban Tổ chức Tỉnh ủy", "all", &folder)
    for day in [calendar.day(1, 14), calendar.day(4, 10), calendar.day(6, 26)] {
      folder.add(
        .busy,
        [
          "who": "role:nhom-truong", "from": "\(day)T07:30", "to": "\(day)T17:00",
          "reason": "Hội nghị trưởng, phó phòng với Lãnh đạo Ban",
        ])
    }
    return folder
  }

  private func add(
    area id: String, of cluster: String, _ place: Place, _ folder: inout ScenarioFolder,
    _ random: inout SeededGenerator
  ) {
    let days = MeetingDays(calendar: calendar)
    let rule = random.pick([
      MeetingRule.firstAndThird(2), .firstAndThird(3), .firstAndThird(4), .weekday(ordinal: 1, 5),
      .weekday(ordinal: 2, 2), .day(5), .day(8),
    ])
    let time = days.columns(
      of: id, rule, start: random.pick([450, 480, 840]), minutes: random.pick([120, 150, 180]), &folder,
      &random)
    let row = [
      "id": id, "name": "Địa bàn \(id)", "kind": "dia-ban", "area": cluster,
      "priority": random.chance(20) ? "1" : "0", "venue": "Phòng họp",
    ]
    folder.add(
      .organisations, row.merging(time) { $1 }.merging(place.near(&random, 0.02).columns) { $1 })
    // Three to five meetings to which the leader is invited; one in eight forgets the Monday morning.
    let span = calendar.workingDays(calendar.day(1, 6), calendar.day(6, 26))
    for (number, day) in random.sample(span, random.pick([3, 3, 4, 5])).sorted().enumerated() {
      let isOpen = day.weekday > 1 || random.chance(12)
      let start = random.pick(isOpen ? [450, 480, 810, 840] : [810, 840])
      days.add(
        id, "moi-\(number + 1)", day, start: start, end: start + random.pick([150, 180, 210]),
        kind: random.pick(["hoi-nghi", "hoi-nghi", "chuyen-de"]), notice: random.number(3...21),
        invitation: true,
        &folder)
    }
  }

  private func addStaff(
    _ cluster: (areas: Int, leaders: Int, officers: Int), of index: Int, _ areas: [String],
    _ folder: inout ScenarioFolder, _ random: inout SeededGenerator
  ) {
    for number in 0..<cluster.leaders {
      let id = "nt-\(index + 1)-\(number + 1)"
      let since = GroupFamily.leadersSince[(2 * index + number) % GroupFamily.leadersSince.count]
      // Thirteen areas are one too many for two leaders: those of the districts help out.
      let helps = index % GroupFamily.clusters.count == 0 && number == 0 ? ";cum-\(index + 6)" : ""
      addOfficer(id, "nhom-truong", areas: "cum-\(index + 1)" + helps, &folder, &random)
      addHistory(id, strided(areas, number, cluster.leaders), since: since, &folder)
    }
    for number in 0..<cluster.officers {
      let id = "cb-\(index + 1)-\(number + 1)"
      addOfficer(id, "can-bo", areas: "cum-\(index + 1)", &folder, &random)
      let since = random.pick([2021, 2022, 2023, 2023, 2024, 2025])
      addHistory(id, Array(strided(areas, number, cluster.officers).prefix(3)), since: since, &folder)
    }
  }

  private func strided(_ areas: [String], _ first: Int, _ step: Int) -> [String] {
    stride(from: first, to: areas.count, by: step).map { areas[$0] }
  }

  private func addHistory(_ member: String, _ areas: [String], since: Int, _ folder: inout ScenarioFolder) {
    for area in areas {
      folder.add(
        .history, ["member": member, "organisation": area, "from_year": "\(since)", "to_year": "2025"])
    }
  }

  private func addOfficer(
    _ id: String, _ role: String, areas: String, _ folder: inout ScenarioFolder,
    _ random: inout SeededGenerator
  ) {
    folder.add(
      .members,
      [
        "id": id, "name": Names.next(&random), "role": role,
        "title": role == "can-bo" ? "Chuyên viên" : "Trưởng phòng", "unit": "Phòng \(random.number(1...5))",
        "areas": areas,
      ].merging(GroupFamily.centre.near(&random, 0.005).columns) { $1 })
    Absences(calendar: calendar).addLeave(of: id, counts: [1, 1, 2], &folder, &random)
  }
}
