import Domain
import Files
import Forms
import Rules
import Testing
import WordProcessing

@testable import Documents

@Suite("Tables in Word documents")
struct WordTablesTests {
  private static let form = FormReader.standard(on: Hamlet.day(1, 1))
  private static let upright = WordPage(width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15)

  private func writer(_ width: Int) -> WordTables {
    WordTables(form: WordTablesTests.form, say: Wording(.vietnamese), width: width)
  }

  private func table(_ table: DocumentTable, _ width: Int) throws -> WordTable {
    let tables = writer(width).blocks(table, heading: "I").compactMap { block -> WordTable? in
      if case .table(let table) = block { table } else { nil }
    }
    return try #require(tables.first)
  }

  /// A table of a group for each number, of so many rows.
  private func groups(_ sizes: [Int]) -> DocumentTable {
    DocumentTable(
      .members, title: "Bảng", columns: [.init("a", "A", width: 1), .init("b", "B", width: 1, .end)],
      mergedColumns: 1,
      sections: [
        DocumentTable.Section(
          groups: sizes.map { size in
            DocumentTable.Group(rows: (0..<size).map { [.text("nhóm \(size)"), .number($0)] })
          })
      ])
  }

  @Test("every table of a province fits its paper, lying and upright, and dates are not broken")
  func widths() throws {
    let province = try Province()
    let document = PlanDocument(
      province.plan, in: Situation(world: province.world, rules: province.rules), language: .vietnamese)
    for page in [WordTablesTests.upright, WordTablesTests.upright.turned] {
      for table in document.tables where !table.isEmpty {
        let widths = try self.table(table, page.textWidth).widths
        #expect(widths.allSatisfy { $0 > 0 } && widths.reduce(0, +) <= page.textWidth, "\(table.name)")
        for (index, column) in table.columns.enumerated() where column.key == "date" {
          // Ten half letters of 12 points, and the margins of the cell.
          #expect(widths[index] >= 10 * 120 + 140, "\(table.name)")
        }
      }
    }
  }

  @Test("paper on which nothing fits makes no harm")
  func narrow() throws {
    for width in [1, 100, 1000] {
      let widths = try table(groups([1, 2]), width).widths
      #expect(widths.allSatisfy { $0 >= 0 } && widths.reduce(0, +) <= max(width, 2))
    }
  }

  @Test("small groups stay on one page but for the first; cells alike are joined")
  func together() throws {
    let rows = try table(groups([2, 3, 1, 9]), 9000).rows
    #expect(
      rows.map(\.keepsWithNext) == [true] + [false, false] + [true, true, false] + [false]
        + Array(repeating: false, count: 9))
    #expect(rows.map { $0.cells[0].merge == .continues }.filter { $0 }.count == 1 + 2 + 8)
    #expect(rows.allSatisfy { $0.cells.count == 2 })
  }

  @Test("an empty table says so, and its title is in the outline")
  func empty() throws {
    let table = DocumentTable(.goals, title: "Mục tiêu", columns: [], rows: [], whenEmpty: "Không có.")
    let paragraphs = writer(9000).blocks(table, heading: "II").compactMap { block -> WordParagraph? in
      if case .paragraph(let paragraph) = block { paragraph } else { nil }
    }
    #expect(paragraphs.map { $0.runs.map(\.text).joined() } == ["II. Mục tiêu", "Không có."])
    #expect(paragraphs[0].style == WordStyles.heading)
    #expect(WordStyles.all(WordTablesTests.form).first { $0.id == WordStyles.heading }?.outlineLevel == 1)
  }

  @Test("every style that is named is there, once")
  func styles() {
    let ids = WordStyles.all(WordTablesTests.form).map(\.id)
    #expect(Set(ids).count == ids.count)
    for id in [
      WordStyles.normal, WordStyles.body, WordStyles.to, WordStyles.annex, WordStyles.kind,
      WordStyles.subject,
      WordStyles.rule, WordStyles.superior, WordStyles.issuer, WordStyles.party, WordStyles.date,
      WordStyles.line,
      WordStyles.note, WordStyles.tableHeading, WordStyles.tableSection, WordStyles.tableStart,
      WordStyles.tableCentre, WordStyles.tableEnd, WordStyles.recipientsHeading, WordStyles.recipients,
      WordStyles.authority, WordStyles.post,
    ] { #expect(ids.contains(id)) }
  }

  @Test("a rule is as long as the text in bold Times New Roman")
  func rule() {
    // Measured without accents in a typeface of the same widths: 13.777 ems.
    #expect(BoldWidth.twips("ĐẢNG CỘNG SẢN VIỆT NAM", size: 10) == 2755)
    #expect(BoldWidth.twips("", size: 14) == 0)
  }
}
