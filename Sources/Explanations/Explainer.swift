public import Domain
import LinearProgramming
public import Rules
public import Solver

/// Answers why a plan is as it is.
public struct Explainer: Sendable {
  /// What is asked.
  public enum Question: Hashable, Sendable {
    /// Everything that falls short, every registration refused, every priority organisation without anybody.
    case everything
    /// What concerns a member, by id.
    case member(String)
    /// What concerns an organisation, by id.
    case organisation(String)
    /// Why a member isn't assigned an organisation, registered or not.
    case want(member: String, organisation: String)
  }
  /// How to work.
  public struct Options: Sendable {
    /// When to stop.
    public var deadline = Deadline()
    /// How many reasons are looked for at once.
    public var threads = 1
    /// How many cures to give at most for one reason; 0: none is looked for.
    public var cures = 4
    /// Told how many of how many questions are answered.
    public var progress: (@Sendable (_ done: Int, _ of: Int) -> Void)?

    /// The defaults: no limit, one thread, four cures.
    public init() {}
  }

  /// The situation.
  public let situation: Situation
  /// How to work.
  public let options: Options
  private let replanner: Replanner

  /// An explainer.
  public init(_ situation: Situation, _ options: Options = Options()) {
    self.situation = situation
    self.options = options
    var planning = Planner.Options()
    planning.deadline = options.deadline
    replanner = Replanner(situation, planning)
  }

  /// The answer, each reason proven by solving and each price and cure by planning again.
  ///
  /// The same question gives the same answer, whatever the number of threads, unless a limit is met.
  /// - Parameter known: The best plan of this very situation, where it is known already.
  public func explain(_ question: Question = .everything, known: Plan? = nil) throws -> Explanation {
    let plan = try known ?? replanner.plan()
    if plan.status == .infeasible {
      return Explanation(plan: plan, conflicts: try contradictions(), reasons: [], isComplete: true)
    }
    let program = LooseProgram(situation, plan)
    let targets = Questions(program: program).targets(of: question)
    let finder = ReasonFinder(program: program, deadline: options.deadline)
    let cures = CureFinder(program)
    let work = self
    let counter = Counter(targets.count, options.progress)
    let reasons = try Tasks.map(targets.count, threads: options.threads) { index in
      let target = targets[index]
      defer { counter.advance() }
      if work.options.deadline.isOver { return work.unanswered(target) }
      let found = try finder.reason(for: target)
      return try work.priced(found, target, plan, cures)
    }
    return Explanation(
      plan: plan, conflicts: [], reasons: reasons,
      isComplete: !options.deadline.isOver && reasons.allSatisfy { $0.proof != .open })
  }

  /// What contradicts each other, and which pins resolve it when given up.
  private func contradictions() throws -> [Explanation.Contradiction] {
    let all = try ConflictFinder(situation).findAll()
    return try all.map { conflict in
      let pins = conflict.items.filter { $0.kind == .pin }.flatMap { item in
        situation.world.scenario.pins.filter {
          ($0.member, $0.organisation, $0.date) == (item.member ?? "", item.organisation ?? "", item.date)
        }
      }
      var seen: Set<Pin> = []
      let cures = try pins.filter { seen.insert($0).inserted }.compactMap { pin -> Cure? in
        let edit = Edit.removePin(pin)
        let left = try ConflictFinder(replanner.situation(with: [edit])).findAll()
        guard left.count < all.count else { return nil }
        return Cure(
          edit: edit, change: edit.changeFile(in: situation.world.scenario),
          message: edit.message(in: situation), price: nil)
      }
      return Explanation.Contradiction(conflict: conflict, cures: cures)
    }
  }

  private func unanswered(_ target: Target) -> Reason {
    Reason(
      about: target.about, title: target.ground.fact, because: [target.ground], proof: .open, shortage: nil)
  }

  // MARK: - Prices and cures

  /// The reason with the price of granting what was refused, and with cures.
  private func priced(
    _ found: ReasonFinder.Found, _ target: Target, _ plan: Plan, _ cures: CureFinder
  ) throws -> Reason {
    var reason = found.reason
    if let pin = target.wantedPin, !options.deadline.isOver {
      reason.price = Price(from: plan, to: try replanner.plan([.addPin(pin)], nearest: plan))
    }
    guard options.cures > 0 else { return reason }
    var tries: [Int: Int] = [:]
    for edit in cures.candidates(target, found.items) where !options.deadline.isOver {
      guard reason.cures.count < options.cures, tries.values.reduce(0, +) < options.cures * 2,
        tries[edit.effort, default: 0] < 2
      else { continue }
      tries[edit.effort, default: 0] += 1
      if let cure = try cure(edit, target, reason, plan) { reason.cures.append(cure) }
    }
    let order = situation.rules.goals
    reason.cures = reason.cures.enumerated().sorted {
      let (left, right) = ($0.element, $1.element)
      if left.edit.effort != right.edit.effort { return left.edit.effort < right.edit.effort }
      let (one, other) = (left.price?.steps(order) ?? [], right.price?.steps(order) ?? [])
      return one == other ? $0.offset < $1.offset : one.lexicographicallyPrecedes(other)
    }.map(\.element)
    return reason
  }

  /// The change as a cure, where planning again with it shows that it is one.
  private func cure(_ edit: Edit, _ target: Target, _ reason: Reason, _ plan: Plan) throws -> Cure? {
    let other: Plan
    do {
      other = try replanner.plan([edit])
    } catch is ArgumentProblem {
      // The rule takes no such value: there is nothing to raise any more.
      return nil
    }
    if target.isCured(in: other, from: plan) { return cure(edit, plan, other) }
    // What could not be granted at any price can now be granted at one.
    guard let pin = target.wantedPin, reason.price?.isPossible == false else { return nil }
    let granted = try replanner.plan([edit, .addPin(pin)])
    return granted.status == .infeasible ? nil : cure(edit, plan, granted)
  }

  private func cure(_ edit: Edit, _ plan: Plan, _ other: Plan) -> Cure {
    Cure(
      edit: edit, change: edit.changeFile(in: situation.world.scenario), message: edit.message(in: situation),
      price: Price(from: plan, to: other))
  }
}

extension Price {
  /// By how much each goal of the order changes.
  fileprivate func steps(_ order: [Goal]) -> [Int] {
    order.map { goal in changes.first { $0.goal == goal }.map { $0.to - $0.from } ?? 0 }
  }
}

extension Target {
  /// The pin that grants a pair.
  var wantedPin: Pin? {
    guard about.kind == .refusal, let member = about.member, let organisation = about.organisation else {
      return nil
    }
    return Pin(member: member, organisation: organisation, action: .keep, reason: "explain")
  }

  /// Whether another plan has what is asked for. A duty is relieved where fewer duties fall short on the whole.
  func isCured(in other: Plan, from plan: Plan) -> Bool {
    guard other.status != .infeasible else { return false }
    switch about.kind {
    case .shortfall:
      func value(_ plan: Plan) -> Int? { plan.goals.first { $0.goal == .shortfall }?.value }
      guard let before = value(plan), let after = value(other) else { return false }
      return after < before
    case .refusal:
      return other.assignments.contains { $0.member == about.member && $0.organisation == about.organisation }
    case .uncovered: return other.assignments.contains { $0.organisation == about.organisation }
    }
  }
}
