/// A workbook in memory, whose sheets are read one at a time.
///
/// Whatever the file may be, reading ends soon and within bounds: sizes and ratios are limited, nothing is written to the
/// disk, nothing is fetched, no entity is expanded, no formula is computed.
public final class WorkbookFile {
  /// A sheet of the workbook.
  public struct SheetReference: Sendable {
    /// The name on its tab.
    public let name: String
    /// Whether its tab is hidden.
    public let isHidden: Bool
    /// Its part of the archive: two sheets may have one name.
    package let part: String
  }

  /// The sheets from left to right.
  public let sheets: [SheetReference]
  /// Whether day 0 is 1 January 1904, as old Macintosh workbooks have it, instead of 30 December 1899.
  public let startsIn1904: Bool
  /// Properties of the user's own kind, by name.
  public let properties: [String: String]
  private let archive: Archive
  private let texts: [String]
  private let formats: [NumberFormat]

  /// Opens the bytes of an `.xlsx` file; anything else is refused with a word on what it is.
  public init(_ bytes: [UInt8]) throws(WorkbookFault) {
    if let fault = FileKind.fault(of: bytes) { throw fault }
    archive = try Archive(bytes)
    if let fault = FileKind.fault(of: archive) { throw fault }
    let root = try WorkbookFile.relationships(of: "", in: archive)
    let main = root.values.first { $0.type.hasSuffix("/officeDocument") && !$0.isExternal }
    let part =
      try main.map { relationship throws(WorkbookFault) in
        try WorkbookFile.resolved(relationship.target, from: "")
      } ?? "xl/workbook.xml"
    guard archive.has(part) else { throw FileKind.noWorkbook }
    let reader = WorkbookPartReader()
    try XMLStream.read(part, of: archive, reader)
    let parts = try WorkbookFile.relationships(of: part, in: archive)
    var sheets: [SheetReference] = []
    for sheet in reader.sheets {
      guard let target = parts[sheet.id], !target.isExternal else {
        throw .damaged("không tìm thấy trang “\(sheet.name)”", "the sheet “\(sheet.name)” cannot be found")
      }
      // Sheets that are only a chart have no cells.
      guard target.type.hasSuffix("/worksheet") else { continue }
      let place = try WorkbookFile.resolved(target.target, from: part)
      sheets.append(SheetReference(name: sheet.name, isHidden: sheet.isHidden, part: place))
    }
    self.sheets = sheets
    startsIn1904 = reader.startsIn1904
    let styles = StylesReader()
    if let place = try WorkbookFile.part("/styles", of: parts, from: part), archive.has(place) {
      try XMLStream.read(place, of: archive, styles)
    }
    formats = styles.formats
    let shared = SharedTextsReader()
    if let place = try WorkbookFile.part("/sharedStrings", of: parts, from: part), archive.has(place) {
      try XMLStream.read(place, of: archive, shared)
    }
    texts = shared.texts
    let own = PropertiesReader()
    let place = try WorkbookFile.part("/custom-properties", of: root, from: "") ?? "docProps/custom.xml"
    if archive.has(place) { try XMLStream.read(place, of: archive, own) }
    properties = own.properties
  }

  /// Reads a sheet, or only its first rows with content.
  public func read(_ sheet: SheetReference, rows: Int? = nil) throws(WorkbookFault) -> SheetContent {
    let reader = SheetReader(name: sheet.name, texts: texts, formats: formats, mostRows: rows)
    try XMLStream.read(sheet.part, of: archive, reader)
    return reader.content
  }

  private typealias Relationships = [String: RelationshipReader.Relationship]

  private static func relationships(of part: String, in archive: Archive) throws(WorkbookFault)
    -> Relationships
  {
    let split = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
    let place = "\(part[..<split])_rels/\(part[split...]).rels"
    let reader = RelationshipReader()
    if archive.has(place) { try XMLStream.read(place, of: archive, reader) }
    return reader.relationships
  }

  private static func part(
    _ type: String, of parts: Relationships, from base: String
  ) throws(WorkbookFault) -> String? {
    guard let target = parts.values.first(where: { $0.type.hasSuffix(type) && !$0.isExternal }) else {
      return nil
    }
    return try resolved(target.target, from: base)
  }

  /// The name of a part that another one refers to; one outside the archive is refused.
  private static func resolved(_ target: String, from base: String) throws(WorkbookFault) -> String {
    var folders = target.hasPrefix("/") ? [] : base.split(separator: "/").dropLast().map(String.init)
    for component in target.split(separator: "/") where component != "." {
      if component != ".." {
        folders.append(String(component))
      } else if folders.popLast() == nil {
        throw .damaged("phần “\(target)” nằm ngoài tệp", "the part “\(target)” lies outside of it")
      }
    }
    return folders.joined(separator: "/")
  }
}
