import Domain
import Fingerprints

/// Writes a document of tables as Markdown.
struct ReportMarkdown {
  private var markdown = MarkdownText(capacity: 50_000)
  private let say: Wording

  private init(_ language: Language) { say = Wording(language) }

  static func bytes(_ document: TablesDocument) -> [UInt8] {
    var writer = ReportMarkdown(document.language)
    writer.head(document)
    for table in document.tables { writer.write(table) }
    writer.markdown.block("---")
    writer.markdown.fingerprints(document.identity, writer.say)
    return writer.markdown.sealed(document.name, document.identity)
  }

  private func escaped(_ text: String) -> String { MarkdownText.escaped(text) }

  private mutating func head(_ document: TablesDocument) {
    let head = document.letterhead
    let issuing = [head.superior, head.body].filter { !$0.isEmpty }.map { "**\(escaped($0))**" }
    if !issuing.isEmpty { markdown.block(issuing.joined(separator: " · ")) }
    markdown.block("# \(escaped(document.kind))")
    markdown.block("**\(escaped(document.subject))**")
    for basis in head.basis { markdown.block("*\(escaped(basis))*") }
    markdown.block(
      (["**\(escaped(document.verdict))**"] + document.figures.map(escaped)).joined(separator: " · "))
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
