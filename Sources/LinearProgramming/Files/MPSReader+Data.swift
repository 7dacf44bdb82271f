extension MPSReader {
  mutating func readRow(_ fields: [Field]) {
    guard fields.count == 2 else {
      return problems.add(
        line, fields[0].column, "A row needs a kind and a name, this line has \(fields.count) fields.")
    }
    let kind = fields[0].bytes.count == 1 ? fields[0].bytes[fields[0].bytes.startIndex] & ~32 : 0
    guard "NLGE".utf8.contains(kind) else {
      return problems.add(
        line, fields[0].column, "The kind of row “\(Self.short(fields[0].text))” is unknown.",
        remedy: "Kinds are N, L, G and E.")
    }
    guard let name = name(fields[1]) else { return }
    guard rowNumbers[name] == nil else {
      return problems.add(line, fields[1].column, "The row “\(Self.short(name))” comes a second time.")
    }
    if kind == UInt8(ascii: "N"), wantedObjective.map({ $0 == name }) ?? !hasObjective {
      rowNumbers[name] = -1
      hasObjective = true
      return
    }
    rowNumbers[name] = assembly.rows.count
    assembly.rows.append(ModelAssembly.Row(name: name, lower: -.infinity, upper: .infinity, line: line))
    kinds.append(kind)
    sides.append(0)
    lastColumn.append(-1)
  }

  mutating func readColumn(_ fields: [Field]) {
    if fields.count >= 2, fields.contains(where: { $0.bytes.elementsEqual("'MARKER'".utf8) }) {
      return readMarker(fields)
    }
    guard fields.count == 3 || fields.count == 5 else {
      return problems.add(
        line, fields[0].column,
        "An entry needs a column and one or two pairs of row and number, this line has \(fields.count) fields.",
        remedy: "Names with blanks are only possible in fixed columns.")
    }
    guard let name = name(fields[0]) else { return }
    let column: Int
    if let current, assembly.columns[current].name == name {
      column = current
    } else if assembly.column(name) != nil {
      return problems.add(
        line, fields[0].column, "The column “\(Self.short(name))” comes a second time.",
        remedy: "All entries of a column must follow each other.")
    } else {
      column = assembly.column(name, line: line)
      if isInteger { assembly.columns[column].kind = .integer }
      current = column
    }
    for pair in stride(from: 1, to: fields.count, by: 2) {
      guard let row = row(fields[pair]), let value = number(fields[pair + 1]) else { continue }
      let isDuplicate = row < 0 ? lastObjectiveColumn == column : lastColumn[row] == column
      if isDuplicate {
        problems.add(
          line, fields[pair].column,
          "The column “\(Self.short(name))” has a second entry in row “\(Self.short(fields[pair].text))”.")
      } else if row < 0 {
        lastObjectiveColumn = column
        assembly.columns[column].objective = value
      } else {
        lastColumn[row] = column
        assembly.rows[row].columns.append(Int32(column))
        assembly.rows[row].coefficients.append(value)
      }
    }
  }

  private mutating func readMarker(_ fields: [Field]) {
    switch fields.last?.text {
    case "'INTORG'": isInteger = true
    case "'INTEND'": isInteger = false
    default:
      problems.add(
        line, fields[0].column, "This marker is neither 'INTORG' nor 'INTEND'.",
        remedy: "Special ordered sets can't be read.")
    }
  }

  mutating func readSide(_ fields: [Field]) {
    for (field, value) in pairs(fields, .sides) {
      guard let row = row(field), let value = extended(value) else { continue }
      guard statedSides.insert(row).inserted else {
        problems.add(line, field.column, "The row “\(Self.short(field.text))” has a second right-hand side.")
        continue
      }
      if row < 0 {
        if value.isFinite {
          assembly.constant = -value
        } else {
          problems.add(line, field.column, "The objective's constant is infinite.")
        }
      } else {
        sides[row] = value
        assembly.rows[row].line = line
      }
    }
  }

  mutating func readRange(_ fields: [Field]) {
    for (field, value) in pairs(fields, .ranges) {
      guard let row = row(field), let value = extended(value) else { continue }
      guard row >= 0, kinds[row] != UInt8(ascii: "N") else {
        problems.add(
          line, field.column, "The row “\(Self.short(field.text))” is of kind N and can't have a range.")
        continue
      }
      guard statedRanges.insert(row).inserted else {
        problems.add(line, field.column, "The row “\(Self.short(field.text))” has a second range.")
        continue
      }
      ranges[row] = (value, line)
      assembly.rows[row].line = line
    }
  }

  /// Row and number pairs after the name of the set, which may be missing.
  private mutating func pairs(_ fields: [Field], _ section: Section) -> [(Field, Field)] {
    var rest = fields[...]
    if rest.count % 2 == 1 { checkSet(rest.removeFirst(), section) }
    guard rest.count == 2 || rest.count == 4 else {
      problems.add(
        line, fields[0].column,
        "This line has \(fields.count) fields instead of a set and one or two pairs of row and number.")
      return []
    }
    let list = Array(rest)
    return stride(from: 0, to: list.count, by: 2).map { (list[$0], list[$0 + 1]) }
  }

  /// Only one set of each kind makes sense: of several, a solver would have to choose.
  private mutating func checkSet(_ field: Field, _ section: Section) {
    guard let known = setNames[section] else {
      setNames[section] = field.text
      return
    }
    if known != field.text {
      problems.add(
        line, field.column,
        "The section \(section.rawValue) has a second set “\(Self.short(field.text))” beside “\(Self.short(known))”.",
        remedy: "Keep the one that is meant.")
      setNames[section] = field.text
    }
  }

  mutating func readBound(_ fields: [Field]) {
    let kind = fields[0].text.uppercased()
    let needsValue: Bool
    switch kind {
    case "UP", "LO", "FX", "UI", "LI": needsValue = true
    case "FR", "MI", "PL", "BV": needsValue = false
    case "SC", "SI":
      return problems.add(line, fields[0].column, "Semi-continuous variables (\(kind)) can't be solved.")
    default:
      return problems.add(
        line, fields[0].column, "The kind of bound “\(Self.short(fields[0].text))” is unknown.",
        remedy: "Kinds are UP, LO, FX, FR, MI, PL, BV, UI and LI.")
    }
    var rest = Array(fields.dropFirst())
    // The set's name may be missing, and kinds without a value may have one that says nothing.
    if needsValue {
      if rest.count == 3 { checkSet(rest.removeFirst(), .bounds) }
    } else if rest.count == 3 || rest.count == 2 && assembly.column(rest[1].text) != nil {
      checkSet(rest.removeFirst(), .bounds)
    }
    guard needsValue ? rest.count == 2 : rest.count == 1 || rest.count == 2 else {
      return problems.add(
        line, fields[0].column, "The bound \(kind) has \(fields.count) fields, too few or too many.")
    }
    guard let name = name(rest[0]) else { return }
    guard let column = assembly.column(name) else {
      return problems.add(line, rest[0].column, "The column “\(Self.short(name))” does not exist.")
    }
    var value = 0.0
    if needsValue {
      guard let stated = extended(rest[1]) else { return }
      value = stated
    }
    assembly.columns[column].line = line
    apply(kind, column, value)
  }

  private mutating func apply(_ kind: String, _ column: Int, _ value: Double) {
    switch kind {
    case "UP", "UI":
      assembly.columns[column].upper = value
      if value < 0 && !hasLower.contains(column) { assembly.columns[column].lower = -.infinity }
      hasUpper.insert(column)
    case "LO", "LI":
      assembly.columns[column].lower = value
      hasLower.insert(column)
    case "FX":
      (assembly.columns[column].lower, assembly.columns[column].upper) = (value, value)
    case "FR":
      (assembly.columns[column].lower, assembly.columns[column].upper) = (-.infinity, .infinity)
    case "MI":
      assembly.columns[column].lower = -.infinity
      hasLower.insert(column)
    case "PL":
      assembly.columns[column].upper = .infinity
      hasUpper.insert(column)
    default:
      assembly.columns[column].kind = .binary
      (assembly.columns[column].lower, assembly.columns[column].upper) = (0, 1)
    }
    if kind == "FX" || kind == "FR" || kind == "BV" {
      hasLower.insert(column)
      hasUpper.insert(column)
    }
    if kind == "UI" || kind == "LI" { assembly.columns[column].kind = .integer }
  }

  private mutating func name(_ field: Field) -> String? {
    if let name = String(validating: field.bytes, as: UTF8.self) { return name }
    problems.add(line, field.column, "This name is not UTF-8.", remedy: "Save the file as UTF-8.")
    return nil
  }

  private mutating func row(_ field: Field) -> Int? {
    if let row = rowNumbers[field.text] { return row }
    problems.add(line, field.column, "The row “\(Self.short(field.text))” does not exist.")
    return nil
  }

  private mutating func number(_ field: Field) -> Double? {
    if let value = ModelNumber.parse(field.bytes) { return value }
    problems.add(line, field.column, "“\(Self.short(field.text))” is not a number.")
    return nil
  }

  private mutating func extended(_ field: Field) -> Double? {
    if let value = ModelNumber.parseExtended(field.bytes) { return value }
    problems.add(line, field.column, "“\(Self.short(field.text))” is not a number.")
    return nil
  }
}
