public import Domain

/// A combination of parameters that makes no sense.
public struct ArgumentProblem: Error, Hashable, Sendable {
  /// The parameter to change.
  public let key: String
  /// What is wrong and what to write instead.
  public let message: Message

  /// A problem with a parameter.
  public init(_ key: String, _ message: Message) {
    self.key = key
    self.message = message
  }
}

/// The validated parameters of one rule, defaults filled in.
public struct Arguments: Hashable, Sendable {
  /// Every parameter that has a value.
  public let values: [String: ParameterValue]

  /// Parameters that are known to be of the right types.
  init(values: [String: ParameterValue]) { self.values = values }

  /// Checks what was written against the kind's parameters. All problems are found, not only the first.
  public static func validate(
    _ written: [String: ParameterValue], for parameters: [Parameter]
  ) -> (arguments: Arguments, problems: [ArgumentProblem]) {
    var problems: [ArgumentProblem] = []
    var values: [String: ParameterValue] = [:]
    let known = parameters.map(\.key).joined(separator: ", ")
    for key in written.keys.sorted() where !parameters.contains(where: { $0.key == key }) {
      problems.append(
        ArgumentProblem(
          key,
          Message(
            "tham số “\(key)” không có; dùng một trong: \(known)",
            "unknown parameter “\(key)”; use one of: \(known)")
        ))
    }
    for parameter in parameters {
      guard let value = written[parameter.key] else {
        if parameter.isRequired {
          let (expected, key) = (parameter.expectation, parameter.key)
          problems.append(
            ArgumentProblem(
              key,
              Message(
                "thiếu tham số “\(key)”: hãy ghi \(expected.vietnamese)",
                "missing parameter “\(key)”: write \(expected.english)")))
        }
        values[parameter.key] = parameter.standard
        continue
      }
      if parameter.accepts(value) {
        values[parameter.key] = value
      } else {
        let (expected, key) = (parameter.expectation, parameter.key)
        problems.append(
          ArgumentProblem(
            key,
            Message(
              "“\(key)” phải là \(expected.vietnamese)", "“\(key)” must be \(expected.english)")))
      }
    }
    return (Arguments(values: values), problems)
  }

  /// A whole number, or `nil` where none is set.
  public func integer(_ key: String) -> Int? {
    if case .integer(let value) = values[key] { value } else { nil }
  }

  /// A number, or `nil` where none is set.
  public func number(_ key: String) -> Double? {
    switch values[key] {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  /// Whether a switch is on; off where it is not set.
  public func flag(_ key: String) -> Bool { values[key] == .boolean(true) }

  /// A text, or `nil` where none is set.
  public func text(_ key: String) -> String? {
    if case .text(let value) = values[key] { value } else { nil }
  }

  /// A set of texts; `nil` (any) where none is set.
  public func texts(_ key: String) -> Set<String>? {
    if case .texts(let value) = values[key] { Set(value) } else { nil }
  }

  /// The parameter `roles`.
  public var roles: Roles { Roles(texts("roles").map { Set($0.compactMap(Role.init(rawValue:))) }) }

  /// The parameter `every`; a year where none is set.
  public var recurrence: Recurrence { text("every").flatMap(Recurrence.init(rawValue:)) ?? .year }
}
