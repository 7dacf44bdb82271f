import Domain
public import Fingerprints
import WordProcessing
import Workbooks

/// A document of a plan that is read back: what its seal says, and whether it still shows what it did.
public struct SealedFile: Sendable {
  /// What kind of file it is.
  public enum Format: String, Sendable {
    case plan = "JSON"
    case calendar = "iCalendar"
    case page = "HTML"
    case table = "CSV"
    case markdown = "Markdown"
    case word = "Word"
    case workbook = "Excel"
  }

  /// What kind of file it is, told by its content.
  public let format: Format
  /// Which document it is, as its seal says; `plan` for `plan.json`.
  public let document: String
  /// Whose document it is.
  public let identity: PlanIdentity
  /// Whether it shows what it showed when it was written. Opening and saving it elsewhere is no change.
  public let isUnchanged: Bool

  /// Reads a document; `nil` where the file has no seal and is no plan. Throws what keeps it from being read.
  public static func read(path: String) throws(InputFailure) -> SealedFile? {
    let findings = Findings()
    let read = SourceFile.contents(of: path, name: path, findings: findings)
    try findings.throwIfErrors()
    guard let bytes = read else { throw InputFailure(findings: findings.sorted) }
    let start = bytes.prefix(4096).drop {
      $0 == 0xEF || $0 == 0xBB || $0 == 0xBF || $0 == 32 || (9...13).contains($0)
    }
    if start.starts(with: [0x50, 0x4B, 3, 4]) { return SealedFile(archive: bytes) }
    if start.first == UInt8(ascii: "{") { return SealedFile(plan: bytes, path) }
    guard let seal = DocumentSeal(in: bytes) ?? DocumentSeal(calendar: bytes) else { return nil }
    if start.starts(with: "BEGIN:VCALENDAR".utf8) {
      return SealedFile(.calendar, seal, SealedContent(calendar: bytes))
    }
    if start.first == UInt8(ascii: "<") && !start.starts(with: "<!-- ".utf8) {
      return SealedFile(.page, seal, SealedContent(page: bytes))
    }
    if let content = table(bytes, path) { return SealedFile(.table, seal, content) }
    return SealedFile(.markdown, seal, SealedContent(lines: bytes))
  }

  private init(_ format: Format, _ seal: DocumentSeal, _ content: SealedContent) {
    self.format = format
    document = seal.document
    identity = seal.identity
    isUnchanged = content.digest == seal.content
  }

  /// A Word document or a workbook.
  private init?(archive bytes: [UInt8]) {
    if let word = try? WordFile(bytes) {
      guard let seal = word.seal else { return nil }
      self.init(.word, seal, word.content)
    } else if let workbook = try? WorkbookFile(bytes),
      let seal = DocumentSeal(properties: workbook.properties),
      let content = SealedContent(workbook)
    {
      self.init(.workbook, seal, content)
    } else {
      return nil
    }
  }

  /// `plan.json`, which states its own fingerprint.
  private init?(plan bytes: [UInt8], _ path: String) {
    let findings = Findings()
    guard let file = SourceFile(name: path, bytes: bytes, findings: findings),
      let document = PlanDocument(file, findings: findings), let stated = document.fingerprint
    else { return nil }
    format = .plan
    self.document = "plan"
    identity = PlanIdentity(plan: stated, scenario: document.plan.scenario.fingerprint)
    isUnchanged = !findings.hasErrors && document.plan.fingerprint == stated
  }

  /// What a CSV table shows; `nil` where the text is none: the seal is the heading of its last column.
  private static func table(_ bytes: [UInt8], _ path: String) -> SealedContent? {
    let findings = Findings()
    guard let file = SourceFile(name: path, bytes: bytes, findings: findings) else { return nil }
    let sheet = Sheet(csv: file, findings: findings)
    guard let heading = sheet.records.first,
      let last = heading.cells.firstIndex(where: {
        DocumentSeal(in: Array(sheet.content(sheet.cells[$0]))) != nil
      }),
      last > heading.cells.startIndex
    else { return nil }
    let count = last - heading.cells.startIndex
    var content = SealedContent()
    for record in sheet.records {
      let cells = record.cells.enumerated().filter { $0.offset != count }
      content.row(cells.map { String(decoding: sheet.content(sheet.cells[$0.element]), as: UTF8.self) })
    }
    return content
  }
}

extension SealedContent {
  /// The content of a workbook: the names of its sheets and what their cells show; `nil` where a sheet cannot be read.
  fileprivate init?(_ workbook: WorkbookFile) {
    self.init()
    let spelling = CellSpelling(kind: .text, startsIn1904: workbook.startsIn1904)
    for reference in workbook.sheets {
      guard let content = try? workbook.read(reference) else { return nil }
      sheet(reference.name)
      for line in content.rows {
        var cells = Array(repeating: "", count: (line.cells.last?.column ?? -1) + 1)
        for cell in line.cells { cells[cell.column] = spelling.spell(cell).text }
        row(cells)
      }
    }
  }
}
