/// A column that refers to the ids of another table, and what becomes of a row whose reference is gone.
struct TableReference {
  enum WhenGone {
    /// The row is about what is gone, and goes with it.
    case row
    /// The cell is emptied, or the id leaves the list.
    case cell
    /// The row can't be without: removing what it refers to is an error.
    case blocked
  }

  let schema: TableSchema
  let column: String
  let whenGone: WhenGone

  /// The columns that refer to a table.
  static func to(_ target: TableSchema) -> [TableReference] {
    func all(_ list: [(TableSchema, String, WhenGone)]) -> [TableReference] {
      list.map { TableReference(schema: $0.0, column: $0.1, whenGone: $0.2) }
    }
    switch target.name {
    case TableSchema.areas.name:
      return all([
        (.areas, "parent", .blocked), (.organisations, "area", .blocked), (.members, "areas", .cell),
      ])
    case TableSchema.organisations.name:
      return all([
        (.organisations, "parent", .cell), (.members, "own_organisations", .cell),
        (.members, "residence", .cell), (.registrations, "organisation", .row),
        (.meetings, "organisation", .row), (.history, "organisation", .row), (.pins, "organisation", .row),
      ])
    case TableSchema.members.name:
      return all([
        (.registrations, "member", .row), (.busy, "who", .row), (.history, "member", .row),
        (.pins, "member", .row),
      ])
    default: return []
    }
  }
}
