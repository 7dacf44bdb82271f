import CGLPK

/// The cheapest way to send whole units through a network, in whole-number arithmetic.
///
/// ```swift
/// var network = try MinimumCostFlow(nodeCount: 3)
/// try network.setSupply(4, of: 0)
/// try network.setSupply(-4, of: 2)
/// try network.addArc(from: 0, to: 1, capacity: 3, cost: 1)
/// try network.addArc(from: 1, to: 2, capacity: 3, cost: 1)
/// try network.addArc(from: 0, to: 2, capacity: 9, cost: 5)
/// let flow = try network.solve()  // cost 11: flows 3, 3, 1
/// ```
///
/// All data are whole numbers, and so is the flow. The corresponding C function is `glp_mincost_okalg`
/// (out-of-kilter).
public struct MinimumCostFlow: Sendable {
  /// The answer to a network.
  public struct Flow: Hashable, Sendable {
    /// `optimal` or `infeasible`.
    public var termination: Termination
    /// The cost of the flow; 0 if there is none.
    public var cost: Int
    /// The flow through each arc, in the order of adding; empty if there is none.
    public var flows: [Int]
    /// For each node the dual value of its balance; empty if there is no flow.
    public var potentials: [Int]
  }

  private struct Arc {
    var tail: Int
    var head: Int
    var lower: Int
    var capacity: Int
    var cost: Int
  }

  /// Beyond this GLPK's 32-bit sums could overflow.
  private static let largest = 1_000_000_000

  private var supplies: [Int]
  private var arcs: [Arc] = []

  /// A network of nodes without arcs, nodes being numbered from 0.
  /// - Throws: ``ModelError`` if the number is negative or more than GLPK can hold.
  public init(nodeCount: Int) throws(ModelError) {
    guard nodeCount >= 0, nodeCount <= Limits.rows else {
      throw ModelError(.tooLarge, "A network can't have \(nodeCount) nodes.")
    }
    supplies = Array(repeating: 0, count: nodeCount)
  }

  /// The number of nodes.
  public var nodeCount: Int { supplies.count }
  /// The number of arcs.
  public var arcCount: Int { arcs.count }

  /// States what a node supplies; negative if it demands.
  /// - Throws: ``ModelError`` if the node does not exist or the number is beyond ±1,000,000,000.
  public mutating func setSupply(_ supply: Int, of node: Int) throws(ModelError) {
    try check(node)
    try check(supply, "supply of node \(node)")
    supplies[node] = supply
  }

  /// Adds an arc.
  /// - Returns: Its number, from 0.
  /// - Throws: ``ModelError`` if a node does not exist, both are the same, the capacity is below the lower
  ///   bound, the lower bound is
  ///   negative, or a number is beyond ±1,000,000,000.
  @discardableResult
  public mutating func addArc(
    from tail: Int, to head: Int, lower: Int = 0, capacity: Int, cost: Int
  ) throws(ModelError) -> Int {
    try check(tail)
    try check(head)
    guard tail != head else {
      throw ModelError(.duplicateIndex, "An arc leads from node \(tail) to itself.")
    }
    for (name, value) in [("lower bound", lower), ("capacity", capacity), ("cost", cost)] {
      try check(value, "\(name) of arc \(arcs.count)")
    }
    guard lower >= 0, capacity >= lower else {
      throw ModelError(
        .invertedBounds,
        "The flow of arc \(arcs.count) must be between \(lower) and \(capacity), which can't be.")
    }
    arcs.append(Arc(tail: tail, head: head, lower: lower, capacity: capacity, cost: cost))
    return arcs.count - 1
  }

  /// The cheapest flow that takes every node's supply and meets every demand.
  /// - Throws: ``ModelError`` if sums are too large for GLPK, or it gives up.
  public func solve() throws(ModelError) -> Flow {
    let none = Flow(termination: .infeasible, cost: 0, flows: [], potentials: [])
    guard supplies.reduce(0, +) == 0 else { return none }
    if supplies.isEmpty { return Flow(termination: .optimal, cost: 0, flows: [], potentials: []) }
    let size = MemoryLayout<Double>.size
    // Per vertex: supply, potential. Per arc: lower, capacity, cost, flow.
    guard let graph = glp_create_graph(Int32(2 * size), Int32(4 * size)) else {
      throw ModelError(.solverFailure, "GLPK made no network.")
    }
    glp_add_vertices(graph, Int32(supplies.count))
    for (node, supply) in supplies.enumerated() {
      graph.pointee.v[node + 1]?.pointee.data.assumingMemoryBound(to: Double.self)[0] = Double(supply)
    }
    var results: [UnsafeMutablePointer<Double>?] = []
    results.reserveCapacity(arcs.count)
    for arc in arcs {
      let data = glp_add_arc(graph, Int32(arc.tail + 1), Int32(arc.head + 1))?.pointee.data
        .assumingMemoryBound(to: Double.self)
      data?[0] = Double(arc.lower)
      data?[1] = Double(arc.capacity)
      data?[2] = Double(arc.cost)
      results.append(data)
    }
    let offset = Int32(size)
    let code = try guardedCall("glp_mincost_okalg") {
      cglpk_minimum_cost_flow(graph, 0, 0, offset, 2 * offset, nil, 3 * offset, offset, $0, $1, $2)
    }
    defer {
      glp_delete_graph(graph)
      freeThreadEnvironmentIfEmpty()
    }
    switch code {
    case 0: break
    case GLP_ENOPFS: return none
    case GLP_ERANGE:
      throw ModelError(
        .tooLarge, "The network's costs or flows are too large.", remedy: "State them in larger units.")
    default:
      throw ModelError(.solverFailure, "GLPK can't solve the network: \(ReturnCode(rawValue: code)).")
    }
    let flows = results.map { Int($0?[3] ?? 0) }
    let potentials = (1...supplies.count).map { node in
      Int(graph.pointee.v[node]?.pointee.data.assumingMemoryBound(to: Double.self)[1] ?? 0)
    }
    return Flow(
      termination: .optimal, cost: zip(flows, arcs).reduce(0) { $0 + $1.0 * $1.1.cost }, flows: flows,
      potentials: potentials)
  }

  private func check(_ node: Int) throws(ModelError) {
    guard node >= 0, node < supplies.count else {
      throw ModelError(
        .indexOutOfRange, "Node number \(node) does not exist: the network has \(supplies.count).",
        remedy: "Nodes are numbered from 0.")
    }
  }

  private func check(_ value: Int, _ what: String) throws(ModelError) {
    guard value.magnitude <= Self.largest else {
      throw ModelError(.tooLarge, "The \(what) is \(value), beyond ±1,000,000,000.")
    }
  }
}
