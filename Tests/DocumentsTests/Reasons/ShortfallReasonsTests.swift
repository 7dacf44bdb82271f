import Domain
import Rules
import Testing

@testable import Documents

/// Each reason in the smallest world that has it.
@Suite("Why duties fall short")
struct ShortfallReasonsTests {
  /// The reason for a shortfall of a rule declared in a world that `change` has changed.
  private func reason(
    _ rule: RuleDeclaration, _ shortfall: Plan.Shortfall, today: Day? = nil,
    _ change: (inout Hamlet) -> Void = { _ in }
  ) -> String {
    var hamlet = Hamlet()
    change(&hamlet)
    hamlet.regime.rules.append(rule)
    let situation = Situation(world: hamlet.world, rules: hamlet.rules, today: today)
    let reasons = ShortfallReasons(
      facts: PlanFacts(hamlet.plan, in: situation), say: Wording(.vietnamese),
      isProven: hamlet.plan.status == .optimal)
    return reasons.reason(shortfall)
  }

  private func quota(
    _ target: String = "assigned", every: String = "year", per: String = "member", untilDay: Int? = nil
  ) -> RuleDeclaration {
    var arguments: [String: ParameterValue] = [
      "target": .text(target), "every": .text(every), "per": .text(per), "count": .integer(9),
    ]
    if let untilDay { arguments["until_day"] = .integer(untilDay) }
    return RuleDeclaration(
      id: "visit-quota.x", kind: "visit-quota", title: "", citation: "Điều 9", arguments: arguments)
  }

  private func missing(_ member: String?, _ organisation: String? = nil, _ period: String? = "2021")
    -> Plan.Shortfall
  {
    Plan.Shortfall(
      rule: "visit-quota.x", member: member, organisation: organisation, period: period, missing: 1)
  }

