/// A part split by who owns its groups: columns and rows that concern one owner alone, and the rows that link owners.
///
/// A column that belongs to no group goes with the owner whose rows alone it is in.
struct OwnerBlocks {
  /// What concerns one owner alone.
  struct Block {
    /// Columns of the part.
    var columns: [Int32] = []
    /// Rows of the part.
    var rows: [Int32] = []
  }

  let part: Part
  /// One for each owner.
  private(set) var blocks: [Block] = []
  /// Rows that touch several owners, or columns of none.
  private(set) var links: [Int32] = []
  /// Columns of no owner.
  private(set) var freeColumns: [Int32] = []
  /// For each column of the part, its block; −1: free, −2: fixed.
  private(set) var blockOfColumn: [Int32]
  /// Bounds in force of the part's columns.
  private(set) var lower: [Double]
  private(set) var upper: [Double]
  /// Bounds of the part's rows, without what fixed columns contribute.
  private(set) var rowLower: [Double]
  private(set) var rowUpper: [Double]

  /// Splits a part within the bounds that are in force in its master; `nil` where there is only one owner.
  init?(_ master: Master) {
    let part = master.part
    self.part = part
    lower = part.lower
    upper = part.upper
    for column in 0..<part.columnCount { (lower[column], upper[column]) = master.bounds(of: column) }
    rowLower = part.rowLower
    rowUpper = part.rowUpper
    for row in 0..<part.rowCount where master.sessionRow[row] >= 0 {
      let its = Int(master.sessionRow[row])
      (rowLower[row], rowUpper[row]) = (master.rowLower[its], master.rowUpper[its])
    }
    blockOfColumn = Array(repeating: -1, count: part.columnCount)
    var numberOfOwner: [Int32: Int32] = [:]
    for column in 0..<part.columnCount {
      if lower[column] == upper[column] {
        blockOfColumn[column] = -2
      } else if part.groupOfColumn[column] >= 0 {
        let owner = part.groups[Int(part.groupOfColumn[column])].owner
        let number = numberOfOwner[owner] ?? Int32(numberOfOwner.count)
        numberOfOwner[owner] = number
        blockOfColumn[column] = number
      }
    }
    guard numberOfOwner.count > 1 else { return nil }
    let live = rowsThatBind(master.implied)
    adoptColumns(live)
    blocks = Array(repeating: Block(), count: numberOfOwner.count)
    for column in 0..<Int32(part.columnCount) {
      switch blockOfColumn[Int(column)] {
      case -2: break
      case -1: freeColumns.append(column)
      case let block: blocks[Int(block)].columns.append(column)
      }
    }
    for row in live {
      switch owner(of: row) {
      case .one(let block): blocks[Int(block)].rows.append(Int32(row))
      case .several: links.append(Int32(row))
      case .nobody: break
      }
    }
  }

  /// Takes fixed columns out of the rows; those that what is left could violate.
  private mutating func rowsThatBind(_ implied: [Bool]) -> [Int] {
    var live: [Int] = []
    for row in 0..<part.rowCount where !implied[row] {
      var (fixed, least, most) = (0.0, 0.0, 0.0)
      for entry in part.rows.entries(row) {
        let column = Int(part.rows.indices[entry])
        let ends = (
          part.rows.coefficients[entry] * lower[column], part.rows.coefficients[entry] * upper[column]
        )
        if blockOfColumn[column] == -2 { fixed += ends.0 }
        least += min(ends.0, ends.1)
        most += max(ends.0, ends.1)
      }
      let binds = least < rowLower[row] - 1e-9 || most > rowUpper[row] + 1e-9
      rowLower[row] -= fixed
      rowUpper[row] -= fixed
      if binds { live.append(row) }
    }
    return live
  }

  /// Gives columns of no group to the owner whose rows alone they are in.
  private mutating func adoptColumns(_ live: [Int]) {
    var candidate = [Int32](repeating: -3, count: part.columnCount)
    for row in live {
      var owner: Int32 = -3
      for entry in part.rows.entries(row) {
        let block = blockOfColumn[Int(part.rows.indices[entry])]
        if block >= 0 { owner = owner == -3 || owner == block ? block : -1 }
      }
      if owner == -3 { owner = -1 }
      for entry in part.rows.entries(row) {
        let column = Int(part.rows.indices[entry])
        guard blockOfColumn[column] == -1 else { continue }
        candidate[column] = candidate[column] == -3 || candidate[column] == owner ? owner : -1
      }
    }
    // A row with columns that are to go different ways links them.
    var isChanging = true
    while isChanging {
      isChanging = false
      for row in live {
        let entries = part.rows.entries(row)
        let owners = Set(
          entries.map { Int(part.rows.indices[$0]) }.filter { blockOfColumn[$0] != -2 }
            .map { blockOfColumn[$0] >= 0 ? blockOfColumn[$0] : candidate[$0] })
        guard owners.count > 1 else { continue }
        for entry in entries {
          let column = Int(part.rows.indices[entry])
          if blockOfColumn[column] == -1 && candidate[column] >= 0 {
            candidate[column] = -1
            isChanging = true
          }
        }
      }
    }
    for column in candidate.indices where blockOfColumn[column] == -1 && candidate[column] >= 0 {
      blockOfColumn[column] = candidate[column]
    }
  }

  /// Whether few rows link the owners. Whole patterns of each are then nearly a plan; where many rows link them, the cuts
  /// of the whole relaxation are worth more.
  var areLooselyLinked: Bool { links.count <= 10 * blocks.count }

  private enum Owner {
    case one(Int32)
    case several
    case nobody
  }

  private func owner(of row: Int) -> Owner {
    var owner: Int32 = -2
    for entry in part.rows.entries(row) {
      let block = blockOfColumn[Int(part.rows.indices[entry])]
      if block == -2 { continue }
      if block == -1 || (owner >= 0 && owner != block) { return .several }
      owner = block
    }
    return owner >= 0 ? .one(owner) : .nobody
  }
}
