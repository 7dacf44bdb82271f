/// Writes free MPS: fields apart by blanks, numbers in the shortest form that is read back exactly.
struct MPSWriter {
  private let model: Model
  private let columns: FileNames
  private let rows: FileNames
  private static let objective = "obj"

  init(_ model: Model) {
    self.model = model
    columns = FileNames(count: model.columnCount, name: { model.columnNames[$0] }, legal: Self.legal)
    rows = FileNames(
      count: model.rowCount, taken: [Self.objective], name: { model.rowNames[$0] }, legal: Self.legal)
  }

  /// Blanks would end a name, control characters abort GLPK, `$` at the beginning starts a comment and `*`
  /// could.
  static func legal(_ name: String) -> String {
    var legal = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      legal.append(scalar.properties.isWhitespace || scalar.value < 32 || scalar.value == 127 ? "_" : scalar)
    }
    if legal.isEmpty || legal.first == "$" || legal.first == "*" { legal.insert("_", at: legal.startIndex) }
    return String(legal)
  }

  func text() -> String {
    var text = "NAME          \(model.name.isEmpty ? "" : Self.legal(model.name))\n"
    if model.objective.sense == .maximise { text += "OBJSENSE\n    MAX\n" }
    text += "ROWS\n N  \(Self.objective)\n"
    for row in 0..<model.rowCount { text += " \(form(row).kind)  \(rows[row])\n" }
    writeColumns(&text)
    writeSides(&text)
    writeBounds(&text)
    text += "ENDATA\n"
    return text
  }

  /// A row's letter, right-hand side and range.
  private func form(_ row: Int) -> (kind: Character, side: Double, range: Double?) {
    let (lower, upper) = (model.rowLower[row], model.rowUpper[row])
    if lower == upper { return ("E", lower, nil) }
    if lower == -.infinity { return upper == .infinity ? ("N", 0, nil) : ("L", upper, nil) }
    if upper == .infinity { return ("G", lower, nil) }
    // A range is a difference, which may be rounded: take one that gives the other bound back exactly, if
    // there is.
    let range = upper - lower
    for range in [range, range.nextUp, range.nextDown] {
      if upper - range == lower { return ("L", upper, range) }
      if lower + range == upper { return ("G", lower, range) }
    }
    return ("L", upper, range)
  }

  private func writeColumns(_ text: inout String) {
    // From rows to columns: count, then place.
    var starts = [Int](repeating: 0, count: model.columnCount + 1)
    for column in model.entryColumns { starts[Int(column) + 1] += 1 }
    for column in 0..<model.columnCount { starts[column + 1] += starts[column] }
    var places = starts
    var entryRows = [Int32](repeating: 0, count: model.entryCount)
    var entryValues = [Double](repeating: 0, count: model.entryCount)
    for row in 0..<model.rowCount {
      for entry in model.rowStarts[row]..<model.rowStarts[row + 1] {
        let column = Int(model.entryColumns[entry])
        entryRows[places[column]] = Int32(row)
        entryValues[places[column]] = model.entryCoefficients[entry]
        places[column] += 1
      }
    }
    text += "COLUMNS\n"
    var isInteger = false
    var markers = 0
    func mark(_ on: Bool) {
      markers += 1
      text += "    MARKER\(markers)  'MARKER'  '\(on ? "INTORG" : "INTEND")'\n"
      isInteger = on
    }
    for column in 0..<model.columnCount {
      let integer = model.columnKinds[column] != .continuous
      if integer != isInteger { mark(integer) }
      let name = columns[column]
      let coefficient = model.objective.coefficients[column]
      // A column without any entry would not exist for a reader.
      if coefficient != 0 || starts[column] == starts[column + 1] {
        text += "    \(name)  \(Self.objective)  \(ModelNumber.text(coefficient))\n"
      }
      for entry in starts[column]..<starts[column + 1] {
        text += "    \(name)  \(rows[Int(entryRows[entry])])  \(ModelNumber.text(entryValues[entry]))\n"
      }
    }
    if isInteger { mark(false) }
  }

  private func writeSides(_ text: inout String) {
    text += "RHS\n"
    if model.objective.constant != 0 {
      text += "    RHS  \(Self.objective)  \(ModelNumber.text(-model.objective.constant))\n"
    }
    var ranges = ""
    for row in 0..<model.rowCount {
      let (_, side, range) = form(row)
      if side != 0 { text += "    RHS  \(rows[row])  \(ModelNumber.text(side))\n" }
      if let range { ranges += "    RNG  \(rows[row])  \(ModelNumber.text(range))\n" }
    }
    if !ranges.isEmpty { text += "RANGES\n\(ranges)" }
  }

  private func writeBounds(_ text: inout String) {
    var bounds = ""
    func bound(_ kind: String, _ column: Int, _ value: Double? = nil) {
      bounds += " \(kind) BND  \(columns[column])"
      if let value { bounds += "  \(ModelNumber.text(value))" }
      bounds += "\n"
    }
    for column in 0..<model.columnCount {
      let (lower, upper) = (model.columnLower[column], model.columnUpper[column])
      let kind = model.columnKinds[column]
      if kind == .binary && lower == 0 && upper == 1 {
        bound("BV", column)
      } else if lower == upper {
        bound("FX", column, lower)
      } else if lower == -.infinity && upper == .infinity {
        bound("FR", column)
      } else {
        // Readers differ on what an integer column without bounds may be, so it gets all of them.
        let isInteger = kind != .continuous
        if lower == -.infinity { bound("MI", column) }
        if lower.isFinite && (lower != 0 || isInteger) { bound("LO", column, lower) }
        if upper.isFinite { bound("UP", column, upper) } else if isInteger { bound("PL", column) }
      }
    }
    if !bounds.isEmpty { text += "BOUNDS\n\(bounds)" }
  }
}
