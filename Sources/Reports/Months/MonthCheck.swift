import Domain
public import Rules

/// Judges a monthly table that was edited by hand: what is wrong with it that is not wrong with the plan it came from.
///
/// One fault is one finding. A visit moved inside the days of notice is not reported as added and as dropped; a visit
/// on a day without a meeting is not reported as missing as well; whoever fills a meeting without being assigned there
/// is one fault too; several quotas that the same lost visit endangers, and rules of one kind that find the same, make
/// one finding that names them all.
public struct MonthCheck: Sendable {
  private let month: MonthPlan
  private let situation: Situation

  /// A check of a table. Where the situation has no base plan, the table's own is used for the rules of notice.
  public init(_ month: MonthPlan, in situation: Situation) {
    self.month = month
    self.situation = Situation(
      world: situation.world, rules: situation.rules, today: situation.today,
      base: situation.base ?? month.base)
  }

  private var world: World { situation.world }

  /// Everything that is wrong with the table, in the order of ``Rules/Check``: hard first, then what falls short, then
  /// warnings.
  public func violations() -> [Violation] {
    let verdict = Check.judge(month.plan, in: situation)
    // Without a plan before only what lies in the month can be told from what is not planned yet.
    let shown =
      month.base == nil
      ? verdict.filtered(Verdict.Filter(month: month.scope.month.first)).violations : verdict.violations
    var new = withoutOld(shown)
    new = mergedRules(mergedCapacities(mergedNotices(new)))
    let reach = QuotaRisk(month: month, situation: situation)
    let quotas = new.filter { isQuota($0) && !isExplained($0, by: new) }
    new = new.filter { !isQuota($0) }.map(namingDayOff)
    let (lost, reachable) = reach.findings(quotas)
    // A visit that was dropped too late is told already; that it can be made up for is no second fault.
    let dropped = Set(new.filter { isNotice($0) && !isAddition($0) }.map(\.member))
    let place = new.firstIndex { $0.severity == .warning } ?? new.count
    new.insert(contentsOf: lost, at: place)
    return new + reachable.filter { !dropped.contains($0.member) } + strays()
  }

  /// What the plan before does not have, or has less of.
  private func withoutOld(_ violations: [Violation]) -> [Violation] {
    guard let base = month.base else { return violations }
    var old: [Subject: [Int]] = [:]
    for violation in Check.judge(base, in: situation).violations {
      old[Subject(violation), default: []].append(violation.amount)
    }
    return violations.filter { violation in
      let subject = Subject(violation)
      guard let index = old[subject]?.firstIndex(where: { $0 >= violation.amount }) else { return true }
      old[subject]?.remove(at: index)
      return false
    }
  }

  /// What a violation is about, its amount and words apart.
  private struct Subject: Hashable {
    var rule: String
    let severity: Violation.Severity
    let member: String?
    let organisation: String?
    let meeting: String?
    let date: Day?
    let period: String?

    init(_ violation: Violation) {
      rule = violation.rule
      severity = violation.severity
      member = violation.member
      organisation = violation.organisation
      meeting = violation.meeting
      date = violation.date
      period = violation.period
    }
  }

  // MARK: - One fault, one finding

  /// A visit that was moved inside the days of notice is one that was added and one that was dropped: the first tells
  /// it all.
  private func mergedNotices(_ violations: [Violation]) -> [Violation] {
    var added: [[String?]: Int] = [:]
    for violation in violations where isNotice(violation) && isAddition(violation) {
      added[[violation.rule, violation.member, violation.organisation], default: 0] += 1
    }
    return violations.filter { violation in
      guard isNotice(violation), !isAddition(violation) else { return true }
      let key = [violation.rule, violation.member, violation.organisation]
      guard let count = added[key], count > 0 else { return true }
      added[key] = count - 1
      return false
    }
  }

  private func isNotice(_ violation: Violation) -> Bool {
    situation.rules.rule(violation.rule)?.body is Notice && violation.member != nil
  }

  private func isAddition(_ violation: Violation) -> Bool {
    month.plan.visits.contains { $0.member == violation.member && $0.meeting == violation.meeting }
  }

  /// A meeting that is too full because of somebody who is not even assigned there: the meeting's finding says both.
  private func mergedCapacities(_ violations: [Violation]) -> [Violation] {
    func kind(_ violation: Violation) -> String? { situation.rules.rule(violation.rule)?.kind }
    let strangers = Dictionary(
      grouping: violations.filter { kind($0) == Assign.kind && $0.meeting != nil }, by: \.meeting)
    var told: Set<Violation> = []
    let merged = violations.map { violation -> Violation in
      guard kind(violation) == MeetingCapacity.kind, let here = strangers[violation.meeting],
        here.count >= violation.amount
      else { return violation }
      told.formUnion(here)
      return here.reduce(violation) { adding($1, to: $0) }
    }
    return merged.filter { !told.contains($0) }
  }

