import Documents
import Domain
import Foundation
import Reports
import Rules
import Testing

@Suite("The report as files")
struct ReportDocumentsTests {
  private func files(_ language: Language = .vietnamese, title: String = "Thử") throws -> [String: String] {
    var sample = Sample()
    sample.scenario.title = title
    sample.rule("report", ["every": .text("quarter"), "day": .integer(24)])
    let log = VisitLog(
      visits: [
        VisitLog.Visit(
          member: "an", organisation: "x", meeting: "x@2021-03-15", date: "2021-03-15", outcome: .held,
          isConfirmed: true),
        VisitLog.Visit(
          member: "binh", organisation: "z", meeting: "z@2021-03-24", date: "2021-03-24", outcome: .missed),
      ],
      reports: [VisitLog.Report(rule: "report", member: "an", period: "2021-Q1", sent: "2021-03-27")],
      asOf: "2021-04-01")
    let compliance = Compliance(sample.year, log, in: sample.situation)
    let files = try ReportDocuments.render(compliance, language: language)
    #expect(Set(files.map(\.name)).count == files.count)
    return Dictionary(
      uniqueKeysWithValues: files.map { ($0.name, String(decoding: $0.contents, as: UTF8.self)) })
  }

  private func rows(_ csv: String?) -> [[String]] {
    (csv ?? "").replacingOccurrences(of: "\u{FEFF}", with: "").components(separatedBy: "\r\n")
      .filter { !$0.isEmpty }.map { $0.components(separatedBy: ",") }
  }

  @Test func everyTableIsAFile() throws {
    let names = try files().keys.sorted()
    #expect(
      names == [
        "bao-cao-bao-cao.csv", "bao-cao-chi-tieu.csv", "bao-cao-khac-ke-hoach.csv",
        "bao-cao-theo-dia-ban.csv",
        "bao-cao-theo-nguoi.csv", "bao-cao-theo-quy-tac.csv", "bao-cao-theo-to-chuc.csv",
        "bao-cao-tong-hop.csv",
        "bao-cao.html", "bao-cao.md",
      ])
  }

  @Test func whatAMemberDid() throws {
    let table = rows(try files()["bao-cao-theo-nguoi.csv"])
    let an = try #require(table.first { $0[0] == "Đồng chí An" })
    let heading = try #require(table.first)
    func cell(_ name: String) -> String? { heading.firstIndex(of: name).map { an[$0] } }
    #expect(cell("Kế hoạch") == "4" && cell("Đến ngày") == "2" && cell("Đã dự") == "1")
    #expect(cell("Chưa ghi") == "1" && cell("Tỷ lệ") == "50%" && cell("Xác nhận") == "1")
  }

  @Test func visitsByAreaAddUp() throws {
    let table = rows(try files()["bao-cao-theo-dia-ban.csv"])
    let sum = table.dropFirst().compactMap { Int($0[1]) }.reduce(0, +)
    #expect(table.dropFirst().map { $0[0] } == ["Huyện H", "Tỉnh T"] && sum == 12)
  }

  @Test func reportsShowHowLateTheyAre() throws {
    let table = rows(try files()["bao-cao-bao-cao.csv"])
    let late = try #require(table.first { $0[0].hasPrefix("Trễ hạn") })
    #expect(late.contains("2021-03-24") && late.contains("2021-03-27") && late.contains("3"))
    #expect(table.count { $0[0].contains("Quá hạn") } == 4)
  }

  @Test func thePageNeedsNothingElse() throws {
    let page = try #require(try files(title: "<b>\"Thử\" & tiếp")["bao-cao.html"])
    #expect(page.contains("&lt;b&gt;&quot;Thử&quot; &amp; tiếp") && !page.contains("<b>"))
    #expect(!page.contains("http://") && !page.contains("https://") && !page.contains("src="))
    #expect(!page.contains("{{") && page.contains("BÁO CÁO KẾT QUẢ DỰ SINH HOẠT"))
    for id in [
      "tong-hop", "theo-quy-tac", "theo-nguoi", "theo-to-chuc", "theo-dia-ban", "chi-tieu", "bao-cao",
    ] {
      #expect(page.contains("<section id=\"\(id)\">") && page.contains("href=\"#\(id)\""))
    }
  }

  @Test func theReportIsWrittenInEnglishAsWell() throws {
    let markdown = try #require(try files(.english)["bao-cao.md"])
    #expect(markdown.contains("# REPORT ON VISITS") && markdown.contains("As of the end of 2021-04-01"))
  }

  @Test func theSameBytesEveryTime() throws {
    #expect(try files() == files())
  }
}

@Suite("Monthly tables as files")
struct MonthDocumentsTests {
  @Test func threeFilesForEachMonthOfTheHorizon() throws {
    let sample = Sample()
    let files = try MonthDocuments.render(sample.year, in: sample.situation, language: .vietnamese)
    #expect(files.count == 36)
    #expect(
      files.prefix(3).map(\.name) == [
        "lich-thang-2021-01.csv", "lich-thang-2021-01.md", "lich-thang-2021-01.html",
      ])
    let all = files.filter { $0.name.hasSuffix(".csv") }.map {
      String(decoding: $0.contents, as: UTF8.self).components(separatedBy: "\r\n").count - 2
    }
    #expect(all == [0, 0, 6, 6, 0, 0, 0, 0, 0, 0, 0, 0])
  }

  @Test func aMonthIsShownByDateUnitAndArea() throws {
    let sample = Sample()
    let files = try MonthDocuments.render(sample.year, in: sample.situation, language: .vietnamese)
    let march = try #require(files.first { $0.name == "lich-thang-2021-03.md" })
    let text = String(decoding: march.contents, as: UTF8.self)
    for heading in [
      "## Lịch dự tháng 3/2021", "### Sở C", "### Huyện H", "Ai đi", "Dự với", "Mục đích", "Địa điểm",
    ] {
      #expect(text.contains(heading), "\(heading)")
    }
    // Ten days before the 15th.
    #expect(text.contains("| 15/03/2021 | thứ Hai | 08:00–10:00 |") && text.contains("| 05/03/2021 |"))
  }

  @Test func aPlanThatIsNoneHasNoMonths() throws {
    let sample = Sample()
    let plan = Plan(scenario: Plan.ScenarioReference(sample.scenario), status: .infeasible)
    #expect(try MonthDocuments.render(plan, in: sample.situation, language: .vietnamese).isEmpty)
  }
}
