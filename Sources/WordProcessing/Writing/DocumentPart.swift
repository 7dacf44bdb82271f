/// Writes `word/document.xml`.
///
/// A big plan has a hundred thousand cells: bytes are appended to one buffer, and what all cells of a column begin with
/// is made once.
struct DocumentPart {
  private var xml: XMLText
  /// The first section names header and footers, those after it have the same.
  private var isFirstSection = true

  /// The document's body.
  static func bytes(_ document: WordDocument) -> [UInt8] {
    let rows = document.sections.reduce(0) { sum, section in
      section.blocks.reduce(sum) {
        if case .table(let table) = $1 { $0 + table.rows.count * table.widths.count } else { $0 + 1 }
      }
    }
    var part = DocumentPart(xml: XMLText(capacity: 4000 + rows * 180))
    part.xml.markup(PackageParts.declaration)
    part.xml.markup("<w:document ")
    part.xml.markup(PackageParts.namespaces)
    part.xml.markup("><w:body>")
    for (index, section) in document.sections.enumerated() {
      for block in section.blocks { part.block(block) }
      let isLast = index == document.sections.count - 1
      // A document does not end with a table.
      if isLast, case .table? = section.blocks.last {
        part.xml.markup("<w:p><w:pPr><w:pStyle w:val=\"SectionEnd\"/></w:pPr></w:p>")
      }
      // A section ends with the properties in its last paragraph; this one is too low to be seen.
      if !isLast { part.xml.markup("<w:p><w:pPr><w:pStyle w:val=\"SectionEnd\"/>") }
      part.properties(section)
      if !isLast { part.xml.markup("</w:pPr></w:p>") }
    }
    part.xml.markup("</w:body></w:document>")
    return part.xml.bytes
  }

  private mutating func block(_ block: WordBlock) {
    switch block {
    case .paragraph(let paragraph): self.paragraph(paragraph)
    case .table(let table): self.table(table)
    }
  }

  private mutating func paragraph(_ paragraph: WordParagraph, keepsWithNext: Bool = false) {
    xml.markup("<w:p>")
    let keeps = paragraph.keepsWithNext || keepsWithNext
    if paragraph.style != nil || keeps || paragraph.startsPage || paragraph.rule != nil {
      xml.markup("<w:pPr>")
      if let style = paragraph.style { self.style(style) }
      if keeps { xml.markup("<w:keepNext/>") }
      if paragraph.startsPage { xml.markup("<w:pageBreakBefore/>") }
      if let rule = paragraph.rule {
        xml.markup(
          "<w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"auto\"/></w:pBdr><w:ind w:left=\""
        )
        xml.number(rule.inset)
        xml.markup("\" w:right=\"")
        xml.number(rule.inset)
        xml.markup("\"/>")
      }
      xml.markup("</w:pPr>")
    }
    for run in paragraph.runs { self.run(run) }
    xml.markup("</w:p>")
  }

  private mutating func style(_ id: String) {
    xml.markup("<w:pStyle w:val=\"")
    xml.escaped(id)
    xml.markup("\"/>")
  }

  private mutating func run(_ run: WordRun) {
    xml.markup("<w:r>")
    if run.isBold || run.isItalic || run.isUnderlined {
      xml.markup("<w:rPr>")
      if run.isBold { xml.markup("<w:b/>") }
      if run.isItalic { xml.markup("<w:i/>") }
      if run.isUnderlined { xml.markup("<w:u w:val=\"single\"/>") }
      xml.markup("</w:rPr>")
    }
    xml.runText(run.text)
    xml.markup("</w:r>")
  }

  private mutating func table(_ table: WordTable) {
    xml.markup("<w:tbl><w:tblPr><w:tblW w:w=\"")
    xml.number(table.widths.reduce(0, +))
    xml.markup("\" w:type=\"dxa\"/>")
    if table.hasBorders { xml.markup(DocumentPart.borders) }
    xml.markup("<w:tblLayout w:type=\"fixed\"/>")
    xml.markup(table.hasBorders ? DocumentPart.margins : DocumentPart.noMargins)
    xml.markup("</w:tblPr><w:tblGrid>")
    for width in table.widths {
      xml.markup("<w:gridCol w:w=\"")
      xml.number(width)
      xml.markup("\"/>")
    }
    xml.markup("</w:tblGrid>")
    let openings = table.widths.map { width in
      var opening = XMLText()
      opening.markup("<w:tc><w:tcPr><w:tcW w:w=\"")
      opening.number(width)
      opening.markup("\" w:type=\"dxa\"/>")
      return opening
    }
    for (index, row) in table.rows.enumerated() {
      xml.markup("<w:tr><w:trPr><w:cantSplit/>")
      if index < table.headingRows { xml.markup("<w:tblHeader/>") }
      xml.markup("</w:trPr>")
      var column = 0
      for cell in row.cells {
        self.cell(cell, openings, table.widths, column, row.keepsWithNext)
        column += cell.span
      }
      xml.markup("</w:tr>")
    }
    xml.markup("</w:tbl>")
  }

