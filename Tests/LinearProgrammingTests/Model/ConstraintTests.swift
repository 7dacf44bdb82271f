import LinearProgramming
import Testing

@Suite("Constraints")
struct ConstraintTests {
  let x: Variable
  let y: Variable

  init() throws {
    var model = Model()
    x = try model.addVariable("x")
    y = try model.addVariable("y")
  }

  private func expect(
    _ constraint: Constraint, _ lower: Double, _ expression: LinearExpression, _ upper: Double,
    _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(constraint.lower == lower, sourceLocation: location)
    #expect(constraint.upper == upper, sourceLocation: location)
    #expect(constraint.expression == expression, sourceLocation: location)
  }

  @Test("have one form, whatever stands on which side")
  func form() {
    let infinity = Double.infinity
    let (two, half) = (2, 0.5)
    expect(x <= two, -infinity, 1 * x, 2)
    expect(x <= half, -infinity, 1 * x, 0.5)
    expect(x >= two, 2, 1 * x, infinity)
    expect(x >= half, 0.5, 1 * x, infinity)
    expect(x == two, 2, 1 * x, 2)
    expect(x == half, 0.5, 1 * x, 0.5)
    expect(two <= x, 2, 1 * x, infinity)
    expect(half <= x, 0.5, 1 * x, infinity)
    expect(two >= x, -infinity, 1 * x, 2)
    expect(half >= x, -infinity, 1 * x, 0.5)
    expect(two == x, 2, 1 * x, 2)
    expect(half == x, 0.5, 1 * x, 0.5)
    expect(x <= y, -infinity, x - y, 0)
    expect(x >= y, 0, x - y, infinity)
    expect(x == y, 0, x - y, 0)
    expect(x + 1 <= 2 * y + 4, -infinity, x - 2 * y, 3)
    expect(x + y + 1 >= 3.5, 2.5, x + y, infinity)
  }

  @Test("of a range are spelled in()")
  func ranges() {
    expect(x.in(2...4), 2, 1 * x, 4)
    expect((x + y + 1).in(0.5...2.5), -0.5, x + y, 1.5)
    expect(x.in(2...), 2, 1 * x, .infinity)
    expect(x.in(0.5...), 0.5, 1 * x, .infinity)
    expect(x.in(...4), -.infinity, 1 * x, 4)
    expect(x.in(...0.5), -.infinity, 1 * x, 0.5)
  }

  @Test("leave == between variables a comparison where a Bool is wanted")
  func equality() {
    let isSame: Bool = x == y
    let constraint: Constraint = x == y
    #expect(!isSame)
    #expect(constraint.upper == 0)
    #expect(Set([x, y, x]).count == 2)
  }

  @Test("carry a name and where they came from")
  func origin() throws {
    let origin = Origin("capacity", ["A17", "2025-03"])
    let constraint = (x <= 1).named("first").from(origin)
    #expect(constraint.name == "first" && constraint.origin == origin)
    #expect(origin.description == "capacity[A17,2025-03]")
    #expect(Origin("capacity").description == "capacity")
  }
}
