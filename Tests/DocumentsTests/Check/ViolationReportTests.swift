import Domain
import Rules
import Testing

@testable import Documents

@Suite("What check found")
struct ViolationReportTests {
  private let violations = [
    Violation(
      rule: "visit-quota.quy", citation: "Điều 4.1", severity: .shortfall, member: "uv-b", period: "2021-Q2",
      amount: 2, message: Message("thiếu lượt dự", "visits are missing")),
    Violation(
      rule: "respect-calendar", citation: "Điều 5", severity: .hard, member: "uv-c", organisation: "cb-3",
      meeting: "cb-3@2021-03-15", date: Day("2021-03-15"), message: Message("đang bận", "is busy")),
    Violation(
      rule: "plan", citation: "", severity: .hard, member: "uv-\"x\"",
      message: Message("không có thành viên này", "there is no such member")),
    Violation(
      rule: "notice", citation: "Điều 8", severity: .warning, organisation: "cb-1", date: Day("2021-02-03"),
      message: Message("báo muộn", "announced late")),
  ]

  @Test("as text: hard ones first, with who, where, when, how much, article")
  func text() {
    #expect(
      ViolationReport.text(violations, world: Hamlet().world, language: .vietnamese) == """
        Vi phạm quy tắc bắt buộc: 2
          1. Lê Văn Cường (uv-c) · Chi bộ Trường THCS Long Sơn (cb-3) · 15/03/2021 07:30–09:30: đang bận [Điều 5, respect-calendar]
          2. uv-"x": không có thành viên này [plan]
        Nhiệm vụ còn thiếu: 1
          1. Trần Thị Bình (uv-b) · quý II/2021: thiếu lượt dự (số lượng: 2) [Điều 4.1, visit-quota.quy]
        Cần lưu ý: 1
          1. Chi bộ thôn Đông (cb-1) · 03/02/2021: báo muộn [Điều 8, notice]

        """)
    #expect(
      ViolationReport.text([violations[0]], world: Hamlet().world, language: .english) == """
        Duties that fall short: 1
          1. Trần Thị Bình (uv-b) · the second quarter of 2021: visits are missing (amount: 2) [Điều 4.1, visit-quota.quy]

        """)
    #expect(
      ViolationReport.text([], world: Hamlet().world, language: .vietnamese) == "Không có vi phạm nào.\n")
  }

  @Test("as JSON: the keys of the format, in its order")
  func json() throws {
    let bytes = ViolationReport.json(
      violations, goals: [(.shortfall, 5), (.travel, 0)], language: .english)
    #expect(
      String(decoding: bytes, as: UTF8.self) == #"""
        {
          "violations": [
            { "rule": "visit-quota.quy", "citation": "Điều 4.1", "severity": "shortfall", "member": "uv-b", "organisation": null, "meeting": null, "date": null, "period": "2021-Q2", "amount": 2, "message": "visits are missing" },
            { "rule": "respect-calendar", "citation": "Điều 5", "severity": "hard", "member": "uv-c", "organisation": "cb-3", "meeting": "cb-3@2021-03-15", "date": "2021-03-15", "period": null, "amount": 1, "message": "is busy" },
            { "rule": "plan", "citation": "", "severity": "hard", "member": "uv-\"x\"", "organisation": null, "meeting": null, "date": null, "period": null, "amount": 1, "message": "there is no such member" },
            { "rule": "notice", "citation": "Điều 8", "severity": "warning", "member": null, "organisation": "cb-1", "meeting": null, "date": "2021-02-03", "period": null, "amount": 1, "message": "announced late" }
          ],
          "goals": [
            { "goal": "shortfall", "value": 5 },
            { "goal": "travel", "value": 0 }
          ]
        }

        """#)
    #expect(try JSON(bytes).list("violations").count == 4)
    #expect(try JSON(ViolationReport.json([], goals: [], language: .english)).list("goals").isEmpty)
  }
}