  /// Rules of one kind, as a rule of two regulations, that find the same fault: the first tells it and names the others.
  private func mergedRules(_ violations: [Violation]) -> [Violation] {
    var merged: [Violation] = []
    var places: [Subject: Int] = [:]
    for violation in violations {
      guard let kind = situation.rules.rule(violation.rule)?.kind, !isQuota(violation) else {
        merged.append(violation)
        continue
      }
      var subject = Subject(violation)
      subject.rule = kind
      if let place = places[subject] {
        merged[place] = adding(violation, to: merged[place])
      } else {
        places[subject] = merged.count
        merged.append(violation)
      }
    }
    return merged
  }

  /// A finding that says what another says as well, with that one's rule and article.
  private func adding(_ other: Violation, to violation: Violation) -> Violation {
    var violation = violation
    let source = "[\(other.rule), \(other.citation)]"
    violation.message = Message(
      "\(violation.message.vietnamese) \(other.message.vietnamese) \(source)",
      "\(violation.message.english) \(other.message.english) \(source)")
    return violation
  }

  private func isQuota(_ violation: Violation) -> Bool {
    violation.severity == .shortfall && situation.rules.rule(violation.rule)?.body is VisitQuota
  }

  /// Whether the member's visits on days without a meeting are what the quota lacks: mending those mends it.
  private func isExplained(_ quota: Violation, by violations: [Violation]) -> Bool {
    let unheld = violations.count { violation in
      guard violation.rule == "plan", violation.severity == .hard, violation.member == quota.member,
        let meeting = violation.meeting
      else { return false }
      return world.meetingIndex[meeting] == nil
        && (quota.organisation == nil || quota.organisation == violation.organisation)
    }
    return quota.amount <= unheld
  }

  /// A visit on a day without a meeting that is a day off, or a busy one, is named after that: it says more.
  private func namingDayOff(_ violation: Violation) -> Violation {
    guard violation.rule == "plan", violation.severity == .hard, let date = violation.date,
      let member = violation.member.flatMap({ world.memberIndex[$0] }),
      let meeting = violation.meeting,
      world.meetingIndex[meeting].map({ world.meetings[$0].date != date }) ?? true,
      let rule = situation.rules.rules(of: RespectCalendar.self).first(where: {
        $0.body.roles.contains(world.members[member].role)
      })?.rule
    else { return violation }
    let visit = month.plan.visits.first { $0.member == violation.member && $0.meeting == violation.meeting }
    let time = visit.map {
      Interval(start: Moment(date, minute: $0.start.minute), end: Moment(date, minute: $0.end.minute))
    }
    let reason: Message
    if let holiday = world.holidays[date] {
      reason = Message(" Hôm đó là ngày nghỉ (\(holiday.name)).", " That day is a holiday (\(holiday.name)).")
    } else if let time, world.isBusy(member, during: time) {
      reason = Message(" Lúc đó người dự cũng bận.", " The member is busy then, too.")
    } else {
      return violation
    }
    var named = violation
    named.rule = rule.id
    named.citation = rule.citation
    // The meeting that the row still names is on another day.
    named.meeting = world.meetingIndex[meeting] == nil ? meeting : nil
    named.message = Message(
      violation.message.vietnamese + reason.vietnamese, violation.message.english + reason.english)
    return named
  }

  /// Rows of other months, units or areas, which the table does not stand for.
  private func strays() -> [Violation] {
    month.strays.map { visit in
      let who = world.memberIndex[visit.member].map { world.members[$0].name } ?? visit.member
      let place =
        world.organisationIndex[visit.organisation].map { world.organisations[$0].name } ?? visit.organisation
      let label = month.scope.month.label ?? ""
      return Violation(
        rule: "plan", citation: "", severity: .warning, member: visit.member,
        organisation: visit.organisation,
        meeting: visit.meeting, date: visit.date,
        message: Message(
          "Lượt dự của đồng chí \(who) ở \(place) ngày \(visit.date.vietnamese) không thuộc bảng này (\(label)); hãy ghi vào bảng của tháng, đơn vị hoặc địa bàn đó.",
          "The visit of \(who) to \(place) on \(visit.date) does not belong to this table (\(label)); put it into the table of that month, unit or area."
        ))
    }
  }
}
