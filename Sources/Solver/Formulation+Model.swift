import Domain
public import LinearProgramming
public import Rules

extension Formulation {
  /// The linear program of one goal of the order with the goals before it held at the given values, for any
  /// other solver. The objective's constant is included, so that its optimum is the goal's value.
  ///
  /// - Parameters:
  ///   - goal: The goal to minimise; it must be one of ``goals``.
  ///   - held: The values of the goals before it.
  /// - Throws: ``ModelError`` where the model grows beyond GLPK's limits.
  public func model(minimising goal: Int, holding held: [Int]) throws(ModelError) -> Model {
    var model = Model(name: "\(goals[goal].rawValue)")
    model.reserveCapacity(
      columns: program.columnCount, rows: program.rowCount + goal, entries: program.columns.count)
    for column in 0..<program.columnCount {
      let (lower, upper) = (program.lower[column], program.upper[column])
      try model.addVariable(lower: lower, upper: upper, kind: lower >= 0 && upper <= 1 ? .binary : .integer)
    }
    for row in 0..<program.rowCount {
      let entries = program.starts[row]..<program.starts[row + 1]
      try model.addRow(
        lower: program.rowLower[row], upper: program.rowUpper[row], columns: Array(program.columns[entries]),
        coefficients: Array(program.coefficients[entries]))
    }
    if !frozen.isEmpty {
      try model.addRow(
        lower: Double(frozen.count), upper: .infinity, columns: frozen,
        coefficients: Array(repeating: 1, count: frozen.count))
    }
    for (index, value) in held.prefix(goal).enumerated() {
      let objective = summed(objectives[index])
      try model.addRow(
        lower: -.infinity, upper: Double(value - objective.constant), columns: objective.terms.map(\.column),
        coefficients: objective.terms.map(\.coefficient))
    }
    var coefficients = [Double](repeating: 0, count: program.columnCount)
    for term in objectives[goal].terms { coefficients[Int(term.column)] += term.coefficient }
    try model.setObjective(.minimise, coefficients: coefficients, constant: Double(objectives[goal].constant))
    let formulation = self
    model.nameColumns { formulation.origin(ofColumn: $0) }
    model.nameRows { formulation.origin(ofRow: $0) }
    return model
  }

  /// The objective with one term a column.
  private func summed(_ objective: Objective) -> Objective {
    var sums: [Column: Double] = [:]
    for term in objective.terms { sums[term.column, default: 0] += term.coefficient }
    return Objective(
      constant: objective.constant, terms: sums.sorted { $0.key < $1.key }.map { Term($0.value, $0.key) })
  }

  private func origin(ofColumn column: Int) -> Origin? {
    let world = world
    func member(_ index: Int32) -> String { world.members[Int(index)].id }
    func meeting(_ index: Int32) -> String { world.meetings[Int(index)].id }
    switch program.meanings[column] {
    case .assignment(let who, let what):
      return Origin("x", [member(who), world.organisations[Int(what)].id])
    case .visit(let who, let what): return Origin("v", [member(who), meeting(what)])
    case .assignedVisit(let who, let what): return Origin("w", [member(who), meeting(what)])
    case .shortfall(let index):
      let term = shortfalls[Int(index)]
      return Origin("short." + situation.rules.rules[term.rule].id, subjects(term.subject))
    case .uncovered(let what): return Origin("uncovered", [world.organisations[Int(what)].id])
    case .substitute(let what): return Origin("substitute", [meeting(what)])
    case .spread(let who): return Origin("spread", [member(who)])
    case .peak(let area): return Origin("peak", [world.areas[Int(area)].id])
    }
  }

  private func origin(ofRow row: Int) -> Origin? {
    guard row < program.rowCount else { return Origin("held", ["\(row - program.rowCount)"]) }
    guard program.rowOrigin[row] >= 0 else { return Origin("link", ["\(row)"]) }
    let origin = program.origins[Int(program.rowOrigin[row])]
    let subjects = subjects(origin.subject) + ["\(row)"]
    switch origin.source {
    case .rule(let index): return Origin(situation.rules.rules[index].id, subjects)
    case .pin(let index): return Origin("pin", ["\(index + 1)"] + subjects)
    case .goal: return Origin("goal", subjects)
    }
  }

  private func subjects(_ subject: Subject) -> [String] {
    [
      subject.member.map { world.members[$0].id }, subject.organisation.map { world.organisations[$0].id },
      subject.meeting.map { world.meetings[$0].id }, subject.period,
    ].compactMap { $0 }
  }
}
