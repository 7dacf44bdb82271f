import Domain
import Files
import Foundation
import Rules
import Testing

/// The pages `docs/regulations/*.md` against the regime files: what they name exists, and nothing is left out.
@Suite("Pages of the regulations")
struct RegulationPagesTests {
  struct Row {
    let articles: Set<String>
    let handling: Set<String>
    let names: [String]
    let line: String
  }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("docs/regulations")

  static func rows(_ id: String) throws -> [Row] {
    let text = try String(contentsOf: folder.appendingPathComponent(id + ".md"), encoding: .utf8)
    return text.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst().map { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      // What stands between backticks: every second piece.
      let names = (cells.last ?? "").components(separatedBy: "`").enumerated()
        .filter { $0.offset % 2 == 1 }.map(\.element)
      return Row(
        articles: articles(cells[0]),
        handling: Set(cells[2].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }),
        names: names, line: String(line))
    }
  }

  /// The articles of a citation: `Điều 4.1–4.3, 16` is 4.1, 4.2, 4.3, 16.
  static func articles(_ citation: String) -> Set<String> {
    let words = citation.replacingOccurrences(of: "Điều ", with: "").replacingOccurrences(
      of: "mục ", with: "")
    return Set(
      words.split(separator: ",").flatMap { part -> [String] in
        let ends = part.trimmingCharacters(in: .whitespaces).split(separator: "–").map(String.init)
        guard ends.count == 2, let dot = ends[0].lastIndex(of: "."),
          let first = Int(ends[0][ends[0].index(after: dot)...]),
          let last = ends[1].split(separator: ".").last.flatMap({ Int($0) }), first <= last
        else { return ends }
        return (first...last).map { "\(ends[0][..<dot]).\($0)" }
      })
  }

  /// Whether one is the other or a part of it.
  static func isWithin(_ article: String, _ other: String) -> Bool {
    article == other || article.hasPrefix(other + ".") || other.hasPrefix(article + ".")
  }

  static func touch(_ left: Set<String>, _ right: Set<String>) -> Bool {
    left.contains { article in right.contains { isWithin(article, $0) } }
  }

  @Test func citationsAreUnderstood() {
    #expect(Self.articles("Điều 4.1–4.3, 16") == ["4.1", "4.2", "4.3", "16"])
    #expect(Self.articles("mục I.2, II.1") == ["I.2", "II.1"])
    #expect(Self.articles("Điều 3.1.1, 4.1.1–4.1.3") == ["3.1.1", "4.1.1", "4.1.2", "4.1.3"])
  }

  @Test func everyRegimeHasAPage() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
    #expect(files.filter { $0 != "README.md" } == BuiltInRegimes.standard.ids.map { $0 + ".md" })
  }

  @Test(arguments: BuiltInRegimes.standard.ids) func whatAPageNamesExists(_ id: String) throws {
    let regime = try #require(try BuiltInRegimes.standard.regime(id))
    let rows = try Self.rows(id)
    #expect(!rows.isEmpty)
    for row in rows {
      for name in row.names where name != "phancong report" {
        let rule = regime.rules.first { $0.id == name }
        let deadline = regime.deadlines.first { $0.id == name }
        let citation = try #require(rule?.citation ?? deadline?.citation, "\(name): \(row.line)")
        #expect(Self.touch(Self.articles(citation), row.articles), "\(name) cites \(citation): \(row.line)")
      }
    }
  }

  @Test(arguments: BuiltInRegimes.standard.ids) func everyRuleAndDateIsNamedUnderEachArticle(_ id: String)
    throws
  {
    let regime = try #require(try BuiltInRegimes.standard.regime(id))
    let rows = try Self.rows(id)
    let cited = regime.rules.map { ($0.id, $0.citation) } + regime.deadlines.map { ($0.id, $0.citation) }
    for (name, citation) in cited {
      for article in Self.articles(citation) {
        #expect(
          rows.contains { $0.names.contains(name) && Self.touch([article], $0.articles) },
          "\(name) is not named under \(article)")
      }
    }
    for duty in regime.notCovered {
      for article in Self.articles(duty.citation) {
        #expect(
          rows.contains { $0.handling == ["not covered"] && Self.touch([article], $0.articles) }
            || rows.contains { $0.names == ["phancong report"] && Self.touch([article], $0.articles) },
          "“\(duty.title)” (\(article)) is not shown as not covered")
      }
    }
  }

  @Test(arguments: BuiltInRegimes.standard.ids) func whatBecomesOfAnArticleFollowsFromItsRules(_ id: String)
    throws
  {
    let regime = try #require(try BuiltInRegimes.standard.regime(id))
    for row in try Self.rows(id) {
      #expect(row.handling.isSubset(of: ["planned", "checked", "reported", "not covered"]), "\(row.line)")
      let strictness = row.names.compactMap { name in
        regime.rules.first { $0.id == name }.flatMap { rule in
          RuleKinds.all.first { $0.kind == rule.kind }
        }
      }
      let isPlanned = strictness.contains { $0.strictness != .checkOnly }
      #expect(row.handling.contains("planned") == isPlanned, "\(row.line)")
      #expect(
        row.handling.contains("checked") == (isPlanned || strictness.contains { $0 == Quorum.self }),
        "\(row.line)")
      #expect(row.handling.contains("not covered") == row.names.isEmpty, "\(row.line)")
      let isCounted =
        strictness.contains {
          $0 == VisitQuota.self || $0 == Attendance.self || $0 == Report.self || $0 == Notice.self
        }
        || row.names.contains { name in
          name == "phancong report" || regime.deadlines.contains { $0.id == name }
        }
      #expect(row.handling.contains("reported") == isCounted, "\(row.line)")
    }
  }

  /// The documents' articles by number: none is skipped.
  @Test(arguments: ["bac-giang-2019": 7, "bac-kan-2020": 16, "nhom-dia-ban-2024": 13, "tuyen-quang-2021": 4])
  func noArticleIsLeftOut(_ id: String, _ count: Int) throws {
    let named = try Self.rows(id).flatMap(\.articles)
    for article in (1...count).map(String.init) {
      #expect(named.contains { $0 == article || $0.hasPrefix(article + ".") }, "\(article)")
    }
  }

  @Test func noPartIsLeftOut() throws {
    let named = Set(try Self.rows("quang-ngai-2020").flatMap(\.articles))
    #expect(named == ["I.1", "I.2", "II.1", "II.2", "II.3", "II.4", "II.5"])
  }
}
