import Domain
import Files
import Glibc
import Reports
import Rules

/// Judges a monthly table that `plan` wrote and somebody edited, for `check --month`.
struct MonthJudge {
  private let table: Plan
  private let scope: MonthPlan.Scope
  /// Id of the only member to tell about.
  private let member: String?

  /// A judge of a plan that was read from a table whose visits lie in the month that the filter names; `nil` for
  /// any other plan.
  init?(_ plan: Plan, _ filter: Verdict.Filter) {
    guard let month = filter.month else { return nil }
    scope = MonthPlan.Scope(monthOf: month, unit: filter.unit, area: filter.area)
    // A table states neither goals nor shortfalls; plan.json does.
    guard plan.goals.isEmpty, plan.shortfalls.isEmpty, MonthPlan.isMonth(plan, scope.month) else {
      return nil
    }
    table = plan
    member = filter.member
  }

  /// What is wrong with the table that is not wrong with the plan it came from: the one named by `--base`, or the
  /// `plan.json` beside it.
  func violations(at path: String, of loaded: LoadedScenario, in situation: Situation) throws -> [Violation] {
    let base = try situation.base ?? neighbour(of: path, loaded)
    if base == nil {
      Console.message(
        text(
          "Không có plan.json cạnh bảng tháng và không có --base: chỉ xét được những gì nằm trong tháng.",
          "No plan.json beside the monthly table and no --base: only what lies in the month can be judged."))
    }
    let month = MonthPlan(table: table, into: base, scope: scope, world: situation.world)
    return MonthCheck(month, in: situation).violations().filter { member == nil || $0.member == member }
  }

  private func neighbour(of path: String, _ loaded: LoadedScenario) throws -> Plan? {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let place = (folder.isEmpty ? "" : folder) + "/plan.json"
    guard access(place, F_OK) == 0 else { return nil }
    return try readPlan(place, of: loaded.scenario)
  }
}
