import Domain

/// The tables of a scenario as change files leave them.
///
/// Edits work on what the tables say, not on what it means: the result is read and checked like any other scenario,
/// and an edited cell that is wrong is reported where the change file has it.
final class EditedTables {
  private var tables: [String: EditableTable] = [:]
  /// Ids of members and organisations that are gone: their calendars are not read.
  private(set) var gone: Set<String> = []
  /// Meetings that don't take place, with the blocks that say so.
  private(set) var closures: [(closure: Closure, block: ChangeFile.Block, change: Int)] = []
  /// For each change file what it did.
  private(set) var effects: [[Message]] = []
  private let horizon: ClosedRange<Day>?

  /// The tables of a folder with the change files applied one after another; what is wrong is reported.
  init(_ changes: [ChangeFile], horizon: ClosedRange<Day>?, sheet: (TableSchema) -> Sheet?) {
    self.horizon = horizon
    guard changes.contains(where: { !$0.blocks.isEmpty }) else {
      effects = changes.map { _ in [] }
      return
    }
    for schema in TableSchema.all { tables[schema.name] = EditableTable(sheet(schema), schema: schema) }
    for (number, change) in changes.enumerated() {
      effects.append([])
      for block in change.blocks { apply(block, of: number) }
    }
  }

  /// A table; `nil` where no change file has edited any.
  func sheet(_ schema: TableSchema) -> Sheet? {
    guard let table = tables[schema.name] else { return nil }
    return table.edited
  }

  /// Whether the tables are edited, so that ``sheet(_:)`` has them.
  var isEdited: Bool { !tables.isEmpty }

  /// Adds to what a change file did.
  func note(_ effect: Message, of change: Int) {
    if effects.indices.contains(change) { effects[change].append(effect) }
  }

  private func apply(_ block: ChangeFile.Block, of change: Int) {
    let origin = Sheet.Origin(file: block.section.document.name, line: block.line)
    switch block.step {
    case .remove(let schema, let filter): remove(schema, filter, block, change)
    case .change(let schema, let filter, let cells):
      let count = edit(schema) { table in
        let pristine = table
        return table.set(cells) { pristine.matches($0, filter) }
      }
      guard count > 0 else { return reportNoMatch(schema, filter, block) }
      let keys = cells.map(\.key).joined(separator: ", ")
      note(
        Message(
          "\(schema.title.vietnamese): sửa \(rows(count).vietnamese) (\(keys))",
          "\(schema.title.english): \(rows(count).english) changed (\(keys))"), of: change)
    case .add(let schema, let cells):
      edit(schema) { $0.add(cells, at: origin) }
      let name = cells.first { ["name", "id", "member", "who"].contains($0.key) }?.text ?? ""
      note(
        Message(
          "\(schema.title.vietnamese): thêm 1 dòng (\(name))",
          "\(schema.title.english): 1 row added (\(name))"),
        of: change)
    case .merge(let schema, let from, let into): merge(schema, from, into, block, change)
    case .absence(let who, let cells):
      for person in who {
        edit(.busy) { table in
          var row = [ChangedCell(key: "who", text: person, origin: block.section.origin(of: "who"))] + cells
          for (key, day) in [("from", horizon?.lowerBound), ("to", horizon?.upperBound)]
          where !cells.contains(where: { $0.key == key }) {
            row.append(ChangedCell(key: key, text: day.map { "\($0)" } ?? "", origin: origin))
          }
          table.add(row, at: origin)
        }
      }
      let names = who.joined(separator: ", ")
      note(Message("Vắng: \(names)", "Absent: \(names)"), of: change)
    case .closure(let closure): closures.append((closure, block, change))
    }
  }

  private func edit<Result>(_ schema: TableSchema, _ body: (inout EditableTable) -> Result) -> Result {
    var table = tables[schema.name] ?? EditableTable(nil, schema: schema)
    // Taken out, so that it is changed in place.
    tables[schema.name] = nil
    defer { tables[schema.name] = table }
    return body(&table)
  }

