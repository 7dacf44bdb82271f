import Domain

/// A plan as `plan.json` has it.
struct PlanDocument {
  let plan: Plan
  /// The fingerprint that the file states; `nil` where it states none.
  let fingerprint: String?

  private static let format = "phancong-plan/1"

  /// Reads the text; everything that is wrong is reported, and the result is `nil` where it is no plan at all.
  init?(_ file: SourceFile, findings: Findings) {
    guard let item = JSONItem.parse(file, findings: findings) else { return nil }
    guard case .object(let entries) = item else {
      findings.error(
        file.name, "không phải một kế hoạch; tệp phải là {…}", "this is no plan; the file must be {…}")
      return nil
    }
    let root = JSONSection(file: file.name, path: "", entries: entries, findings: findings)
    let format = root.text("format")
    if let format, format != PlanDocument.format {
      root.error(
        "format", value: format, "định dạng lạ; chỉ đọc được “\(PlanDocument.format)”",
        "unknown format; only “\(PlanDocument.format)” can be read")
      return nil
    }
    fingerprint = root.optionalText("fingerprint")
    var plan = Plan(
      scenario: PlanDocument.reference(root), status: PlanDocument.status(root),
      goals: root.sections("goals").compactMap(PlanDocument.goal),
      assignments: root.sections("assignments").compactMap(PlanDocument.assignment),
      visits: root.sections("visits").compactMap(PlanDocument.visit),
      shortfalls: root.sections("shortfalls").compactMap(PlanDocument.shortfall),
      conflict: root.section("conflict").map(PlanDocument.conflict))
    plan.calendar = root.section("calendar").flatMap(PlanDocument.calendar)
    self.plan = plan
  }

  /// A plan made by hand may leave the scenario out.
  private static func reference(_ root: JSONSection) -> Plan.ScenarioReference {
    let never = Day(number: 0)
    guard let section = root.section("scenario") else {
      return Plan.ScenarioReference(title: "", horizon: never...never, regimes: [], fingerprint: "")
    }
    let first = section.day("from") ?? never
    let last = section.day("to") ?? first
    if last < first {
      section.error(
        "to", value: "\(last)", "ngày cuối trước ngày đầu \(first); hãy sửa lại",
        "the last day is before the first, \(first); correct it")
    }
    return Plan.ScenarioReference(
      title: section.optionalText("title") ?? "", horizon: first...max(first, last),
      regimes: section.texts("regimes").map(\.text), fingerprint: section.optionalText("fingerprint") ?? "")
  }

  private static func status(_ root: JSONSection) -> Plan.Status {
    guard let text = root.optionalText("status") else { return .feasible }
    if let status = Plan.Status(rawValue: text) { return status }
    root.error(
      "status", value: text, "phải là optimal, feasible hoặc infeasible",
      "must be optimal, feasible or infeasible")
    return .feasible
  }

  private static func goal(_ section: JSONSection) -> Plan.GoalValue? {
    let name = section.text("goal")
    let value = section.integer("value")
    let bound = section.integer("bound")
    guard let name, let value, let bound else { return nil }
    guard let goal = Goal(rawValue: name) else {
      section.warning("goal", value: name, "không có mục tiêu này, bị bỏ qua", "unknown goal, ignored")
      return nil
    }
    return Plan.GoalValue(goal: goal, value: value, bound: bound)
  }

  private static func assignment(_ section: JSONSection) -> Plan.Assignment? {
    let member = section.text("member")
    let organisation = section.text("organisation")
    let choice = section.optionalInteger("choice")
    guard let member, let organisation else { return nil }
    return Plan.Assignment(member: member, organisation: organisation, choice: choice)
  }

  static func visit(_ section: JSONSection) -> Plan.Visit? {
    let member = section.text("member")
    let organisation = section.text("organisation")
    let meeting = section.text("meeting")
    let date = section.day("date")
    let start = section.time("start")
    let end = section.time("end")
    let targets = section.texts("targets").compactMap { entry -> Plan.Target? in
      if let target = Plan.Target(rawValue: entry.text) { return target }
      section.error(
        entry.key, value: entry.text, "phải là assigned, own-unit hoặc residence",
        "must be assigned, own-unit or residence")
      return nil
    }
    guard let member, let organisation, let meeting, let date, let start, let end else { return nil }
    return Plan.Visit(
      member: member, organisation: organisation, meeting: meeting, date: date, start: start, end: end,
      targets: Plan.Target.allCases.filter(targets.contains))
  }

  private static func shortfall(_ section: JSONSection) -> Plan.Shortfall? {
    let rule = section.text("rule")
    let missing = section.integer("missing")
    let member = section.optionalText("member")
    let organisation = section.optionalText("organisation")
    let period = section.optionalText("period")
    guard let rule, let missing else { return nil }
    return Plan.Shortfall(
      rule: rule, member: member, organisation: organisation, period: period, missing: missing)
  }

  private static func conflict(_ section: JSONSection) -> Plan.Conflict {
    Plan.Conflict(items: section.sections("items").compactMap(item))
  }

  private static func item(_ section: JSONSection) -> Plan.Conflict.Item? {
    let name = section.text("kind")
    let message = section.text("message")
    let date = section.has("date") ? section.day("date") : nil
    let rule = section.optionalText("rule")
    let citation = section.optionalText("citation")
    let member = section.optionalText("member")
    let organisation = section.optionalText("organisation")
    guard let name, let message else { return nil }
    guard let kind = Plan.Conflict.Kind(rawValue: name) else {
      section.error("kind", value: name, "phải là rule, pin hoặc fact", "must be rule, pin or fact")
      return nil
    }
    // The file has the sentence in the language it was written in.
    return Plan.Conflict.Item(
      kind: kind, rule: rule, citation: citation, member: member, organisation: organisation, date: date,
      message: Message(message, message))
  }
}
