import Domain
import Explanations

/// One line about a ground, or about several that say the same at different times.
struct GroundLine {
  let text: String
  let rule: String
  let citation: String
  /// Whether a change of it alone would be enough; of several, whether it would be of any of them.
  let isDecisive: Bool

  /// The grounds line by line, those that recur in one line from the third on.
  static func lines(_ grounds: [Ground], _ say: Wording) -> [GroundLine] {
    var told: Set<Message> = []
    return grounds.compactMap { ground in
      var (text, alike) = (say(ground.fact), [ground])
      if let recurring = ground.recurring {
        alike = grounds.filter { $0.recurring == recurring }
        if alike.count > 2 {
          guard told.insert(recurring).inserted else { return nil }
          let days = alike.compactMap(\.date).map(say.date).joined(separator: ", ")
          text = say(recurring) + say(" \(alike.count) lần: \(days).", " \(alike.count) times: \(days).")
        } else {
          alike = [ground]
        }
      }
      let goal = ground.goal.map { say("mục tiêu: ", "goal: ") + say($0.title) }
      return GroundLine(
        text: text, rule: ground.rule ?? goal ?? "", citation: ground.citation,
        isDecisive: alike.contains { $0.isDecisive == true })
    }
  }
}
