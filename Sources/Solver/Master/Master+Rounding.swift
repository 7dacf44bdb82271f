import LinearProgramming

extension Master {
  /// How many rounds of rounding cuts there are at most, from how many fractional columns each round makes them, how
  /// many it keeps and how long these are; and how many rounds may pass without the value rising.
  private static let rounding = (rounds: 12, candidates: 120, cuts: 40, entries: 600, idle: 3)

  /// Raises the relaxation's value by rounding cuts, from its optimum on. Infeasible where they leave no point.
  ///
  /// A basic column that is not whole is a sum of rows; what is fractional in that sum is rounded. The cuts hold for
  /// every plan within the bounds in force that has none of the groups that are not here; they leave when a stage is
  /// restored, and at the end those that did not raise the value: they would only make every node slower.
  mutating func sharpen(_ deadline: Deadline, _ session: inout Session) throws -> RelaxationOutcome {
    var kept = stage(&session)
    var value = session.objectiveValue
    var idle = 0
    for _ in 0..<Self.rounding.rounds where !isWhole && idle < Self.rounding.idle {
      let first = partRow.count
      guard try addRoundingCuts(&session) > 0 else { break }
      let outcome = try solve(.dual, deadline, &session)
      // Cuts that the method has trouble with are not worth it.
      if case .stopped = outcome, !deadline.isOver { break }
      guard case .optimal(let next) = outcome else { return outcome }
      // What does not bind is opened, so that it costs nothing.
      for row in first..<partRow.count
      where try partRow[row] == Self.cutMark && session.status(row: row) == .basic {
        try setRowBounds(row, lower: -.infinity, upper: .infinity, &session)
      }
      idle += 1
      if next > value + 0.01 {
        kept = stage(&session)
        value = next
        idle = 0
      }
    }
    try restore(kept, &session)
    let outcome = try solve(.primal, deadline, &session)
    readDuals(&session)
    return outcome
  }

  /// Adds the cuts that the present point violates most; the number of those added.
  private mutating func addRoundingCuts(_ session: inout Session) throws -> Int {
    var rows = WholeRows(self, &session)
    var cuts: [(violation: Double, cut: RoundingCut)] = []
    for column in fractionalColumns().prefix(Self.rounding.candidates) {
      guard let terms = try rows.terms(ofBasic: column, &session),
        let cut = RoundingCut(terms.terms, over: terms.denominator, { (lower[$0], upper[$0], values[$0]) }),
        cut.entries.count <= Self.rounding.entries
      else { continue }
      let violation = cut.violation { values[$0] }
      if violation > 1e-3 { cuts.append((violation, cut)) }
    }
    // Cuts of the same violation stay in the order of their columns.
    let order = cuts.indices.sorted { (-cuts[$0].violation, $0) < (-cuts[$1].violation, $1) }
    var block = RowBlock()
    for number in order.prefix(Self.rounding.cuts) {
      let cut = cuts[number].cut
      block.append(
        lower: Double(cut.least), columns: cut.entries.map { Int32($0.column) },
        coefficients: cut.entries.map { Double($0.coefficient) })
      partRow.append(Self.cutMark)
      rowLower.append(Double(cut.least))
      rowUpper.append(.infinity)
    }
    if block.count > 0 { try session.addRows(block) }
    return block.count
  }

  /// The columns whose values are not whole, in the order in which the tree search would branch on them, those nearest
  /// to a half first.
  private func fractionalColumns() -> [Int] {
    values.indices.compactMap { column -> (kind: UInt8, distance: Double, column: Int)? in
      let fraction = values[column] - values[column].rounded(.down)
      guard min(fraction, 1 - fraction) > 1e-4 else { return nil }
      return (part.classes[Int(partColumn[column])].rawValue, abs(fraction - 0.5), column)
    }.sorted { ($0.kind, $0.distance, $0.column) < ($1.kind, $1.distance, $1.column) }.map(\.column)
  }
}

/// The session's rows in whole numbers, read once a round.
private struct WholeRows {
  private let lower: [Double]
  private let upper: [Double]
  private var activities: [Double] = []
  private var known: [Int: WholeRow?] = [:]

  init(_ master: Master, _ session: inout Session) {
    lower = master.rowLower
    upper = master.rowUpper
    session.readActivities(into: &activities)
  }

  /// The rows that a basic column is made of, with multipliers in fractions of a denominator; `nil` where they are no
  /// fractions of a small one, or nothing of them is fractional.
  mutating func terms(
    ofBasic column: Int, _ session: inout Session
  ) throws -> (terms: [(multiplier: Int, row: WholeRow)], denominator: Int)? {
    guard let multipliers = try session.multipliers(ofBasic: column),
      let denominator = Self.denominator(of: multipliers.map(\.multiplier))
    else { return nil }
    var terms: [(multiplier: Int, row: WholeRow)] = []
    for (number, multiplier) in multipliers {
      guard let row = try row(number, &session) else { return nil }
      terms.append((Int((multiplier * Double(denominator)).rounded()), row))
    }
    return (terms, denominator)
  }

  private mutating func row(_ number: Int, _ session: inout Session) throws -> WholeRow? {
    if let row = known[number] { return row }
    let row = WholeRow(
      try session.entries(row: number), lower: lower[number], upper: upper[number],
      activity: activities[number])
    known[number] = row
    return row
  }

  /// The least denominator of which all these numbers are fractions; `nil` where it is 1 or large.
  private static func denominator(of numbers: [Double]) -> Int? {
    var denominator = 1
    for number in numbers {
      guard abs(number) < 1000 else { return nil }
      var times = 1
      while true {
        let scaled = number * Double(denominator * times)
        if abs(scaled - scaled.rounded()) <= 1e-6 { break }
        times += 1
        if denominator * times > 60 { return nil }
      }
      denominator *= times
    }
    return denominator > 1 ? denominator : nil
  }
}
