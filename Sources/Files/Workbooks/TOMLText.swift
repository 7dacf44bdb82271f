import Domain

/// Writes keys and values as TOML.
enum TOMLText {
  /// A text in quotes.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      default:
        if scalar.value < 32 || scalar.value == 127 {
          let digits = String(scalar.value, radix: 16, uppercase: true)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }

  /// A list of texts.
  static func list(_ texts: [String]) -> String {
    "[" + texts.map(quoted).joined(separator: ", ") + "]"
  }

  /// A dotted key; parts that need it stand in quotes.
  static func key(_ path: [String]) -> String {
    path.map { part in
      let isBare =
        !part.isEmpty
        && part.utf8.allSatisfy {
          ($0 >= 48 && $0 <= 57) || ($0 >= 65 && $0 <= 90) || ($0 >= 97 && $0 <= 122) || $0 == 95 || $0 == 45
        }
      return isBare ? part : quoted(part)
    }.joined(separator: ".")
  }

  /// A value that was written as TOML; `nil` where it is none.
  static func item(_ text: String) -> TOMLItem? {
    SourceFile(name: "", bytes: Array("x = \(text)".utf8), findings: Findings())
      .flatMap { TOMLDocument($0, findings: Findings())?.root["x"] }
  }

  /// A value; `nil` for one that has no short form.
  static func value(_ item: TOMLItem) -> String? {
    switch item {
    case .string(let text): return quoted(text)
    case .integer(let value): return String(value)
    case .number(let value): return value.isFinite ? "\(value)" : nil
    case .boolean(let value): return value ? "true" : "false"
    case .date(let day): return "\(day)"
    case .array(let items):
      let values = items.map(value)
      return values.contains(nil) ? nil : "[" + values.compactMap(\.self).joined(separator: ", ") + "]"
    case .table, .other: return nil
    }
  }
}
