import Domain
import Rules

/// Regimes as text.
enum RegimeText {
  /// Id, title and the rules with their articles.
  static func brief(_ regime: Regime) -> String {
    var lines = [heading(regime)]
    lines += rows(regime.rules.map { ($0.id, $0.title, $0.citation) })
    return lines.joined(separator: "\n") + "\n"
  }

  /// All that a regime says: rules with meaning and parameters, deadlines, what is not covered.
  static func full(_ regime: Regime) -> String {
    var lines = [heading(regime), ""]
    for rule in regime.rules {
      lines.append("\(rule.id)  (\(rule.citation))")
      lines.append("  " + rule.title)
      if let kind = RuleKinds.all.first(where: { $0.kind == rule.kind }) {
        lines.append("  \(strictness(kind.strictness)): \(kind.meaning.text)")
      }
      let arguments = rule.arguments.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value.written)" }
      if !arguments.isEmpty { lines.append("  " + arguments.joined(separator: ", ")) }
      lines.append("")
    }
    if !regime.deadlines.isEmpty {
      lines.append(text("Thời hạn trong văn bản:", "Dates that the document sets:"))
      lines += rows(regime.deadlines.map { (date($0), $0.title, $0.citation) }) + [""]
    }
    if !regime.notCovered.isEmpty {
      lines.append(
        text(
          "Có trong văn bản nhưng không lập kế hoạch, không kiểm tra:",
          "In the document, but neither planned nor checked:"))
      lines += regime.notCovered.map { "  - \($0.title) (\($0.citation))" } + [""]
    }
    return lines.dropLast().joined(separator: "\n") + "\n"
  }

  private static func heading(_ regime: Regime) -> String {
    let source = [regime.issuer, regime.number, regime.date?.vietnamese].compactMap(\.self)
      .filter { !$0.isEmpty }.joined(separator: ", ")
    return "\(regime.id): \(regime.title)" + (source.isEmpty ? "" : " (\(source))")
  }

  private static func rows(_ rows: [(left: String, middle: String, right: String)]) -> [String] {
    let width = rows.map(\.left.count).max() ?? 0
    return rows.map {
      "  " + $0.left + String(repeating: " ", count: width - $0.left.count + 2) + $0.middle + " (\($0.right))"
    }
  }

  private static func date(_ deadline: Regime.Deadline) -> String {
    let day = "\(deadline.day)/\(deadline.month)"
    return switch deadline.yearOffset {
    case 0: day
    case -1: day + text(" năm trước", " of the year before")
    default: day + text(" năm \(deadline.yearOffset)", " of year \(deadline.yearOffset)")
    }
  }

  private static func strictness(_ strictness: Strictness) -> String {
    switch strictness {
    case .hard: text("bắt buộc", "hard")
    case .elastic: text("có thể thiếu", "elastic")
    case .mixed: text("một phần bắt buộc", "partly hard")
    case .checkOnly: text("chỉ kiểm tra, nhắc việc", "check only")
    }
  }
}

extension ParameterValue {
  /// The value as a regime file writes it.
  fileprivate var written: String {
    switch self {
    case .integer(let value): "\(value)"
    case .number(let value): "\(value)"
    case .boolean(let value): "\(value)"
    case .text(let value): "\"\(value)\""
    case .texts(let values): "[" + values.map { "\"\($0)\"" }.joined(separator: ", ") + "]"
    }
  }
}
