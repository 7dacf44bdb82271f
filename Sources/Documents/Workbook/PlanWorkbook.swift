public import Domain
import Fingerprints
public import Rules
import Workbooks

/// The Bảng phân công as a workbook: a sheet to begin with, one for each table, to print and to filter, and one with a
/// row for each visit, to edit and to give back to `check`.
public enum PlanWorkbook {
  /// The name of its file.
  public static let file = DocumentSet.table + ".xlsx"

  /// The workbook of a plan; nothing where there is no plan: an empty table would look like one.
  public static func render(
    _ plan: Plan, in situation: Situation, language: Language
  ) throws -> [(name: String, contents: [UInt8])] {
    guard plan.status != .infeasible else { return [] }
    let document = PlanDocument(plan, in: situation, language: language)
    let view = language == .vietnamese ? document.view : PlanView(plan, in: situation, .vietnamese)
    let sheets = PlanSheets(document)
    var builder = SealedWorkbook(document.identity)
    builder.add(sheets.front())
    // The data come second: whoever opens the file to change something finds them at once.
    builder.add(sheets.data(VisitTable.table(view, .byMember)))
    for table in document.tables where !table.isEmpty { builder.add(sheets.table(table)) }
    return [(file, try builder.bytes(DocumentSet.table, title: document.letterhead.subject))]
  }
}

/// A workbook under construction, with the seal of what it says.
private struct SealedWorkbook {
  private let identity: PlanIdentity
  private var sheets: [Worksheet] = []
  private var content = SealedContent()

  init(_ identity: PlanIdentity) { self.identity = identity }

  mutating func add(_ sheet: Worksheet) {
    content.sheet(sheet.name)
    for row in sheet.rows { content.row(row.map { $0?.value.map(SealedWorkbook.text) ?? "" }) }
    sheets.append(sheet)
  }

  func bytes(_ document: String, title: String) throws -> [UInt8] {
    var workbook = Workbook(title: title, sheets: sheets)
    workbook.properties = identity.seal(document, content).properties
    return try workbook.bytes()
  }

  /// A value as it reads back.
  private static func text(_ value: CellValue) -> String {
    switch value {
    case .text(let text): text
    case .number(let number): number == number.rounded() ? String(Int(number)) : String(number)
    case .day(let day): day.description
    case .time(let time): time.description
    case .moment(let moment): moment.description
    case .boolean(let flag): flag ? "TRUE" : "FALSE"
    }
  }
}
