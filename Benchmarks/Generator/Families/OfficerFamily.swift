/// Officers of a province under the regulation of Bắc Giang: each at a base every month, two to three bases each.
struct OfficerFamily {
  let officers: Int
  let choice: Choice

  private var baseCount: Int { officers * 10 / 3 }
  private let calendar = YearCalendar()

  init(officers: Int, choice: Choice) {
    self.officers = officers
    self.choice = choice
  }

  private var settings: String {
    """
    title = "Phân công cán bộ theo dõi cơ sở năm 2026"
    year = 2026
    regimes = ["bac-giang-2019"]

    [goals]
    order = ["shortfall", "coverage", "choice", "spread", "peak", "travel"]

    [rules."assign.theo-doi"]
    from = "\(choice == .registered ? "registered" : "charge")"
    min = 2
    max = 3

    # There are more bases than the officers can follow: that some have nobody is no fault.
    [rules."organisation-cover.theo-doi"]
    enabled = false

    [rules."organisation-cover.phu-trach"]
    enabled = false

    """
  }

  func folder(_ seeded: SeededGenerator, _ data: String) throws -> ScenarioFolder {
    var random = seeded
    var folder = ScenarioFolder(settings: settings)
    let region = try Region(
      CommuneData(folder: data), districts: Int((Double(baseCount) / 77).rounded()))
    calendar.addHolidays(to: &folder)
    region.addAreas(to: &folder)
    let bases = region.addBases(baseCount, calendar, to: &folder, &random)
    let absences = Absences(calendar: calendar)
    absences.addMondays("Giao ban cơ quan", "all", &folder)
    absences.addQuarterly("Ban Chấp hành", ["role:can-bo"], &folder)
    for number in 1...officers { add(number, region, bases, &folder, &random) }
    return folder
  }

  /// Each officer works in one district; one wish in ten is for the district next to it.
  private func add(
    _ number: Int, _ region: Region, _ bases: [Region.Base], _ folder: inout ScenarioFolder,
    _ random: inout SeededGenerator
  ) {
    let id = Names.id("cb", number, of: officers)
    let district = number % region.districts.count
    folder.add(
      .members,
      [
        "id": id, "name": Names.next(&random), "role": "can-bo", "title": "Chuyên viên",
        "unit": region.districts[district].name,
        "areas": choice == .areas ? region.districts[district].area : "",
      ].merging(region.districts[district].seat.near(&random, 0.03).columns) { $1 })
    Absences(calendar: calendar).addLeave(of: id, &folder, &random)
    guard choice == .registered else { return }
    let next = region.neighbour(of: district)
    let near = bases.filter { $0.district == district || $0.district == next }
    let weights = near.map { $0.district == district ? 9 * $0.weight : $0.weight }
    for (index, base) in random.sample(near, weights: weights, 3).enumerated() {
      folder.add(.registrations, ["member": id, "organisation": base.id, "choice": "\(index + 1)"])
    }
  }
}
