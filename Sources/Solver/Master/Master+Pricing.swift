extension Master {
  /// The inactive groups whose price is below a limit, cheapest first, at most so many per owner and per item.
  func pricedGroups(
    _ cost: (Int) -> Double, below limit: Double, perOwner: Int, perItem: Int
  ) -> [Int] {
    guard states.contains(.inactive) else { return [] }
    let duals = dualsByPartRow()
    var priced: [(price: Double, group: Int)] = []
    for group in states.indices where states[group] == .inactive {
      let price = price(of: group, cost, duals)
      if price < limit { priced.append((price, group)) }
    }
    priced.sort { ($0.price, $0.group) < ($1.price, $1.group) }
    var owners: [Int32: Int] = [:]
    var items: [Int32: Int] = [:]
    var chosen: [Int] = []
    for (_, group) in priced {
      let (owner, item) = (part.groups[group].owner, part.groups[group].item)
      guard owners[owner, default: 0] < perOwner, items[item, default: 0] < perItem else { continue }
      owners[owner, default: 0] += 1
      items[item, default: 0] += 1
      chosen.append(group)
    }
    return chosen
  }

  /// Bans the inactive groups whose price is above the gap: no plan that attains the goals held so far has them.
  mutating func ban(above gap: Double, _ cost: (Int) -> Double) {
    let duals = dualsByPartRow()
    for group in states.indices where states[group] == .inactive {
      if price(of: group, cost, duals) > gap + Master.tolerance { states[group] = .banned }
    }
  }

  /// Bans all groups that are not here.
  mutating func banRest() {
    for group in states.indices where states[group] == .inactive { states[group] = .banned }
  }

  /// The duals of the part's rows, 0 for those that are not present.
  func dualsByPartRow() -> [Double] {
    var result = [Double](repeating: 0, count: part.rowCount)
    for (row, index) in partRow.enumerated() where index >= 0 { result[Int(index)] = duals[row] }
    return result
  }

  /// The least that the objective changes by when the group's x is raised by one, at the present duals: exact
  /// where a date is in one cover row at most, a lower bound otherwise.
  ///
  /// With d_j = c_j − πa_j over the rows that reach beyond the group: d_x plus all negative dates, plus the
  /// cheapest dates or slacks that the group's own cover rows still ask for.
  func price(of group: Int, _ cost: (Int) -> Double, _ duals: [Double]) -> Double {
    let columns = part.groups[group].columns
    var price = 0.0
    for (position, column) in columns.enumerated() {
      let reduced = reducedCost(Int(column), cost, duals)
      if position == 0 { price += reduced } else if reduced < 0 { price += reduced * part.upper[Int(column)] }
    }
    var worst = 0.0
    for row in part.groups[group].coverRows {
      let missing = missingCost(Int(row), x: columns[0], cost, duals)
      worst = part.groups[group].isPriceExact ? worst + missing : max(worst, missing)
    }
    return price + worst
  }

  /// What a cover row Σ a·v ≥ k·x costs beyond the columns that pay for themselves.
  private func missingCost(_ row: Int, x: Int32, _ cost: (Int) -> Double, _ duals: [Double]) -> Double {
    var demand = 0.0
    var offers: [(cost: Double, upper: Double)] = []
    for entry in part.rows.entries(row) {
      let column = part.rows.indices[entry]
      let coefficient = part.rows.coefficients[entry]
      if column == x {
        demand -= coefficient
        continue
      }
      guard coefficient > 0 else { continue }
      let reduced = reducedCost(Int(column), cost, duals)
      if reduced < 0 {
        demand -= coefficient * part.upper[Int(column)]
      } else {
        offers.append((reduced / coefficient, coefficient * part.upper[Int(column)]))
      }
    }
    guard demand > 0 else { return 0 }
    offers.sort { $0.cost < $1.cost }
    var total = 0.0
    for offer in offers {
      let taken = min(demand, offer.upper)
      total += taken * offer.cost
      demand -= taken
      if demand <= 0 { break }
    }
    return total
  }

  private func reducedCost(_ column: Int, _ cost: (Int) -> Double, _ duals: [Double]) -> Double {
    var reduced = cost(column)
    for entry in part.byColumn.entries(column) {
      let row = Int(part.byColumn.indices[entry])
      if part.groupOfRow[row] < 0 { reduced -= duals[row] * part.byColumn.coefficients[entry] }
    }
    for (goal, row) in goalRows.enumerated() where row >= 0 {
      reduced -= self.duals[Int(row)] * part.goals[goal][column]
    }
    return reduced
  }
}
