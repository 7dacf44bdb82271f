import Domain
import LinearProgramming
import Rules

/// The least that falls short of a member's own duties, even if everybody else gave way: what an absence makes
/// unavoidable.
///
/// A program of the member's columns alone. Rows that others share are kept where the others' absence only makes them
/// easier, and left out where that cannot be told: the value is a bound that no plan beats.
struct OwnDuties {
  /// The least, weighted.
  let least: Int
  private let terms: [(column: Column, weight: Double)]
  private let constant: Int

  /// The duties of a member who can't make some visits.
  init(_ formulation: Formulation, of id: String, without blocked: Set<Column>) throws {
    guard let member = formulation.world.memberIndex[id] else {
      (least, terms, constant) = (0, [], 0)
      return
    }
    var own = Set(formulation.pairs(of: member).map(\.column))
    for visit in formulation.visits(of: member) {
      own.insert(visit.column)
      if let both = visit.assignedColumn { own.insert(both) }
    }
    var terms: [(column: Column, weight: Double)] = []
    var constant = 0
    for term in formulation.shortfalls where term.subject.member == member {
      let weight = formulation.situation.rules.rules[term.rule].weight
      constant += weight * term.constant
      if let column = term.column {
        own.insert(column)
        terms.append((column, Double(weight)))
      }
    }
    (self.terms, self.constant) = (terms, constant)
    guard !terms.isEmpty else {
      least = constant
      return
    }
    let model = try OwnDuties.model(formulation.program, own.sorted(), terms, blocked)
    let solution = try model.solve()
    // The bound, rounded up: weights and missing units are whole.
    least = constant + Int(((solution.bound ?? 0) - 1e-6).rounded(.up))
  }

  /// What falls short of the duties at a point of the program.
  func value(at point: [Double]) -> Int {
    constant + Int(terms.reduce(0) { $0 + $1.weight * point[Int($1.column)] }.rounded())
  }

  private static func model(
    _ program: Program, _ own: [Column], _ terms: [(column: Column, weight: Double)], _ blocked: Set<Column>
  ) throws -> Model {
    var model = Model(name: "own-duties")
    var number: [Column: Int] = [:]
    for (index, column) in own.enumerated() {
      number[column] = index
      let upper = blocked.contains(column) ? 0 : program.upper[Int(column)]
      try model.addVariable(lower: min(program.lower[Int(column)], upper), upper: upper, kind: .integer)
    }
    for row in 0..<program.rowCount {
      let entries = program.starts[row]..<program.starts[row + 1]
      var columns: [Column] = []
      var coefficients: [Double] = []
      var isPacking = program.rowLower[row] == -.infinity
      for entry in entries {
        if program.coefficients[entry] < 0 { isPacking = false }
        guard let index = number[program.columns[entry]] else { continue }
        columns.append(Column(index))
        coefficients.append(program.coefficients[entry])
      }
      guard !columns.isEmpty, columns.count == entries.count || isPacking else { continue }
      try model.addRow(
        lower: program.rowLower[row], upper: program.rowUpper[row], columns: columns,
        coefficients: coefficients)
    }
    var objective = [Double](repeating: 0, count: own.count)
    for term in terms { objective[number[term.column] ?? 0] += term.weight }
    try model.setObjective(.minimise, coefficients: objective)
    return model
  }
}
