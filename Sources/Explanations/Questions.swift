import Domain
import Rules
import Synchronization

/// What there is to explain in a plan.
struct Questions {
  let program: LooseProgram

  private var world: World { program.world }

  /// The targets of a question: duties in the order of the plan, unit by unit, then refused registrations by member
  /// and choice, then priority organisations without anybody, the most important first.
  func targets(of question: Explainer.Question) -> [Target] {
    switch question {
    case .everything: return shortfalls { _ in true } + refusals { _, _ in true } + uncovered { _ in true }
    case .member(let id):
      return shortfalls { $0.member == id } + refusals { member, _ in world.members[member].id == id }
    case .organisation(let id):
      return shortfalls { $0.organisation == id }
        + refusals { _, organisation in world.organisations[organisation].id == id }
        + uncovered { world.organisations[$0].id == id }
    case .want(let member, let organisation):
      guard let member = world.memberIndex[member], let organisation = world.organisationIndex[organisation],
        !isAssigned(member, organisation)
      else { return [] }
      return [program.target(member, organisation)]
    }
  }

  private func shortfalls(_ isMeant: (Plan.Shortfall) -> Bool) -> [Target] {
    program.plan.shortfalls.filter(isMeant).flatMap { shortfall in
      (1...max(1, shortfall.missing)).reversed().compactMap { program.target(shortfall, unit: $0) }
    }
  }

  private func refusals(_ isMeant: (_ member: Int, _ organisation: Int) -> Bool) -> [Target] {
    world.members.indices.flatMap { member in
      world.registrations[member].filter {
        isMeant(member, $0.organisation) && !isAssigned(member, $0.organisation)
      }.map { program.target(member, $0.organisation) }
    }
  }

  private func uncovered(_ isMeant: (Int) -> Bool) -> [Target] {
    let taken = Set(program.plan.assignments.map(\.organisation))
    return world.organisations.indices.filter {
      world.organisations[$0].priority >= 1 && !taken.contains(world.organisations[$0].id) && isMeant($0)
    }.sorted {
      (-world.organisations[$0].priority, $0) < (-world.organisations[$1].priority, $1)
    }.map { program.target(uncovered: $0) }
  }

  private func isAssigned(_ member: Int, _ organisation: Int) -> Bool {
    let (who, place) = (world.members[member].id, world.organisations[organisation].id)
    return program.plan.assignments.contains { $0.member == who && $0.organisation == place }
  }
}

/// Counts what is done, for whoever watches.
final class Counter: Sendable {
  private let done = Atomic(0)
  private let total: Int
  private let tell: (@Sendable (_ done: Int, _ of: Int) -> Void)?

  init(_ total: Int, _ tell: (@Sendable (_ done: Int, _ of: Int) -> Void)?) {
    self.total = total
    self.tell = tell
  }

  func advance() { tell?(done.wrappingAdd(1, ordering: .relaxed).newValue, total) }
}
