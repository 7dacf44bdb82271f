/// Writes CPLEX LP: for people to read, and for other solvers. Numbers are in the shortest form that is read
/// back exactly.
struct LPWriter {
  private let model: Model
  private let columns: FileNames
  private let rows: FileNames

  /// What the name of a row's upper half ends with.
  ///
  /// CPLEX's form for a row with two bounds, `2 <= x + y <= 4`, is misread by some solvers without a word. So
  /// it becomes two rows, and ``LPReader`` makes one of them again.
  static let upperSuffix = "~upper"

  /// LP files have no place for the model's name; CPLEX puts it into the first line, as a comment.
  static let nameComment = "\\Problem name: "

  init(_ model: Model) {
    self.model = model
    columns = FileNames(count: model.columnCount, name: { model.columnNames[$0] }, legal: Self.legal)
    rows = FileNames(
      count: model.rowCount, taken: ["obj"], longest: 255 - Self.upperSuffix.utf8.count,
      name: { model.rowNames[$0] },
      legal: { name in
        let legal = Self.legal(name)
        return legal.hasSuffix(Self.upperSuffix) ? legal + "_" : legal
      })
  }

  /// Names are letters, digits and a few signs, begin like no number, and are no keyword.
  static func legal(_ name: String) -> String {
    var legal = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "_", ".", ",", "(", ")", "#", "@", "{", "}", "~", "!", "%", "&",
        "?", "$":
        legal.unicodeScalars.append(scalar)
      case "[": legal += "("
      case "]": legal += ")"
      case _ where scalar.isASCII: legal += "_"
      // Other alphabets: whatever is not ASCII by its code point, so that different names stay different.
      default: legal += "~" + String(scalar.value, radix: 16)
      }
    }
    let bytes = Array(legal.utf8.prefix(2))
    let isNumberLike =
      bytes.isEmpty || (48...57).contains(bytes[0]) || bytes[0] == UInt8(ascii: ".")
      || bytes[0] == UInt8(ascii: "$")
      || legal.lowercased().hasPrefix("inf")
      || (bytes[0] | 32 == UInt8(ascii: "e") && (bytes.count == 1 || !(bytes[1] | 32 >= 97)))
    return isNumberLike || LPKeyword.isReserved(legal) ? "_" + legal : legal
  }

  /// A name without line ends and other control characters.
  static func oneLine(_ name: String) -> String {
    String(String.UnicodeScalarView(name.unicodeScalars.map { $0.value < 32 || $0.value == 127 ? "_" : $0 }))
  }

  func text() -> String {
    var text = model.name.isEmpty ? "" : Self.nameComment + Self.oneLine(model.name) + "\n"
    text += model.objective.sense == .minimise ? "Minimize\n" : "Maximize\n"
    // Every column stands here, if need be with 0: readers number columns as they meet them.
    var line = Line(" obj:")
    for column in 0..<model.columnCount { line.add(model.objective.coefficients[column], columns[column]) }
    if model.objective.constant != 0 || model.columnCount == 0 { line.add(model.objective.constant, nil) }
    text += line.finished()
    text += "Subject To\n"
    for row in 0..<model.rowCount { writeRow(row, &text) }
    writeBounds(&text)
    writeKinds("Generals", &text) { $0 == .integer }
    writeKinds("Binaries", &text) { $0 == .binary }
    text += "End\n"
    return text
  }

  private func writeRow(_ row: Int, _ text: inout String) {
    let (lower, upper) = (model.rowLower[row], model.rowUpper[row])
    if lower == upper {
      writeRow(row, rows[row], "= \(ModelNumber.text(upper))", &text)
    } else if lower.isFinite || upper == .infinity {
      writeRow(row, rows[row], ">= \(ModelNumber.text(lower))", &text)
      if upper.isFinite {
        writeRow(row, rows[row] + Self.upperSuffix, "<= \(ModelNumber.text(upper))", &text)
      }
    } else {
      writeRow(row, rows[row], "<= \(ModelNumber.text(upper))", &text)
    }
  }

  private func writeRow(_ row: Int, _ name: String, _ comparison: String, _ text: inout String) {
    var line = Line(" \(name):")
    let entries = model.rowStarts[row]..<model.rowStarts[row + 1]
    for entry in entries { line.add(model.entryCoefficients[entry], columns[Int(model.entryColumns[entry])]) }
    // A comparison needs a variable to its left, which a model without columns has to be lent.
    if entries.isEmpty { line.add(0, model.columnCount > 0 ? columns[0] : "none") }
    line.addText(comparison)
    text += line.finished()
  }

  private func writeBounds(_ text: inout String) {
    var bounds = ""
    for column in 0..<model.columnCount {
      let (lower, upper) = (model.columnLower[column], model.columnUpper[column])
      let name = columns[column]
      if model.columnKinds[column] == .binary && lower == 0 && upper == 1 { continue }
      if lower == 0 && upper == .infinity { continue }
      if lower == upper {
        bounds += " \(name) = \(ModelNumber.text(lower))\n"
      } else if lower == -.infinity && upper == .infinity {
        bounds += " \(name) free\n"
      } else if upper == .infinity {
        bounds += " \(name) >= \(ModelNumber.text(lower))\n"
      } else {
        bounds += " \(ModelNumber.text(lower)) <= \(name) <= \(ModelNumber.text(upper))\n"
      }
    }
    if !bounds.isEmpty { text += "Bounds\n\(bounds)" }
  }

  private func writeKinds(_ title: String, _ text: inout String, _ isMeant: (VariableKind) -> Bool) {
    var isFirst = true
    for column in 0..<model.columnCount where isMeant(model.columnKinds[column]) {
      if isFirst { text += "\(title)\n" }
      isFirst = false
      text += " \(columns[column])\n"
    }
  }

  /// A statement, broken into lines of about 100 characters: some readers have a limit.
  private struct Line {
    private var text = ""
    private var line: String
    private var isFirst = true

    init(_ beginning: String) { line = beginning }

    mutating func add(_ coefficient: Double, _ name: String?) {
      var term = coefficient < 0 ? "- " : isFirst ? "" : "+ "
      let size = coefficient.magnitude
      if let name {
        if size != 1 { term += ModelNumber.text(size) + " " }
        term += name
      } else {
        term += ModelNumber.text(size)
      }
      isFirst = false
      addText(term)
    }

    mutating func addText(_ piece: String) {
      if line.utf8.count + piece.utf8.count > 100 {
        text += line + "\n"
        line = "   "
      }
      line += " " + piece
    }

    func finished() -> String { text + line + "\n" }
  }
}