  @Test("visits to assigned organisations: attended, holiday, busy with its reasons")
  func calendar() {
    #expect(
      reason(quota(), missing("uv-b"))
        == "Chi bộ thôn Đông, Chi bộ thôn Tây họp 7 buổi trong năm 2021: 2 buổi đã xếp dự, 1 buổi vào ngày nghỉ (Ngày Thống nhất), 2 buổi trùng lúc bận (Đi công tác, Nghỉ phép), 2 buổi không vướng riêng điều gì (lệnh explain chỉ ra các quy tắc cùng cản trở)."
    )
  }

  @Test("an unproven plan does not claim that rules act together")
  func unproven() {
    let text = reason(quota(), missing("uv-b")) { $0.plan.status = .feasible }
    #expect(text.hasSuffix("2 buổi không vướng riêng điều gì (phương án chưa được chứng minh là tốt nhất)."))
  }

  @Test("a quota for one organisation looks at that one only")
  func perOrganisation() {
    #expect(
      reason(quota(per: "organisation"), missing("uv-c", "cb-3"))
        == "Chi bộ Trường THCS Long Sơn họp 2 buổi trong năm 2021: 1 buổi trùng lúc bận (Hội nghị Huyện ủy), 1 buổi không vướng riêng điều gì (lệnh explain chỉ ra các quy tắc cùng cản trở)."
    )
  }

  @Test("meetings after the last day that counts are counted apart")
  func untilDay() {
    #expect(
      reason(quota(untilDay: 14), missing("uv-c"))
        == "Chi bộ Trường THCS Long Sơn họp 2 buổi trong năm 2021: 1 buổi trùng lúc bận (Hội nghị Huyện ủy), 1 buổi sau ngày 14/12/2021 nên không tính."
    )
  }

  @Test("others who attend, other visits on the day, spacing, limits, pins, notice")
  func plans() {
    let taken = reason(quota("residence"), missing("uv-c"))
    #expect(
      taken
        == "Chi bộ thôn Hạ họp 2 buổi trong năm 2021: 1 buổi đã xếp dự, 1 buổi đã có người khác dự (Trần Thị Bình)."
    )
    let sameDay = reason(quota("residence"), missing("uv-b")) { hamlet in
      hamlet.plan.visits.removeAll { $0.member == "uv-c" }
      hamlet.scenario.meetings.append(
        Meeting(
          id: "khac", organisation: "cb-1", date: Hamlet.day(7, 20), start: TimeOfDay(minute: 1080),
          end: TimeOfDay(minute: 1140)))
      hamlet.plan.visits.append(
        Plan.Visit(
          member: "uv-b", organisation: "cb-1", meeting: "khac", date: Hamlet.day(7, 20),
          start: TimeOfDay(minute: 1080), end: TimeOfDay(minute: 1140)))
    }
    #expect(sameDay.contains("1 buổi trùng ngày dự nơi khác (Chi bộ thôn Đông)"))
    let tooClose = reason(quota(), missing("uv-b")) {
      $0.regime.rules.append(
        RuleDeclaration(
          id: "spacing", kind: "spacing", title: "", citation: "", arguments: ["days": .integer(183)]))
    }
    #expect(tooClose.contains("2 buổi cách lượt dự khác ở đó chưa đủ 183 ngày"))
    let limit = reason(quota(), missing("uv-b")) {
      $0.regime.rules.append(
        RuleDeclaration(
          id: "visit-limit", kind: "visit-limit", title: "", citation: "",
          arguments: ["every": .text("year"), "count": .integer(3)]))
    }
    #expect(limit.contains("2 buổi vượt số lượt tối đa (3)"))
    let pinned = reason(quota(), missing("uv-b")) {
      $0.scenario.pins = [
        Pin(
          member: "uv-b", organisation: "cb-1", date: Hamlet.day(8, 4), action: .forbid, reason: "Tiếp khách")
      ]
    }
    #expect(pinned.contains("1 buổi đã ghim không dự (Tiếp khách)"))
    let tooSoon = reason(quota(), missing("uv-c"), today: Hamlet.day(12, 10)) {
      $0.regime.rules.append(
        RuleDeclaration(
          id: "notice", kind: "notice", title: "", citation: "", arguments: ["days": .integer(10)]))
    }
    #expect(tooSoon.contains("2 buổi đã qua hoặc không kịp báo trước"))
  }

  @Test("nothing to visit: no assignment, no residence, no own unit, no meeting")
  func nothingToVisit() {
    #expect(reason(quota(), missing("uv-d")) == "Chưa được phân công tổ chức nào.")
    #expect(reason(quota("residence"), missing("uv-d")) == "Chưa khai tổ chức nơi cư trú.")
    #expect(reason(quota("own-unit"), missing("uv-d")) == "Chưa khai tổ chức mình sinh hoạt.")
    #expect(
      reason(quota("own-unit"), missing("uv-b")) == "Chi bộ thôn Thượng không họp buổi nào trong năm 2021.")
    #expect(
      reason(quota(every: "horizon"), missing("uv-d", nil, nil)) { $0.regime.rules.remove(at: 0) }
        == "Không có quy tắc phân công cho vai trò này nên chưa có tổ chức nào để dự.")
  }

  @Test("assignments: who holds the organisation, what excludes it, how many were allowed")
  func assignments() {
    let rule = RuleDeclaration(
      id: "organisation-cover.x", kind: "organisation-cover", title: "", citation: "")
    let assign = Plan.Shortfall(rule: "assign", member: "uv-c", missing: 1)
    #expect(
      reason(rule, assign)
        == "Đăng ký 2, được phân công 1; Chi bộ thôn Đông: đã phân công cho Trần Thị Bình (Điều 3).")
    #expect(
      reason(rule, assign) {
        $0.scenario.pins = [
          Pin(member: "uv-c", organisation: "cb-1", action: .forbid, reason: "Người thân ở đó")
        ]
      } == "Đăng ký 2, được phân công 1; Chi bộ thôn Đông: đã ghim không phân công: Người thân ở đó.")
    #expect(
      reason(rule, assign) { $0.scenario.members[1].ownOrganisations = ["cb-1"] }
        == "Đăng ký 2, được phân công 1; Chi bộ thôn Đông là nơi Lê Văn Cường sinh hoạt (Điều 2).")
    #expect(
      reason(rule, assign) { $0.plan.assignments.remove(at: 0) }
        == "Đăng ký 2, được phân công 1; Chi bộ thôn Đông: không vướng riêng điều gì, nhưng phương án tốt nhất theo thứ tự mục tiêu không dùng đến."
    )
    #expect(
      reason(rule, Plan.Shortfall(rule: "assign", member: "uv-d", missing: 2)) == "Chưa đăng ký tổ chức nào.")
  }

  @Test("out of many organisations: how many are held, excluded, free")
  func manyOrganisations() {
    let rule = RuleDeclaration(
      id: "organisation-cover.x", kind: "organisation-cover", title: "", citation: "")
    let text = reason(rule, Plan.Shortfall(rule: "assign", member: "uv-c", missing: 1)) { hamlet in
      hamlet.regime.rules[0].arguments["from"] = .text("any")
      hamlet.scenario.members[1].ownOrganisations = ["cb-4"]
      for number in 6...9 {
        hamlet.scenario.organisations.append(
          Organisation(id: "cb-\(number)", name: "Chi bộ \(number)", kind: "chi-bo", area: "xa-an"))
      }
    }
    #expect(
      text
        == "Có 9 để chọn, được phân công 1; 2 đã phân công cho người khác; 2 bị quy tắc hoặc ghim loại; 4 không vướng riêng điều gì (lệnh explain chỉ ra các quy tắc cùng cản trở)."
    )
  }

  @Test("cover: nobody may, somebody has enough, somebody is excluded")
  func cover() {
    let rule = RuleDeclaration(
      id: "organisation-cover.x", kind: "organisation-cover", title: "", citation: "")
    let shortfall = Plan.Shortfall(rule: "organisation-cover.x", organisation: "cb-4", missing: 1)
    #expect(reason(rule, shortfall) == "Trần Thị Bình: bị quy tắc hoặc ghim loại.")
    #expect(
      reason(rule, shortfall) { $0.scenario.registrations.remove(at: 2) }
        == "Không có ai (khác) thuộc diện được chọn tổ chức này.")
    #expect(
      reason(rule, shortfall) { $0.scenario.members[0].ownOrganisations = [] }
        == "Trần Thị Bình: đã nhận đủ số tối đa.")
    #expect(
      reason(rule, shortfall) {
        $0.scenario.registrations.append(Registration(member: "uv-d", organisation: "cb-4", choice: 1))
      }.hasPrefix("Trần Thị Bình: bị quy tắc hoặc ghim loại; Phạm Dung: không vướng riêng điều gì"))
  }

  @Test("attendance: nobody assigned, or why those assigned can't come")
  func attendance() {
    let rule = RuleDeclaration(
      id: "attendance.x", kind: "attendance", title: "", citation: "", arguments: ["who": .text("one")])
    func shortfall(_ organisation: String, _ meeting: String) -> Plan.Shortfall {
      Plan.Shortfall(rule: "attendance.x", organisation: organisation, period: meeting, missing: 1)
    }
    #expect(
      reason(rule, shortfall("cb-3", "cb-3@2021-03-15"))
        == "Lê Văn Cường: 1 buổi trùng lúc bận (Hội nghị Huyện ủy).")
    #expect(
      reason(rule, shortfall("cb-3", "cb-3@2021-03-15")) { $0.plan.assignments.removeAll() }
        == "Chưa có ai được phân công tổ chức này.")
  }

  @Test("rotation: why the same member isn't there again")
  func rotation() {
    let rule = RuleDeclaration(
      id: "rotation", kind: "rotation", title: "", citation: "",
      arguments: ["min_years": .integer(3), "max_years": .integer(5)])
    let shortfall = Plan.Shortfall(rule: "rotation", member: "uv-c", organisation: "cb-1", missing: 1)
    #expect(
      reason(rule, shortfall) {
        $0.scenario.history = [Tenure(member: "uv-c", organisation: "cb-1", years: 2020...2020)]
      } == "Đã phân công cho Trần Thị Bình.")
  }

  @Test("a rule that nobody knows has no reason")
  func unknown() {
    #expect(reason(quota(), Plan.Shortfall(rule: "khác", member: "uv-b", missing: 1)) == "")
  }
}
