import Foundation

/// A value of a JSON text.
enum JSONItem: Decodable {
  case null
  case string(String)
  case integer(Int)
  case number(Double)
  case boolean(Bool)
  case array([JSONItem])
  case object([String: JSONItem])

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let text = try? value.decode(String.self) {
      self = .string(CellText.string(Array(text.utf8)[...]))
    } else if let number = try? value.decode(Int.self) {
      self = .integer(number)
    } else if let flag = try? value.decode(Bool.self) {
      self = .boolean(flag)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let items = try? value.decode([JSONItem].self) {
      self = .array(items)
    } else {
      self = .object(try value.decode([String: JSONItem].self))
    }
  }

  /// Parses a text; a syntax error is reported with its line, and the result is `nil`.
  static func parse(_ file: SourceFile, findings: Findings) -> JSONItem? {
    do {
      return try JSONDecoder().decode(JSONItem.self, from: Data(file.bytes))
    } catch {
      let why = complaint(about: file.bytes) ?? String(describing: error)
      let offset = number(after: "around character ", in: why)
      let line = offset.map { SourceFile.line(ofByte: $0, in: file.bytes) } ?? number(after: "line ", in: why)
      findings.error(
        file.name, line: line, column: number(after: "column ", in: why).map(String.init),
        "sai cú pháp JSON, hãy sửa dòng này: \(why)", "JSON syntax error, correct this line: \(why)")
      return nil
    }
  }

  /// Foundation's sentence about a syntax error: only JSONSerialization tells the place.
  private static func complaint(about bytes: [UInt8]) -> String? {
    do {
      _ = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
      return nil
    } catch {
      return (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String
    }
  }

  /// The number that follows a word: Foundation tells places in its sentences only.
  private static func number(after word: String, in text: String) -> Int? {
    guard let range = text.range(of: word) else { return nil }
    return Int(text[range.upperBound...].prefix { $0.isNumber })
  }
}
