import Domain
import Mustache

/// One self-contained page made of tables, in the style of the plan's own page.
enum ReportPage {
  /// A part of the page with an entry in the navigation.
  private struct Part {
    let id: String
    let title: String
    let short: String
    let number: Int
    let note: String?
    let empty: String?
    /// Markup.
    let body: String
  }

  /// What the template shows.
  private struct Content {
    let lang: String
    let head: Letterhead
    let kind: String
    let subject: String
    let verdict: String
    let figures: [String]
    let parts: [Part]
    let fingerprints: [HTMLPage.FootLine]
    let css: String
    let script: String
    let hasSuperior: Bool
    let hasRecipients: Bool
    let isSigned: Bool
    let skip: String
    let contents: String
    let search: String
    let found: String
    let none: String
  }

  static func bytes(_ document: TablesDocument) throws -> [UInt8] {
    HTMLPage.registerEscaping()
    let say = Wording(document.language)
    let template = try MustacheTemplate(string: ReportTemplate.text)
    let head = document.letterhead
    let parts =
      document.tables.enumerated().map { index, table in
        Part(
          id: table.name.rawValue, title: table.title, short: short(table.name, say), number: index + 1,
          note: table.note.isEmpty ? nil : table.note, empty: table.isEmpty ? table.whenEmpty : nil,
          body: table.isEmpty ? "" : HTMLTable.fragment(table, say))
      }
      + document.charts.enumerated().map { index, chart in
        Part(
          id: chart.id, title: chart.title, short: chart.short, number: document.tables.count + index + 1,
          note: chart.note.isEmpty ? nil : chart.note, empty: nil,
          body: chart.markup.isEmpty ? "" : "<div class=\"box chart\">\(chart.markup)</div>")
      }
    let content = Content(
      lang: document.language.rawValue, head: head, kind: document.kind, subject: document.subject,
      verdict: document.verdict, figures: document.figures, parts: parts,
      fingerprints: HTMLPage.FootLine.list(document.identity, say),
      css: PageStyle.text + TableStyle.css(document.tables), script: PageScript.text,
      hasSuperior: !head.superior.isEmpty, hasRecipients: !head.recipients.isEmpty,
      isSigned: document.isSigned,
      skip: say("Đến nội dung", "Skip to content"), contents: say("Mục lục", "Contents"),
      search: say("Tìm tên, tổ chức…", "Find a name…"), found: say("dòng", "rows"),
      none: say("Không tìm thấy dòng nào.", "Nothing found."))
    return HTMLPage.sealed(template.render(content), document.name, document.identity)
  }

  /// What the navigation calls a table.
  static func short(_ name: DocumentTable.Name, _ say: Wording) -> String {
    switch name {
    case .monthPlan: say("Theo ngày", "By date")
    case .monthByUnit: say("Theo đơn vị", "By unit")
    case .monthByArea: say("Theo địa bàn", "By area")
    case .summaries: say("Tổng hợp", "Summary")
    case .complianceByRule: say("Theo quy tắc", "By rule")
    case .complianceByMember: say("Theo thành viên", "By member")
    case .complianceByOrganisation: say("Theo tổ chức", "By organisation")
    case .complianceByArea: say("Theo địa bàn", "By area")
    case .duties: say("Chỉ tiêu", "Quotas")
    case .deviations: say("Khác kế hoạch", "Deviations")
    case .reports: say("Báo cáo", "Reports")
    case .whatIf: say("Tổng quan", "Overview")
    case .goalComparison: say("Mục tiêu", "Goals")
    case .shortfallChanges: say("Thiếu thêm", "Shortfalls")
    case .differences: say("Thay đổi", "Changes")
    case .absences: say("Cả kỳ", "Whole time")
    case .absencesByMonth: say("Từng tháng", "By month")
    case .deadlines: say("Thời hạn", "Deadlines")
    case .conflict: say("Mâu thuẫn", "Contradictions")
    case .shortfallReasons: say("Vì sao thiếu", "Shortfalls")
    case .refusalReasons: say("Vì sao chưa đáp ứng", "Refusals")
    case .uncoveredReasons: say("Chưa có người", "Uncovered")
    case .wishPrices: say("Nguyện vọng", "Registrations")
    case .cures: say("Khắc phục", "Cures")
    case .memberVisits: say("Phân công", "Assigned")
    case .rulePrices: say("Không có quy tắc", "Without the rule")
    case .sweeps: say("Con số khác", "Other numbers")
    default: name.rawValue
    }
  }
}
