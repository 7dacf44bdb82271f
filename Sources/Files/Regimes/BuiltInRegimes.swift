/// The regimes that come with the program, as the text of their files.
public struct BuiltInRegimes: Sendable {
  private let texts: [String: [UInt8]]

  /// Regimes by id, each the text of a regime file.
  public init(_ texts: [String: [UInt8]]) { self.texts = texts }

  /// The ids, sorted.
  public var ids: [String] { texts.keys.sorted() }

  /// The text of a regime's file, or `nil` where there is no such regime.
  public func text(of id: String) -> String? { bytes(of: id).map { String(decoding: $0, as: UTF8.self) } }

  func bytes(of id: String) -> [UInt8]? { texts[id] }
}
