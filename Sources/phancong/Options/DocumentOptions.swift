import ArgumentParser
import Documents
import Domain
import Files
import Forms
import Rules
import Solver

/// Which documents `plan` writes beside plan.json.
struct DocumentOptions: ParsableArguments {
  /// Documents that belong together.
  enum Group: String, CaseIterable {
    /// The table of assignments and visits: CSV, Markdown, HTML.
    case table
    /// The table as a workbook.
    case workbook
    /// A table for each month.
    case months
    /// Calendar files for telephones.
    case calendars
    /// Official documents as Word files.
    case word
  }

  /// Some of the groups, as the user wrote them.
  struct Choice: ExpressibleByArgument {
    let groups: Set<Group>

    init(_ groups: Set<Group>) { self.groups = groups }

    init?(argument: String) {
      let words = argument == "none" ? [] : argument.split(separator: ",", omittingEmptySubsequences: false)
      let groups = words.compactMap { Group(rawValue: String($0)) }
      guard groups.count == words.count else { return nil }
      self.init(Set(groups))
    }

    static var allValueStrings: [String] { Group.allCases.map(\.rawValue) + ["none"] }
    var defaultValueDescription: String { Group.allCases.map(\.rawValue).joined(separator: ",") }
  }

  @Option(
    help: help(
      "Văn bản cần ghi ngoài plan.json, cách nhau bằng dấu phẩy; none: không văn bản nào.",
      "Documents to write beside plan.json, separated by commas; none: no other.", valueName: "groups"))
  var documents = Choice(Set(Group.allCases))

  @Option(
    help: help(
      "Tệp lịch .ics cho điện thoại: all (toàn bộ, từng người, từng tổ chức), department (chỉ toàn bộ) hoặc none.",
      "Calendar files (.ics): all (the department, each member, each organisation), department, or none.",
      valueName: "extent"))
  var calendars = CalendarDocuments.Extent.all

  @Flag(
    help: help(
      "Ghi thêm mỗi văn bản Word thành PDF; cần LibreOffice.",
      "Write each Word document as PDF, too; needs LibreOffice."))
  var pdf = false

  /// What `--pdf` needs is looked for before anything is planned.
  func validate() throws {
    guard pdf else { return }
    guard documents.groups.contains(.word) else {
      throw ValidationError(
        Message("--pdf cần --documents có word.", "--pdf needs word among --documents.").text)
    }
  }

  /// The files of a plan; those of Word in a form. The groups are made on several threads at once.
  func render(
    _ plan: Plan, in situation: Situation, form: DocumentForm, threads: Int
  ) throws -> [(name: String, contents: [UInt8])] {
    let (language, extent) = (Console.language, calendars)
    typealias Maker = (group: Group, make: @Sendable () throws -> [(name: String, contents: [UInt8])])
    // The longest work first, so that the threads end at the same time.
    let all: [Maker] = [
      (.word, { try WordDocuments.render(plan, in: situation, form: form) }),
      (.months, { try MonthDocuments.render(plan, in: situation, language: language) }),
      (.table, { try DocumentSet.render(plan, in: situation, language: language) }),
      (.workbook, { try PlanWorkbook.render(plan, in: situation, language: language) }),
      (
        .calendars,
        {
          let scenario = situation.world.scenario
          return CalendarDocuments.render(
            plan, in: situation, clocks: Clocks.changes(of: scenario.timeZone, around: scenario.horizon),
            extent: extent, language: language)
        }
      ),
      (.word, { try WordDocuments.renderMonths(plan, in: situation, form: form) }),
    ]
    let makers = all.filter { documents.groups.contains($0.group) }
    var files = try Tasks.map(makers.count, threads: threads) { try makers[$0].make() }.flatMap(\.self)
    if !documents.groups.contains(.table) { files.append(DocumentSet.data(plan, language: language)) }
    if pdf { files += try PDFConversion().pdfs(of: files) }
    return files
  }
}