  // MARK: - Removing

  private func remove(
    _ schema: TableSchema, _ filter: RowFilter, _ block: ChangeFile.Block, _ change: Int
  ) {
    guard let table = tables[schema.name] else { return }
    let ids = Set(table.rows.filter { table.matches($0, filter) }.map { table.text($0, "id") })
    guard !ids.isEmpty else { return reportNoMatch(schema, filter, block) }
    guard !reportWhatNeeds(ids, of: schema, block) else { return }
    let removed = edit(schema) { $0.remove { table.matches($0, filter) }.count }
    note(
      Message(
        "\(schema.title.vietnamese): bỏ \(rows(removed).vietnamese)",
        "\(schema.title.english): \(rows(removed).english) removed"), of: change)
    let origin = Sheet.Origin(file: block.section.document.name, line: block.line)
    dropReferences(to: schema, ids, origin, change)
  }

  private func dropReferences(
    to schema: TableSchema, _ ids: Set<String>, _ origin: Sheet.Origin, _ change: Int
  ) {
    guard schema.columns.first?.key == "id", schema.name != TableSchema.meetings.name else { return }
    gone.formUnion(ids)
    for reference in TableReference.to(schema) {
      let column = reference.column
      switch reference.whenGone {
      case .row:
        let count = edit(reference.schema) { table in
          let pristine = table
          return table.remove { ids.contains(pristine.text($0, column)) }.count
        }
        guard count > 0 else { continue }
        let title = reference.schema.title
        note(
          Message(
            "\(title.vietnamese): bỏ theo \(rows(count).vietnamese)",
            "\(title.english): \(rows(count).english) removed with them"),
          of: change)
      case .cell:
        edit(reference.schema) { table in
          let pristine = table
          table.rewrite(column, origin) { row in
            let texts = pristine.texts(row, column)
            guard texts.contains(where: ids.contains) else { return nil }
            return texts.filter { !ids.contains($0) }.joined(separator: ";")
          }
        }
      case .blocked: break
      }
    }
  }

  /// Whether rows that stay can't be without these ids; reported.
  private func reportWhatNeeds(
    _ ids: Set<String>, of schema: TableSchema, _ block: ChangeFile.Block
  ) -> Bool {
    var isNeeded = false
    for reference in TableReference.to(schema) {
      guard reference.whenGone == .blocked, let table = tables[reference.schema.name] else { continue }
      let rows = table.rows.filter { row in
        ids.contains(table.text(row, reference.column))
          && !(reference.schema.name == schema.name && ids.contains(table.text(row, "id")))
      }
      guard let first = rows.first else { continue }
      isNeeded = true
      block.section.error(
        "where", value: table.text(first, reference.column),
        "\(rows.count) dòng của bảng \(reference.schema.name) còn thuộc địa bàn này; hãy gộp bằng [[merge.areas]], hoặc sửa, bỏ các dòng ấy trước",
        "\(rows.count) \(rows.count == 1 ? "row" : "rows") of \(reference.schema.name) still belong to the area; merge it with [[merge.areas]], or change or remove them first"
      )
    }
    return isNeeded
  }

  // MARK: - Merging

