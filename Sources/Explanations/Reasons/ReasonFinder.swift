import Domain
import Rules
import Solver

/// Gives reasons for targets, in words.
struct ReasonFinder {
  let program: LooseProgram
  let deadline: Deadline

  /// A reason, with the things that it is made of.
  struct Found {
    let reason: Reason
    let items: [Item]
  }

  /// Why the target isn't met.
  func reason(for target: Target) throws -> Found {
    guard let condition = target.condition else {
      return found(target, [.target], .irreducible, nil, decisive: [:])
    }
    let search = ReasonSearch(program, goals: target.goals, deadline)
    switch try search.reason(against: condition) {
    case .open: return found(target, [.target], .open, nil, decisive: [:])
    case .possible: return possible(target)
    case .ruledOut(let items, let shortage):
      var decisive: [Item: Bool] = [:]
      for item in items where item != .target && !deadline.isOver {
        decisive[item] = try search.isPossible(condition, without: item)
      }
      return found(target, items, .irreducible, shortage, decisive: decisive)
    }
  }

  /// Nothing named rules it out. In a plan that is proven, a goal does that counts no single things.
  private func possible(_ target: Target) -> Found {
    let counting: Set<Goal> = [.shortfall, .change, .coverage, .choice]
    let others = program.situation.rules.goals.filter { target.goals.contains($0) && !counting.contains($0) }
    guard program.plan.status == .optimal, let goal = others.first else {
      return found(target, [.target], .none, nil, decisive: [:])
    }
    let value = program.plan.goals.first { $0.goal == goal }?.value ?? 0
    let ground = Ground(
      kind: .decision, rule: nil, citation: "", member: nil, organisation: nil, date: nil,
      fact: Message(
        "Mục tiêu quan trọng hơn “\(goal.title.vietnamese)” (\(value)) sẽ kém đi.",
        "The more important goal “\(goal.title.english)” (\(value)) would be worse."), goal: goal)
    return Found(
      reason: Reason(
        about: target.about, title: target.ground.fact, because: [target.ground, ground], proof: .goal,
        shortage: nil), items: [.target])
  }

  private func found(
    _ target: Target, _ items: [Item], _ proof: Reason.Proof, _ shortage: Shortage?,
    decisive: [Item: Bool]
  ) -> Found {
    let say = GroundWording(program: program)
    let grounds = items.map { item in
      var ground = say.ground(item, target: target.ground)
      ground.isDecisive = decisive[item]
      ground.change = undoing(item)?.changeFile(in: program.world.scenario)
      return ground
    }
    // The question first, then by kind, as they were met.
    let order: [Ground.Kind] = [.target, .pin, .rule, .fact, .duty, .decision]
    let sorted = order.flatMap { kind in grounds.filter { $0.kind == kind } }
    return Found(
      reason: Reason(
        about: target.about, title: target.ground.fact, because: sorted, proof: proof, shortage: shortage),
      items: items)
  }

  /// The change after which a thing does not hold any more.
  private func undoing(_ item: Item) -> Edit? {
    let world = program.world
    switch item {
    case .busy(let entry, let member):
      return .free(member: world.members[member].id, world.scenario.busy[entry].interval)
    case .holiday(let day): return .removeHoliday(day)
    case .pin(let index): return .removePin(world.scenario.pins[index])
    case .limit(let rule, _):
      // Without the rule nobody of the role could be assigned anything.
      guard let body = program.formulation.situation.rules.rule(rule)?.body as? Assign else {
        return .dropRule(rule)
      }
      return .setParameter(rule: rule, key: "max", .integer(body.max + 1))
    case .excludedPair(let rule, _, _), .excludedVisit(let rule, _, _),
      .tooSoon(.some(let rule), _):
      return .dropRule(rule)
    case .target, .duty, .tooSoon, .frozen, .keptAssignment, .keptVisit, .granted, .covered: return nil
    }
  }
}
