import ArgumentParser

/// Writes the scenarios that the benchmarks plan: the same family, size and seed give the same bytes.
@main
struct Generator: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "phancong-bench",
    abstract: "Writes benchmark scenarios, each a folder that phancong plans.",
    discussion: """
      Families: \(Family.allCases.map { "\($0.rawValue) (\($0.summary))" }.joined(separator: "; ")).

      The folder of a scenario is OUTPUT/FAMILY, with the size behind a dash where it isn't the usual one: l-100. Family n \
      writes one folder per commune below OUTPUT/n. People are invented, communes are real.
      """)

  @Argument(help: "Families to write; all but n where none is named.")
  var families: [Family] = []

  @Option(name: [.customShort("o"), .customLong("output")], help: "Where the folders go.")
  var output: String

  @Option(help: "How many members (families s to xo) or communes (n), instead of the usual number.")
  var size: Int?

  @Option(help: "Another seed gives other people, meetings and wishes.")
  var seed: UInt64 = 1

  @Option(help: "The folder with communes-2021.csv and communes-2025.csv.")
  var data = "Scripts/scenarios/data"

  func validate() throws {
    if let size, size < 1 { throw ValidationError("--size must be 1 or more") }
    if size != nil, families.contains(where: { $0.usualSize == nil }) {
      throw ValidationError("--size is for the families s, m, l, o, xo and n; t, k and b have one size")
    }
  }

  func run() throws {
    let families = families.isEmpty ? Family.allCases.filter { $0 != .n } : families
    for family in families {
      let place = output + "/" + family.folderName(size: size)
      let folders = try family.write(to: place, size: size, seed: seed, data: data)
      print("\(place): \(folders == 1 ? "1 scenario" : "\(folders) scenarios")")
    }
  }
}

extension Family: ExpressibleByArgument {}
