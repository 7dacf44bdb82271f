public import Domain

/// A spreadsheet workbook as a value, to be written as one `.xlsx` file.
///
/// ```swift
/// var sheet = Worksheet("Bảng phân công")
/// sheet.append(["Họ và tên", "Ngày"], style: CellStyle(isBold: true))
/// sheet.append([.text("Võ Hoài Nhân"), .day(day)])
/// sheet.frozenRows = 1
/// let bytes = try Workbook(title: "Năm 2021", sheets: [sheet]).bytes()
/// ```
///
/// The same workbook always gives the same bytes.
public struct Workbook: Sendable {
  /// The document's title, in its properties.
  public var title: String
  /// Who made it, in its properties.
  public var author: String
  /// A remark in the document's properties, such as a fingerprint.
  public var comments: String
  /// The day of making in the document's properties; fixed, so that the bytes are, too.
  public var created: Day
  /// The sheets from left to right; the first is shown when the file is opened.
  public var sheets: [Worksheet]
  /// Names for ranges, which validations may refer to.
  public var names: [DefinedName]
  /// Custom text properties of the document, by name.
  public var properties: [String: String]

  /// A name for a range of cells.
  public struct DefinedName: Hashable, Sendable {
    /// The name: letters, digits and underscores, not like a cell's address.
    public var name: String
    /// A formula such as `=members!$A$2:$A$500`.
    public var formula: String

    /// A name for a formula.
    public init(_ name: String, _ formula: String) {
      self.name = name
      self.formula = formula
    }
  }

  /// A workbook with sheets.
  public init(
    title: String, author: String = "phancong", comments: String = "", created: Day = Day(number: 10_957),
    sheets: [Worksheet], names: [DefinedName] = [], properties: [String: String] = [:]
  ) {
    self.title = title
    self.author = author
    self.comments = comments
    self.created = created
    self.sheets = sheets
    self.names = names
    self.properties = properties
  }

  /// The bytes of the `.xlsx` file.
  ///
  /// Text is always written as text: nothing in it becomes a formula. Throws where the format has no room for
  /// something: a sheet's name of more than 31 characters, a text of more than 32,767, more than 1,048,576 rows.
  public func bytes() throws(WorkbookError) -> [UInt8] { try WorkbookWriter.bytes(of: self) }
}

/// Why a workbook could not be written.
public struct WorkbookError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was being written: `sheet “members”, cell B7`.
  public let place: String
  /// What went wrong, in English: this is a fault of the caller or of the system, not of a user.
  public let reason: String
  /// Both.
  public var description: String { "\(place): \(reason)" }

  init(_ place: String, _ reason: String) {
    self.place = place
    self.reason = reason
  }
}
