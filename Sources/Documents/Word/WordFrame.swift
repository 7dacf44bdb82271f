import Domain
import Fingerprints
import Forms
import Rules
import WordProcessing

/// What all official documents of a plan have in common: form, names, fingerprint.
///
/// Official documents are written in Vietnamese, whatever language the user reads.
struct WordFrame {
  let form: DocumentForm
  let view: PlanView
  let identity: PlanIdentity
  /// What every text block may name.
  let common: [Placeholder: String]
  let letterhead: Letterhead

  init(_ view: PlanView, _ identity: PlanIdentity, _ form: DocumentForm) {
    self.form = form
    self.view = view
    self.identity = identity
    letterhead = Letterhead(view)
    let (say, scenario) = (view.say, view.world.scenario)
    let (first, last) = (scenario.horizon.lowerBound, scenario.horizon.upperBound)
    let place = scenario.issuer.place.isEmpty ? "…" : scenario.issuer.place
    common = [
      .place: place, .body: scenario.issuer.body, .superior: scenario.issuer.superior,
      .number: scenario.issuer.number.isEmpty ? "…" : scenario.issuer.number, .plan: scenario.title,
      .year: first.year == last.year ? String(first.year) : "\(first.year)–\(last.year)",
      .from: say.date(first), .to: say.date(last),
      .basis: view.rules.regimes.map { Letterhead.citation($0, say) }.joined(separator: "; "),
    ]
  }

  /// A document with its seal.
  func bytes(_ name: String, title: String, _ sections: [WordSection]) throws(WordError) -> [UInt8] {
    let plan = identity.plan.isEmpty ? "" : "Dấu vân tay của kế hoạch: \(identity.plan.prefix(16))"
    var document = WordDocument(
      title: title, styles: WordStyles.all(form), font: form.font, footer: plan,
      pageNumberSize: form.sizes.pageNumber, sections: sections)
    document.properties[DocumentSeal.name] = identity.seal(name, document.content).text
    return try document.bytes()
  }

  /// The pages of a kind of document.
  func page(_ kind: PaperKind) -> WordPage {
    let page = form.page
    let upright = WordPage(
      width: page.width, height: page.height, top: page.top, bottom: page.bottom, left: page.left,
      right: page.right)
    return form[kind].isLandscape ? upright.turned : upright
  }

  /// A paper of a kind: head, title, what is said before the table, the tables, what is said after, recipients and
  /// signature, and annexes.
  func section(
    _ kind: PaperKind, _ own: [Placeholder: String], _ tables: [DocumentTable], hasNotice: Bool = true,
    hasHeadings: Bool = false
  ) -> WordSection {
    let paper = form[kind]
    let page = page(kind)
    let values = common.merging(own) { _, own in own }
    let writer = WordTables(form: form, say: view.say, width: page.textWidth)
    var blocks = head(paper, values, page.textWidth)
    if !paper.to.isEmpty { blocks += paragraphs(paper.to, values, WordStyles.to) }
    blocks += paragraphs(paper.opening, values, WordStyles.body)
    let main = tables.first.map { [$0] } ?? []
    for (index, table) in main.enumerated() {
      blocks += writer.blocks(table, heading: hasHeadings ? WordFrame.roman(index + 1) : nil, isSigned: true)
    }
    let request = hasNotice || paper.requestWithoutNotice.isEmpty ? paper.request : paper.requestWithoutNotice
    let isRequestKnown = hasNotice || !request.placeholders.contains(.noticeDays)
    let last =
      (isRequestKnown ? paragraphs(request, values, WordStyles.body) : [])
      + paragraphs(paper.closing, values, WordStyles.body)
    blocks += ending(last, paper, values, page.textWidth)
    for (index, table) in tables.dropFirst().enumerated() {
      if index == 0 {
        blocks.append(.paragraph(WordParagraph("", style: WordStyles.line, startsPage: true)))
        blocks += paragraphs(paper.annex, values, WordStyles.annex)
      }
      blocks += writer.blocks(table, heading: hasHeadings ? WordFrame.roman(index + 2) : nil)
    }
    return WordSection(page: page, blocks: blocks)
  }

  // MARK: - Parts

