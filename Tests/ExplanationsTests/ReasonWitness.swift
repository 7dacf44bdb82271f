import Domain
import Explanations
import Rules

/// Tries every plan of a small world and judges each by the check, which shares nothing with the search for reasons.
struct ReasonWitness {
  let situation: Situation
  /// The best plan, whose shortfalls and registrations granted are what nobody may lose.
  let plan: Plan
  private let trials: [Trial]

  private struct Duty: Hashable {
    let rule: String
    let member: String?
    let organisation: String?
    let period: String?
  }
  private struct Trial {
    let pairs: Set<[String]>
    let missing: [Duty: Int]
    let broken: [Violation]
  }

  init(_ situation: Situation, _ plan: Plan) {
    self.situation = situation
    self.plan = plan
    let scenario = situation.world.scenario
    var plans: [(pairs: [[String]], visits: [[String]])] = [([], [])]
    for row in scenario.registrations {
      let pair = [row.member, row.organisation]
      let meetings = scenario.meetings.filter { $0.organisation == row.organisation }.map(\.id)
      var choices: [[[String]]] = [[]]
      for meeting in meetings { choices += choices.map { $0 + [[row.member, meeting]] } }
      plans = plans.flatMap { plan in
        [plan] + choices.map { (plan.pairs + [pair], plan.visits + $0) }
      }
    }
    trials = plans.map { pairs, visits in
      let trial = Plan(
        scenario: .init(scenario), status: .feasible,
        assignments: pairs.map { Plan.Assignment(member: $0[0], organisation: $0[1]) },
        visits: visits.compactMap { visit in
          scenario.meetings.first { $0.id == visit[1] }.map {
            Plan.Visit(
              member: visit[0], organisation: $0.organisation, meeting: $0.id, date: $0.date, start: $0.start,
              end: $0.end)
          }
        })
      let verdict = Check.judge(trial, in: situation)
      return Trial(
        pairs: Set(pairs), missing: ReasonWitness.missing(verdict.shortfalls),
        broken: verdict.violations.filter { $0.severity == .hard })
    }
  }

  private static func missing(_ shortfalls: [Plan.Shortfall]) -> [Duty: Int] {
    var missing: [Duty: Int] = [:]
    for row in shortfalls {
      missing[
        Duty(rule: row.rule, member: row.member, organisation: row.organisation, period: row.period),
        default: 0] += row.missing
    }
    return missing
  }

  /// Whether some plan has what the reason is about and breaks none of these grounds.
  func isPossible(_ about: Reason.About, under grounds: [Ground]) -> Bool {
    trials.contains { trial in has(about, trial) && grounds.allSatisfy { holds($0, trial) } }
  }

  private func has(_ about: Reason.About, _ trial: Trial) -> Bool {
    switch about.kind {
    case .shortfall:
      let duty = Duty(
        rule: about.rule ?? "", member: about.member, organisation: about.organisation, period: about.period)
      return trial.missing[duty, default: 0] < about.unit ?? 1
    case .refusal: return trial.pairs.contains([about.member ?? "", about.organisation ?? ""])
    case .uncovered: return trial.pairs.contains { $0[1] == about.organisation }
    }
  }

  private func holds(_ ground: Ground, _ trial: Trial) -> Bool {
    switch ground.kind {
    case .target: return true
    case .duty:
      let allowed = ReasonWitness.missing(plan.shortfalls)
      return trial.missing.allSatisfy { duty, missing in
        duty.rule != ground.rule || duty.member != ground.member || duty.organisation != ground.organisation
          || missing <= allowed[duty, default: 0]
      }
    case .decision:
      if let member = ground.member {
        return trial.pairs.contains([member, ground.organisation ?? ""])
      }
      return trial.pairs.contains { $0[1] == ground.organisation }
    case .pin: return !trial.broken.contains { $0.rule == "pin" || $0.message.english.contains("pin") }
    case .rule, .fact:
      return !trial.broken.contains { violation in
        violation.rule == ground.rule
          && (ground.member == nil || violation.member == ground.member)
          && (ground.organisation == nil || violation.organisation == ground.organisation)
          && (ground.date == nil || violation.date == ground.date)
      }
    }
  }
}
