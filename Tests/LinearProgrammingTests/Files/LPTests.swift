import LinearProgramming
import Testing

@Suite("LP files")
struct LPTests {
  @Test("mean what CPLEX takes them to mean")
  func meaning() throws {
    let text = """
      \\ a comment
      MAXIMIZE
       profit: 3 x + 2.5y - z + - 4 w + 2 * v + 12 \\ and another
      such that
       c1: x + y + x <= 10
           -2 <= x - 3 e1 + 4 <= 8
       c3: 2x
         => 3e0
       -x - y = -4
       5 >= z
       w < 1e30
      Bounds
       x <= 4
       -5 <= y <= 5
       z free
       w >= -Infinity
       3 <= v
       e1 = 2
       7 >= u
      General
       x y
      BINARY
       b
      End
      """
    let model = try ModelFile.read(text: text, format: .lp)
    #expect(try model.variables.map { try model.name(of: $0) } == ["x", "y", "z", "w", "v", "e1", "u", "b"])
    #expect(try model.rows.map { try model.name(of: $0) } == ["c1", "c2", "c3", "c4", "c5", "c6"])
    #expect(model.objective.sense == .maximise && model.objective.constant == 12)
    #expect(model.objective.coefficients == [3, 2.5, -1, -4, 2, 0, 0, 0])
    let none = Double.infinity
    #expect(model.rowLower == [-none, -6, 3, -4, -none, -none])
    #expect(model.rowUpper == [10, 4, none, -4, 5, none])
    #expect(try model.constraint(model.rows[0]).expression.coefficient(of: model.variables[0]) == 2)
    #expect(model.columnLower == [0, -5, -none, -none, 3, 2, 0, 0])
    #expect(model.columnUpper == [4, 5, none, none, none, 2, 7, 1])
    #expect(model.columnKinds.prefix(3) == [.integer, .integer, .continuous])
    #expect(model.columnKinds[7] == .binary)
  }

  @Test("are written for people to read")
  func text() throws {
    var model = try wyndor()
    let x = model.variables[0]
    try model.setKind(of: x, .integer)
    try model.setBounds(of: x, lower: -1, upper: 9.5)
    try model.add("both", (x + 0.5 * model.variables[1]).in(1...7))
    #expect(
      ModelFile.text(of: model, format: .lp) == """
        \\Problem name: wyndor
        Maximize
         obj: 3 doors + 5 windows
        Subject To
         plant1: doors <= 4
         plant2: 2 windows <= 12
         plant3: 3 doors + 2 windows <= 18
         both: doors + 0.5 windows >= 1
         both~upper: doors + 0.5 windows <= 7
        Bounds
         -1 <= doors <= 9.5
        Generals
         doors
        End

        """)
  }

  @Test("are told all their errors at once, with line and column")
  func errors() {
    let text = """
      Minimize
       obj: 2 x + + y + 3 x^2
      Subject To
       c1: x + y
       c2: x + y <= z
       c1: x >= 2
       c4: x + [ y ] <= 2
       c5: x 3 y >= 2
       <= 4
       c6: y >= 1
      Bounds
       x << 3
       y
       3 <= 4
      Semi-Continuous
       x
      """
    #expect(
      problems(text, .lp)
        == [
          "2:22 “^” can't be read here",
          "5:2 A comparison (<=, >= or =) is missing before “c2”.",
          "5:15 A number is missing before “z”.",
          "6:2 The row “c1” comes a second time.",
          "7:10 A number or variable is missing before “[”.",
          "8:8 A comparison (<=, >= or =) is missing before “3”.",
          "9:2 A number or variable is missing before “<=”.",
          "12:5 A number is missing before “<=”.",
          "14:2 A comparison or “free” is missing before “3”.",
          "14:7 A variable is missing before “4”.",
          "15:1 The section “Semi” can't be read.",
          "16:0 The file ends before “End”.",
        ].map { $0.hasSuffix(".") ? $0 : $0 + "." })
  }

  @Test("that are cut off, empty or of another kind are refused")
  func broken() {
    #expect(
      problems("", .lp) == [
        "1:1 An LP file begins with Minimize or Maximize, this one with the end of the file."
      ])
    #expect(problems("/* objective */ max: 3x;", .lp).count == 1)
    #expect(problems("max: 3x;", .lp).count == 1)
    #expect(problems("Minimize\n x\n", .lp) == ["3:0 The file ends before “End”."])
    #expect(
      problems("Minimize\n x\nBounds\n x <= -1\nEnd", .lp).first?.hasPrefix("4:0 The lower bound 0.0") == true
    )
    #expect(problems("Minimize\nEnd", .lp).isEmpty)
    #expect(problems("Minimize\n x + \nEnd", .lp) == ["3:1 A number or variable is missing before “End”."])
  }
}
