/// The families of benchmark scenarios.
enum Family: String, CaseIterable, Sendable {
  /// Members who registered, and four who may go anywhere.
  case s
  /// Officers with monthly quotas and three candidates each, a small province.
  case m
  /// Officers with monthly quotas and three candidates each, a large one.
  case l
  /// Members who are free within their districts.
  case o
  /// Officers with monthly quotas who are free within their districts.
  case xo
  /// Twice Tuyên Quang: cells of residential areas and residences.
  case t
  /// Twice Bắc Kạn: blocs of offices, assessment meetings.
  case k
  /// Twice the organising department that follows areas in groups.
  case b
  /// The whole country: one scenario per commune.
  case n

  /// What it is, in a few words.
  var summary: String {
    switch self {
    case .s: "53 members, 3 registered each, 4 free to go anywhere, 700 organisations"
    case .m: "60 officers monthly, 200 organisations"
    case .l: "300 officers monthly, 3 candidates each, 1,000 organisations"
    case .o: "70 members free within their areas, 700 organisations"
    case .xo: "300 officers monthly, free within their areas, 1,000 organisations"
    case .t: "twice tuyen-quang-2022"
    case .k: "twice bac-kan-2021"
    case .b: "twice nhom-dia-ban-2025"
    case .n: "3,321 communes, 27 members and 15 organisations each"
    }
  }

  /// Members, or communes for `n`; `nil` where the family has one size only.
  var usualSize: Int? {
    switch self {
    case .s: 53
    case .m: 60
    case .l, .xo: 300
    case .o: 70
    case .t, .k, .b: nil
    case .n: 3321
    }
  }

  /// `l`, or `l-100` where the size isn't the usual one.
  func folderName(size: Int?) -> String {
    if let size, size != usualSize { return "\(rawValue)-\(size)" }
    return rawValue
  }

  /// Writes the family's scenario, for `n` its scenarios, and tells how many there are.
  func write(to path: String, size: Int?, seed: UInt64, data: String) throws -> Int {
    let size = size ?? usualSize ?? 0
    let random = SeededGenerator(seed: seed, name: rawValue)
    if self == .n { return try Country(data: data, seed: seed).write(to: path, communes: size) }
    let folder = try scenario(size: size, random: random, data: data)
    try folder.write(to: path)
    return 1
  }

  private func scenario(size: Int, random: SeededGenerator, data: String) throws -> ScenarioFolder {
    switch self {
    case .s: try CommitteeFamily(members: size, choice: .registered).folder(random, data)
    case .o: try CommitteeFamily(members: size, choice: .areas).folder(random, data)
    case .m, .l: try OfficerFamily(officers: size, choice: .registered).folder(random, data)
    case .xo: try OfficerFamily(officers: size, choice: .areas).folder(random, data)
    case .t: try ResidenceFamily().folder(random, data)
    case .k: BlocFamily().folder(random)
    case .b: try GroupFamily().folder(random, data)
    case .n: preconditionFailure("n is a folder of scenarios")
    }
  }
}

/// Where members may be assigned.
enum Choice {
  /// Three organisations that each of them registered.
  case registered
  /// Any organisation of their district.
  case areas
}
