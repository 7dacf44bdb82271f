public import Domain

/// What a document carries so that it can be recognised, told from another plan's, and found changed.
///
/// A seal is no signature: whoever edits a document on purpose can make a new one. It tells honest people whether the
/// paper before them still says what the program wrote, without the plan at hand.
public struct DocumentSeal: Hashable, Sendable {
  /// The name under which a seal stands: of an HTML `meta`, of a document property.
  public static let name = "phancong-seal"

  private static let version = "phancong-seal/1"

  /// Which document it is: the file's name without its ending.
  public let document: String
  /// Whose document it is.
  public let identity: PlanIdentity
  /// Digest of what the document shows.
  public let content: String

  /// A seal.
  public init(document: String, identity: PlanIdentity, content: String) {
    self.document = document
    self.identity = identity
    self.content = content
  }

  /// The seal as one line of ASCII without quotes, commas, semicolons and angle brackets: fit for any format.
  public var text: String {
    "\(DocumentSeal.version) document=\(DocumentSeal.encoded(document)) plan=\(DocumentSeal.dashed(identity.plan))"
      + " scenario=\(DocumentSeal.dashed(identity.scenario)) content=\(content)"
  }

  /// The seal as document properties of a workbook, each within the 255 characters that spreadsheets allow.
  public var properties: [String: String] {
    let half = text.index(text.startIndex, offsetBy: 200, limitedBy: text.endIndex) ?? text.endIndex
    return [DocumentSeal.name: String(text[..<half]), DocumentSeal.name + "-2": String(text[half...])]
  }

  /// Reads ``properties`` back; `nil` where there is no seal among them.
  public init?(properties: [String: String]) {
    guard let first = properties[DocumentSeal.name] else { return nil }
    self.init(first + (properties[DocumentSeal.name + "-2"] ?? ""))
  }

  /// Reads ``text`` back; `nil` where it is none.
  public init?(_ text: some StringProtocol) {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count >= 5, words[0] == DocumentSeal.version else { return nil }
    func value(_ index: Int, _ key: String) -> String? {
      words[index].hasPrefix(key + "=") ? String(words[index].dropFirst(key.count + 1)) : nil
    }
    guard let document = value(1, "document"), let plan = value(2, "plan"),
      let scenario = value(3, "scenario"), let content = value(4, "content"),
      [plan, scenario].allSatisfy({ $0 == "-" || DocumentSeal.isDigest($0) }), DocumentSeal.isDigest(content)
    else { return nil }
    self.document = DocumentSeal.decoded(document)
    identity = PlanIdentity(plan: plan == "-" ? "" : plan, scenario: scenario == "-" ? "" : scenario)
    self.content = content
  }

  /// The first seal in a text of any format.
  public init?(in text: [UInt8]) {
    guard let range = text.withUnsafeBufferPointer({ DocumentSeal.range(in: $0) }),
      let seal = DocumentSeal(String(decoding: text[range], as: UTF8.self))
    else { return nil }
    self = seal
  }

  /// The first seal in an iCalendar text, where lines are folded.
  public init?(calendar text: [UInt8]) { self.init(in: SealedContent.unfolded(text)) }

  /// Where the first seal stands in a text.
  static func range(in text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    var start = 0
    while start + marker.count <= text.count {
      guard let next = text[start...].firstIndex(of: marker[0]) else { return nil }
      if text[next...].starts(with: marker) {
        let rest = text[next...].prefix { $0 >= 32 && $0 < 127 && !"\"',;<>\t".utf8.contains($0) }
        return next..<rest.endIndex
      }
      start = next + 1
    }
    return nil
  }

  /// How a seal begins.
  private static let marker = Array((version + " document=").utf8)

  private static func dashed(_ digest: String) -> String { isDigest(digest) ? digest : "-" }

  private static func isDigest(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }

  /// Percent encoding of all but letters, digits, `-`, `.`, `_` and `/`.
  private static func encoded(_ name: String) -> String {
    var result = ""
    for byte in name.utf8 {
      let scalar = Unicode.Scalar(byte)
      let isPlain = byte < 128 && (scalar.properties.isAlphabetic || (48...57).contains(byte))
      if isPlain || "-._/".utf8.contains(byte) {
        result.unicodeScalars.append(scalar)
      } else {
        result += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    return result
  }

  private static func decoded(_ name: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(name.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"),
        let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// What all documents of one plan have in common.
public struct PlanIdentity: Hashable, Sendable {
  /// The plan's fingerprint; empty where there is none.
  public let plan: String
  /// The fingerprint of the scenario that the plan is for; empty where there is none.
  public let scenario: String

  /// An identity.
  public init(plan: String, scenario: String) {
    self.plan = plan
    self.scenario = scenario
  }

  /// The identity of a plan. Costs a pass over the plan: make it once.
  public init(_ plan: Plan) { self.init(plan: plan.fingerprint, scenario: plan.scenario.fingerprint) }

  /// The seal of one of the plan's documents.
  public func seal(_ document: String, _ content: SealedContent) -> DocumentSeal {
    DocumentSeal(document: document, identity: self, content: content.digest)
  }
}
