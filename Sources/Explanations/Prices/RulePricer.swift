public import Domain
import LinearProgramming
public import Rules
import Solver

/// Finds what each rule costs, by planning without it and with other numbers.
public struct RulePricer: Sendable {
  private let situation: Situation
  private let options: Explainer.Options

  /// A pricer.
  public init(_ situation: Situation, _ options: Explainer.Options = Explainer.Options()) {
    self.situation = situation
    self.options = options
  }

  /// One plan to be made.
  private struct Trial {
    let rule: Int
    let edit: Edit
    /// The parameter and its value; `nil` where the rule is left out.
    let value: (key: String, value: Int)?
  }

  /// The prices. Rules and numbers that a limit leaves no time for are left out.
  /// - Parameter known: The best plan of this very situation, where it is known already.
  public func prices(known: Plan? = nil) throws -> RulePrices {
    var planning = Planner.Options()
    planning.deadline = options.deadline
    let whole = Replanner(situation, planning)
    let plan = try known ?? whole.plan()
    let rules = situation.rules.rules.enumerated().filter {
      type(of: $0.element.body).strictness != .checkOnly
        && !($0.element.body is Notice && situation.today == nil)
    }
    let trials = rules.flatMap { index, rule in
      [Trial(rule: index, edit: .dropRule(rule.id), value: nil)]
        + RulePricer.sweeps(of: rule).flatMap { sweep in
          sweep.values.map { value in
            Trial(
              rule: index, edit: .setParameter(rule: rule.id, key: sweep.key, .integer(value)),
              value: (sweep.key, value))
          }
        }
    }
    let counter = Counter(trials.count, options.progress)
    let work = self
    let plans = try Tasks.map(trials.count, threads: options.threads) { index -> Plan? in
      defer { counter.advance() }
      let options = work.options
      if options.deadline.isOver { return nil }
      // Each gets a fair share of the time that is left, so that one hard question does not take it all.
      let left = options.deadline.secondsLeft
      var planning = Planner.Options()
      planning.deadline = Deadline(
        seconds: left.map { max(1, $0 * Double(2 * options.threads) / Double(trials.count - index + 1)) },
        interruption: options.deadline.interruption)
      planning.memory = whole.memory
      do {
        return try Replanner(work.situation, planning).plan([trials[index].edit])
      } catch is ArgumentProblem {
        return nil
      }
    }
    let prices = rules.compactMap { index, rule -> RulePrice? in
      let mine = trials.indices.filter { trials[$0].rule == index }
      guard let first = mine.first, let without = plans[first] else { return nil }
      let sweeps = RulePricer.sweeps(of: rule).compactMap { sweep -> RulePrice.Sweep? in
        let points = mine.compactMap { number -> RulePrice.Point? in
          guard let value = trials[number].value, value.key == sweep.key, let other = plans[number] else {
            return nil
          }
          return RulePrice.Point(
            value: value.value, goals: other.goals, status: other.status,
            isInForce: value.value == rule.arguments.integer(sweep.key))
        }
        return points.count < 2
          ? nil : RulePrice.Sweep(parameter: sweep.key, points: points, growsTighter: sweep.growsTighter)
      }
      return RulePrice(
        rule: rule.id, title: rule.title, citation: rule.citation, price: Price(from: plan, to: without),
        goals: without.goals, sweeps: sweeps)
    }
    return RulePrices(
      plan: plan, prices: prices,
      isComplete: !options.deadline.isOver && zip(trials, plans).allSatisfy { $1 != nil })
  }

  /// A number of a rule and the values to try, the one in force among them.
  private struct Range {
    let key: String
    let values: [Int]
    let growsTighter: Bool
  }

  private static func sweeps(of rule: Rule) -> [Range] {
    func range(_ key: String, _ values: [Int], tighter: Bool, least: Int = 0) -> [Range] {
      let now = rule.arguments.integer(key).map { [$0] } ?? []
      let all = Set(values + now).filter { $0 >= least }.sorted()
      return all.count < 2 ? [] : [Range(key: key, values: all, growsTighter: tighter)]
    }
    switch rule.body {
    case let body as VisitQuota: return range("count", Array(1...max(4, body.count + 1)), tighter: true)
    case let body as OrganisationCapacity: return range("max", [1, 2, body.max + 1], tighter: false)
    case let body as MeetingCapacity: return range("max", [1, 2, body.max + 1], tighter: false)
    case let body as NoOverlap: return range("per_day", [1, 2, body.perDay + 1], tighter: false)
    case let body as VisitLimit:
      return range("count", [body.count - 1, body.count + 1, body.count + 2], tighter: false)
    case let body as Spacing:
      return range("days", [body.days / 2, body.days * 2], tighter: true)
    case is Notice: return range("days", [5, 10, 15], tighter: true)
    case let body as Assign:
      return range("min", Array(max(0, body.min - 1)...min(body.max, body.min + 1)), tighter: true)
        + range("max", Array(max(body.min, body.max - 1)...(body.max + 1)), tighter: false)
    case let body as OrganisationCover: return range("min", [1, 2, body.min + 1], tighter: true)
    case let body as Rotation where rule.arguments.integer("max_years") != nil:
      return range("max_years", [body.maxYears - 1, body.maxYears + 1], tighter: false, least: 1)
    default: return []
    }
  }
}
