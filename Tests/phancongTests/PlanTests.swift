import Foundation
import Testing

/// `plan` on the example that the README follows by hand.
@Suite("phancong plan")
struct PlanTests {
  @Test("The tiny example comes to the numbers found by hand")
  func tiny() throws {
    try Workspace.withFolder { folder in
      let outcome = try Phancong("plan", Workspace.tiny, "-o", folder + "/out").run()
      #expect(outcome.code == 0)
      #expect(outcome.errors == "Đã ghi vào \(folder)/out.\n")
      #expect(
        outcome.output == """
          Phương án tốt nhất, đã chứng minh.
          4 phân công, 6 lượt dự, còn thiếu 0.
            Nhiệm vụ còn thiếu                      0
            Thay đổi so với kế hoạch trước          0
            Cơ sở ưu tiên chưa có người             0
            Nguyện vọng chưa được đáp ứng           3
            Dồn lượt dự vào một quý                 6
            Dồn lượt dự vào một tháng tại địa bàn   3
            Quãng đường (km)                       90

          """)
      let plan = try PlanFile(folder: folder + "/out")
      #expect(plan.status == "optimal")
      #expect(
        plan.goals.map(\.goal) == ["shortfall", "change", "coverage", "choice", "spread", "peak", "travel"])
      #expect(plan.goals.map(\.value) == [0, 0, 0, 3, 6, 3, 90])
      #expect(plan.goals.map(\.bound) == plan.goals.map(\.value))
      #expect(
        plan.assignments.map { "\($0.member) \($0.organisation)" }
          == ["tuv-01 cq-01", "tuv-02 xa-01", "tuv-02 xa-02", "tuv-03 xa-03"])
      #expect(plan.shortfalls == [])
      #expect(
        try Workspace.names(in: folder + "/out") == [
          "bang-phan-cong.csv", "bang-phan-cong.docx", "bang-phan-cong.html", "bang-phan-cong.md",
          "bang-phan-cong.xlsx", "lich",
        ]
          + ["01", "02", "03"].flatMap { month in
            [".csv", ".docx", ".html", ".md"].map { "lich-thang-2021-\(month)\($0)" }
          } + ["plan.json", "thu-to-chuc.docx", "trang-thanh-vien.docx", "visits.csv"])
    }
  }

  @Test("The same scenario gives the same bytes, whatever the number of threads")
  func sameBytes() throws {
    try Workspace.withFolder { folder in
      for (name, threads) in [("one", "1"), ("again", "1"), ("two", "2"), ("seven", "7")] {
        #expect(
          try Phancong("plan", Workspace.tiny, "-o", folder + "/" + name, "--threads", threads).run().code
            == 0)
      }
      let first = try Workspace.contents(of: folder + "/one")
      // Five files of tables, a workbook, nine of three months, six of Word, and calendars of all, three members and four
      // organisations.
      #expect(first.count == 29)
      for name in ["again", "two", "seven"] {
        #expect(try Workspace.contents(of: folder + "/" + name) == first, "\(name)")
      }
    }
  }

  @Test("Results go to results/NAME where nothing else is said")
  func standardFolder() throws {
    try Workspace.withFolder { folder in
      try Workspace.copy(to: folder + "/quý I", replacing: [])
      #expect(try Phancong("plan", "quý I/", folder: folder).run().code == 0)
      #expect(try Phancong("plan", ".", folder: folder + "/quý I").run().code == 0)
      #expect(try PlanFile(folder: folder + "/results/quý I").status == "optimal")
      #expect(try PlanFile(folder: folder + "/quý I/results/quý I").status == "optimal")
    }
  }

  @Test("English documents and messages")
  func english() throws {
    try Workspace.withFolder { folder in
      let outcome = try Phancong("plan", Workspace.tiny, "-o", folder + "/out", "--language", "en").run()
      #expect(outcome.output.hasPrefix("The best plan, proven.\n4 assignments, 6 visits, 0 missing.\n"))
      #expect(outcome.errors == "Written to \(folder)/out.\n")
    }
  }

  @Test("--strict ends with 1 where duties fall short, and the plan is there")
  func strict() throws {
    try Workspace.withFolder { folder in
      #expect(try Phancong("plan", Workspace.tiny, "-o", folder + "/full", "--strict").run().code == 0)
      try Workspace.copy(
        to: folder + "/scenario",
        replacing: [
          (
            "scenario.toml", "every = \"horizon\"\n[rules.\"visit-quota.moi",
            "every = \"horizon\"\ncount = 9\n[rules.\"visit-quota.moi"
          )
        ])
      let lenient = try Phancong("plan", folder + "/scenario", "-o", folder + "/lenient").run()
      #expect(lenient.code == 0)
      let strict = try Phancong("plan", folder + "/scenario", "-o", folder + "/strict", "--strict").run()
      #expect(strict.code == 1)
      let plan = try PlanFile(folder: folder + "/strict")
      #expect(plan.status == "optimal")
      #expect(!plan.shortfalls.isEmpty)
      #expect(plan.goals[0].value == plan.shortfalls.reduce(0) { $0 + $1.missing })
      #expect(try Phancong("check", folder + "/scenario", folder + "/strict").run().code == 0)
      #expect(try Phancong("check", folder + "/scenario", folder + "/strict", "--strict").run().code == 1)
    }
  }

  @Test("Pins that contradict a rule: no plan, the conflict named, code 2")
  func infeasible() throws {
    try Workspace.withFolder { folder in
      try Workspace.copy(to: folder + "/scenario", replacing: [])
      try Data("member,organisation,date,action,reason\ntuv-03,cq-01,,keep,Theo yêu cầu\n".utf8)
        .write(to: URL(fileURLWithPath: folder + "/scenario/pins.csv"))
      let outcome = try Phancong("plan", folder + "/scenario", "-o", folder + "/out").run()
      #expect(outcome.code == 2)
      #expect(outcome.output.hasPrefix("Không có phương án: những điều sau mâu thuẫn với nhau"))
      #expect(outcome.output.contains("mục II.2"))
      let plan = try PlanFile(folder: folder + "/out")
      #expect(plan.status == "infeasible")
      #expect(plan.assignments.isEmpty && plan.visits.isEmpty && plan.goals.isEmpty)
      #expect(try Workspace.names(in: folder + "/out").contains("bang-phan-cong.csv") == false)
      #expect(try Phancong("check", folder + "/scenario", folder + "/out").run().code == 1)
      #expect(try Phancong("check", folder + "/scenario").run().code == 1)
      let export = try Phancong("model", "export", folder + "/scenario", "--goal", "travel", "--format", "lp")
        .run()
      #expect(export.code == 2)
      #expect(export.output == "")
    }
  }

  @Test("With a base plan and a day nothing before the notice is changed")
  func replanning() throws {
    try Workspace.withFolder { folder in
      #expect(try Phancong("plan", Workspace.tiny, "-o", folder + "/base").run().code == 0)
      let base = try PlanFile(folder: folder + "/base")
      // Nothing has changed: nor does the plan.
      let same = try Phancong(
        "plan", Workspace.tiny, "-o", folder + "/same", "--base", folder + "/base", "--today", "2021-02-01"
      ).run()
      #expect(same.code == 0)
      #expect(try PlanFile(folder: folder + "/same").visits == base.visits)
      // A member falls ill in March.
      try Workspace.copy(
        to: folder + "/scenario",
        replacing: [
          (
            "busy.csv", "tuv-02,2021-02-05,2021-02-05",
            "tuv-02,2021-02-05,2021-02-05,Công tác ngoài tỉnh\ntuv-02,2021-03-01,2021-03-31"
          )
        ])
      let outcome = try Phancong(
        "plan", folder + "/scenario", "-o", folder + "/new", "--base", folder + "/base/plan.json", "--today",
        "2021-02-01"
      ).run()
      #expect(outcome.code == 0, "\(outcome.errors)")
      let new = try PlanFile(folder: folder + "/new")
      #expect(!new.visits.contains { $0.member == "tuv-02" && $0.date >= "2021-03-01" })
      #expect(new.visits.filter { $0.date < "2021-02-11" } == base.visits.filter { $0.date < "2021-02-11" })
      let judged = try Phancong(
        "check", folder + "/scenario", folder + "/new", "--base", folder + "/base", "--today", "2021-02-01"
      ).run()
      #expect(judged.code == 0, "\(judged.output)")
    }
  }
}
