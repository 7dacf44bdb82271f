public import Domain

/// At each meeting of a committee at least a share of its members is present.
public struct Quorum: RuleKind {
  public static let kind = "quorum"
  public static let strictness = Strictness.checkOnly
  public static let meaning = Message(
    "cuộc họp của cấp ủy có ít nhất share số thành viên dự",
    "at least share of a committee's members at its meetings")
  public static let parameters: [Parameter] = [
    Parameter(
      "body", .text, isRequired: true,
      Message("tên cấp ủy như trong bảng busy", "the committee's name in busy")),
    Parameter("share", .share, standard: .text("2/3"), Message("tỷ lệ tối thiểu", "the smallest share")),
  ]

  public let roles = Roles.all
  /// The committee's name.
  public let body: String
  /// The smallest share.
  public let share: Share

  public init(_ arguments: Arguments) throws(ArgumentProblem) {
    body = arguments.text("body") ?? ""
    share = arguments.values["share"].flatMap(Share.init) ?? Share(2, 3)
  }
}

// MARK: - Check

extension Quorum {
  public func violations(in plan: JudgedPlan) -> [RuleFinding] {
    let world = plan.world
    let own = world.scenario.busy.filter { $0.body == body && !$0.interval.isEmpty }
    let times = Set(own.map(\.interval)).sorted {
      ($0.start, $0.end) < ($1.start, $1.end)
    }
    return times.compactMap { time in
      let rows = own.filter { $0.interval == time }
      let summoned = world.members.indices.filter { member in
        rows.contains { $0.concerns(world.members[member]) }
      }
      let absent = summoned.filter { isElsewhere($0, during: time, plan) }
      let present = summoned.count - absent.count
      guard present * share.denominator < share.numerator * summoned.count else { return nil }
      let needed = (share.numerator * summoned.count + share.denominator - 1) / share.denominator
      let names = absent.map { world.members[$0].name }.joined(separator: ", ")
      let (date, start) = (time.start.day, TimeOfDay(minute: time.start.minuteOfDay))
      let ratio = "\(share.numerator)/\(share.denominator)"
      return RuleFinding(
        .warning, date: date, amount: needed - present,
        Message(
          "Cuộc họp của \(body) lúc \(start) ngày \(date.vietnamese) chỉ có \(present)/\(summoned.count) thành viên dự được, thiếu \(needed - present) để đủ \(ratio); vướng lịch khác: \(names).",
          "The meeting of \(body) on \(date) at \(start) has only \(present) of \(counted(summoned.count, "member")), \(needed - present) fewer than \(ratio); elsewhere: \(names)."
        ))
    }
  }

  /// Whether another busy time or a visit takes the member away from the committee's meeting.
  private func isElsewhere(_ member: Int, during time: Interval, _ plan: JudgedPlan) -> Bool {
    let world = plan.world
    let isBusy = world.scenario.busy.contains { entry in
      entry.concerns(world.members[member]) && entry.interval.overlaps(time)
        && !(entry.body == body && entry.interval == time)
    }
    return isBusy
      || plan.visitsOfMember[member].contains {
        world.meetings[$0.meeting].interval.overlaps(time)
      }
  }
}
