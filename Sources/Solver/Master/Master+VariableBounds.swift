import LinearProgramming

/// The rows v ≤ x, each of which bounds a date by its decision. They are most rows of a part and few of them ever bind,
/// so that they enter when a point violates them.
extension Master {
  /// Dates and decisions in the session whose row is not, with the row's number in the part.
  func absentVariableBounds() -> [(date: Int, decision: Int, row: Int)] {
    var absent: [(date: Int, decision: Int, row: Int)] = []
    for (date, index) in partColumn.enumerated() {
      let row = Int(variableBounds[Int(index)])
      guard row >= 0, sessionRow[row] < 0 else { continue }
      let group = part.groups[Int(part.groupOfColumn[Int(index)])]
      absent.append((date, Int(sessionColumn[Int(group.columns[0])]), row))
    }
    return absent
  }

  /// Adds those that the present optimum violates, and for the same decisions those of other dates that would serve the
  /// objective as well: the next optimum would go there. False where there are none.
  mutating func addVariableBounds(_ session: inout Session) throws -> Bool {
    let absent = absentVariableBounds()
    func isViolated(_ date: Int, _ decision: Int) -> Bool {
      values[date] > values[decision] + Self.tolerance
    }
    var decisions: Set<Int> = []
    for (date, decision, _) in absent where isViolated(date, decision) { decisions.insert(decision) }
    if decisions.isEmpty { return false }
    session.readReducedCosts(into: &reducedCosts)
    var block = RowBlock()
    for (date, decision, row) in absent where decisions.contains(decision) {
      guard isViolated(date, decision) || abs(reducedCosts[date]) < Self.tolerance else { continue }
      block.append(upper: 0, columns: [Int32(date), Int32(decision)], coefficients: [1, -1])
      sessionRow[row] = Int32(partRow.count)
      partRow.append(Int32(row))
      rowLower.append(-.infinity)
      rowUpper.append(0)
    }
    try session.addRows(block)
    return true
  }
}

extension Part {
  /// For each date the row v ≤ x of its group's decision, where no other row
  /// stands in for it; −1 where there is none.
  func variableBounds(besides isReplaced: [Bool]) -> [Int32] {
    (0..<columnCount).map { column in
      let group = Int(groupOfColumn[column])
      guard classes[column] == .date, group >= 0,
        let row = row(thatLimits: Int32(column), to: groups[group].columns[0]), !isReplaced[row]
      else { return -1 }
      return Int32(row)
    }
  }
}
