import Domain

/// Writes a plan's document as Markdown, to be read where text is kept under version control.
struct MarkdownWriter {
  private var text = ByteText(capacity: 100_000)
  private let say: Wording

  private init(_ language: Language) { say = Wording(language) }

  static func bytes(_ document: PlanDocument) -> [UInt8] {
    var writer = MarkdownWriter(document.language)
    writer.head(document)
    for table in document.tables {
      writer.write(table)
      if table.name == .members { writer.foot(document.letterhead) }
    }
    if !document.fingerprint.isEmpty {
      let label = writer.say("Dấu vân tay của dữ liệu", "Fingerprint of the data")
      writer.text.write("---\n\n\(label): `\(document.fingerprint)` · \(document.status.rawValue)\n")
    }
    return writer.text.bytes
  }

  private mutating func head(_ document: PlanDocument) {
    let head = document.letterhead
    let issuing = [head.superior, head.body].filter { !$0.isEmpty }.map { "**\(escaped($0))**" }
    line((issuing + [escaped(head.number)]).joined(separator: " · "))
    line("**\(escaped(head.party))** · *\(escaped(head.placeAndDate))*")
    line("# \(escaped(head.kind))")
    line("**\(escaped(head.subject))**")
    for basis in head.basis { line("*\(escaped(basis))*") }
    line((["**\(escaped(document.verdict))**"] + document.figures.map(escaped)).joined(separator: " · "))
  }

  private mutating func foot(_ head: Letterhead) {
    if !head.recipients.isEmpty {
      line("**\(escaped(head.recipientsHeading))**")
      for recipient in head.recipients { text.write("\(recipientItem(recipient))\n") }
      text.write("\n")
    }
    let signature = [head.authority, head.signerTitle].filter { !$0.isEmpty }
    if !signature.isEmpty { line(signature.map { "**\(escaped($0))**" }.joined(separator: " · ")) }
  }

  /// The dash of a recipient becomes the mark of a list.
  private func recipientItem(_ recipient: String) -> String { "- \(escaped(String(recipient.dropFirst(2))))" }

  private mutating func write(_ table: DocumentTable) {
    line("## \(escaped(table.title))")
    if !table.note.isEmpty { line(escaped(table.note)) }
    if table.isEmpty { return line(escaped(table.whenEmpty)) }
    for section in table.sections where !section.groups.isEmpty {
      if let title = section.title { line("### \(escaped(title))") }
      row(table.columns.map { escaped($0.heading) })
      row(
        table.columns.map { column in
          switch column.alignment {
          case .start: "---"
          case .centre: ":---:"
          case .end: "---:"
          }
        })
      for group in section.groups { for cells in group.rows { row(cells.map(string)) } }
      text.write("\n")
    }
  }

  /// A paragraph.
  private mutating func line(_ content: String) {
    text.write(content)
    text.write("\n\n")
  }

  private mutating func row(_ cells: [String]) {
    text.write("|")
    for cell in cells {
      text.write(" ")
      text.write(cell)
      text.write(" |")
    }
    text.write("\n")
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

  /// Text that no Markdown reader takes for markup.
  private func escaped(_ value: String) -> String {
    var result = ByteText(capacity: value.utf8.count + 8)
    result.write(value) { byte in
      switch byte {
      case UInt8(ascii: "\\"): "\\\\"
      case UInt8(ascii: "`"): "\\`"
      case UInt8(ascii: "*"): "\\*"
      case UInt8(ascii: "_"): "\\_"
      case UInt8(ascii: "["): "\\["
      case UInt8(ascii: "]"): "\\]"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "|"): "\\|"
      case UInt8(ascii: "~"): "\\~"
      case UInt8(ascii: "$"): "\\$"
      case UInt8(ascii: "#"): "\\#"
      case UInt8(ascii: "\r"): ""
      case UInt8(ascii: "\n"): "<br>"
      default: nil
      }
    }
    return result.string
  }
}
