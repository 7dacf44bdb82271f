public import Rules

/// The regimes that come with the program, as the text of their files.
public struct BuiltInRegimes: Sendable {
  /// The five regimes of the program.
  public static let standard = BuiltInRegimes(RegimeFiles.texts)

  private let texts: [String: [UInt8]]
  /// What these texts say, as far as it was asked for.
  let store = TOMLContent.Store()

  /// Regimes by id, each the text of a regime file.
  public init(_ texts: [String: [UInt8]]) { self.texts = texts }

  /// The ids, sorted.
  public var ids: [String] { texts.keys.sorted() }

  /// The text of a regime's file, or `nil` where there is no such regime.
  public func text(of id: String) -> String? { bytes(of: id).map { String(decoding: $0, as: UTF8.self) } }

  /// The regime with an id, read; `nil` where there is no such regime.
  public func regime(_ id: String) throws(InputFailure) -> Regime? {
    guard let text = text(of: id) else { return nil }
    return try RegimeReader.read(text: text, name: id + ".toml")
  }

  func bytes(of id: String) -> [UInt8]? { texts[id] }
}
