import Domain

/// What a change file says, in the order in which it is applied: rows removed, changed, added, merged, then absences
/// and closures. Rules, goals and regimes are read by ``ScenarioSettings``.
struct ChangeFile {
  /// One block of the file.
  enum Step {
    /// `[[remove.TABLE]]`: the rows that match, and the rows elsewhere that are about them.
    case remove(TableSchema, RowFilter)
    /// `[[change.TABLE]]`: new values in the rows that match.
    case change(TableSchema, RowFilter, [ChangedCell])
    /// `[[add.TABLE]]`: a new row.
    case add(TableSchema, [ChangedCell])
    /// `[[merge.TABLE]]`: these ids become that one, everywhere.
    case merge(TableSchema, from: [String], into: String)
    /// `[[absence]]`: a row of `busy` for each of those who are away.
    case absence(who: [String], cells: [ChangedCell])
    /// `[[closure]]`: no meetings there in that time.
    case closure(Closure)
  }
  /// A block with the place where it stands.
  struct Block {
    let step: Step
    let section: TOMLSection

    /// The line of the block's heading.
    var line: Int { section.document.outline.position(of: section.path)?.line ?? 1 }
  }

  let document: TOMLDocument
  let id: String
  let title: String
  let note: String
  let blocks: [Block]

  /// Reads the text; everything that is wrong is reported, and the result is `nil` where it is no TOML at all.
  init?(_ source: ChangeSource, findings: Findings) {
    guard let file = source.open(findings), let document = TOMLDocument(file, findings: findings) else {
      return nil
    }
    self.document = document
    id = source.id
    let table = document.table
    table.allowOnly([
      "title", "note", "regimes", "goals", "rules", "remove", "change", "add", "merge", "absence", "closure",
    ])
    let content = Message("thay đổi là gì, bằng lời ngắn", "what changes, in short words")
    title = table.requiredText("title", content, longest: Row.longestName) ?? ""
    note = table.text("note") ?? ""
    var reader = ChangeBlocks()
    for verb in ["remove", "change", "add", "merge"] { reader.readTables(table, verb) }
    for section in table.sections("absence") { reader.readAbsence(section) }
    for section in table.sections("closure") { reader.readClosure(section) }
    blocks = reader.blocks
    let changesNothing = table.entries.keys.allSatisfy { ["title", "note"].contains($0) }
    if changesNothing {
      table.error(
        nil,
        "tệp không thay đổi gì; hãy thêm [rules.…], [[add.…]], [[change.…]], [[remove.…]] hoặc [[absence]]",
        "the file changes nothing; add [rules.…], [[add.…]], [[change.…]], [[remove.…]] or [[absence]]")
    }
  }
}

/// A cell that a change file writes.
struct ChangedCell {
  /// The column.
  let key: String
  /// The text, as it would stand in the table.
  let text: String
  /// Where it is written.
  let origin: Sheet.Origin
}

/// Meetings that don't take place: those of organisations, or of whole areas, in a time.
struct Closure {
  let organisations: [String]
  let areas: [String]
  /// First and last day, both included; `nil`: the horizon's.
  let first: Day?
  let last: Day?
}

/// The rows that a block of a change file means.
struct RowFilter {
  /// For each column the texts of which a row must have one; no column: every row.
  let conditions: [(key: String, texts: [String])]

  /// The filter as it reads: `id = xa-01, date = 2021-03-03`.
  var text: String {
    conditions.map { "\($0.key) = \($0.texts.joined(separator: " | "))" }.joined(separator: ", ")
  }
}
