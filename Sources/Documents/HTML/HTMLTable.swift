import Domain

/// Writes a table as HTML.
///
/// Every group is a `tbody` of its own: it stays together in print, is hidden as a whole by the search box, and
/// turns into a card on a telephone. Cells alike in all rows of a group are written once, with `rowspan`.
struct HTMLTable {
  private var html: HTMLText
  private let say: Wording
  private let table: DocumentTable

  private init(_ table: DocumentTable, _ say: Wording) {
    self.table = table
    self.say = say
    html = HTMLText(capacity: 2000 + table.rows.count * table.columns.count * 60)
  }

  /// The table's sections, each as one table under its own heading.
  static func fragment(_ table: DocumentTable, _ say: Wording) -> String {
    var writer = HTMLTable(table, say)
    let sections = table.sections.filter { !$0.groups.isEmpty }
    if sections.count > 1 { writer.contents(sections) }
    for section in sections { writer.section(section) }
    return writer.html.string
  }

  /// Links to the sections.
  private mutating func contents(_ sections: [DocumentTable.Section]) {
    html.markup("<p class=\"jump\">")
    for section in sections {
      html.markup("<a href=\"#")
      html.escaped(anchor(section))
      html.markup("\">")
      html.escaped(section.title ?? section.id)
      html.markup("</a> ")
    }
    html.markup("</p>\n")
  }

  private func anchor(_ section: DocumentTable.Section) -> String { "\(table.name.rawValue)-\(section.id)" }

  private mutating func section(_ section: DocumentTable.Section) {
    if let title = section.title {
      html.markup("<h3 id=\"")
      html.escaped(anchor(section))
      html.markup("\">")
      html.escaped(title)
      html.markup("</h3>\n")
    }
    html.markup("<div class=\"box\"><table class=\"rows ")
    html.escaped(table.name.rawValue)
    html.markup("\">\n<caption>")
    html.escaped(section.title ?? table.title)
    html.markup("</caption>\n<colgroup>")
    let total = max(table.columns.reduce(0) { $0 + $1.width }, 1)
    for column in table.columns {
      let tenths = column.width * 1000 / total
      html.markup("<col style=\"width:")
      html.number(tenths / 10)
      html.markup(".")
      html.number(tenths % 10)
      html.markup("%\">")
    }
    html.markup("</colgroup>\n<thead><tr>")
    for (index, column) in table.columns.enumerated() {
      html.markup("<th scope=\"col\" class=\"c")
      html.number(index)
      html.markup("\">")
      html.escaped(column.heading)
      html.markup("</th>")
    }
    html.markup("</tr></thead>\n")
    for group in section.groups { self.group(group) }
    html.markup("</table></div>\n")
  }

  private mutating func group(_ group: DocumentTable.Group) {
    html.markup("<tbody>")
    for (number, row) in group.rows.enumerated() {
      html.markup("<tr>")
      for (index, cell) in row.enumerated() {
        let isMerged = index < table.mergedColumns
        if isMerged && number > 0 { continue }
        self.cell(cell, index, rows: isMerged ? group.rows.count : 1)
      }
      html.markup("</tr>")
    }
    html.markup("</tbody>\n")
  }

  private mutating func cell(_ cell: Cell, _ index: Int, rows: Int) {
    let isHeading = index == table.namingColumn
    if isHeading {
      html.markup(rows > 1 ? "<th scope=\"rowgroup\" class=\"c" : "<th scope=\"row\" class=\"c")
    } else {
      html.markup("<td class=\"c")
    }
    html.number(index)
    html.markup("\"")
    if rows > 1 {
      html.markup(" rowspan=\"")
      html.number(rows)
      html.markup("\"")
    }
    html.markup(">")
    content(cell)
    html.markup(isHeading ? "</th>" : "</td>")
  }

  private mutating func content(_ cell: Cell) {
    switch cell {
    case .empty: break
    case .text(let value): html.escaped(value)
    case .number(let value): html.number(value)
    case .quantity(let value, let unit):
      html.number(value)
      html.markup(" ")
      html.escaped(unit)
    case .date(let day): time(day, nil)
    case .time(let time): html.time(time)
    case .times(let start, let end):
      html.markup("<span>")
      html.escaped(say.times(start, end))
      html.markup("</span>")
    case .occasions(let occasions):
      for occasion in occasions {
        html.markup("<span>")
        time(occasion.date, occasion.start)
        html.markup(" ")
        html.escaped(say.times(occasion.start, occasion.end))
        html.markup("</span>")
      }
    }
  }

  private mutating func time(_ day: Day, _ start: TimeOfDay?) {
    html.markup("<time datetime=\"")
    html.date(day)
    if let start {
      html.markup("T")
      html.time(start)
    }
    html.markup("\">")
    html.escaped(say.date(day))
    html.markup("</time>")
  }
}