  private mutating func cell(
    _ cell: WordTable.Cell, _ openings: [XMLText], _ widths: [Int], _ column: Int, _ keepsWithNext: Bool
  ) {
    if cell.span == 1, column < openings.count {
      xml.markup(openings[column])
    } else {
      xml.markup("<w:tc><w:tcPr><w:tcW w:w=\"")
      xml.number(widths.dropFirst(column).prefix(cell.span).reduce(0, +))
      xml.markup("\" w:type=\"dxa\"/><w:gridSpan w:val=\"")
      xml.number(cell.span)
      xml.markup("\"/>")
    }
    switch cell.merge {
    case .none: break
    case .starts: xml.markup("<w:vMerge w:val=\"restart\"/>")
    case .continues: xml.markup("<w:vMerge/>")
    }
    if cell.isShaded { xml.markup("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E7E6E6\"/>") }
    xml.markup("</w:tcPr>")
    switch cell.content {
    case .text(let text, let style):
      xml.markup("<w:p><w:pPr>")
      self.style(style)
      if keepsWithNext { xml.markup("<w:keepNext/>") }
      xml.markup("</w:pPr>")
      if !text.isEmpty && cell.merge != .continues {
        xml.markup("<w:r>")
        xml.runText(text)
        xml.markup("</w:r>")
      }
      xml.markup("</w:p>")
    case .paragraphs(let paragraphs):
      for paragraph in paragraphs { self.paragraph(paragraph, keepsWithNext: keepsWithNext) }
      if paragraphs.isEmpty { xml.markup("<w:p/>") }
    }
    xml.markup("</w:tc>")
  }

  private mutating func properties(_ section: WordSection) {
    let page = section.page
    xml.markup("<w:sectPr>")
    if isFirstSection { xml.markup(PackageParts.headerReferences) }
    isFirstSection = false
    xml.markup("<w:type w:val=\"nextPage\"/><w:pgSz w:w=\"")
    xml.number(WordPage.twips(page.width))
    xml.markup("\" w:h=\"")
    xml.number(WordPage.twips(page.height))
    xml.markup(page.width > page.height ? "\" w:orient=\"landscape\"/>" : "\"/>")
    xml.markup("<w:pgMar w:top=\"")
    xml.number(WordPage.twips(page.top))
    xml.markup("\" w:right=\"")
    xml.number(WordPage.twips(page.right))
    xml.markup("\" w:bottom=\"")
    xml.number(WordPage.twips(page.bottom))
    xml.markup("\" w:left=\"")
    xml.number(WordPage.twips(page.left))
    // Page number and footer stand in the middle of their margins.
    xml.markup("\" w:header=\"")
    xml.number(WordPage.twips(page.top) / 2)
    xml.markup("\" w:footer=\"")
    xml.number(WordPage.twips(page.bottom) / 2)
    xml.markup("\" w:gutter=\"0\"/>")
    if section.startsAnew { xml.markup("<w:pgNumType w:start=\"1\"/><w:titlePg/>") }
    xml.markup("</w:sectPr>")
  }

  private static let borders: StaticString = """
    <w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:left w:val="single" w:sz="4" \
    w:space="0" w:color="auto"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:right w:val="single" \
    w:sz="4" w:space="0" w:color="auto"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:insideV \
    w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:tblBorders>
    """
  private static let margins: StaticString = """
    <w:tblCellMar><w:top w:w="20" w:type="dxa"/><w:left w:w="70" w:type="dxa"/><w:bottom w:w="20" w:type="dxa"/>\
    <w:right w:w="70" w:type="dxa"/></w:tblCellMar>
    """
  private static let noMargins: StaticString = """
    <w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>
    """
}
