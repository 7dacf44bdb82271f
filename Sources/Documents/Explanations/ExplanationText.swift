public import Domain
public import Explanations
public import Rules

/// The answers of `explain` as lines of text.
public enum ExplanationText {
  /// The explanation line by line.
  public static func text(_ explanation: Explanation, in situation: Situation, language: Language) -> String {
    let view = PlanView(explanation.plan, in: situation, language)
    let words = PriceWords(view: view)
    var lines = explanation.conflicts.enumerated().flatMap { index, conflict in
      self.conflict(conflict, number: index + 1, of: explanation.conflicts.count, view)
    }
    for reason in explanation.reasons { lines += self.reason(reason, words) }
    if explanation.conflicts.isEmpty && explanation.reasons.isEmpty {
      lines.append(
        view.say(
          "Không có gì phải giải thích: không thiếu, không có nguyện vọng nào bị từ chối ở đây.",
          "There is nothing to explain: nothing falls short and nothing is refused here."))
    }
    if !explanation.isComplete {
      lines.append(
        view.say(
          "Chưa trả lời hết vì hết thời gian (--time-limit).",
          "Not everything is answered: the time was over."))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func conflict(
    _ entry: Explanation.Contradiction, number: Int, of count: Int, _ view: PlanView
  ) -> [String] {
    let say = view.say
    var lines = [
      say(
        "Mâu thuẫn \(number)/\(count): những điều sau không thể cùng được thỏa mãn; bỏ bất kỳ một điều nào thì hết.",
        "Contradiction \(number) of \(count): the following can't all be met; without any one of them they can."
      )
    ]
    lines += entry.conflict.items.map { item in
      let source = [item.rule, item.citation].compactMap(\.self).filter { !$0.isEmpty }
      return "  - " + say(item.message) + (source.isEmpty ? "" : " (\(source.joined(separator: ", ")))")
    }
    return lines + cures(entry.cures, PriceWords(view: view)) + [""]
  }

  private static func reason(_ reason: Reason, _ words: PriceWords) -> [String] {
    let say = words.view.say
    var lines = [head(reason, words), "  " + say(reason.title)]
    if reason.because.count > 1 { lines.append(say("  Vì:", "  Because:")) }
    lines += GroundLine.lines(reason.because.filter { $0.kind != .target }, say).map { line in
      let source = [line.rule, line.citation].filter { !$0.isEmpty }
      return "  \(line.isDecisive ? "*" : "-") " + line.text
        + (source.isEmpty ? "" : " (\(source.joined(separator: ", ")))")
    }
    for text in [words.note(reason.proof), words.sentence(reason.shortage)] where !text.isEmpty {
      lines.append("  " + text)
    }
    if reason.about.kind == .refusal {
      lines.append(say("  Giá nếu đáp ứng: ", "  Price of granting it: ") + words.phrase(reason.price))
      let movements = words.movements(reason.price, except: reason.about.member, reason.about.organisation)
      if !movements.isEmpty { lines.append("    " + movements) }
    }
    return lines + cures(reason.cures, words) + [""]
  }

  private static func head(_ reason: Reason, _ words: PriceWords) -> String {
    let say = words.view.say
    let who = reason.about.member.map { words.view.memberName($0) + ": " } ?? ""
    let kind =
      switch reason.about.kind {
      case .shortfall: say("Còn thiếu", "Shortfall")
      case .refusal: say("Chưa đáp ứng", "Not granted")
      case .uncovered: say("Chưa có người", "Nobody there")
      }
    return "\(kind) – \(who)\(words.subject(reason.about))"
  }

  private static func cures(_ cures: [Cure], _ words: PriceWords) -> [String] {
    guard !cures.isEmpty else { return [] }
    let say = words.view.say
    return [say("  Cách khắc phục (đã thử lập lại phương án):", "  Cures (verified by planning again):")]
      + cures.enumerated().map { index, cure in
        "  \(index + 1). " + say(cure.message) + (cure.price.map { " → " + words.phrase($0) } ?? "")
      }
  }
}
