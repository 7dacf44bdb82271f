import Domain
import Rules

/// Parameters of rules as a regime file writes them.
enum ParameterText {
  /// A value in TOML.
  static func toml(_ value: ParameterValue) -> String {
    switch value {
    case .integer(let number): String(number)
    case .number(let number): String(number)
    case .boolean(let flag): String(flag)
    case .text(let text): quoted(text)
    case .texts(let texts): "[" + texts.map(quoted).joined(separator: ", ") + "]"
    }
  }

  /// The parameters that a rule sets, in the order of its kind: `every = "year", count = 2`.
  static func toml(_ rule: RuleDeclaration) -> String {
    let known = RuleKinds.all.first { $0.kind == rule.kind }?.parameters.map(\.key) ?? []
    let unknown = rule.arguments.keys.filter { !known.contains($0) }.sorted()
    return (known + unknown).compactMap { key in
      rule.arguments[key].map { "\(key) = \(toml($0))" }
    }.joined(separator: ", ")
  }

  /// What holds where nothing is written.
  static func standard(_ parameter: Parameter, _ say: Wording) -> String {
    if let standard = parameter.standard { return toml(standard) }
    return parameter.isRequired ? say("bắt buộc", "required") : say("không đặt", "none")
  }

  /// How a kind binds.
  static func title(_ strictness: Strictness) -> Message {
    switch strictness {
    case .hard: Message("bắt buộc", "hard: never broken by a plan")
    case .elastic: Message("có thể thiếu, tính vào mục tiêu shortfall", "elastic: may fall short, at a price")
    case .mixed:
      Message(
        "mức tối đa bắt buộc, mức tối thiểu có thể thiếu", "mixed: the maximum is hard, the minimum elastic")
    case .checkOnly: Message("chỉ kiểm tra và báo cáo", "check only: looked at by checks and reports")
    }
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
