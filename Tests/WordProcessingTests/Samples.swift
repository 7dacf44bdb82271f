import Fingerprints
import WordProcessing

/// Documents to test with.
enum Samples {
  static let page = WordPage(width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15)

  /// A document of a few blocks.
  static func document(_ blocks: [WordBlock]) -> WordDocument {
    var heading = WordStyle("Heading1", "heading 1", size: 14)
    heading.outlineLevel = 1
    return WordDocument(
      title: "Bảng phân công", styles: [WordStyle("Normal", "Normal", size: 14), heading],
      font: "Times New Roman", footer: "0011", sections: [WordSection(page: page, blocks: blocks)])
  }

  /// A document with its seal.
  static func sealed(_ document: WordDocument) throws -> [UInt8] {
    let identity = PlanIdentity(
      plan: String(repeating: "a", count: 64), scenario: String(repeating: "b", count: 64))
    var document = document
    document.properties[DocumentSeal.name] = identity.seal("bang-phan-cong", document.content).text
    return try document.bytes()
  }

  /// A table with a heading row, a joined column and a joined row.
  static var table: WordTable {
    func cells(_ texts: [String], _ merge: WordTable.Cell.Merge = .none) -> [WordTable.Cell] {
      texts.enumerated().map { WordTable.Cell($1, style: "Normal", merge: $0 == 0 ? merge : .none) }
    }
    return WordTable(
      widths: [2000, 3000, 4000], hasBorders: true, headingRows: 1,
      rows: [
        WordTable.Row(cells(["Họ và tên", "Tổ chức", "Thời gian dự"])),
        WordTable.Row([WordTable.Cell("Tháng 3", style: "Heading1", span: 3)], keepsWithNext: true),
        WordTable.Row(
          cells(["Trần Thị Bình", "Chi bộ thôn Đông", "03/03/2021 08:00–10:00\n05/05/2021"], .starts)),
        WordTable.Row(cells(["Trần Thị Bình", "Chi bộ <thôn> & “Tây”", ""], .continues)),
      ])
  }
}
