/// A provincial committee under the regulation of Quảng Ngãi: two visits a year, two to three organisations each.
struct CommitteeFamily {
  let members: Int
  let choice: Choice

  /// As many bases as 53 members have 700, or 70 members.
  private var baseCount: Int { members * 700 / (choice == .registered ? 53 : 70) }
  private let calendar = YearCalendar()

  init(members: Int, choice: Choice) {
    self.members = members
    self.choice = choice
  }

  private var settings: String {
    var text = """
      title = "Phân công dự sinh hoạt tại tổ chức cơ sở đảng năm 2026"
      year = 2026
      regimes = ["quang-ngai-2020"]

      """
    if choice == .areas {
      text += """

        [rules."assign.dang-ky"]
        from = "charge"

        """
    }
    return text
  }

  func folder(_ seeded: SeededGenerator, _ data: String) throws -> ScenarioFolder {
    var random = seeded
    var folder = ScenarioFolder(settings: settings)
    let region = try Region(
      CommuneData(folder: data), districts: Int((Double(baseCount) / 58).rounded()))
    calendar.addHolidays(to: &folder)
    region.addAreas(to: &folder)
    let bases = region.addBases(baseCount, calendar, to: &folder, &random)
    let absences = Absences(calendar: calendar)
    absences.addQuarterly("Ban Chấp hành Đảng bộ tỉnh", ["all"], &folder)
    absences.addMonthly("Ban Thường vụ Tỉnh ủy", ["role:btv", "role:thuong-truc"], &folder, &random)
    for number in 1...members { add(number, region, bases, &folder, &random) }
    return folder
  }

  /// The first four may go anywhere where members register; two thirds of the others are in charge of a district.
  private func add(
    _ number: Int, _ region: Region, _ bases: [Region.Base], _ folder: inout ScenarioFolder,
    _ random: inout SeededGenerator
  ) {
    let id = Names.id("tuv", number, of: members)
    let isFree = choice == .registered && number <= 4
    let hasArea = choice == .areas || !isFree && random.chance(67)
    let district = number % region.districts.count
    let home = hasArea ? region.districts[district].seat : region.districts[0].seat
    let own = hasArea ? bases.first { $0.district == district } : nil
    folder.add(
      .members,
      [
        "id": id, "name": Names.next(&random),
        "role": isFree ? "thuong-truc" : number % 5 == 0 ? "btv" : "bch",
        "title": isFree ? "Thường trực Tỉnh ủy" : "Tỉnh ủy viên",
        "unit": hasArea ? region.districts[district].name : "Cơ quan tỉnh \(number)",
        "own_organisations": own?.id ?? "", "areas": hasArea ? region.districts[district].area : "",
      ].merging(home.near(&random, 0.01).columns) { $1 })
    Absences(calendar: calendar).addLeave(of: id, &folder, &random)
    guard choice == .registered, !isFree else { return }
    let open = bases.filter { (!hasArea || $0.district == district) && $0.id != own?.id }
    for (index, base) in random.sample(open, weights: open.map(\.weight), 3).enumerated() {
      folder.add(.registrations, ["member": id, "organisation": base.id, "choice": "\(index + 1)"])
    }
  }
}
