import Domain
import Foundation
import Rules
import Testing

@testable import Documents

/// Every document of one plan is read back and compared with `plan.json`.
@Suite("Documents agree")
struct AgreementTests {
  private let province: Province
  private let files: [String: [UInt8]]
  private let plan: JSON

  init() throws {
    province = try Province()
    let rendered = try DocumentSet.render(
      world: province.world, rules: province.rules, plan: province.plan, language: .vietnamese)
    files = Dictionary(uniqueKeysWithValues: rendered.map { ($0.name, $0.contents) })
    plan = try JSON(try #require(files["plan.json"]))
  }

  private var pairs: Set<[String]> {
    Set(plan.list("assignments").map { [$0.text("member") ?? "", $0.text("organisation") ?? ""] })
  }

  /// The visits as plan.json has them: member, organisation, meeting, date, start, end.
  private var visits: [[String]] {
    plan.list("visits").map { visit in
      ["member", "organisation", "meeting", "date", "start", "end"].map { visit.text($0) ?? "" }
    }
  }

  private func memberName(_ id: String) -> String {
    province.world.memberIndex[id].map { province.world.members[$0].name } ?? id
  }
  private func organisationName(_ id: String) -> String {
    province.world.organisationIndex[id].map { province.world.organisations[$0].name } ?? id
  }
  /// `03/03/2021 08:00–10:00`
  private func occasion(_ visit: [String]) -> String {
    let parts = visit[3].split(separator: "-")
    return "\(parts[2])/\(parts[1])/\(parts[0]) \(visit[4])–\(visit[5])"
  }

  @Test("plan.json says what the plan says")
  func json() {
    #expect(plan.list("assignments").count == province.plan.assignments.count)
    #expect(visits.count == province.plan.visits.count)
    #expect(visits.count > 250)
    for (read, visit) in zip(plan.list("visits"), province.plan.visits) {
      #expect(read.text("meeting") == visit.meeting && read.text("member") == visit.member)
      #expect(read.texts("targets") == visit.targets.map(\.rawValue))
    }
  }

  @Test(
    "both CSV files have every visit and every assignment", arguments: ["bang-phan-cong.csv", "visits.csv"])
  func csv(name: String) throws {
    let table = CSV(try #require(files[name]))
    #expect(
      table.headings.dropLast().joined(separator: ",")
        == "TT,Mã thành viên,Họ và tên,Chức vụ,Đơn vị,Mã tổ chức,Tổ chức,Địa bàn,Diện,Nguyện vọng,Mã cuộc họp,Ngày,Bắt đầu,Kết thúc,Địa điểm,Nội dung"
    )
    let rows = table.rows.map { row in [row[1], row[5], row[10], row[11], row[12], row[13]] }
    let meetings = rows.filter { !$0[2].isEmpty }
    #expect(
      meetings.sorted { $0.lexicographicallyPrecedes($1) }
        == visits.sorted { $0.lexicographicallyPrecedes($1) })
    // A pair is assigned where one of its rows says so.
    let assigned = Set(table.rows.filter { $0[8].contains("được phân công") }.map { [$0[1], $0[5]] })
    #expect(assigned == pairs)
    for row in table.rows where row[10].isEmpty { #expect(row[8] == "được phân công") }
    for row in table.rows {
      #expect(row[8].contains("được phân công") == pairs.contains([row[1], row[5]]))
      #expect(row[2] == memberName(row[1]) && row[6] == organisationName(row[5]))
    }
    #expect(table.column("TT") == (1...table.rows.count).map(String.init))
  }

  @Test("by member, by organisation and by month the page has the same visits")
  func html() throws {
    let page = Markup(try #require(files["bang-phan-cong.html"]))
    let expected = visits.map { "\(memberName($0[0])) | \(organisationName($0[1])) | \(occasion($0))" }
      .sorted()
    func rows(_ table: String, _ name: Int, _ organisation: Int, _ times: Int) -> [String] {
      page.rows(of: table).flatMap { row in
        row[times].split(separator: "\n").filter { $0.contains("/") }.map {
          "\(row[name]) | \(row[organisation]) | \($0)"
        }
      }.sorted()
    }
    #expect(rows("thanh-vien", 1, 4, 8) == expected)
    #expect(rows("to-chuc", 4, 1, 7) == expected)
    let months = page.rows(of: "thang").map { "\($0[6]) | \($0[3]) | \($0[0]) \($0[2])" }.sorted()
    #expect(months == expected)
    let marks = page.tags.filter { $0.name == "path" && $0.attributes["class"]?.hasPrefix("visit") == true }
    let inLegend = 2
    #expect(marks.count == expected.count + inLegend)
  }

  @Test("the page and the Markdown have the same rows in every table")
  func markdown() throws {
    let page = Markup(try #require(files["bang-phan-cong.html"]))
    let document = PlanDocument(
      province.plan, in: Situation(world: province.world, rules: province.rules), language: .vietnamese)
    let markdown = String(decoding: try #require(files["bang-phan-cong.md"]), as: UTF8.self)
    let lines = markdown.split(separator: "\n").filter {
      $0.hasPrefix("|") && !$0.hasPrefix("| ---") && !$0.hasPrefix("| :---")
    }
    var written = lines.map { line in
      line.dropFirst(2).dropLast(2).split(separator: " | ", omittingEmptySubsequences: false).map {
        $0.replacing("<br>", with: "\n").replacing("\\", with: "").trimmingCharacters(in: .whitespaces)
      }
    }[...]
    for table in document.tables {
      let headings = table.columns.map(\.heading)
      // The rows of all sections, between which the headings are repeated.
      var rows: [[String]] = []
      for section in table.sections where !section.groups.isEmpty {
        #expect(written.popFirst() == headings)
        for _ in section.groups.flatMap(\.rows) { rows.append(written.popFirst() ?? []) }
      }
      let onPage = page.rows(of: table.name.rawValue).map { row in
        row.map { $0.trimmingCharacters(in: .whitespaces) }
      }
      #expect(onPage == rows, "\(table.name)")
    }
    #expect(written.isEmpty)
  }

  @Test("shortfalls, refusals and goals are those of the plan")
  func otherTables() throws {
    let page = Markup(try #require(files["bang-phan-cong.html"]))
    let shortfalls = page.rows(of: "con-thieu")
    #expect(shortfalls.count == plan.list("shortfalls").count)
    for (row, shortfall) in zip(shortfalls, plan.list("shortfalls")) {
      #expect(row[1] == memberName(shortfall.text("member") ?? ""))
      #expect(row[5].hasPrefix("\(shortfall.number("missing") ?? 0) "))
      #expect(!(row.last ?? "").isEmpty)
    }
    let wanted = province.world.scenario.registrations.map { [$0.member, $0.organisation] }
    let refused = wanted.filter { !pairs.contains($0) }
    #expect(
      page.rows(of: "nguyen-vong").map { "\($0[1]) | \($0[2])" }.sorted()
        == refused.map { "\(memberName($0[0])) | \(organisationName($0[1]))" }.sorted())
    #expect(
      page.rows(of: "muc-tieu").map { "\($0[3]) \($0[4])" }
        == plan.list("goals").map { "\($0.number("value") ?? 0) \($0.number("bound") ?? 0)" })
  }
}
