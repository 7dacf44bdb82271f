/// Reads MPS files, in fixed columns or with fields apart by blanks, and reports everything that is wrong.
///
/// Where readers differ, this one follows CPLEX: an integer column between markers without any bounds is
/// binary; a negative upper bound alone takes away the lower bound 0; the objective's constant is minus its
/// right-hand side. All rows of kind `N` after the first are kept, as rows without bounds.
struct MPSReader {
  /// How a line is parted into fields.
  enum Layout {
    /// By blanks.
    case blanks
    /// At the columns 2, 5, 15, 25, 40 and 50.
    case columns
  }

  /// A field of a line.
  struct Field {
    var bytes: ArraySlice<UInt8>
    /// The line's column it begins at, from 1.
    var column: Int
    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  enum Section: String {
    case name = "NAME"
    case objectiveSense = "OBJSENSE"
    case objectiveName = "OBJNAME"
    case rows = "ROWS"
    case columns = "COLUMNS"
    case sides = "RHS"
    case ranges = "RANGES"
    case bounds = "BOUNDS"
  }

  let layout: Layout
  var assembly = ModelAssembly()
  var problems = Problems()
  var line = 0
  /// Rows by name; −1 is the objective.
  var rowNumbers: [String: Int] = [:]
  var kinds: [UInt8] = []
  var ranges: [Int: (value: Double, line: Int)] = [:]
  var sides: [Double] = []
  var wantedObjective: String?
  var hasObjective = false
  var isInteger = false
  var current: Int?
  /// The last column that had an entry in each row, to find duplicates; the objective's is kept apart.
  var lastColumn: [Int] = []
  var lastObjectiveColumn = -1
  /// What was stated about each column's bounds.
  var hasLower: Set<Int> = []
  var hasUpper: Set<Int> = []
  var statedRanges: Set<Int> = []
  var statedSides: Set<Int> = []
  var setNames: [Section: String] = [:]

  /// The model of a text; `nil`, and problems, if it has none.
  static func read(_ text: [UInt8], _ layout: Layout, _ problems: inout Problems) -> Model? {
    var reader = MPSReader(layout: layout)
    reader.readLines(text)
    let model = reader.problems.isEmpty ? reader.finish() : nil
    problems = reader.problems
    return model
  }

  private init(layout: Layout) { self.layout = layout }

  private mutating func readLines(_ text: [UInt8]) {
    var section: Section?
    var seen: Set<Section> = []
    var start = 0
    while start < text.count, !problems.isFull {
      let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
      var content = text[start..<end]
      start = end + 1
      line += 1
      while let last = content.last, last == 13 || last == 32 || last == 9 { content.removeLast() }
      guard let first = content.first, first != UInt8(ascii: "*") else { continue }
      if first != 32 && first != 9 {
        let fields = Self.parted(content)
        let word = fields[0].text.uppercased()
        if word == "ENDATA" {
          checkComplete(seen)
          return
        }
        guard let next = Section(rawValue: word) else {
          if section == nil && seen.isEmpty {
            problems.add(
              line, 1, "“\(Self.short(fields[0].text))” does not begin an MPS file.",
              remedy: "It begins with NAME or ROWS.")
            return
          }
          problems.add(
            line, 1, "“\(Self.short(fields[0].text))” is no section this reader knows.",
            remedy:
              "Sections are NAME, OBJSENSE, ROWS, COLUMNS, RHS, RANGES, BOUNDS and ENDATA; data lines begin with a blank."
          )
          section = nil
          continue
        }
        if next != .name && !seen.insert(next).inserted {
          problems.add(line, 1, "The section \(next.rawValue) comes a second time.")
        }
        section = next
        header(next, fields, content)
        continue
      }
      guard let section else {
        if seen.isEmpty && problems.isEmpty { problems.add(line, 0, "Data come before any section.") }
        continue
      }
      let fields = layout == .blanks ? Self.parted(content) : Self.cut(content)
      if !fields.isEmpty { data(section, fields) }
    }
    if problems.isFull { return }
    problems.add(line, 0, "The file ends before ENDATA.", remedy: "Maybe it was cut off.")
  }

