import Domain
import Rules
import Testing

@Suite struct QuorumTests {
  /// Three members of a committee that meets on 3 March from 08:00 to 11:00.
  private let world = TestWorld().organisation("x", on: "2021-03-03").member("a").member("b").member("c")
    .member("d", .officer).assigning()
    .busy(.role(.executiveCommittee), "2021-03-03T08:00", "2021-03-03T11:00", body: "Ban Chấp hành")
    .rule(Quorum.self, ["body": "Ban Chấp hành"])

  @Test func `two of three are two thirds`() {
    #expect(world.findings("") == [])
    #expect(world.busy(.member("a"), "2021-03-03", "2021-03-03").findings("") == [])
    #expect(world.findings("a-x a-x@2021-03-03") == [])
  }

  @Test func `one of three is one too few`() {
    let away = world.busy(.member("a"), "2021-03-03T10:59", "2021-03-03T12:00")
    #expect(away.findings("b-x b-x@2021-03-03") == ["warning quorum 2021-03-03 ×1"])
    #expect(
      away.busy(.member("b"), "2021-03-02", "2021-03-03").findings("") == ["warning quorum 2021-03-03 ×1"])
  }

  @Test func `touching takes nobody away, nor do others' absences`() {
    let world = world.busy(.member("a"), "2021-03-03T11:00", "2021-03-03T12:00")
      .busy(.member("b"), "2021-03-03T07:00", "2021-03-03T08:00").busy(
        .member("d"), "2021-03-03", "2021-03-03")
    #expect(world.findings("d-x d-x@2021-03-03") == [])
  }

  @Test func `rows with the same body and time are one meeting`() {
    let world = TestWorld().member("a").member("b").member("c")
      .busy(.member("a"), "2021-03-03T08:00", "2021-03-03T11:00", body: "Ban Thường vụ")
      .busy(.member("b"), "2021-03-03T08:00", "2021-03-03T11:00", body: "Ban Thường vụ")
      .busy(.member("b"), "2021-03-03T08:00", "2021-03-03T11:00", body: "Ban Thường vụ")
      .busy(.member("c"), "2021-03-03T10:00", "2021-03-03T12:00", body: "Ban Thường vụ")
    #expect(world.rule(Quorum.self, ["body": "Ban Thường vụ"]).findings("") == [])
    let more = world.busy(.all, "2021-03-03T10:00", "2021-03-03T10:30", body: "Hội nghị")
      .rule(Quorum.self, ["body": "Ban Thường vụ", "share": "1/1"])
    #expect(more.findings("") == ["warning quorum 2021-03-03 ×2", "warning quorum 2021-03-03 ×1"])
  }

  @Test func `the share is exact`() {
    var world = TestWorld()
    for number in 0..<15 { world = world.member("m\(number)") }
    world = world.busy(.all, "2021-03-03T08:00", "2021-03-03T11:00", body: "B")
      .rule(Quorum.self, ["body": "B", "share": "2/3"])
    for number in 0..<5 { world = world.busy(.member("m\(number)"), "2021-03-03", "2021-03-03") }
    #expect(world.findings("") == [])
    #expect(
      world.busy(.member("m5"), "2021-03-03", "2021-03-03").findings("") == ["warning quorum 2021-03-03 ×1"])
  }

  @Test func `it adds nothing to the linear program`() {
    let without = TestWorld().organisation("x", on: "2021-03-03").member("a").assigning()
    let with = without.rule(Quorum.self, ["body": "B"])
    #expect(
      Formulation(with.situation).program.rowCount == Formulation(without.situation).program.rowCount)
  }
}
