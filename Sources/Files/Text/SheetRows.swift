/// The sheet of a workbook that a TOML text was made from, so that findings name its cells.
struct SheetRows: Hashable {
  /// The sheet's name.
  let sheet: String
  /// The letters of the column with the values.
  let letters: String
  /// The row of each key, also of those without a value.
  let rows: [String: Int]
}
