import LinearProgramming
import Testing

/// Reads a text, and returns the problems it has as `line:column message`.
func problems(_ text: String, _ format: ModelFile.Format) -> [String] {
  do {
    _ = try ModelFile.read(text: text, format: format)
    return []
  } catch {
    return error.problems.map { "\($0.line):\($0.column) \($0.message)" }
  }
}

@Suite("MPS files")
struct MPSTests {
  static let small = """
    * a comment
    NAME          small model
    OBJSENSE
        MAX
    ROWS
     N  cost
     L  l
     G  g
     E  e
     N  other
    COLUMNS
        x         cost            1.5   l               1
        x         g               2
        MARKER1   'MARKER'        'INTORG'
        i         l               1   e               1
        j         e               1e0
        MARKER2   'MARKER'        'INTEND'
        y         cost           -1   other           4
    RHS
        RHS       l               10   g               1
        RHS       e               3   cost            -7
    RANGES
        RNG       l               4   e               -2
    BOUNDS
     UP BND       y               -5
     LO BND       j               2
    ENDATA
    """

  @Test("mean what CPLEX takes them to mean")
  func meaning() throws {
    let model = try ModelFile.read(text: Self.small, format: .mps)
    #expect(model.name == "small model")
    #expect(model.objective.sense == .maximise && model.objective.constant == 7)
    #expect(model.objective.coefficients == [1.5, 0, 0, -1])
    #expect(model.columnKinds == [.continuous, .binary, .integer, .continuous])
    #expect(model.columnLower == [0, 0, 2, -.infinity])
    #expect(model.columnUpper == [.infinity, 1, .infinity, -5])
    #expect(model.rowLower == [6, 1, 1, -.infinity])
    #expect(model.rowUpper == [10, .infinity, 3, .infinity])
    #expect(try model.rows.map { try model.name(of: $0) } == ["l", "g", "e", "other"])
  }

  @Test("may have names of sets or not, Windows line ends, tabs and Fortran's exponents")
  func variants() throws {
    let text = """
      NAME
      ROWS
       N cost
       L l
      COLUMNS
       x cost 1.5D0 l 1
       y\tl\t+.5
      RHS
       l 1d1
      BOUNDS
       UP x 4
       FR y
      ENDATA
      """
    for text in [text, text.replacing("\n", with: "\r\n"), "\u{FEFF}" + text] {
      let model = try ModelFile.read(text: text, format: .mps)
      #expect(model.columnUpper == [4, .infinity] && model.columnLower == [0, -.infinity])
      #expect(model.rowUpper == [10] && model.entryCoefficients == [1, 0.5])
      #expect(model.objective.coefficients == [1.5, 0])
    }
  }

  @Test("may have blanks in names where fields stand in fixed columns")
  func fixed() throws {
    let text = """
      NAME          FIXED
      ROWS
       N  COST
       L  ROW ONE
      COLUMNS
          COL A     COST               1.0   ROW ONE            2.0
          COL B     ROW ONE            1.0
      RHS
          RHS       ROW ONE            4.0
      BOUNDS
       UP BND       COL A              3.0
      ENDATA
      """
    let model = try ModelFile.read(text: text, format: .mps)
    #expect(try model.variables.map { try model.name(of: $0) } == ["COL A", "COL B"])
    #expect(try model.name(of: model.rows[0]) == "ROW ONE")
    #expect(model.columnUpper == [3, .infinity] && model.entryCoefficients == [2, 1])
  }

  @Test("have every kind of bound")
  func bounds() throws {
    let kinds = ["UP 4", "LO 1", "FX 2", "FR", "MI", "PL", "BV", "UI 5", "LI 2", "UP 1e30", "UP Inf"]
    let columns = kinds.indices.map { " x\($0) r 1" }.joined(separator: "\n")
    let bounds = kinds.enumerated().map { index, kind in
      let parts = kind.split(separator: " ")
      return " \(parts[0]) BND x\(index)" + (parts.count > 1 ? " \(parts[1])" : "")
    }
    let text =
      "ROWS\n N c\n L r\nCOLUMNS\n\(columns)\nBOUNDS\n\(bounds.joined(separator: "\n"))\nENDATA\n"
    let model = try ModelFile.read(text: text, format: .mps)
    let none = Double.infinity
    #expect(model.columnLower == [0, 1, 2, -none, -none, 0, 0, 0, 2, 0, 0])
    #expect(model.columnUpper == [4, none, 2, none, none, none, 1, 5, none, none, none])
    #expect(model.columnKinds[6...8] == [.binary, .integer, .integer])
  }

  @Test("are told all their errors at once, with line and column")
  func errors() {
    let text = """
      NAME x
      ROWS
       N cost
       Q q
       L l
       L l
      COLUMNS
       x cost one l 1
       x l 2
       x cost
       y nowhere 1
       x cost 1
      RHS
       RHS l 1
       RHS l 2
       OTHER l nan
      BOUNDS
       UP BND z 1
       XX BND x 1
       SC BND x 1
       UP BND x
      WHAT
      ENDATA
      """
    #expect(
      problems(text, .mps) == [
        "4:2 The kind of row “Q” is unknown.",
        "6:4 The row “l” comes a second time.",
        "8:9 “one” is not a number.",
        "9:4 The column “x” has a second entry in row “l”.",
        "10:2 An entry needs a column and one or two pairs of row and number, this line has 2 fields.",
        "11:4 The row “nowhere” does not exist.",
        "12:2 The column “x” comes a second time.",
        "15:6 The row “l” has a second right-hand side.",
        "16:2 The section RHS has a second set “OTHER” beside “RHS”.",
        "16:10 “nan” is not a number.",
        "18:9 The column “z” does not exist.",
        "19:2 The kind of bound “XX” is unknown.",
        "20:2 Semi-continuous variables (SC) can't be solved.",
        "21:5 The column “BND” does not exist.",
        "22:1 “WHAT” is no section this reader knows.",
      ])
  }

  @Test("that are cut off, empty or of another kind are refused")
  func broken() {
    #expect(problems("", .mps) == ["0:0 The file ends before ENDATA."])
    #expect(problems("hello\nworld\n", .mps) == ["1:1 “hello” does not begin an MPS file."])
    #expect(problems(" x y 1\n", .mps).first == "1:0 Data come before any section.")
    #expect(problems("NAME\nROWS\n N c\nENDATA\n", .mps) == ["4:0 The section COLUMNS is missing."])
    let inverted = "ROWS\n N c\nCOLUMNS\n x c 1\nBOUNDS\n LO B x 3\n UP B x 2\nENDATA\n"
    #expect(
      problems(inverted, .mps) == ["7:0 The lower bound 3.0 of variable x is above its upper bound 2.0."])
    let infinite = "ROWS\n N c\n E e\nCOLUMNS\n x e 1\nRHS\n R e 1e30\nENDATA\n"
    #expect(problems(infinite, .mps).count == 1)
  }
}
