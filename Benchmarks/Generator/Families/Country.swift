/// The committee of every commune sends its members to the cells of the commune.
struct Country {
  let data: String
  let seed: UInt64

  private static let members = 27
  private static let cells = 15
  private let calendar = YearCalendar()

  init(data: String, seed: UInt64) {
    self.data = data
    self.seed = seed
  }

  /// Writes one folder per commune; fewer communes are spread evenly over the country.
  func write(to path: String, communes count: Int) throws -> Int {
    let all = try CommuneData(folder: data).communes2025()
    let count = min(count, all.count)
    for index in 0..<count {
      let commune = all[index * all.count / count]
      try folder(commune).write(to: path + "/xa-\(commune.code)")
    }
    return count
  }

  private func settings(_ commune: Commune) -> String {
    """
    title = "Phân công cấp ủy viên \(commune.lowered) dự sinh hoạt chi bộ năm 2026"
    year = 2026
    regimes = ["quang-ngai-2020"]

    [rules."assign.dang-ky"]
    min = 1
    max = 2

    [rules."organisation-capacity"]
    max = 2

    [rules."visit-quota.bch"]
    every = "quarter"
    count = 1

    """
  }

  private func folder(_ commune: Commune) -> ScenarioFolder {
    var random = SeededGenerator(seed: seed, name: "n \(commune.code)")
    var folder = ScenarioFolder(settings: settings(commune))
    calendar.addHolidays(to: &folder)
    folder.add(.areas, ["id": "xa", "name": commune.name, "kind": commune.kind, "residential": "yes"])
    // The communes of 2025 were made of three or so older ones.
    for part in 1...3 {
      folder.add(
        .areas,
        ["id": "cum-\(part)", "name": "Cụm \(part)", "kind": "cụm", "parent": "xa", "residential": "yes"])
    }
    let cells = (1...Country.cells).map { "cb-\($0 < 10 ? "0" : "")\($0)" }
    for (index, id) in cells.enumerated() { add(cell: id, index + 1, commune, &folder, &random) }
    let absences = Absences(calendar: calendar)
    absences.addQuarterly("Ban Chấp hành Đảng bộ xã", ["all"], &folder)
    absences.addMonthly("Ban Thường vụ Đảng ủy", ["role:btv"], &folder, &random)
    for number in 1...Country.members { add(member: number, cells, commune, &folder, &random) }
    return folder
  }

  private func add(
    cell id: String, _ number: Int, _ commune: Commune, _ folder: inout ScenarioFolder,
    _ random: inout SeededGenerator
  ) {
    let time = MeetingDays(calendar: calendar).columns(
      of: id, .cell(&random), start: random.pick([420, 450, 840, 1110, 1140, 1170]),
      minutes: random.pick([90, 90, 120]), &folder, &random)
    let row = [
      "id": id, "name": "Chi bộ " + Village.name(number, in: commune, &random), "kind": "chi-bo",
      "area": "cum-\(number % 3 + 1)", "priority": random.chance(10) ? "\(random.number(1...3))" : "0",
      "venue": "Nhà văn hóa",
    ]
    let place = commune.place.near(&random, 0.03).columns
    folder.add(.organisations, row.merging(time) { $1 }.merging(place) { $1 })
  }

  private func add(
    member number: Int, _ cells: [String], _ commune: Commune, _ folder: inout ScenarioFolder,
    _ random: inout SeededGenerator
  ) {
    let id = "duv-\(number < 10 ? "0" : "")\(number)"
    let own = random.pick(cells)
    folder.add(
      .members,
      [
        "id": id, "name": Names.next(&random), "role": number <= 9 ? "btv" : "bch",
        "title": number <= 9 ? "Ủy viên Ban Thường vụ" : "Đảng ủy viên", "unit": commune.name,
        "own_organisations": own,
      ].merging(commune.place.near(&random, 0.02).columns) { $1 })
    Absences(calendar: calendar).addLeave(of: id, counts: [0, 0, 1], &folder, &random)
    for (index, cell) in random.sample(cells.filter { $0 != own }, 3).enumerated() {
      folder.add(.registrations, ["member": id, "organisation": cell, "choice": "\(index + 1)"])
    }
  }
}