  private func merge(
    _ schema: TableSchema, _ from: [String], _ into: String, _ block: ChangeFile.Block, _ change: Int
  ) {
    guard let table = tables[schema.name] else { return }
    let known = Set(table.rows.map { table.text($0, "id") })
    var suggestions = Suggestions(known)
    var isRight = true
    func check(_ id: String, _ path: [String]) {
      guard !known.contains(id) else { return }
      isRight = false
      let near = suggestions.nearest(to: id)
      block.section.document.error(
        at: block.section.path + path, value: id,
        near.map { "bảng \(schema.name) không có mã này; phải chăng là “\($0)”?" }
          ?? "bảng \(schema.name) không có mã này; hãy sửa mã, hoặc thêm bằng [[add.\(schema.name)]]",
        near.map { "the table \(schema.name) has no such id; did you mean “\($0)”?" }
          ?? "the table \(schema.name) has no such id; correct it, or add it with [[add.\(schema.name)]]")
    }
    for (place, id) in from.enumerated() { check(id, ["from", "[\(place)]"]) }
    check(into, ["into"])
    guard isRight else { return }
    let ids = Set(from)
    let origin = Sheet.Origin(file: block.section.document.name, line: block.line)
    edit(schema) { table in
      let pristine = table
      table.remove { ids.contains(pristine.text($0, "id")) }
    }
    gone.formUnion(ids)
    // What the merged organisations held themselves is over: the one that takes over has its own calendar.
    if schema.name == TableSchema.organisations.name {
      edit(.meetings) { table in
        let pristine = table
        table.remove { ids.contains(pristine.text($0, "organisation")) }
      }
    }
    var redirected = 0
    for reference in TableReference.to(schema) {
      redirected += edit(reference.schema) { table in
        let pristine = table
        return table.rewrite(reference.column, origin) { row in
          let texts = pristine.texts(row, reference.column)
          guard texts.contains(where: ids.contains) else { return nil }
          // What was above or below one of the merged is not above or below itself.
          let isItself = reference.column == "parent" && pristine.text(row, "id") == into
          if isItself { return "" }
          var result: [String] = []
          for text in texts.map({ ids.contains($0) ? into : $0 }) where !result.contains(text) {
            result.append(text)
          }
          return result.joined(separator: ";")
        }
      }
    }
    if schema.name == TableSchema.organisations.name { keepBestRegistrations(at: into) }
    note(
      Message(
        "\(schema.title.vietnamese): gộp \(from.joined(separator: ", ")) vào \(into) (\(redirected) chỗ nhắc đến được đổi theo)",
        "\(schema.title.english): \(from.joined(separator: ", ")) merged into \(into) (\(redirected) \(redirected == 1 ? "reference" : "references") redirected)"
      ), of: change)
  }

  /// Who registered several of the merged organisations has registered one now, with the best choice.
  private func keepBestRegistrations(at organisation: String) {
    edit(.registrations) { table in
      let pristine = table
      var best: [String: String] = [:]
      for row in table.rows where pristine.text(row, "organisation") == organisation {
        let (member, choice) = (pristine.text(row, "member"), pristine.text(row, "choice"))
        if best[member].map({ choice < $0 }) ?? true { best[member] = choice }
      }
      table.remove { row in
        pristine.text(row, "organisation") == organisation
          && best[pristine.text(row, "member")] != pristine.text(row, "choice")
      }
    }
  }

  // MARK: - Findings

  private func reportNoMatch(_ schema: TableSchema, _ filter: RowFilter, _ block: ChangeFile.Block) {
    guard let table = tables[schema.name] else { return }
    for condition in filter.conditions {
      let all = Set(table.rows.flatMap { table.texts($0, condition.key) })
      guard let lost = condition.texts.first, condition.texts.allSatisfy({ !all.contains($0) }) else {
        continue
      }
      var suggestions = Suggestions(all)
      let near = suggestions.nearest(to: lost)
      block.section.document.error(
        at: block.section.path + ["where", condition.key], value: lost,
        near.map {
          "không dòng nào của bảng \(schema.name) có giá trị này ở cột \(condition.key); phải chăng là “\($0)”?"
        }
          ?? "không dòng nào của bảng \(schema.name) có giá trị này ở cột \(condition.key); hãy sửa điều kiện",
        near.map { "no row of \(schema.name) has this in the column \(condition.key); did you mean “\($0)”?" }
          ?? "no row of \(schema.name) has this in the column \(condition.key); correct the condition")
      return
    }
    block.section.error(
      "where", value: filter.text,
      "không dòng nào của bảng \(schema.name) có đủ các giá trị này; hãy sửa điều kiện",
      "no row of \(schema.name) has all of these; correct the condition")
  }

  private func rows(_ count: Int) -> Message {
    Message("\(count) dòng", count == 1 ? "1 row" : "\(count) rows")
  }
}
