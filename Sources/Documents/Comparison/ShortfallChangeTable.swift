import Domain
import Reports
import Rules

/// Which duties fall short now that did not before, and the other way round, with reasons.
struct ShortfallChangeTable {
  let comparison: PlanComparison
  let view: PlanView
  let earlier: PlanView

  private var say: Wording { view.say }

  static func columns(_ say: Wording) -> [DocumentTable.Column] {
    [
      .init("change", say("Thay đổi", "Change"), width: 10),
      .init("who", say("Ai, ở đâu", "Who, where"), width: 20),
      .init("rule", say("Nhiệm vụ", "Duty"), width: 24),
      .init("period", say("Kỳ", "Period"), width: 8),
      .init("before", say("Trước đây thiếu", "Missing before"), width: 8, .end),
      .init("after", say("Nay thiếu", "Missing now"), width: 8, .end),
      .init("reason", say("Vì sao", "Why"), width: 30),
    ]
  }

  /// New shortfalls first, vanished ones last.
  func groups() -> [DocumentTable.Group] {
    let reasons = ShortfallReasons(
      facts: PlanFacts(view.plan, in: view.situation), say: say, isProven: view.plan.status == .optimal)
    var rows: [(rank: Int, cells: [Cell])] = []
    for case .shortfall(let before, let after) in comparison.differences {
      guard let subject = after ?? before else { continue }
      let (old, new) = (before?.missing ?? 0, after?.missing ?? 0)
      let (rank, word) =
        old == 0
        ? (0, say("mới thiếu", "new"))
        : new == 0
          ? (3, say("hết thiếu", "gone"))
          : new > old ? (1, say("thiếu thêm", "more")) : (2, say("bớt thiếu", "less"))
      let rule = view.rules.rule(subject.rule) ?? earlier.rules.rule(subject.rule)
      let known = view.world.memberIndex
      let who = [
        subject.member.map { known[$0] == nil ? earlier.memberName($0) : view.memberName($0) },
        subject.organisation.map {
          view.world.organisationIndex[$0] == nil ? earlier.organisationName($0) : view.organisationName($0)
        },
      ].compactMap(\.self).joined(separator: " – ")
      rows.append(
        (
          rank,
          [
            .text(word), .text(orEmpty: who), .text(rule?.title ?? subject.rule),
            .text(orEmpty: period(subject)), .number(old), .number(new),
            .text(orEmpty: new > old ? after.map(reasons.reason) ?? "" : ""),
          ]
        ))
    }
    return rows.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .map { DocumentTable.Group(rows: [$0.element.cells]) }
  }

  private func period(_ shortfall: Plan.Shortfall) -> String {
    guard let label = shortfall.period else { return "" }
    for world in [view.world, earlier.world] {
      if let meeting = world.meetingIndex[label] { return say.date(world.meetings[meeting].date) }
    }
    return say(PeriodTitle.message(label))
  }
}
