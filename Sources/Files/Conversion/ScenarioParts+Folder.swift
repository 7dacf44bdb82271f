extension ScenarioParts {
  /// The files of a scenario's folder, by their path below it.
  var folderFiles: [(name: String, contents: [UInt8])] {
    [(ScenarioSettings.file, Array(toml.utf8))]
      + tables.filter { $0.schema.isRequired || !$0.rows.isEmpty }
      .map { ($0.schema.file, Array($0.csv.utf8)) }
      + files.map { ($0.path, $0.bytes) }
  }

  /// `scenario.toml`: keys of the root first, then table by table in the order in which they come.
  var toml: String {
    var sections: [(table: [String], lines: [String])] = [([], [])]
    /// Blank lines and remarks belong to the key below them.
    var before: [String] = []
    for line in settings {
      switch line {
      case .blank: before.append("")
      case .remark(let text): before.append(contentsOf: ScenarioParts.remark(text))
      case .value(let path, let text):
        let table = Array(path.dropLast())
        let index = sections.firstIndex { $0.table == table } ?? sections.count
        if index == sections.count {
          // A heading follows the remarks about its first key.
          sections.append((table, before + ["[" + TOMLText.heading(table) + "]"]))
          before = []
        }
        sections[index].lines += before + [TOMLText.key(path.suffix(1)) + " = " + text]
        before = []
      }
    }
    var lines = sections.flatMap(\.lines) + before
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func remark(_ text: String) -> [String] {
    text.split(separator: "\n").map { $0.hasPrefix("#") ? String($0) : "# " + $0 }
  }
}

extension ScenarioParts.Table {
  /// The table as CSV by RFC 4180, with commas and line feeds.
  var csv: String {
    ([titles] + rows).map { row in row.map(ScenarioParts.Table.field).joined(separator: ",") + "\n" }.joined()
  }

  private static func field(_ text: String) -> String {
    let needsQuotes = text.utf8.contains { $0 == 44 || $0 == 34 || $0 == 10 || $0 == 13 }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}

extension TOMLText {
  /// A table's heading: as shipped scenarios write it, ids of rules stand in quotes.
  static func heading(_ path: [String]) -> String {
    guard path.count == 2, path[0] == "rules" else { return key(path) }
    return key([path[0]]) + "." + quoted(path[1])
  }
}