  /// Who issues it and when, what it is and what about.
  private func head(
    _ paper: DocumentForm.Paper, _ values: [Placeholder: String], _ width: Int
  ) -> [WordBlock] {
    let widths = WordTable.widths([9, 11], within: width)
    func line(_ text: String, _ style: String) -> [WordParagraph] {
      text.isEmpty ? [] : [WordParagraph(text, style: style)]
    }
    let left =
      line(letterhead.superior, WordStyles.superior) + line(letterhead.body, WordStyles.issuer)
      + line(form.head.star, WordStyles.superior) + line(paper.number.filled(values), WordStyles.superior)
    let room = (widths[1] - BoldWidth.twips(form.head.party, size: form.sizes.party)) / 2
    let right =
      [
        WordParagraph(form.head.party, style: WordStyles.party),
        WordParagraph([], style: WordStyles.line, rule: .init(inset: max(0, room))),
      ] + line(placeAndDate(values), WordStyles.date)
    let table = WordTable(
      widths: widths, hasBorders: false,
      rows: [WordTable.Row([WordTable.Cell(.paragraphs(left)), WordTable.Cell(.paragraphs(right))])])
    return [.table(table)] + paragraphs(paper.kind, values, WordStyles.kind)
      + paragraphs(paper.subject, values, WordStyles.subject)
      + line(form.head.rule, WordStyles.rule).map { .paragraph($0) }
  }

  private func placeAndDate(_ values: [Placeholder: String]) -> String {
    guard let issued = form.head.issued else { return form.head.openDate.filled(values) }
    let (year, month, day) = issued.date
    // Days below 10 and January and February have a leading zero, so that nothing can be put before them.
    let text = "ngày \(day < 10 ? "0" : "")\(day) tháng \(month < 3 ? "0" : "")\(month) năm \(year)"
    return form.head.date.filled(values.merging([.day: text]) { _, new in new })
  }

  /// The last sentences with recipients and signature, which stand on one page with the last sentence.
  private func ending(
    _ sentences: [WordBlock], _ paper: DocumentForm.Paper, _ values: [Placeholder: String], _ width: Int
  ) -> [WordBlock] {
    var sentences = sentences
    if let last = sentences.indices.last, case .paragraph(var paragraph) = sentences[last] {
      paragraph.keepsWithNext = true
      sentences[last] = .paragraph(paragraph)
    }
    // Two tables in a row would become one; this line keeps them apart and holds the second to what is before it.
    sentences.append(.paragraph(WordParagraph("", style: WordStyles.line, keepsWithNext: true)))
    let recipients = recipients(paper, values)
    var left = recipients.map { WordParagraph($0, style: WordStyles.recipients) }
    if !left.isEmpty {
      left.insert(
        WordParagraph(
          [WordRun(form.recipients.heading, isUnderlined: true)], style: WordStyles.recipientsHeading), at: 0)
    }
    let issuer = view.world.scenario.issuer
    var right = [(issuer.authority, WordStyles.authority), (issuer.signerTitle, WordStyles.post)]
      .filter { !$0.0.isEmpty }.map { WordParagraph($0.0, style: $0.1) }
    right += Array(repeating: WordParagraph("", style: WordStyles.post), count: form.signature.lines)
    right.append(WordParagraph(form.signature.name, style: WordStyles.authority))
    let table = WordTable(
      widths: WordTable.widths([1, 1], within: width), hasBorders: false,
      rows: [WordTable.Row([WordTable.Cell(.paragraphs(left)), WordTable.Cell(.paragraphs(right))])])
    return sentences + [.table(table)]
  }

  private func recipients(_ paper: DocumentForm.Paper, _ values: [Placeholder: String]) -> [String] {
    let lines = paper.recipients.flatMap { line in
      // All of the scenario's recipients, one a line.
      line.placeholders == [.recipients] && line.filled([:]).isEmpty
        ? view.world.scenario.issuer.recipients : [line.filled(values)]
    }
    return Letterhead.list(lines, separator: form.recipients.separator, end: form.recipients.end)
  }

  /// A text block, a paragraph a line; nothing where it says nothing.
  private func paragraphs(
    _ template: TextTemplate, _ values: [Placeholder: String], _ style: String
  ) -> [WordBlock] {
    template.filled(values).split(separator: "\n").map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
      .map { .paragraph(WordParagraph($0, style: style)) }
  }

  /// A table's number.
  static func roman(_ number: Int) -> String {
    let numerals = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"]
    return numerals.indices.contains(number - 1) ? numerals[number - 1] : String(number)
  }
}
