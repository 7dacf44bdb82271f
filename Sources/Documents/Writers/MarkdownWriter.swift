import Domain
import Fingerprints

/// Writes a plan's document as Markdown, to be read where text is kept under version control.
struct MarkdownWriter {
  private var markdown = MarkdownText(capacity: 100_000)
  private let say: Wording

  private init(_ language: Language) { say = Wording(language) }

  static func bytes(_ document: PlanDocument) -> [UInt8] {
    var writer = MarkdownWriter(document.language)
    writer.head(document)
    for table in document.tables {
      writer.write(table)
      if table.name == .members { writer.foot(document.letterhead) }
    }
    writer.markdown.block("---")
    let state = writer.say("Trạng thái", "Status")
    writer.markdown.item("\(state): \(MarkdownText.code(document.status.rawValue))")
    writer.markdown.fingerprints(document.identity, writer.say)
    return writer.markdown.sealed(DocumentSet.table, document.identity)
  }

  private func escaped(_ text: String) -> String { MarkdownText.escaped(text) }

  private mutating func head(_ document: PlanDocument) {
    let head = document.letterhead
    let issuing = [head.superior, head.body].filter { !$0.isEmpty }.map { "**\(escaped($0))**" }
    markdown.block((issuing + [escaped(head.number)]).joined(separator: " · "))
    markdown.block("**\(escaped(head.party))** · *\(escaped(head.placeAndDate))*")
    markdown.block("# \(escaped(head.kind))")
    markdown.block("**\(escaped(head.subject))**")
    for basis in head.basis { markdown.block("*\(escaped(basis))*") }
    markdown.block(
      (["**\(escaped(document.verdict))**"] + document.figures.map(escaped)).joined(separator: " · "))
  }

  private mutating func foot(_ head: Letterhead) {
    if !head.recipients.isEmpty {
      markdown.block("**\(escaped(head.recipientsHeading))**")
      // The dash of a recipient becomes the mark of a list.
      for recipient in head.recipients { markdown.item(escaped(String(recipient.dropFirst(2)))) }
      markdown.endList()
    }
    let signature = [head.authority, head.signerTitle].filter { !$0.isEmpty }
    if !signature.isEmpty {
      markdown.block(signature.map { "**\(escaped($0))**" }.joined(separator: " · "))
    }
  }

  private mutating func write(_ table: DocumentTable) {
    markdown.block("## \(escaped(table.title))")
    if !table.note.isEmpty { markdown.block(escaped(table.note)) }
    if table.isEmpty { return markdown.block(escaped(table.whenEmpty)) }
    for section in table.sections where !section.groups.isEmpty {
      if let title = section.title { markdown.block("### \(escaped(title))") }
      markdown.head(table.columns.map(\.heading), table.columns.map(\.alignment))
      for group in section.groups { for cells in group.rows { markdown.row(cells.map(string)) } }
      markdown.endList()
    }
  }

  private func string(_ cell: Cell) -> String {
    switch cell {
    case .empty: ""
    case .text(let value): escaped(value)
    case .number(let value): String(value)
    case .quantity(let value, let unit): "\(value) \(escaped(unit))"
    case .date(let day): say.date(day)
    case .time(let time): time.description
    case .times(let start, let end): say.times(start, end)
    case .occasions(let occasions):
      occasions.map { "\(say.date($0.date)) \(say.times($0.start, $0.end))" }.joined(separator: "<br>")
    }
  }
}
