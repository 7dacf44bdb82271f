import Domain

/// Reads the blocks of a change file; whatever is wrong with one is reported, and the block left out.
struct ChangeBlocks {
  private(set) var blocks: [ChangeFile.Block] = []

  private static let mergeable = ["areas", "organisations"]

  /// Reads `[[verb.TABLE]]` for every table.
  mutating func readTables(_ root: TOMLSection, _ verb: String) {
    guard let tables = root.section(verb) else { return }
    let isMerge = verb == "merge"
    let known = isMerge ? ChangeBlocks.mergeable : TableSchema.all.map(\.name)
    tables.allowOnly(known)
    // In the order of the tables, so that nothing depends on the order of keys.
    for schema in TableSchema.all where known.contains(schema.name) {
      for section in tables.sections(schema.name) {
        switch verb {
        case "remove": readRemove(section, schema)
        case "change": readChange(section, schema)
        case "add": readAdd(section, schema)
        default: readMerge(section, schema)
        }
      }
    }
  }

  private mutating func add(_ step: ChangeFile.Step, _ section: TOMLSection) {
    blocks.append(ChangeFile.Block(step: step, section: section))
  }

  private mutating func readRemove(_ section: TOMLSection, _ schema: TableSchema) {
    section.allowOnly(["where"])
    guard let filter = filter(in: section, schema) else { return }
    add(.remove(schema, filter), section)
  }

  private mutating func readChange(_ section: TOMLSection, _ schema: TableSchema) {
    section.allowOnly(["where", "set"])
    let filter = filter(in: section, schema)
    guard let set = section.section("set") else {
      if !section.has("set") {
        section.reportMissing("set", Message("set = { cột = giá trị mới }", "set = { column = new value }"))
      }
      return
    }
    if set.entries.isEmpty {
      section.error(
        "set", "còn trống; hãy ghi { cột = giá trị mới }", "empty; write { column = new value }")
    }
    guard let cells = cells(of: set, schema), !cells.isEmpty, let filter else { return }
    add(.change(schema, filter, cells), section)
  }

  private mutating func readAdd(_ section: TOMLSection, _ schema: TableSchema) {
    let present = cells(of: section, schema)
    let missing = schema.columns.filter { $0.isRequired && !section.has($0.key) }
    for column in missing { section.reportMissing(column.key, column.content) }
    guard let present, missing.isEmpty else { return }
    add(.add(schema, present), section)
  }

  private mutating func readMerge(_ section: TOMLSection, _ schema: TableSchema) {
    section.allowOnly(["from", "into"])
    let ids = Message("các mã bị gộp, như [\"xa-02\"]", "the ids that disappear, such as [\"xa-02\"]")
    if !section.has("from") { section.reportMissing("from", ids) }
    let from = section.texts("from")
    let into = section.requiredText(
      "into", Message("mã nhận, như \"xa-01\"", "the id that takes them over, such as \"xa-01\""),
      longest: Row.longestID)
    if let from, from.isEmpty {
      section.error("from", "còn trống; hãy ghi \(ids.vietnamese)", "empty; write \(ids.english)")
    }
    if let into, let place = from?.firstIndex(of: into) {
      section.document.error(
        at: section.path + ["from", "[\(place)]"], value: into,
        "trùng với mã nhận; hãy bỏ khỏi danh sách", "the same as the id that takes over; leave it out")
      return
    }
    guard let from, !from.isEmpty, let into else { return }
    add(.merge(schema, from: from, into: into), section)
  }

  mutating func readAbsence(_ section: TOMLSection) {
    section.allowOnly(["who", "from", "to", "reason", "body"])
    var who: [String]?
    if case .array? = section.entries["who"] {
      who = section.texts("who")
    } else {
      who = section.requiredText(
        "who",
        Message("mã thành viên, \"role:VAI-TRÒ\" hoặc \"all\"", "a member's id, \"role:ROLE\" or \"all\""),
        longest: Row.longestID
      ).map { [$0] }
    }
    if let who, who.isEmpty {
      section.error("who", "còn trống; hãy ghi ai vắng", "empty; write who is away")
      return
    }
    var isRight = true
    for key in ["from", "to", "reason", "body"] where section.has(key) && section.cellText(key) == nil {
      isRight = false
    }
    guard let who, isRight else { return }
    let cells = ["from", "to", "reason", "body"].compactMap { key in
      section.cellText(key).map { ChangedCell(key: key, text: $0, origin: section.origin(of: key)) }
    }
    add(.absence(who: who, cells: cells), section)
  }

