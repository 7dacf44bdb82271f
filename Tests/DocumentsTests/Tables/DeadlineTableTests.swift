import Domain
import Rules
import Testing

@testable import Documents

@Suite("Deadlines and reports")
struct DeadlineTableTests {
  private func rows(_ change: (inout Hamlet) -> Void) -> [[Cell]] {
    var hamlet = Hamlet()
    change(&hamlet)
    return DeadlineTable.table(PlanView(hamlet.plan, in: hamlet.situation, .vietnamese)).rows
  }

  @Test("are in order; a day beyond a month's end is its last; the year may be another")
  func order() {
    let rows = rows { _ in }
    #expect(
      rows.map { $0[0] } == [
        .date(Hamlet.day(1, 1) - 32), .date(Hamlet.day(6, 30)), .date(Hamlet.day(12, 31)),
      ])
    #expect(rows[1][1] == .text("Báo cáo kết quả (6 tháng đầu năm 2021)"))
    #expect(rows[1][3] == .text("Ban Tổ chức"))
  }

  @Test("a report that concerns everybody present says so; one that concerns nobody is left out")
  func roles() {
    #expect(rows { $0.regime.rules[8].arguments["roles"] = nil }[1][2] == .text("mọi thành viên"))
    #expect(rows { _ in }[1][2] == .text("Ủy viên Ban Chấp hành"))
    #expect(rows { $0.regime.rules[8].arguments["roles"] = .texts(["can-bo"]) }.count == 1)
  }
}