  private mutating func header(_ section: Section, _ fields: [Field], _ content: ArraySlice<UInt8>) {
    switch section {
    case .name:
      // The whole rest of the line: names of models have blanks in them.
      if fields.count > 1 {
        assembly.name = String(decoding: content[fields[1].bytes.startIndex...], as: UTF8.self)
      }
    case .objectiveSense where fields.count > 1: readSense(fields[1])
    case .objectiveName where fields.count > 1: wantedObjective = fields[1].text
    default: break
    }
  }

  private mutating func data(_ section: Section, _ fields: [Field]) {
    switch section {
    case .name: problems.add(line, fields[0].column, "The section NAME has no data lines.")
    case .objectiveSense: readSense(fields[0])
    case .objectiveName: wantedObjective = fields[0].text
    case .rows: readRow(fields)
    case .columns: readColumn(fields)
    case .sides: readSide(fields)
    case .ranges: readRange(fields)
    case .bounds: readBound(fields)
    }
  }

  private mutating func readSense(_ field: Field) {
    switch field.text.uppercased() {
    case "MAX", "MAXIMIZE", "MAXIMISE": assembly.sense = .maximise
    case "MIN", "MINIMIZE", "MINIMISE": assembly.sense = .minimise
    default:
      problems.add(line, field.column, "The sense “\(Self.short(field.text))” is neither MIN nor MAX.")
    }
  }

  private mutating func checkComplete(_ seen: Set<Section>) {
    if let wantedObjective, !hasObjective {
      problems.add(line, 0, "The objective “\(Self.short(wantedObjective))” is no row of kind N.")
    }
    for section in [Section.rows, .columns] where !seen.contains(section) {
      problems.add(line, 0, "The section \(section.rawValue) is missing.")
    }
  }

  /// Rows get their bounds from kind, right-hand side and range.
  private mutating func finish() -> Model? {
    for row in assembly.rows.indices {
      let side = sides[row]
      switch kinds[row] {
      case UInt8(ascii: "L"): (assembly.rows[row].lower, assembly.rows[row].upper) = (-.infinity, side)
      case UInt8(ascii: "G"): (assembly.rows[row].lower, assembly.rows[row].upper) = (side, .infinity)
      case UInt8(ascii: "E"): (assembly.rows[row].lower, assembly.rows[row].upper) = (side, side)
      default: break
      }
      guard let (range, _) = ranges[row] else { continue }
      switch kinds[row] {
      case UInt8(ascii: "L"): assembly.rows[row].lower = side - abs(range)
      case UInt8(ascii: "G"): assembly.rows[row].upper = side + abs(range)
      case UInt8(ascii: "E") where range >= 0: assembly.rows[row].upper = side + range
      case UInt8(ascii: "E"): assembly.rows[row].lower = side + range
      default: break
      }
    }
    for column in assembly.columns.indices
    where assembly.columns[column].kind == .integer && !hasLower.contains(column)
      && !hasUpper.contains(column)
    {
      assembly.columns[column].kind = .binary
      assembly.columns[column].upper = 1
    }
    return assembly.model(&problems)
  }

  /// The fields of a line that stand apart by blanks.
  static func parted(_ content: ArraySlice<UInt8>) -> [Field] {
    var fields: [Field] = []
    var index = content.startIndex
    while index < content.endIndex {
      if content[index] == 32 || content[index] == 9 {
        index += 1
        continue
      }
      let start = index
      while index < content.endIndex, content[index] != 32, content[index] != 9 { index += 1 }
      fields.append(Field(bytes: content[start..<index], column: start - content.startIndex + 1))
    }
    return fields
  }

  /// The fields of a line in fixed columns; empty ones are left out.
  static func cut(_ content: ArraySlice<UInt8>) -> [Field] {
    var fields: [Field] = []
    for (first, last) in [(2, 3), (5, 12), (15, 22), (25, 36), (40, 47), (50, 61)] {
      var start = content.startIndex + first - 1
      var end = min(content.startIndex + last, content.endIndex)
      while start < end, content[start] == 32 { start += 1 }
      while start < end, content[end - 1] == 32 { end -= 1 }
      if start < end {
        fields.append(Field(bytes: content[start..<end], column: start - content.startIndex + 1))
      }
    }
    return fields
  }

  /// A value for a message: not longer than a message should be.
  static func short(_ text: String) -> String { text.count <= 40 ? text : text.prefix(40) + "…" }
}
