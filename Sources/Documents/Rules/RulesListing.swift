public import Domain
public import Rules

/// Regimes and their rules as plain text: what `phancong rules` prints.
public enum RulesListing {
  /// One paragraph per regime: id, title, issuer, how many rules.
  public static func overview(_ regimes: [Regime], language: Language) -> String {
    let say = Wording(language)
    return regimes.map { regime in
      """
      \(regime.id)
        \(regime.title)
        \(source(regime, say)) · \(say("\(regime.rules.count) quy tắc", "\(regime.rules.count) rules"))

      """
    }.joined(separator: "\n")
  }

  /// One regime in full: its rules with articles and parameters, its goals, its dates, what it asks beyond them.
  public static func detail(_ regime: Regime, language: Language) -> String {
    let say = Wording(language)
    var lines = [regime.title, source(regime, say), ""]
    lines.append(say("Quy tắc", "Rules"))
    for rule in regime.rules {
      lines.append("  \(rule.id) [\(rule.citation)]")
      lines.append("    \(rule.title)")
      if let kind = RuleKinds.all.first(where: { $0.kind == rule.kind }) {
        lines.append("    \(say(kind.meaning)) (\(say(ParameterText.title(kind.strictness))))")
      }
      let parameters = ParameterText.toml(rule)
      if !parameters.isEmpty { lines.append("    \(parameters)") }
    }
    lines += ["", say("Mục tiêu, quan trọng nhất trước", "Goals, most important first")]
    for (index, goal) in regime.goals.enumerated() {
      lines.append("  \(index + 1). \(goal.rawValue): \(say(goal.title))")
    }
    if !regime.deadlines.isEmpty {
      lines += ["", say("Thời hạn", "Deadlines")]
      for deadline in regime.deadlines {
        lines.append("  \(RulesListing.date(deadline, say)): \(deadline.title) [\(deadline.citation)]")
      }
    }
    if !regime.notCovered.isEmpty {
      lines += ["", say("Không xếp lịch, không kiểm tra", "Neither planned nor checked")]
      for duty in regime.notCovered { lines.append("  \(duty.title) [\(duty.citation)]") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Issuer, number and date, as far as they are known.
  static func source(_ regime: Regime, _ say: Wording) -> String {
    var parts = [regime.issuer]
    if !regime.number.isEmpty { parts.append(say("số \(regime.number)", "no. \(regime.number)")) }
    if let date = regime.date { parts.append(say.date(date)) }
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// A deadline's day and month, and which year it is in.
  static func date(_ deadline: Regime.Deadline, _ say: Wording) -> String {
    let (day, month, offset) = (deadline.day, deadline.month, deadline.yearOffset)
    let date = say("\(day)/\(month)", "\(day) \(PeriodTitle.months[min(max(month, 1), 12) - 1])")
    switch offset {
    case 0: return date
    case -1: return say("\(date) năm trước", "\(date) of the year before")
    case 1: return say("\(date) năm sau", "\(date) of the year after")
    default:
      return say(
        "\(date) (năm \(offset > 0 ? "+" : "")\(offset))", "\(date) (year \(offset > 0 ? "+" : "")\(offset))")
    }
  }
}
