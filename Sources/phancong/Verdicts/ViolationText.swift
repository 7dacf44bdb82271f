import Domain
import Rules

/// Violations as lines of text.
enum ViolationText {
  /// One violation: where it stands in the regulation, and what is wrong.
  static func line(_ violation: Violation, _ language: Language) -> String {
    let source = [violation.rule, violation.citation].filter { !$0.isEmpty }.joined(separator: ", ")
    return "\(violation.message(language)) [\(source)]"
  }

  /// All violations under headings, hard ones first; a sentence where there are none.
  static func text(_ violations: [Violation], none: Message) -> String {
    guard !violations.isEmpty else { return none.text + "\n" }
    var lines: [String] = []
    for (severity, heading) in headings {
      let some = violations.filter { $0.severity == severity }
      guard !some.isEmpty else { continue }
      if !lines.isEmpty { lines.append("") }
      lines.append("\(heading.text) (\(some.count)):")
      lines += some.map { "  - " + line($0, Console.language) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let headings: [(Violation.Severity, Message)] = [
    (.hard, Message("Vi phạm", "Violations")), (.shortfall, Message("Còn thiếu", "Shortfalls")),
    (.warning, Message("Cần xem lại", "Warnings")),
  ]
}