  mutating func readClosure(_ section: TOMLSection) {
    section.allowOnly(["areas", "organisations", "from", "to", "reason"])
    let areas = section.texts("areas")
    let organisations = section.texts("organisations")
    let first = section.date("from")
    let last = section.date("to")
    _ = section.text("reason")
    if !section.has("areas") && !section.has("organisations") {
      section.reportMissing(
        "areas", Message("các địa bàn, hoặc organisations = […]", "a list of areas, or organisations = […]"))
      return
    }
    if let first, let last, last < first {
      section.error(
        "to", value: "\(last)", "ngày cuối trước ngày đầu \(first); hãy sửa lại",
        "the last day is before the first, \(first); correct it")
      return
    }
    let isRight =
      (areas != nil || !section.has("areas")) && (organisations != nil || !section.has("organisations"))
      && (first != nil || !section.has("from")) && (last != nil || !section.has("to"))
    guard isRight else { return }
    add(
      .closure(
        Closure(organisations: organisations ?? [], areas: areas ?? [], first: first, last: last)), section)
  }

  /// `where = { column = value }`, a list meaning any of its values, or `where = "all"`.
  private func filter(in section: TOMLSection, _ schema: TableSchema) -> RowFilter? {
    guard let item = section.entries["where"] else {
      section.reportMissing(
        "where",
        Message(
          "where = { cột = giá trị }, hoặc where = \"all\"", "where = { column = value }, or where = \"all\"")
      )
      return nil
    }
    if case .string("all") = item { return RowFilter(conditions: []) }
    guard case .table = item, let condition = section.section("where") else {
      section.reportType(
        "where", Message("{ cột = giá trị } hoặc \"all\"", "{ column = value } or \"all\""))
      return nil
    }
    guard !condition.entries.isEmpty else {
      section.error(
        "where", "còn trống, tức là mọi dòng; nếu đúng vậy hãy ghi where = \"all\"",
        "empty, which means every row; if that is meant write where = \"all\"")
      return nil
    }
    condition.allowOnly(schema.columns.map(\.key))
    var conditions: [(key: String, texts: [String])] = []
    for column in schema.columns where condition.has(column.key) {
      guard let texts = condition.cellTexts(column.key) else { return nil }
      conditions.append((column.key, texts))
    }
    return conditions.count == condition.entries.count ? RowFilter(conditions: conditions) : nil
  }

  /// The values of a section by column; `nil` where one is wrong.
  private func cells(of section: TOMLSection, _ schema: TableSchema) -> [ChangedCell]? {
    section.allowOnly(schema.columns.map(\.key))
    var cells: [ChangedCell] = []
    var isRight = true
    for column in schema.columns where section.has(column.key) {
      if let text = section.cellText(column.key) {
        cells.append(ChangedCell(key: column.key, text: text, origin: section.origin(of: column.key)))
      } else {
        isRight = false
      }
    }
    return isRight ? cells : nil
  }
}

extension TOMLSection {
  /// Where a key is written.
  func origin(of key: String) -> Sheet.Origin {
    Sheet.Origin(file: document.name, line: document.outline.position(of: path + [key])?.line ?? 1)
  }

  /// A value as it would stand in a cell of a table; reported where it is none.
  func cellText(_ key: String) -> String? { cellTexts(key)?.joined(separator: ";") }

  /// A value, or the values of a list, as they would stand in cells.
  func cellTexts(_ key: String) -> [String]? {
    guard let item = entries[key] else { return nil }
    let items: [TOMLItem] = if case .array(let list) = item { list } else { [item] }
    let texts = items.compactMap(\.cellText)
    guard texts.count == items.count else {
      let content = Message(
        "chuỗi, số, true/false, ngày, hoặc danh sách; ngày có giờ thì đặt trong ngoặc kép, như \"2021-03-31T08:00\"",
        "a string, a number, true, false, a date or a list; a date with a time stands in quotes, such as \"2021-03-31T08:00\""
      )
      error(key, "phải là \(content.vietnamese)", "must be \(content.english)")
      return nil
    }
    return texts
  }
}

extension TOMLItem {
  /// The value as a cell; `nil` where a cell can't have it.
  fileprivate var cellText: String? {
    switch self {
    case .string(let text): text
    case .integer(let value): String(value)
    case .number(let value): "\(value)"
    case .boolean(let flag): flag ? "yes" : "no"
    case .date(let day): "\(day)"
    case .array, .table, .other: nil
    }
  }
}
