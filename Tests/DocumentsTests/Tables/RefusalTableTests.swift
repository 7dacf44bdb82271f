import Domain
import Rules
import Testing

@testable import Documents

@Suite("Registrations not granted")
struct RefusalTableTests {
  private func row(_ member: String, _ change: (inout Hamlet) -> Void) -> [Cell]? {
    var hamlet = Hamlet()
    change(&hamlet)
    let view = PlanView(hamlet.plan, in: hamlet.situation, .vietnamese)
    let table = RefusalTable.table(view, PlanFacts(hamlet.plan, in: hamlet.situation))
    return table.rows.first { $0[1] == .text(view.memberName(member)) }
  }

  @Test("somebody else holds it: who, and the rule that lets only one")
  func held() {
    let row = row("uv-c") { _ in }
    #expect(row?[5] == .text("Trần Thị Bình"))
    #expect(row?[6] == .text("Mỗi chi bộ một người"))
    #expect(row?[7] == .text("Điều 3"))
  }

  @Test("a rule or a pin excludes it")
  func excluded() {
    let own = row("uv-b") { _ in }
    #expect(own?[6] == .text("Chi bộ thôn Thượng là nơi Trần Thị Bình sinh hoạt"))
    #expect(own?[7] == .text("Điều 2"))
    let pinned = row("uv-c") {
      $0.scenario.pins = [Pin(member: "uv-c", organisation: "cb-1", action: .forbid, reason: "Kiêng kỵ")]
    }
    #expect(pinned?[6] == .text("Đã ghim không phân công: Kiêng kỵ"))
    #expect(pinned?[7] == .empty)
  }

  @Test("the member has enough, or nothing by itself stands against it")
  func others() {
    let full = row("uv-b") { $0.scenario.members[0].ownOrganisations = [] }
    #expect(full?[6] == .text("Trần Thị Bình đã nhận đủ 2 tổ chức"))
    #expect(full?[7] == .text("Điều 1"))
    let free = row("uv-c") { $0.plan.assignments.remove(at: 0) }
    #expect(free?[5] == .text("chưa có ai"))
    var reason = ""
    if case .text(let text) = free?[6] { reason = text }
    #expect(
      reason.contains("phương án tốt nhất")
        && reason.hasSuffix("(giá phải trả: lệnh explain --want uv-c=cb-1)"))
  }
}
