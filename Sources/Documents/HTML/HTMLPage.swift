import Domain
import Fingerprints
import Mustache

/// One self-contained page: no network, no files beside it, works without JavaScript, prints on A4 landscape.
///
/// The frame is a Mustache template, which escapes by default; tables and pictures are fragments written by
/// ``HTMLTable`` and ``YearChart``, since a template engine is slow for thousands of rows.
enum HTMLPage {
  /// A part of the page with an entry in the navigation.
  private struct Part {
    let id: String
    let title: String
    let short: String
    let number: String
    let note: String?
    let empty: String?
    /// Markup.
    let body: String
    /// The picture needs a legend.
    let isChart: Bool
    /// Signature and recipients follow the assignments themselves.
    let hasSignature: Bool
  }

  /// What the template shows.
  private struct Content {
    let lang: String
    let head: Letterhead
    let verdict: String
    let figures: [String]
    let parts: [Part]
    let fingerprints: [FootLine]
    let status: String
    let statusTitle: String
    /// Style sheet and script, as they are.
    let css: String
    let script: String
    let hasSuperior: Bool
    let hasRecipients: Bool
    let hasOwnUnit: Bool
    let hasResidence: Bool
    let words: Words
  }

  /// Fixed words of the page.
  private struct Words {
    let skip: String
    let contents: String
    let search: String
    let found: String
    let none: String
    let visit: String
    let ownUnit: String
    let residence: String
    let busy: String
    let partlyBusy: String
    let holiday: String
    let hint: String
    let status: String
    let annex: String
  }

  /// Escapes by bytes, as ``HTMLText`` does; Mustache's own escaping looks at `Character`, and so misses a `<` or
  /// `"` that a combining mark follows.
  private struct BytewiseHTML: MustacheContentType {
    func escapeText(_ text: String) -> String { HTMLText.escaped(text) }
  }

  /// Makes the page's escaping known to Mustache.
  static func registerEscaping() {
    MustacheContentTypes.register(BytewiseHTML(), named: PageTemplate.contentType)
  }

  /// One fingerprint with what it is of, for the foot of a page.
  struct FootLine {
    let title: String
    let value: String

    /// Those of the plan and of the scenario; what is not known is left out.
    static func list(_ identity: PlanIdentity, _ say: Wording) -> [FootLine] {
      say.fingerprints(identity).map { FootLine(title: $0.title, value: $0.value) }
    }
  }

  /// The page with a seal of its text in the head.
  static func sealed(_ page: String, _ document: String, _ identity: PlanIdentity) -> [UInt8] {
    let bytes = Array(page.utf8)
    let seal = identity.seal(document, SealedContent(page: bytes)).text
    guard let place = bytes.firstRange(of: "<title>".utf8)?.lowerBound else { return bytes }
    let meta = "<meta name=\"\(DocumentSeal.name)\" content=\"\(seal)\">\n"
    return bytes[..<place] + Array(meta.utf8) + bytes[place...]
  }

  static func bytes(_ document: PlanDocument) throws -> [UInt8] {
    registerEscaping()
    let say = Wording(document.language)
    let template = try MustacheTemplate(string: PageTemplate.text)
    let head = document.letterhead
    let content = Content(
      lang: document.language.rawValue, head: head, verdict: document.verdict, figures: document.figures,
      parts: parts(document, say), fingerprints: FootLine.list(document.identity, say),
      status: document.status.rawValue, statusTitle: title(document.status, say),
      css: PageStyle.text + TableStyle.css(document.tables), script: PageScript.text,
      hasSuperior: !head.superior.isEmpty, hasRecipients: !head.recipients.isEmpty,
      hasOwnUnit: document.view.visits.contains { $0.targets.first == .ownUnit },
      hasResidence: document.view.visits.contains { $0.targets.first == .residence }, words: words(say))
    return sealed(template.render(content), DocumentSet.table, document.identity)
  }

  private static func parts(_ document: PlanDocument, _ say: Wording) -> [Part] {
    var parts: [Part] = []
    func add(_ id: String, _ title: String, _ short: String, _ note: String, _ empty: String?, _ body: String)
    {
      parts.append(
        Part(
          id: id, title: title, short: short, number: roman(parts.count + 1), note: note.isEmpty ? nil : note,
          empty: empty, body: body, isChart: id == "so-do",
          hasSignature: id == DocumentTable.Name.members.rawValue))
    }
    for table in document.tables {
      add(
        table.name.rawValue, table.title, short(table.name, say), table.note,
        table.isEmpty ? table.whenEmpty : nil, table.isEmpty ? "" : HTMLTable.fragment(table, say))
      if table.name == .months, let chart = YearChart.fragment(document.view) {
        add(
          "so-do", say("Sơ đồ lịch dự cả kỳ", "The calendar as a picture"), say("Sơ đồ", "Picture"), "", nil,
          chart)
      }
    }
    return parts
  }

  /// What the navigation calls a table.
  private static func short(_ name: DocumentTable.Name, _ say: Wording) -> String {
    switch name {
    case .members: say("Theo thành viên", "By member")
    case .organisations: say("Theo tổ chức", "By organisation")
    case .months: say("Theo tháng", "By month")
    case .visits: say("Lượt dự", "Visits")
    case .shortfalls: say("Còn thiếu", "Shortfalls")
    case .refusals: say("Nguyện vọng", "Registrations")
    case .uncovered: say("Chưa có người", "Uncovered")
    case .goals: say("Mục tiêu", "Goals")
    case .deadlines: say("Thời hạn", "Deadlines")
    case .notCovered: say("Ngoài phạm vi", "Not covered")
    case .conflict: say("Mâu thuẫn", "Conflict")
    default: ReportPage.short(name, say)
    }
  }

  private static func title(_ status: Plan.Status, _ say: Wording) -> String {
    switch status {
    case .optimal: say("tốt nhất, đã chứng minh", "optimal, proven")
    case .feasible: say("hợp lệ, chưa chứng minh xong", "feasible, not proven")
    case .infeasible: say("không có phương án", "infeasible")
    }
  }

  private static func words(_ say: Wording) -> Words {
    Words(
      skip: say("Đến nội dung", "Skip to content"), contents: say("Mục lục", "Contents"),
      search: say("Tìm tên, tổ chức…", "Find a name…"),
      found: say("dòng", "rows"), none: say("Không tìm thấy dòng nào.", "Nothing found."),
      visit: say("dự nơi được phân công", "visit to an assigned organisation"),
      ownUnit: say("dự ở đơn vị mình", "visit to the own unit"),
      residence: say("dự ở nơi cư trú", "visit at the residence"), busy: say("bận cả ngày", "busy all day"),
      partlyBusy: say("bận một phần ngày", "busy part of the day"), holiday: say("ngày nghỉ", "holiday"),
      hint: say(
        "Trên màn hình, trỏ vào dấu để xem tên tổ chức, ngày giờ và lý do bận.",
        "On a screen, point at a mark to see the organisation, the time, or why somebody is busy."),
      status: say("Trạng thái", "Status"), annex: say("Mục", "Part"))
  }

  /// A part's number as documents write it.
  private static func roman(_ number: Int) -> String {
    var (rest, text) = (number, "")
    for (value, digits) in [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")] {
      while rest >= value {
        text += digits
        rest -= value
      }
    }
    return text
  }
}
