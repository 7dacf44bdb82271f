import Domain
import Rules
import Solver
import Testing

/// Which of several conflicts is told, and in which words.
struct ConflictChoiceTests {
  private let world = PinnedWorld.open.member("a", own: ["x"], areas: ["u"], residence: "x").member("b")
    .organisation("x", on: "2021-03-03")

  /// Any of three reasons suffices, so one is told: dropping it alone must undo the conflict as listed.
  @Test func oneReasonSuffices() throws {
    let rules = world.keep("a", "x").rule(AreaOfResponsibility.self).rule(NotOwnOrganisation.self)
    #expect(try rules.conflict() == ["pin a x", "rule area-of-responsibility a x"])
    // A quota is elastic, so nobody would drop it for a pin; hard rules beside it are not to blame.
    let quota = rules.rule(VisitQuota.self, ["target": "residence", "every": "year"])
    #expect(try quota.conflict() == ["pin a x", "rule visit-quota a x"])
    #expect(try rules.forbid("a", "x").conflict() == ["pin a x", "pin a x"])
  }

  @Test func fewestPins() throws {
    let capacity = world.rule(OrganisationCapacity.self).keep("a", "x").keep("b", "x")
    #expect(try capacity.conflict() == ["pin a x", "pin b x", "rule organisation-capacity x"])
    #expect(
      try capacity.rule(NotOwnOrganisation.self).conflict() == ["pin a x", "rule not-own-organisation a x"])
    // A rule rather than another pin.
    #expect(
      try world.keep("a", "x", "2021-03-03").forbid("a", "x").rule(NotOwnOrganisation.self).conflict() == [
        "pin a x 2021-03-03", "rule not-own-organisation a x",
      ])
  }

  @Test func allConflicts() throws {
    let pinned = world.member("c").organisation("y").rule(OrganisationCapacity.self)
      .rule(NotOwnOrganisation.self)
      .keep("b", "y").keep("c", "y").keep("b", "x").keep("c", "x").keep("a", "x").keep("a", "x", "2021-05-05")
    let conflicts = try ConflictFinder(pinned.situation).findAll().map { $0.items.map(\.summary) }
    #expect(
      conflicts == [
        ["pin a x", "rule not-own-organisation a x"],
        ["pin a x 2021-05-05", "fact x 2021-05-05"],
        ["pin b x", "pin c x", "rule organisation-capacity x"],
        ["pin b y", "pin c y", "rule organisation-capacity y"],
      ])
  }

  /// A rule that another rule's exclusion hides from the formulation still counts once that other is left out.
  @Test func hiddenByAnotherRule() throws {
    let pinned = PinnedWorld.open.member("a").member("b").organisation("x")
      .meeting("x", "2021-03-03", "08:00", "10:00", id: "x1")
      .meeting("x", "2021-03-03", "14:00", "16:00", id: "x2")
      .busy("a", "2021-03-03T08:00", "2021-03-03T09:00").rule(RespectCalendar.self)
      .rule(MeetingCapacity.self, ["max": 0]).keep("a", "x", "2021-03-03")
    #expect(try pinned.conflict() == ["pin a x 2021-03-03", "rule meeting-capacity x 2021-03-03"])
  }

  @Test func rowsInAnyOrder() throws {
    let pinned = world.member("c").rule(OrganisationCapacity.self).keep("c", "x").keep("b", "x").keep(
      "b", "x")
    var shuffled = pinned
    shuffled.scenario.pins.reverse()
    shuffled.scenario.members.reverse()
    #expect(try pinned.conflict() == ["pin b x", "pin c x", "rule organisation-capacity x"])
    #expect(
      try ConflictFinder(pinned.situation).find() == ConflictFinder(shuffled.situation).find())
  }

  // MARK: - Words

  private func messages(_ world: PinnedWorld, _ language: Language = .vietnamese) throws -> [String] {
    try ConflictFinder(world.situation).find()?.items.map { $0.message(language) } ?? []
  }

  @Test func pinsAndFacts() throws {
    let busy = world.rule(RespectCalendar.self, ["margin_minutes": 15]).keep("b", "x", "2021-03-03")
      .busy("b", "2021-03-01", "2021-03-03", "Đi công tác").busy("b", "2021-03-03T10:10", "2021-03-03T24:00")
    #expect(
      try messages(busy) == [
        "Ghim giữ lượt dự của đồng chí B ở X ngày 03/03/2021 (quyết định).",
        "Không được xếp đồng chí B dự cuộc họp của X lúc 08:00–10:00 ngày 03/03/2021 vào lúc bận hoặc ngày nghỉ, kể cả 15 phút trước và sau.",
        "Đồng chí B bận từ ngày 01/03/2021 đến hết ngày 03/03/2021 (Đi công tác); từ 10:10 đến 24:00 ngày 03/03/2021.",
      ])
    #expect(
      try messages(busy, .english) == [
        "A pin keeps the visit of B to X on 2021-03-03 (quyết định).",
        "B may not attend the meeting of X on 2021-03-03, 08:00–10:00 while busy or on a holiday, 15 minutes to spare included.",
        "B is busy from 2021-03-01 through 2021-03-03 (Đi công tác); from 10:10 to 24:00 on 2021-03-03.",
      ])
    #expect(
      try messages(world.meeting("x", "2021-04-07").keep("b", "x", "2021-03-04")) == [
        "Ghim giữ lượt dự của đồng chí B ở X ngày 04/03/2021 (quyết định).",
        "X không có cuộc họp nào ngày 04/03/2021; gần nhất: 03/03/2021 và 07/04/2021.",
      ])
    #expect(
      try messages(world.keep("b", "x", "2021-03-03").today("2021-03-04")).last
        == "Cuộc họp của X lúc 08:00–10:00 ngày 03/03/2021 đã qua (hôm nay: 04/03/2021), và kế hoạch trước không có đồng chí B dự."
    )
    #expect(
      try messages(world.keep("b", "x").forbid("b", "x")) == [
        "Ghim giữ phân công đồng chí B về X (quyết định).",
        "Ghim cấm phân công đồng chí B về X (quyết định).",
      ])
  }

  @Test func limits() throws {
    let pinned = world.member("c").organisation("y", area: "u").meeting("y", "2021-03-03", "10:30", "11:30")
      .meeting("x", "2021-03-10").keep("b", "x", "2021-03-03").keep("b", "y", "2021-03-03")
      .keep("b", "x", "2021-03-10").keep("c", "x", "2021-03-03")
    func rule(_ kind: any RuleKind.Type, _ arguments: [String: ParameterValue] = [:]) throws -> String? {
      let items = try ConflictFinder(pinned.rule(kind, arguments).situation).find()?.items ?? []
      return items.last.map { "\($0.citation ?? ""): \($0.message.vietnamese) / \($0.message.english)" }
    }
    #expect(
      try rule(OrganisationCapacity.self)
        == "điều 2: X có nhiều nhất 1 người được phân công. / X may be assigned to at most 1 member.")
    #expect(
      try rule(MeetingCapacity.self)
        == "điều 2: Cuộc họp của X lúc 08:00–10:00 ngày 03/03/2021 có nhiều nhất 1 người đến dự. / The meeting of X on 2021-03-03, 08:00–10:00 may be attended by at most 1 member."
    )
    #expect(
      try rule(VisitLimit.self, ["every": "quarter", "count": 2])
        == "điều 2: Đồng chí B dự nhiều nhất 2 lượt từ 01/01/2021 đến 31/03/2021. / B may make at most 2 visits from 2021-01-01 to 2021-03-31."
    )
    #expect(
      try rule(Spacing.self, ["days": 21])
        == "điều 2: Hai lượt dự của đồng chí B ở X phải cách nhau ít nhất 21 ngày: 03/03/2021, 10/03/2021. / Two visits of B to X must be at least 21 days apart: 2021-03-03, 2021-03-10."
    )
    #expect(
      try rule(NoOverlap.self)
        == "điều 2: Đồng chí B dự nhiều nhất 1 cuộc họp ngày 03/03/2021. / B may attend at most 1 meeting on 2021-03-03."
    )
    #expect(
      try rule(NoOverlap.self, ["per_day": 2])
        == "điều 2: Đồng chí B không kịp dự cả hai cuộc họp ngày 03/03/2021: X, 08:00–10:00; Y, 10:30–11:30. / B has no time to attend both meetings on 2021-03-03: X, 08:00–10:00; Y, 10:30–11:30."
    )
  }

  @Test func exclusions() throws {
    let registered = PinnedWorld().assigning(from: "registered").member("a").organisation("x")
    #expect(
      try messages(registered.keep("a", "x")).last
        == "Không được phân công đồng chí A về X: đồng chí A không đăng ký X.")
    #expect(
      try messages(world.keep("a", "x").rule(NotOwnOrganisation.self)).last
        == "Không được phân công đồng chí A về X: X là nơi A sinh hoạt.")
    #expect(
      try messages(world.keep("a", "x").rule(NotOwnOrganisation.self), .english).last
        == "A may not be assigned X: X is A's own organisation.")
    #expect(
      try messages(world.keep("b", "x", "2021-03-03").rule(Notice.self).today("2021-03-01")).last
        == "Không được xếp đồng chí B dự cuộc họp của X lúc 08:00–10:00 ngày 03/03/2021: ngày 03/03/2021 không kịp báo trước 10 ngày."
    )
  }
}
