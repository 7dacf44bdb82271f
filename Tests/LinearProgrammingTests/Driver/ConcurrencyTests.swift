import LinearProgramming
import Testing

@Suite("Sessions in parallel")
struct ConcurrencyTests {
  @Test("give what they give one after another")
  func parallel() async throws {
    let names = Instances.linear.map(\.name) + Instances.integer.map(\.name) + Instances.infeasible
    let models = try names.map { try Instances.model($0) }
    let serial = try models.map { try Self.answer($0) }
    let parallel = try await withThrowingTaskGroup(of: (Int, [Double]).self) { group in
      for round in 0..<8 {
        for (index, model) in models.enumerated() where (index + round) % 2 == 0 || round < 2 {
          group.addTask { (index, try Self.answer(model)) }
        }
      }
      return try await group.reduce(into: [(Int, [Double])]()) { $0.append($1) }
    }
    #expect(parallel.count > 4 * models.count)
    for (index, answer) in parallel { #expect(answer == serial[index], "\(names[index])") }
  }

  @Test("may be nested on one thread")
  func nested() throws {
    let outer = try wyndor()
    let inner = try BasisTests.transport(6)
    try withSession(outer) { first throws in
      try first.simplex()
      try withSession(inner) { second throws in
        #expect(try second.simplex().isOptimal)
        #expect(try first.simplex().isOptimal)
      }
      #expect(try first.simplex().iterations == 0)
      #expect(agree(first.objectiveValue, 36))
    }
  }

  private static func answer(_ model: Model) throws -> [Double] {
    let solution = try model.solve()
    return solution.values + [
      solution.objective ?? .zero, Double(solution.iterations), Double(solution.nodes),
    ]
  }
}
