/// Twice the shape of Bắc Kạn: five blocs of provincial offices with 140 bases, whose year-end assessments are
/// attended by those in charge of them; 22 of the bureau, 44 of the committee.
struct BlocFamily {
  private let calendar = YearCalendar()
  private static let settings = """
    title = "Phân công phụ trách cơ sở và dự hội nghị đánh giá cuối năm 2026"
    year = 2026
    regimes = ["bac-kan-2020"]

    """
  private static let centre = Place(latitude: 22.1470, longitude: 105.8340)
  /// Bases of each bloc.
  private static let blocs = [32, 26, 32, 28, 22]

  func folder(_ seeded: SeededGenerator) -> ScenarioFolder {
    var random = seeded
    var folder = ScenarioFolder(settings: BlocFamily.settings)
    calendar.addHolidays(to: &folder)
    let root = "dang-bo-ccq"
    folder.add(
      .areas, ["id": root, "name": "Đảng bộ Các cơ quan tỉnh", "kind": "đảng bộ", "residential": "no"])
    var bases: [String] = []
    for (bloc, count) in BlocFamily.blocs.enumerated() {
      folder.add(
        .areas,
        [
          "id": "khoi-\(bloc + 1)", "name": "Khối \(bloc + 1)", "kind": "khối", "parent": root,
          "residential": "no",
        ])
      for number in 1...count {
        let name = "\(bloc + 1)-\(number < 10 ? "0" : "")\(number)"
        add(base: name, bloc: bloc + 1, &folder, &random)
        bases.append(name)
      }
    }
    let absences = Absences(calendar: calendar)
    absences.addQuarterly("Ban Chấp hành Đảng bộ", ["all"], &folder)
    absences.addMonthly("Ban Thường vụ Đảng ủy", ["role:btv", "role:thuong-truc"], &folder, &random)
    for number in 1...66 { add(member: number, bases, &folder, &random) }
    return folder
  }

  private func add(
    base name: String, bloc: Int, _ folder: inout ScenarioFolder, _ random: inout SeededGenerator
  ) {
    let (unit, id) = ("dv-\(name)", "cs-\(name)")
    folder.add(
      .areas,
      ["id": unit, "name": "Đơn vị \(name)", "kind": "đơn vị", "parent": "khoi-\(bloc)", "residential": "no"])
    let days = MeetingDays(calendar: calendar)
    let time = days.columns(
      of: id, .office(&random), start: random.pick([450, 480, 840, 960]), minutes: random.pick([90, 120]),
      &folder, &random)
    let isLarge = random.chance(15)
    let row = [
      "id": id, "name": (isLarge ? "Đảng bộ" : "Chi bộ") + " cơ quan \(name)",
      "kind": isLarge ? "dang-bo-co-so" : "chi-bo-co-so", "area": unit, "priority": "0",
      "venue": "Phòng họp cơ quan \(name)",
    ]
    folder.add(
      .organisations,
      row.merging(time) { $1 }.merging(BlocFamily.centre.near(&random, 0.015).columns) { $1 })
    let day = random.pick(calendar.workingDays(calendar.day(11, 23), calendar.day(12, 22)))
    let start = random.pick([450, 480, 810, 840])
    days.add(
      id, "tong-ket", day, start: start, end: start + random.pick([150, 180, 210]), kind: "tong-ket",
      notice: random.number(12...25), &folder)
  }

  /// The bureau is in charge of the blocs in turn, the others lead a unit.
  private func add(
    member number: Int, _ bases: [String], _ folder: inout ScenarioFolder, _ random: inout SeededGenerator
  ) {
    let id = Names.id("duv", number, of: 66)
    let role = number <= 6 ? "thuong-truc" : number <= 22 ? "btv" : "bch"
    // Leaders of units spread over all blocs.
    let unit = role == "bch" ? bases[(number - 23) * bases.count / 44] : nil
    let own = unit ?? (role == "btv" && number % 2 == 0 ? bases[number * 5 % bases.count] : nil)
    folder.add(
      .members,
      [
        "id": id, "name": Names.next(&random), "role": role,
        "title": role == "bch" ? "Bí thư cấp ủy" : "Ủy viên Ban Thường vụ",
        "unit": own.map { "Đơn vị \($0)" } ?? "Cơ quan Đảng ủy",
        "own_organisations": own.map { "cs-\($0)" } ?? "",
        "areas": unit.map { "dv-\($0)" } ?? "khoi-\(number % BlocFamily.blocs.count + 1)",
      ].merging(BlocFamily.centre.near(&random, 0.01).columns) { $1 })
    Absences(calendar: calendar).addLeave(of: id, &folder, &random)
  }
}
