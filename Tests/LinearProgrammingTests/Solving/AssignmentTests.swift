import Foundation
import LinearProgramming
import Testing

/// A generalised assignment problem: every job to one agent, within what each agent has.
struct Assignment {
  let costs: [[Int]]
  let use: [[Int]]
  let capacity: [Int]

  /// Reads `m n`, m × n costs, m × n uses and m capacities.
  init(_ text: String) {
    var numbers = text.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }[...]
    let agents = numbers.removeFirst()
    let jobs = numbers.removeFirst()
    func rows() -> [[Int]] {
      (0..<agents).map { _ in
        defer { numbers.removeFirst(jobs) }
        return Array(numbers.prefix(jobs))
      }
    }
    costs = rows()
    use = rows()
    capacity = Array(numbers)
    #expect(capacity.count == agents)
  }

  /// The model, with one binary variable for every agent and job.
  func model(_ sense: Sense) throws -> Model {
    var model = Model(name: "assignment")
    let agents = capacity.indices
    let jobs = costs[0].indices
    let x = try agents.map { agent in
      try jobs.map { job in try model.addVariable("x(\(agent),\(job))", kind: .binary) }
    }
    for job in jobs { try model.add("job(\(job))", sum(agents.map { x[$0][job] }) == 1) }
    for agent in agents {
      try model.add("agent(\(agent))", sum(of: jobs) { use[agent][$0] * x[agent][$0] } <= capacity[agent])
    }
    let total = sum(of: agents) { agent in sum(of: jobs) { costs[agent][$0] * x[agent][$0] } }
    if sense == .minimise { try model.minimise(total) } else { try model.maximise(total) }
    return model
  }
}

@Suite("Generalised assignment problems")
struct AssignmentTests {
  struct Known: Sendable, CustomTestStringConvertible {
    let file: String
    let maximum: Double
    let minimum: Double
    var testDescription: String { file }
  }

  static func known() throws -> [Known] {
    try Instances.text("gap/optima.csv").split(whereSeparator: \.isNewline).dropFirst().map { line in
      let fields = line.split(separator: ",")
      return Known(
        file: String(fields[0]), maximum: try #require(Double(fields[1])),
        minimum: try #require(Double(fields[2])))
    }
  }

  @Test("maximum and minimum of every file", arguments: try known())
  func optimum(_ known: Known) throws {
    let problem = Assignment(try Instances.text("gap/\(known.file)"))
    for (sense, optimum) in [(Sense.maximise, known.maximum), (.minimise, known.minimum)] {
      let model = try problem.model(sense)
      let solution = try model.solve()
      #expect(solution.termination == .optimal)
      #expect(agree(solution.objective, optimum))
      #expect(try model.violations(at: solution.values).isEmpty)
    }
  }
}
