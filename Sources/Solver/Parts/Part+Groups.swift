extension Part {
  /// Groups whose columns can't all be 0 are always present, so they are no groups.
  mutating func dissolveFixedGroups() {
    for group in groups.indices {
      guard groups[group].columns.contains(where: { lower[Int($0)] > 0 }) else { continue }
      for column in groups[group].columns { groupOfColumn[Int(column)] = -1 }
      groups[group].columns = []
    }
    renumberGroups()
  }

  private mutating func renumberGroups() {
    var renumbered = [Int32](repeating: -1, count: groups.count)
    var kept: [Group] = []
    for (old, group) in groups.enumerated() where !group.columns.isEmpty {
      renumbered[old] = Int32(kept.count)
      kept.append(group)
    }
    groups = kept
    for column in groupOfColumn.indices where groupOfColumn[column] >= 0 {
      groupOfColumn[column] = renumbered[Int(groupOfColumn[column])]
    }
  }

  /// Finds the rows that touch one group only, takes the columns that only such rows touch into the group, and
  /// notes the rows that make a group pay for missing dates.
  mutating func classifyRows() {
    adoptAuxiliaries()
    for row in 0..<rowCount where rowLower[row] <= 0 && rowUpper[row] >= 0 {
      let entries = rows.entries(row)
      guard let first = entries.first else { continue }
      let group = groupOfColumn[Int(rows.indices[first])]
      guard group >= 0, entries.allSatisfy({ groupOfColumn[Int(rows.indices[$0])] == group }) else {
        continue
      }
      groupOfRow[row] = group
      if rowLower[row] == 0 && rowUpper[row] == .infinity { groups[Int(group)].coverRows.append(Int32(row)) }
    }
    var seen = [Int32](repeating: -1, count: columnCount)
    for group in groups.indices {
      for row in groups[group].coverRows {
        for entry in rows.entries(Int(row)) where rows.coefficients[entry] > 0 {
          let column = Int(rows.indices[entry])
          if seen[column] == Int32(group) { groups[group].isPriceExact = false }
          seen[column] = Int32(group)
        }
      }
    }
  }

  /// A column in one row only, whose other columns are all of one group, belongs to that group.
  private mutating func adoptAuxiliaries() {
    for column in 0..<columnCount where groupOfColumn[column] < 0 && lower[column] == 0 {
      let entries = byColumn.entries(column)
      guard entries.count == 1, let entry = entries.first else { continue }
      let row = Int(byColumn.indices[entry])
      guard rowLower[row] <= 0, rowUpper[row] >= 0 else { continue }
      var group: Int32 = -1
      var isAlone = true
      for other in rows.entries(row) where Int(rows.indices[other]) != column {
        let its = groupOfColumn[Int(rows.indices[other])]
        if its < 0 || (group >= 0 && its != group) {
          isAlone = false
          break
        }
        group = its
      }
      guard isAlone, group >= 0 else { continue }
      groupOfColumn[column] = group
      groups[Int(group)].columns.append(Int32(column))
    }
  }

  /// Rows that others imply: Σ v ≤ K where every v ≤ x of its group and some row says Σ x ≤ K' ≤ K over all
  /// these x. With one member per organisation, one member per meeting follows.
  func impliedRows() -> [Bool] {
    var implied = [Bool](repeating: false, count: rowCount)
    var mark = [Int32](repeating: -1, count: columnCount)
    var tag: Int32 = -1
    for row in 0..<rowCount where rowLower[row] == -.infinity && groupOfRow[row] < 0 {
      let limit = rowUpper[row]
      var decisions: [Int] = []
      let isPacking = rows.entries(row).allSatisfy { entry in
        let column = Int(rows.indices[entry])
        let group = groupOfColumn[column]
        guard rows.coefficients[entry] == 1, group >= 0, classes[column] == .date else { return false }
        decisions.append(Int(groups[Int(group)].columns[0]))
        return true
      }
      guard isPacking, let first = decisions.first, Set(decisions).count == decisions.count else { continue }
      implied[row] = byColumn.entries(first).contains { entry in
        let other = Int(byColumn.indices[entry])
        guard rowUpper[other] <= limit, groupOfRow[other] < 0 else { return false }
        tag += 1
        for entry in rows.entries(other) {
          if rows.coefficients[entry] < 0 { return false }
          if rows.coefficients[entry] >= 1 { mark[Int(rows.indices[entry])] = tag }
        }
        return decisions.allSatisfy { mark[$0] == tag }
      }
    }
    return implied
  }
}
