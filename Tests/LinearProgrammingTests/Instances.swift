import Foundation
import LinearProgramming
import Testing

/// The public instances beside these tests, and their known answers; see `Instances/README.md`.
enum Instances {
  static func path(_ name: String) throws -> String {
    let folder = try #require(Bundle.module.resourceURL)
    return folder.appending(path: "Instances").appending(path: name).path
  }

  static func model(_ name: String) throws -> Model {
    try ModelFile.read(path: path(name))
  }

  static func text(_ name: String) throws -> String {
    try String(decoding: Data(contentsOf: URL(fileURLWithPath: path(name))), as: UTF8.self)
  }

  /// netlib's linear programs and their optima.
  static let linear: [(name: String, optimum: Double)] = [
    ("netlib/afiro.mps", -464.75314286), ("netlib/adlittle.mps", 225494.96316),
    ("netlib/israel.mps", -896644.82186),
    ("netlib/stair.mps", -251.26695119), ("netlib/shell.mps", 1208825346.0), ("netlib/scrs8.mps", 904.29695),
    ("netlib/e226.mps", -11.638929),
  ]

  /// Mixed integer programs and their optima.
  static let integer: [(name: String, optimum: Double)] = [
    ("mip/flugpl.mps", 1_201_500), ("mip/lseu.mps", 1120), ("mip/egout.mps", 568.1007), ("mip/rgn.mps", 82.2),
    ("mip/small_mip.mps", 3.2368421), ("mip/p0033.mps", 3089),
  ]

  /// Linear programs without a solution.
  static let infeasible = [
    "infeasible/box1.mps", "infeasible/galenet.mps", "infeasible/refinery.mps", "infeasible/woodinfe.mps",
  ]

  /// Every file a reader should read.
  static let files = linear.map(\.name) + integer.map(\.name) + infeasible + ["infeasible/gas11.mps"]
}

/// Whether two numbers agree to so many digits, relative to the larger.
func agree(_ left: Double?, _ right: Double, to tolerance: Double = 1e-6) -> Bool {
  guard let left else { return false }
  return abs(left - right) <= tolerance * max(1, abs(left), abs(right))
}
