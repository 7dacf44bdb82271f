import Domain
import TOMLKit

/// A TOML file with its values and their lines.
struct TOMLDocument {
  /// The name that findings show.
  let name: String
  private let content: TOMLContent
  let findings: Findings
  /// The sheet whose rows are the lines, where the text was made from one.
  private let rows: SheetRows?

  /// Larger files are refused: no scenario or regime comes near.
  private static let largestSize = 1 << 20

  /// Parses a text; a syntax error is reported with line and character, and the result is `nil`.
  ///
  /// A text that never changes is parsed once for all who give the same `store`.
  init?(_ file: SourceFile, store: TOMLContent.Store? = nil, findings: Findings) {
    guard let content = store?[file.name] ?? TOMLDocument.content(of: file, findings) else { return nil }
    store?[file.name] = content
    self.content = content
    name = file.name
    rows = file.rows
    self.findings = findings
  }

  private static func content(of file: SourceFile, _ findings: Findings) -> TOMLContent? {
    guard file.bytes.count <= TOMLDocument.largestSize else {
      findings.error(
        file.name, "tệp quá lớn; tối đa 1 MB", "the file is too large; at most 1 MB")
      return nil
    }
    let outline = TOMLOutline(file.bytes)
    if let danger = outline.danger {
      findings.error(
        file.name, line: danger.position.line, column: String(danger.position.column),
        danger.message.vietnamese, danger.message.english)
      return nil
    }
    do {
      let table = try TOMLTable(string: String(decoding: file.bytes, as: UTF8.self))
      return TOMLContent(root: TOMLItem.entries(table), outline: outline)
    } catch let error as TOMLParseError {
      let place = error.source.begin
      findings.error(
        file.name, line: place.line, column: String(place.column),
        "sai cú pháp TOML, hãy sửa dòng này: \(error.description)",
        "TOML syntax error, correct this line: \(error.description)")
    } catch {
      findings.error(file.name, "sai cú pháp TOML: \(error)", "TOML syntax error: \(error)")
    }
    return nil
  }

  /// The values.
  var root: [String: TOMLItem] { content.root }
  /// Where they stand.
  var outline: TOMLOutline { content.outline }

  /// The whole document as a table.
  var table: TOMLSection { TOMLSection(document: self, path: [], entries: root) }

  /// Reports something about a key, or about one that is missing at the path.
  func error(
    at path: [String], missing key: String? = nil, value: String? = nil, _ vietnamese: String,
    _ english: String
  ) {
    report(at: path, missing: key, value: value, Message(vietnamese, english), .error)
  }

  /// Reports something odd about a key.
  func warning(
    at path: [String], missing key: String? = nil, value: String? = nil, _ vietnamese: String,
    _ english: String
  ) {
    report(at: path, missing: key, value: value, Message(vietnamese, english), .warning)
  }

  private func report(
    at path: [String], missing key: String?, value: String?, _ message: Message,
    _ severity: Finding.Severity
  ) {
    let line = outline.position(of: path)?.line ?? 1
    var place = Place(file: name, line: line, column: TOMLDocument.dotted(path))
    if let rows {
      let row = TOMLDocument.dotted(path + (key.map { [$0] } ?? [])).flatMap { rows.rows[$0] }
      (place.sheet, place.line, place.letters) = (rows.sheet, row ?? line, rows.letters)
    }
    findings.report(place.finding(value, message, severity))
  }

  /// A path as it is written: `rules."visit-quota.bch".count`; elements of lists are left out.
  static func dotted(_ path: [String]) -> String? {
    let keys = path.filter { !$0.hasPrefix("[") }.map { key in
      key.utf8.allSatisfy { $0 != UInt8(ascii: ".") && $0 != 32 } ? key : "\"\(key)\""
    }
    return keys.isEmpty ? nil : keys.joined(separator: ".")
  }
}
