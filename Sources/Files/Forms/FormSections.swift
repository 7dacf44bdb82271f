import Domain
import Forms

/// The tables of a settings file for documents; what a file does not say stays as it is.
struct FormSections {
  let document: TOMLDocument

  /// The most letters of a text block.
  private static let longestBlock = 5_000

  func lay(over form: inout DocumentForm) {
    let table = document.table
    table.allowOnly(
      ["form", "title", "font", "tone_marks", "page", "sizes", "body", "head", "recipients", "signature"]
        + PaperKind.allCases.map(\.rawValue))
    set(&form.title, table.text("title"))
    set(&form.font, table.requiredIfThere("font", Message("tên phông chữ", "the name of a typeface")))
    if let marks = table.text("tone_marks") {
      if let known = ToneMarks(rawValue: marks) {
        form.toneMarks = known
      } else {
        table.error(
          "tone_marks", value: marks, "phải là “ủy” (ủy, hóa, thủy) hoặc “uỷ” (uỷ, hoá, thuỷ)",
          "must be “ủy” (ủy, hóa, thủy) or “uỷ” (uỷ, hoá, thuỷ)")
      }
    }
    if let section = table.section("page") { page(section, &form.page) }
    if let section = table.section("sizes") { sizes(section, &form.sizes) }
    if let section = table.section("body") { body(section, &form.body) }
    if let section = table.section("head") { head(section, &form.head) }
    if let section = table.section("recipients") {
      section.allowOnly(["heading", "separator", "end"])
      set(&form.recipients.heading, section.text("heading"))
      set(&form.recipients.separator, section.text("separator"))
      set(&form.recipients.end, section.text("end"))
    }
    if let section = table.section("signature") {
      section.allowOnly(["lines", "name"])
      set(&form.signature.lines, section.integer("lines", in: 0...12))
      set(&form.signature.name, section.text("name"))
    }
    for kind in PaperKind.allCases {
      if let section = table.section(kind.rawValue) {
        paper(section, kind, &form.papers[kind, default: DocumentForm.Paper()])
      }
    }
  }

  private func set<Value>(_ place: inout Value, _ value: Value?) { if let value { place = value } }

  private func page(_ section: TOMLSection, _ page: inout DocumentForm.Page) {
    section.allowOnly(["width", "height", "top", "bottom", "left", "right"])
    set(&page.width, section.integer("width", in: 148...420))
    set(&page.height, section.integer("height", in: 148...420))
    // Half of the smallest paper is left for text, whatever the margins.
    set(&page.top, section.integer("top", in: 5...60))
    set(&page.bottom, section.integer("bottom", in: 5...60))
    set(&page.left, section.integer("left", in: 5...60))
    set(&page.right, section.integer("right", in: 5...60))
  }

  private func sizes(_ section: TOMLSection, _ sizes: inout DocumentForm.Sizes) {
    let keys: [(String, WritableKeyPath<DocumentForm.Sizes, Double>)] = [
      ("body", \.body), ("table", \.table), ("letterhead", \.letterhead), ("party", \.party),
      ("date", \.date), ("kind", \.kind), ("subject", \.subject), ("recipients", \.recipients),
      ("page_number", \.pageNumber),
    ]
    section.allowOnly(keys.map(\.0))
    for (key, path) in keys { set(&sizes[keyPath: path], section.points(key, in: 6...36)) }
  }

  private func body(_ section: TOMLSection, _ body: inout DocumentForm.Body) {
    section.allowOnly(["line", "before", "first_line"])
    set(&body.line, section.points("line", in: 8...60))
    set(&body.before, section.points("before", in: 0...60))
    set(&body.firstLine, section.integer("first_line", in: 0...40))
  }

  private func head(_ section: TOMLSection, _ head: inout DocumentForm.Head) {
    section.allowOnly(["party", "star", "open_date", "date", "issued", "rule"])
    set(&head.party, section.text("party"))
    set(&head.star, section.text("star"))
    set(&head.rule, section.text("rule"))
    set(&head.openDate, template(section, "open_date", [.place]))
    set(&head.date, template(section, "date", [.place, .day]))
    if section.has("issued") { set(&head.issued, section.date("issued")) }
  }

