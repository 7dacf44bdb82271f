import LinearProgramming

extension HardProblem {
  /// Choices that meet the needs under those restrictions that are active, ascending, none of them needless; `nil`
  /// where there are none.
  ///
  /// A pin has mostly one way to be met, so that counting decides. Where an organisation meets twice on a pinned
  /// day a small integer program does.
  func choices(meeting needs: [Int], under isActive: (_ restriction: Int) -> Bool) throws -> [Int]? {
    var chosen: Set<Int> = []
    var open: [[[Int]]] = []
    for need in needs {
      let options = self.needs[need].options.filter { option in
        option.allSatisfy { !isExcluded($0, isActive) }
      }
      switch options.count {
      case 0: return nil
      case 1: chosen.formUnion(options[0])
      default: open.append(options)
      }
    }
    guard isWithinLimits(chosen, isActive) else { return nil }
    open.removeAll { $0.contains { chosen.isSuperset(of: $0) } }
    return open.isEmpty ? chosen.sorted() : try search(open, chosen, isActive)
  }

  /// Whether a restriction does not allow the choice at all.
  private func isExcluded(_ choice: Int, _ isActive: (_ restriction: Int) -> Bool) -> Bool {
    restrictionsOfChoice[choice].contains { index, weight in
      weight > restrictions[index].limit && isActive(index)
    }
  }

  private func isWithinLimits(_ chosen: Set<Int>, _ isActive: (_ restriction: Int) -> Bool) -> Bool {
    var sums: [Int: Double] = [:]
    for choice in chosen {
      for (index, weight) in restrictionsOfChoice[choice] { sums[index, default: 0] += weight }
    }
    return sums.allSatisfy { index, sum in
      sum <= restrictions[index].limit || !isActive(index)
    }
  }

  /// Branch and bound over the open needs, with `chosen` made for sure.
  private func search(_ open: [[[Int]]], _ chosen: Set<Int>, _ isActive: (_ restriction: Int) -> Bool) throws
    -> [Int]?
  {
    var model = Model(name: "pins")
    let columns = chosen.union(open.joined().joined()).sorted()
    let place = Dictionary(uniqueKeysWithValues: zip(columns, columns.indices.map(Int32.init)))
    func places(_ choices: some Sequence<Int>) -> [Int32] { choices.compactMap { place[$0] } }
    for column in columns {
      try model.addVariable(lower: chosen.contains(column) ? 1 : 0, upper: 1, kind: .binary)
    }
    for options in open {
      let own = places(options.compactMap(\.first))
      try model.addRow(
        lower: 1, upper: .infinity, columns: own, coefficients: Array(repeating: 1, count: own.count))
      for option in options {
        let entries = places(option)
        for other in entries.dropFirst() {
          try model.addRow(
            lower: -.infinity, upper: 0, columns: [entries[0], other], coefficients: [1, -1])
        }
      }
    }
    let touched = Set(columns.flatMap { restrictionsOfChoice[$0].map(\.restriction) }).sorted()
    for index in touched where isActive(index) {
      let terms = restrictions[index].terms.filter { place[$0.choice] != nil }
      try model.addRow(
        lower: -.infinity, upper: restrictions[index].limit, columns: places(terms.map(\.choice)),
        coefficients: terms.map(\.weight))
    }
    try model.setObjective(.minimise, coefficients: Array(repeating: 1, count: columns.count))
    let solution = try model.solve()
    switch solution.termination {
    case .optimal: return columns.indices.filter { solution.values[$0] > 0.5 }.map { columns[$0] }
    case .infeasible: return nil
    default:
      throw ModelError(
        .solverFailure,
        "Whether the pins can be met was left open: the solve ended as “\(solution.termination)”.")
    }
  }
}
