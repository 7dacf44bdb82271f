import CGLPK

/// What branch and bound tells while it runs, and when it is to stop: GLPK hands this to ``searchStep`` at
/// every step.
final class Search {
  let beginning: ContinuousClock.Instant
  let interruption: Interruption?
  let nodeLimit: Int
  let target: Double?
  let sense: Sense
  let progress: ((SearchProgress) -> Void)?
  /// A point to begin with; element 0 is not used. Empty once it is handed over.
  var start: [Double] = []
  var bound: Double?
  var nodes = 0
  /// Why the search was told to stop.
  var limit: Limit?
  private var told: ContinuousClock.Instant
  private var toldObjective: Double?

  init(_ options: IntegerOptions, sense: Sense, progress: ((SearchProgress) -> Void)?) {
    beginning = ContinuousClock().now
    told = beginning
    interruption = options.interruption
    nodeLimit = options.nodeLimit ?? .max
    target = options.target
    self.sense = sense
    self.progress = progress
  }

  /// Looks at the tree, and stops the search where it should stop.
  ///
  /// Nothing may be thrown through GLPK, so the reason is kept and `glp_ios_terminate` called.
  func step(_ tree: OpaquePointer) {
    let problem = glp_ios_get_prob(tree)
    if !start.isEmpty, glp_ios_reason(tree) == GLP_IROWGEN {
      glp_ios_heur_sol(tree, start)
      start = []
    }
    var open: Int32 = 0
    var made: Int32 = 0
    glp_ios_tree_size(tree, &open, nil, &made)
    nodes = Int(made)
    let best = glp_ios_best_node(tree)
    if best != 0 {
      let value = glp_ios_node_bound(tree, best)
      if value.magnitude < .greatestFiniteMagnitude { bound = value }
    }
    let objective = glp_mip_status(problem) == GLP_FEAS ? glp_mip_obj_val(problem) : nil
    if let interruption, interruption.isRequested {
      limit = .interruption
    } else if nodes > nodeLimit {
      limit = .nodes
    } else if let target, let objective, sense == .minimise ? objective <= target : objective >= target {
      limit = .objective
    }
    if limit != nil { glp_ios_terminate(tree) }
    guard let progress else { return }
    let now = ContinuousClock().now
    if objective != toldObjective || told.duration(to: now) > .milliseconds(100), let bound {
      told = now
      toldObjective = objective
      progress(
        SearchProgress(
          bound: bound, objective: objective, nodes: nodes, openNodes: Int(open),
          seconds: Session.seconds(beginning.duration(to: now))))
    }
  }
}

/// The callback of `glp_intopt`.
func searchStep(_ tree: OpaquePointer?, _ information: UnsafeMutableRawPointer?) {
  guard let tree, let information else { return }
  Unmanaged<Search>.fromOpaque(information).takeUnretainedValue().step(tree)
}
