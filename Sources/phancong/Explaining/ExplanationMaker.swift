import Domain
import Explanations
import Glibc
import Rules
import Solver

/// Makes explanations for commands: the plan first, judged like any other, then what is asked about it.
struct ExplanationMaker {
  let maker: PlanMaker

  private var situation: Situation { maker.situation }

  /// The plan that somebody made before, where it is the best plan of this very scenario; `nil`, with a message, where
  /// it has to be made again.
  func known(_ plan: Plan) throws -> Plan? {
    let isOfThis = plan.scenario.fingerprint == situation.world.scenario.fingerprint
    let verdict = Check.judge(plan, in: situation)
    let isRight =
      verdict.isFeasible && plan.goals.map(\.value) == verdict.goals.map(\.value)
      && plan.goals.map(\.goal) == verdict.goals.map(\.goal)
      && Set(plan.shortfalls) == Set(verdict.shortfalls)
    if isOfThis && isRight && plan.status == .optimal { return plan }
    Console.message(
      text(
        "--plan: không phải phương án tốt nhất, đã chứng minh, của đúng dữ liệu này; lập lại.",
        "--plan: not the best plan of this very scenario, proven; it is made again."))
    return nil
  }

  /// The answer to a question.
  func explanation(of question: Explainer.Question, known: Plan?) throws -> Explanation {
    let options = options()
    let plan = try known ?? planned()
    return try Explainer(situation, options).explain(question, known: plan)
  }

  /// What the rules cost.
  func prices(known: Plan?) throws -> RulePrices {
    let options = options()
    let plan = try known ?? planned()
    return try RulePricer(situation, options).prices(known: plan)
  }

  /// The plan; where time is limited, in half of it, so that the other half is left for the questions.
  private func planned() throws -> Plan {
    var maker = maker
    maker.timeLimit = maker.timeLimit.map { $0 / 2 }
    return try maker.plan()
  }

  private func options() -> Explainer.Options {
    var options = Explainer.Options()
    options.deadline = Deadline(seconds: maker.timeLimit, interruption: maker.interruption)
    options.threads = maker.threads ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    if Console.isWatched {
      options.progress = { done, total in
        let line = text("\(done)/\(total) câu hỏi", "\(done) of \(total) questions")
        try? Array("\r\(line)\(done == total ? "\n" : "")".utf8).writeAll(to: STDERR_FILENO)
      }
    }
    return options
  }
}
