import CExpat
import Domain

/// What a reader of XML is told, element by element.
package protocol XMLReader: AnyObject {
  /// An element begins.
  func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault)
  /// Text inside the element that began last, perhaps only a piece of it.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFault)
  /// An element ends.
  func end(_ name: XMLName) throws(WorkbookFault)
  /// Whether nothing more is needed.
  var isDone: Bool { get }
}

/// Reads XML as it is unpacked, with Expat; the only place that calls it.
///
/// A document type is refused at its first word, so that there are no entities to expand and nothing to fetch.
package struct XMLStream {
  /// Reads a part of an archive.
  package static func read(_ part: String, of archive: Archive, _ reader: any XMLReader) throws(WorkbookFault)
  {
    guard let parser = XML_ParserCreate(nil) else { throw .damaged("hết bộ nhớ", "out of memory") }
    defer { XML_ParserFree(parser) }
    let state = State(reader, parser, part)
    XML_SetUserData(parser, Unmanaged.passUnretained(state).toOpaque())
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let name, let attributes else { return }
        State.of(data)?.begin(XMLName(name), XMLAttributes(attributes))
      },
      { data, name in
        guard let name else { return }
        State.of(data)?.end(XMLName(name))
      })
    XML_SetCharacterDataHandler(parser) { data, text, count in
      guard let text else { return }
      text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
        State.of(data)?.text(UnsafeBufferPointer(start: $0, count: Int(count)))
      }
    }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in State.of(data)?.refuseDoctype() }
    try archive.read(part) { bytes throws(WorkbookFault) in
      try state.more(bytes.count)
      let status = XML_Parse(parser, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), 0)
      try state.check(status)
      return !reader.isDone
    }
    if !reader.isDone { try state.check(XML_Parse(parser, nil, 0, 1)) }
    withExtendedLifetime(state) {}
  }
}

/// An element's name, without the prefix of its namespace.
package struct XMLName {
  private let start: UnsafePointer<CChar>

  init(_ name: UnsafePointer<CChar>) { start = XMLName.local(name) }

  /// Whether it is this name.
  package static func == (name: XMLName, other: StaticString) -> Bool { XMLName.equal(name.start, other) }

  fileprivate static func local(_ name: UnsafePointer<CChar>) -> UnsafePointer<CChar> {
    var (position, start) = (name, name)
    while position.pointee != 0 {
      if position.pointee == 58 { start = position + 1 }  // a colon
      position += 1
    }
    return start
  }

  fileprivate static func equal(_ name: UnsafePointer<CChar>, _ other: StaticString) -> Bool {
    let count = other.utf8CodeUnitCount
    for index in 0..<count where UInt8(bitPattern: name[index]) != other.utf8Start[index] { return false }
    return name[count] == 0
  }
}

/// An element's attributes; valid only while its beginning is told.
package struct XMLAttributes {
  private let list: UnsafeMutablePointer<UnsafePointer<CChar>?>

  init(_ list: UnsafeMutablePointer<UnsafePointer<CChar>?>) { self.list = list }

  /// The value of an attribute, by its name without prefix.
  package subscript(_ name: StaticString) -> String? { pointer(name).map { String(cString: $0) } }

  /// The value of an attribute that has a prefix, such as `r:id`.
  func prefixed(_ name: StaticString) -> String? {
    pointer(name, isPrefixed: true).map { String(cString: $0) }
  }

  /// A value as a C string, for those that are looked at in every cell.
  func pointer(_ name: StaticString, isPrefixed: Bool = false) -> UnsafePointer<CChar>? {
    var index = 0
    while let key = list[index], let value = list[index + 1] {
      let local = XMLName.local(key)
      if XMLName.equal(local, name), !isPrefixed || local != key { return value }
      index += 2
    }
    return nil
  }

  /// Whether a value means true.
  func flag(_ name: StaticString) -> Bool { self[name].map { $0 == "1" || $0 == "true" } ?? false }
}

/// Stands between Expat's C functions, which no error may pass, and a reader.
private final class State {
  private let reader: any XMLReader
  private let parser: XML_Parser
  private let part: String
  private var fault: WorkbookFault?
  private var depth = 0
  /// Bytes since something was told.
  private var silence = 0

  init(_ reader: any XMLReader, _ parser: XML_Parser, _ part: String) {
    self.reader = reader
    self.parser = parser
    self.part = part
  }

  static func of(_ data: UnsafeMutableRawPointer?) -> State? {
    data.map { Unmanaged<State>.fromOpaque($0).takeUnretainedValue() }
  }

  /// So many bytes follow. Expat begins a long tag anew with every piece of it, so one without end would take for ever.
  func more(_ count: Int) throws(WorkbookFault) {
    guard silence <= ReadingLimits.tagSize else {
      throw .damaged("có thẻ XML quá dài trong \(part)", "\(part) has too long an XML tag")
    }
    silence += count
  }

  func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    silence = 0
    depth += 1
    tell { () throws(WorkbookFault) in
      guard depth <= ReadingLimits.depth else {
        throw .damaged("XML lồng quá sâu trong \(part)", "the XML of \(part) is nested too deeply")
      }
      try reader.begin(name, attributes)
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    silence = 0
    tell { () throws(WorkbookFault) in try reader.text(bytes) }
  }

  func end(_ name: XMLName) {
    silence = 0
    depth -= 1
    tell { () throws(WorkbookFault) in try reader.end(name) }
  }

  func refuseDoctype() {
    tell { () throws(WorkbookFault) in
      throw WorkbookFault(
        "sổ tính có khai báo DOCTYPE trong \(part), có thể là tệp phá hoại; Excel và LibreOffice không ghi như vậy",
        "the workbook declares a DOCTYPE in \(part), it may be made to do harm; Excel and LibreOffice write none",
        detail: Message(
          "có khai báo DOCTYPE trong \(part), có thể là tệp phá hoại",
          "a DOCTYPE is declared in \(part), it may be made to do harm"))
    }
  }

  /// Throws what happened inside a handler, or what Expat found.
  func check(_ status: XML_Status) throws(WorkbookFault) {
    if let fault { throw fault }
    guard status == XML_STATUS_ERROR, !reader.isDone else { return }
    let line = XML_GetCurrentLineNumber(parser)
    throw .damaged("XML sai ở dòng \(line) của \(part)", "malformed XML on line \(line) of \(part)")
  }

  private func tell(_ handler: () throws(WorkbookFault) -> Void) {
    guard fault == nil, !reader.isDone else { return }
    do throws(WorkbookFault) {
      try handler()
    } catch {
      fault = error
    }
    if fault != nil || reader.isDone { XML_StopParser(parser, XML_FALSE) }
  }
}
