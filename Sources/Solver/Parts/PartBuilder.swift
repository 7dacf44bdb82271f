import Domain
import Rules

/// Cuts parts out of a formulation.
struct PartBuilder {
  private let formulation: Formulation
  private let objectives: [Formulation.Objective]
  private let partition: Partition
  /// For each program column, its number inside its part.
  private var local: [Int32]
  private var partOfColumn: [Int32]
  /// For each part and goal, the terms.
  private var termsOfPart: [[(goal: Int, term: Term)]]
  /// For each program column that belongs to a candidate pair alone, the pair; −1 otherwise.
  private var pairOfColumn: [Int32]

  init(_ formulation: Formulation, objectives: [Formulation.Objective]) {
    self.formulation = formulation
    self.objectives = objectives
    partition = Partition(formulation.program)
    local = [Int32](repeating: 0, count: formulation.program.columnCount)
    partOfColumn = local
    for (part, columns) in partition.columns.enumerated() {
      for (number, column) in columns.enumerated() {
        local[Int(column)] = Int32(number)
        partOfColumn[Int(column)] = Int32(part)
      }
    }
    termsOfPart = Array(repeating: [], count: partition.columns.count)
    for (goal, objective) in objectives.enumerated() {
      for term in objective.terms { termsOfPart[Int(partOfColumn[Int(term.column)])].append((goal, term)) }
    }
    pairOfColumn = PartBuilder.pairs(of: formulation)
  }

  /// The number of parts.
  var count: Int { partition.columns.count }

  /// The program's columns of a part.
  func columns(of part: Int) -> [Column] { partition.columns[part] }

  /// The part of a program's column, and the column's number inside it.
  func place(of column: Column) -> (part: Int, local: Int) {
    (Int(partOfColumn[Int(column)]), Int(local[Int(column)]))
  }

  /// The number of columns of a part.
  func size(of part: Int) -> Int { partition.columns[part].count }

  /// A bound on every goal over all parts that needs no solving: the constants and what the parts have themselves.
  func trivialBounds() -> [Int] {
    let program = formulation.program
    var sums = [[Double]](repeating: objectives.map { _ in 0 }, count: partition.columns.count)
    for part in termsOfPart.indices {
      for (goal, term) in termsOfPart[part] {
        let best = term.coefficient > 0 ? program.lower[Int(term.column)] : program.upper[Int(term.column)]
        sums[part][goal] += term.coefficient * best
      }
    }
    return objectives.indices.map { goal in
      sums.reduce(objectives[goal].constant) { $0 + Part.whole($1[goal]) }
    }
  }

  /// Each pair owns its x and the dates that need it, unless visiting needs no assignment.
  private static func pairs(of formulation: Formulation) -> [Int32] {
    var owner = [Int32](repeating: -1, count: formulation.program.columnCount)
    var visit = 0
    for (index, pair) in formulation.pairs.enumerated() {
      owner[Int(pair.column)] = Int32(index)
      while visit < formulation.visits.count {
        let next = formulation.visits[visit]
        if (next.member, next.organisation) > (pair.member, pair.organisation) { break }
        if (next.member, next.organisation) == (pair.member, pair.organisation) {
          if next.isDirect { owner[Int(pair.column)] = -1 } else { owner[Int(next.column)] = Int32(index) }
        }
        visit += 1
      }
    }
    return owner
  }

  /// The part with this number.
  func part(_ number: Int) -> Part {
    let program = formulation.program
    let columns = partition.columns[number]
    let kept = partition.rows[number]
    var rows = SparseMatrix()
    for row in kept {
      for entry in program.starts[Int(row)]..<program.starts[Int(row) + 1] {
        rows.append(local[Int(program.columns[entry])], program.coefficients[entry])
      }
      rows.endLine()
    }
    var goals = [[Double]](
      repeating: [Double](repeating: 0, count: columns.count), count: objectives.count)
    for (goal, term) in termsOfPart[number] { goals[goal][Int(local[Int(term.column)])] += term.coefficient }
    var part = Part(
      columns: columns, lower: columns.map { program.lower[Int($0)] },
      upper: columns.map { program.upper[Int($0)] },
      classes: columns.map { columnClass(program.meanings[Int($0)]) }, rows: rows,
      byColumn: rows.transposed(width: columns.count), rowLower: kept.map { program.rowLower[Int($0)] },
      rowUpper: kept.map { program.rowUpper[Int($0)] }, goals: goals,
      groupOfColumn: [Int32](repeating: -1, count: columns.count),
      groupOfRow: [Int32](repeating: -1, count: kept.count), groups: [])
    addGroups(to: &part)
    return part
  }

  private func columnClass(_ meaning: ColumnMeaning) -> Part.ColumnClass {
    switch meaning {
    case .assignment: .decision
    case .visit, .assignedVisit: .date
    case .spread, .peak: .peak
    case .shortfall, .uncovered, .substitute: .auxiliary
    }
  }

  private func addGroups(to part: inout Part) {
    var groupOfPair: [Int32: Int32] = [:]
    var offers = [Int32: Int](minimumCapacity: 64)
    for (column, original) in part.columns.enumerated() {
      let pair = pairOfColumn[Int(original)]
      guard pair >= 0 else { continue }
      if let group = groupOfPair[pair] {
        part.groups[Int(group)].columns.append(Int32(column))
        part.groupOfColumn[column] = group
        continue
      }
      // x comes before its dates, so the first column of a pair is x.
      let (member, organisation) = (
        formulation.pairs[Int(pair)].member, formulation.pairs[Int(pair)].organisation
      )
      let world = formulation.world
      let offered = offers[Int32(organisation), default: 0]
      offers[Int32(organisation)] = offered + 1
      let rank =
        Double(offered) * 1e5 - Double(world.organisations[organisation].priority) * 1e4
        + Double(world.kilometres(member, organisation))
      groupOfPair[pair] = Int32(part.groups.count)
      part.groupOfColumn[column] = Int32(part.groups.count)
      part.groups.append(
        Part.Group(columns: [Int32(column)], owner: Int32(member), item: Int32(organisation), rank: rank))
    }
    part.dissolveFixedGroups()
    part.classifyRows()
  }
}
