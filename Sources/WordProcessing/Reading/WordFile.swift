public import Fingerprints
import Workbooks

/// A Word document that is read back: its properties, and what a reader sees in it.
///
/// Whatever the file may be, reading ends soon and within bounds: sizes and ratios are limited, nothing is written to
/// the disk, nothing is fetched, no entity is expanded, no macro or field is run.
public struct WordFile: Sendable {
  /// Properties of the user's own kind, by name.
  public let properties: [String: String]
  /// Paragraphs and rows of tables, headers and footers left out.
  public let content: SealedContent

  /// The seal that the program puts into the documents it writes; `nil` where there is none.
  public var seal: DocumentSeal? { properties[DocumentSeal.name].flatMap { DocumentSeal($0) } }

  /// Reads a file; whatever is no Word document is refused with a word on what it is.
  public init(_ bytes: [UInt8]) throws(WordFault) {
    if let fault = WordFault(notZip: bytes) { throw fault }
    do throws(WorkbookFault) {
      let archive = try Archive(bytes)
      let root = RelationshipReader()
      if archive.has("_rels/.rels") { try XMLStream.read("_rels/.rels", of: archive, root) }
      let main = WordFile.part("/officeDocument", of: root) ?? "word/document.xml"
      let body = BodyReader()
      if archive.has(main) { try XMLStream.read(main, of: archive, body) }
      guard body.isDocument else {
        throw .damaged(
          "trong tệp nén không có văn bản Word", "there is no Word document in the archive")
      }
      content = body.content
      let own = PropertiesReader()
      let place = WordFile.part("/custom-properties", of: root) ?? "docProps/custom.xml"
      if archive.has(place) { try XMLStream.read(place, of: archive, own) }
      properties = own.properties
    } catch {
      throw WordFault(error)
    }
  }

  private static func part(_ type: String, of root: RelationshipReader) -> String? {
    root.relationships.values.first { $0.type.hasSuffix(type) && !$0.isExternal }.map {
      $0.target.hasPrefix("/") ? String($0.target.dropFirst()) : $0.target
    }
  }
}

extension SealedContent {
  /// The content of a Word document: its paragraphs and, as rows of cells, its tables.
  public init(word bytes: [UInt8]) throws(WordFault) { self = try WordFile(bytes).content }
}
