import Foundation

/// A JSON object as tests read it back, by another reader than the program's own.
struct JSON {
  private let members: [String: Any]

  private init(_ members: [String: Any]) { self.members = members }

  /// Reads the object.
  init(_ bytes: [UInt8]) throws {
    let value = try JSONSerialization.jsonObject(with: Data(bytes))
    guard let members = value as? [String: Any] else { throw CocoaError(.coderReadCorrupt) }
    self.init(members)
  }

  /// A list of objects; empty where there is none.
  func list(_ key: String) -> [JSON] { (members[key] as? [[String: Any]] ?? []).map(JSON.init) }
  /// An object.
  func object(_ key: String) -> JSON? { (members[key] as? [String: Any]).map(JSON.init) }
  /// A string.
  func text(_ key: String) -> String? { members[key] as? String }
  /// A list of strings.
  func texts(_ key: String) -> [String] { members[key] as? [String] ?? [] }
  /// A whole number.
  func number(_ key: String) -> Int? { members[key] as? Int }
}
