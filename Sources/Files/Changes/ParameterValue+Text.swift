import Rules

extension ParameterValue {
  /// The value as a TOML file has it.
  var text: String {
    switch self {
    case .integer(let value): String(value)
    case .number(let value): "\(value)"
    case .boolean(let flag): flag ? "true" : "false"
    case .text(let text): "\"\(text)\""
    case .texts(let texts): "[" + texts.map { "\"\($0)\"" }.joined(separator: ", ") + "]"
    }
  }
}
