/// Twice the shape of Tuyên Quang: 110 members visit cells of residential areas where they are in charge and where
/// they live; two provinces of 138 communes each.
struct ResidenceFamily {
  private let calendar = YearCalendar()
  private static let settings = """
    title = "Phân công dự sinh hoạt chi bộ khu dân cư năm 2026"
    year = 2026
    regimes = ["tuyen-quang-2021"]

    """
  /// Party organisations without residential areas, and how many cells each has.
  private static let direct = [("khoi", 32), ("cong-an", 7), ("quan-su", 5)]

  func folder(_ seeded: SeededGenerator, _ data: String) throws -> ScenarioFolder {
    var random = seeded
    var folder = ScenarioFolder(settings: ResidenceFamily.settings)
    calendar.addHolidays(to: &folder)
    let absences = Absences(calendar: calendar)
    absences.addQuarterly("Ban Chấp hành Đảng bộ tỉnh", ["all"], &folder)
    absences.addMonthly("Ban Thường vụ Tỉnh ủy", ["role:btv"], &folder, &random)
    for province in ["08", "24"] {
      try add(province, CommuneData(folder: data).districts2021([province]), &folder, &random)
    }
    return folder
  }

  private func add(
    _ province: String, _ districts: [District], _ folder: inout ScenarioFolder,
    _ random: inout SeededGenerator
  ) {
    var left = 138
    let districts = districts.compactMap { district -> District? in
      let communes = Array(district.communes.prefix(left))
      left -= communes.count
      guard !communes.isEmpty else { return nil }
      return District(
        code: district.code, name: district.name, province: province, provinceName: district.provinceName,
        communes: communes)
    }
    addAreas(province, districts, &folder)
    let communes = districts.flatMap(\.communes)
    for (index, commune) in communes.enumerated() {
      let count = commune.isTown || index % 3 == 0 ? 5 : 4
      for number in 1...count { add(cell: number, of: commune, &folder, &random) }
    }
    let centre = districts[0].seat
    for (name, count) in ResidenceFamily.direct {
      for number in 1...count { add(office: number, of: "\(name)-\(province)", centre, &folder, &random) }
    }
    addMembers(province, districts, &folder, &random)
  }

  private func addAreas(_ province: String, _ districts: [District], _ folder: inout ScenarioFolder) {
    folder.add(
      .areas,
      ["id": "tinh-\(province)", "name": districts[0].provinceName, "kind": "tỉnh", "residential": "yes"])
    for (name, _) in ResidenceFamily.direct {
      folder.add(
        .areas,
        [
          "id": "tt-\(name)-\(province)", "name": "Đảng bộ \(name)", "kind": "đảng bộ trực thuộc",
          "parent": "tinh-\(province)", "residential": "no",
        ])
    }
    for district in districts {
      folder.add(
        .areas,
        [
          "id": district.area, "name": district.name, "kind": "huyện", "parent": "tinh-\(province)",
          "residential": "yes",
        ])
      for commune in district.communes {
        folder.add(
          .areas,
          [
            "id": "cap-xa-\(commune.code)", "name": commune.name, "kind": commune.kind,
            "parent": district.area,
            "residential": "yes",
          ])
      }
    }
  }

  private func add(
    cell number: Int, of commune: Commune, _ folder: inout ScenarioFolder, _ random: inout SeededGenerator
  ) {
    let id = "cb-\(commune.code)-\(number)"
    let time = MeetingDays(calendar: calendar).columns(
      of: id, .cell(&random), start: random.pick([420, 450, 840, 1110, 1140, 1170]),
      minutes: random.pick([90, 90, 120]), &folder, &random)
    let row = [
      "id": id, "name": "Chi bộ \(Village.name(number, in: commune, &random)), \(commune.lowered)",
      "kind": "chi-bo-khu-dan-cu", "area": "cap-xa-\(commune.code)",
      "priority": random.chance(5) ? "\(random.number(1...3))" : "0", "venue": "Nhà văn hóa",
    ]
    let place = commune.place.near(&random, 0.015).columns
    folder.add(.organisations, row.merging(time) { $1 }.merging(place) { $1 })
  }

  private func add(
    office number: Int, of owner: String, _ centre: Place, _ folder: inout ScenarioFolder,
    _ random: inout SeededGenerator
  ) {
    let id = "\(owner)-\(number)"
    let time = MeetingDays(calendar: calendar).columns(
      of: id, .office(&random), start: random.pick([450, 480, 840, 960]), minutes: random.pick([90, 120]),
      &folder, &random)
    let row = [
      "id": id, "name": "Chi bộ \(owner) \(number)", "kind": "chi-bo", "area": "tt-\(owner)", "priority": "0",
      "venue": "Phòng họp",
    ]
    let place = centre.near(&random, 0.012).columns
    folder.add(.organisations, row.merging(time) { $1 }.merging(place) { $1 })
  }

  /// Fifteen of the bureau in charge of a district or of a Party organisation without residential areas, forty of
  /// the committee who follow a commune; all live in towns.
  private func addMembers(
    _ province: String, _ districts: [District], _ folder: inout ScenarioFolder,
    _ random: inout SeededGenerator
  ) {
    let towns = districts.flatMap { $0.communes.filter(\.isTown) }
    let capital = districts[0].communes.filter(\.isTown)
    let followed = random.sample(districts.flatMap(\.communes), 38)
    for number in 1...55 {
      let isBureau = number <= 15
      let area: String
      if isBureau {
        area =
          number <= 3
          ? "tt-\(ResidenceFamily.direct[number - 1].0)-\(province)"
          : districts[number % districts.count].area
      } else {
        area =
          number - 16 < followed.count
          ? "cap-xa-\(followed[number - 16].code)" : "tt-khoi-\(province)"
      }
      let home = random.pick(number % 5 == 0 ? towns : capital)
      let id = "tuv-\(province)-\(number < 10 ? "0" : "")\(number)"
      folder.add(
        .members,
        [
          "id": id, "name": Names.next(&random), "role": isBureau ? "btv" : "bch",
          "title": isBureau ? "Ủy viên Ban Thường vụ" : "Tỉnh ủy viên",
          "unit": "Cơ quan \(province)-\(number)",
          "areas": area, "residence": "cb-\(home.code)-\(random.number(1...5))",
        ].merging(home.place.near(&random, 0.01).columns) { $1 })
      Absences(calendar: calendar).addLeave(of: id, &folder, &random)
    }
  }
}