  private func paper(_ section: TOMLSection, _ kind: PaperKind, _ paper: inout DocumentForm.Paper) {
    section.allowOnly([
      "number", "kind", "subject", "to", "opening", "request", "request_without_notice", "closing", "annex",
      "recipients", "tables", "landscape",
    ])
    let all = kind.placeholders
    let blocks: [(String, WritableKeyPath<DocumentForm.Paper, TextTemplate>)] = [
      ("number", \.number), ("kind", \.kind), ("subject", \.subject), ("to", \.to), ("opening", \.opening),
      ("request", \.request), ("closing", \.closing), ("annex", \.annex),
    ]
    for (key, path) in blocks { set(&paper[keyPath: path], template(section, key, all)) }
    // Where no rule sets days, there are none to be named.
    set(
      &paper.requestWithoutNotice,
      template(section, "request_without_notice", all.filter { $0 != .noticeDays }))
    if let lines = section.texts("recipients") {
      paper.recipients = lines.enumerated().compactMap { index, line in
        template(line, at: section.path + ["recipients", "[\(index)]"], all + [.recipients])
      }
    }
    if let tables = section.texts("tables") { self.tables(tables, section, kind, &paper) }
    switch section.entries["landscape"] {
    case .boolean(let flag)?: paper.isLandscape = flag
    case nil: break
    default: section.reportType("landscape", Message("true hoặc false", "true or false"))
    }
  }

  private func tables(
    _ tables: [String], _ section: TOMLSection, _ kind: PaperKind, _ paper: inout DocumentForm.Paper
  ) {
    // The forms that come with the program name all tables that a kind can have.
    guard let known = FormTables.known[kind] else {
      return section.error(
        "tables", "loại văn bản này không chọn bảng được", "this document has no choice of tables")
    }
    for (index, name) in tables.enumerated() where !known.contains(name) || tables[..<index].contains(name) {
      let all = known.joined(separator: ", ")
      document.error(
        at: section.path + ["tables", "[\(index)]"], value: name,
        known.contains(name) ? "bảng ghi hai lần; hãy bỏ một" : "không có bảng này; các bảng: \(all)",
        known.contains(name)
          ? "the table is listed twice; remove one" : "unknown table; the tables are: \(all)")
    }
    paper.tables = tables
  }

  private func template(_ section: TOMLSection, _ key: String, _ allowed: [Placeholder]) -> TextTemplate? {
    section.text(key, longest: FormSections.longestBlock).flatMap {
      template($0, at: section.path + [key], allowed)
    }
  }

  private func template(_ text: String, at path: [String], _ allowed: [Placeholder]) -> TextTemplate? {
    do throws(TextTemplate.Flaw) {
      return try TextTemplate(text, allowed: allowed)
    } catch {
      let all = allowed.map(\.written).joined(separator: ", ")
      switch error {
      case .unknown(let name):
        document.error(
          at: path, value: "{{\(name)}}", "không có chỗ trống này ở đây; dùng được: \(all)",
          "unknown placeholder; those allowed here are: \(all)")
      case .unclosed:
        document.error(
          at: path, value: text, "có {{ mà không có }}; hãy đóng lại, như {{tổ chức}}",
          "{{ without }}; close it, as in {{tổ chức}}")
      }
      return nil
    }
  }
}

/// Which tables a document may have.
enum FormTables {
  /// By kind of document; those not here have one table and no choice.
  static let known: [PaperKind: [String]] = [
    .assignments: [
      "thanh-vien", "to-chuc", "thang", "con-thieu", "nguyen-vong", "chua-co-nguoi", "thoi-han",
      "ngoai-pham-vi", "muc-tieu",
    ],
    .month: ["lich-thang", "lich-don-vi", "lich-dia-ban", "thoi-han"],
    .changes: ["thay-doi", "thieu-them"],
    .summary: [
      "tong-hop", "theo-quy-tac", "theo-nguoi", "theo-to-chuc", "theo-dia-ban", "chi-tieu", "khac-ke-hoach",
      "bao-cao",
    ],
  ]
}

extension TOMLSection {
  /// A text that may be missing, but not empty.
  fileprivate func requiredIfThere(_ key: String, _ content: Message) -> String? {
    has(key) ? requiredText(key, content) : nil
  }

  /// A size in points, whole or with a fraction.
  fileprivate func points(_ key: String, in range: ClosedRange<Int>) -> Double? {
    if case .number(let value)? = entries[key] {
      if value >= Double(range.lowerBound) && value <= Double(range.upperBound) { return value }
      error(
        key, value: "\(value)", "phải từ \(range.lowerBound) đến \(range.upperBound)",
        "must be from \(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return integer(key, in: range).map(Double.init)
  }
}
