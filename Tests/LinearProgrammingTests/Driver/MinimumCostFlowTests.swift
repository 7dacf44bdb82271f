import LinearProgramming
import Testing

@Suite("Minimum cost flow")
struct MinimumCostFlowTests {
  @Test("sends whole units the cheapest way")
  func small() throws {
    var network = try MinimumCostFlow(nodeCount: 3)
    try network.setSupply(4, of: 0)
    try network.setSupply(-4, of: 2)
    try network.addArc(from: 0, to: 1, capacity: 3, cost: 1)
    try network.addArc(from: 1, to: 2, capacity: 3, cost: 1)
    try network.addArc(from: 0, to: 2, capacity: 9, cost: 5)
    let flow = try network.solve()
    #expect(flow.termination == .optimal && flow.cost == 11 && flow.flows == [3, 3, 1])
    #expect(flow.potentials.count == 3)
  }

  @Test("agrees with the linear program of the same network")
  func linearProgram() throws {
    let nodes = 12
    var network = try MinimumCostFlow(nodeCount: nodes)
    var model = Model()
    var balance = [LinearExpression](repeating: LinearExpression(), count: nodes)
    var total = LinearExpression()
    for tail in 0..<nodes {
      for step in [1, 3, 5] {
        let head = (tail + step) % nodes
        let (lower, capacity, cost) = (tail % 2, 4 + (tail * step) % 5, (tail * 7 + step * 11) % 13 - 3)
        try network.addArc(from: tail, to: head, lower: lower, capacity: capacity, cost: cost)
        let flow = try model.addVariable(lower: Double(lower), upper: Double(capacity))
        balance[tail] += flow
        balance[head] -= flow
        total += cost * flow
      }
    }
    for node in 0..<nodes {
      let supply = node < nodes / 2 ? 3 : -3
      try network.setSupply(supply, of: node)
      try model.add(balance[node] == supply)
    }
    try model.minimise(total)
    let flow = try network.solve()
    #expect(flow.termination == .optimal)
    #expect(try agree(model.solve().objective, Double(flow.cost)))
    #expect(try model.violations(at: flow.flows.map(Double.init)).isEmpty)
  }

  @Test("says so where demand can't be met, or not all supply be taken")
  func infeasible() throws {
    var network = try MinimumCostFlow(nodeCount: 2)
    try network.setSupply(2, of: 0)
    try network.setSupply(-2, of: 1)
    #expect(try network.solve().termination == .infeasible)
    try network.addArc(from: 0, to: 1, capacity: 1, cost: 0)
    #expect(try network.solve().termination == .infeasible)
    try network.setSupply(1, of: 0)
    #expect(try network.solve().termination == .infeasible)
    #expect(try MinimumCostFlow(nodeCount: 0).solve().termination == .optimal)
  }

  @Test("refuses what GLPK would abort on")
  func traps() throws {
    var network = try MinimumCostFlow(nodeCount: 2)
    #expect(throws: ModelError.self) { try network.addArc(from: 0, to: 2, capacity: 1, cost: 0) }
    #expect(throws: ModelError.self) { try network.addArc(from: -1, to: 1, capacity: 1, cost: 0) }
    #expect(throws: ModelError.self) { try network.addArc(from: 1, to: 1, capacity: 1, cost: 0) }
    #expect(throws: ModelError.self) { try network.addArc(from: 0, to: 1, capacity: -1, cost: 0) }
    #expect(throws: ModelError.self) { try network.addArc(from: 0, to: 1, lower: 2, capacity: 1, cost: 0) }
    #expect(throws: ModelError.self) { try network.addArc(from: 0, to: 1, capacity: .max, cost: 0) }
    #expect(throws: ModelError.self) { try network.setSupply(1, of: 2) }
    #expect(throws: ModelError.self) { try network.setSupply(.min, of: 1) }
    #expect(throws: ModelError.self) { try MinimumCostFlow(nodeCount: -1) }
    #expect(network.arcCount == 0)
  }
}
