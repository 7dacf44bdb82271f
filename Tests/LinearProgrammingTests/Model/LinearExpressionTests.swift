import LinearProgramming
import Testing

@Suite("Linear expressions")
struct LinearExpressionTests {
  let x: Variable
  let y: Variable
  let z: Variable

  init() throws {
    var model = Model()
    x = try model.addVariable("x")
    y = try model.addVariable("y")
    z = try model.addVariable("z")
  }

  private func terms(_ expression: LinearExpression) -> [[Double]] {
    expression.terms.map { [$0.coefficient, Double($0.variable.index)] }
  }

  @Test("keep the order of first appearance, merge duplicates and drop zeros")
  func normalForm() {
    let expression = 2 * z + x - 3 * y + x + 0 * y + 3 * y
    #expect(terms(expression) == [[2, 2], [2, 0]])
    #expect(expression.coefficient(of: x) == 2)
    #expect(expression.coefficient(of: y) == 0)
    #expect(expression == 2 * z + 2 * x)
    #expect(expression.hashValue == (2 * z + 2 * x).hashValue)
    #expect(expression != 2 * x + 2 * z)
  }

  @Test("fold constants")
  func constants() {
    #expect((x + 3 - 1 + 2.5).constant == 4.5)
    #expect((5 - (x + 2)).constant == 3)
    #expect((2 * (x + 1.5)).constant == 3)
  }

  @Test("add, subtract, multiply and divide with Int and Double on either side")
  func operators() {
    #expect(terms(x + y) == [[1, 0], [1, 1]])
    #expect(terms(x - y) == [[1, 0], [-1, 1]])
    #expect(terms(-(x - y)) == [[-1, 0], [1, 1]])
    let (two, half) = (2, 0.5)
    #expect(terms(two * x) == [[2, 0]] && terms(x * two) == [[2, 0]])
    #expect(terms(half * x) == [[0.5, 0]] && terms(x * half) == [[0.5, 0]])
    #expect(terms((x + y) * two) == [[2, 0], [2, 1]] && terms(half * (x + y)) == [[0.5, 0], [0.5, 1]])
    #expect(terms(x / 2) == [[0.5, 0]] && terms((x + y) / 4.0) == [[0.25, 0], [0.25, 1]])
    #expect((two + x).constant == 2 && (x + two).constant == 2 && (half + x).constant == 0.5)
    #expect((two - x).constant == 2 && terms(two - x) == [[-1, 0]] && (x - half).constant == -0.5)
    #expect((half - x).constant == 0.5 && terms(half - x) == [[-1, 0]] && (x - two).constant == -2)
    var running = LinearExpression(1)
    running += x
    running += 2 * y
    running += 3
    running += 0.5
    running -= z
    running -= 1
    running -= 0.25
    #expect(terms(running) == [[1, 0], [2, 1], [-1, 2]] && running.constant == 3.25)
  }

  @Test("sum sequences of variables, of expressions, and over elements")
  func sums() {
    #expect(sum([x, y, x]) == 2 * x + y)
    #expect(sum([2 * x, y + 1]) == 2 * x + y + 1)
    #expect(sum(of: 1...3) { Double($0) * x } == 6 * x)
    #expect(sum([Variable]()) == LinearExpression())
  }

  @Test("have a value where the variables have one")
  func value() {
    #expect((2 * x - y + 1).value { $0 == x ? 5 : 3 } == 8)
  }

  @Test("of many terms are summed in linear time")
  func long() {
    var expression = LinearExpression()
    for _ in 0..<200_000 { expression += x }
    #expect(terms(expression) == [[200_000, 0]])
  }
}
