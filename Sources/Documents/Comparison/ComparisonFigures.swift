import Domain
import Reports

/// A comparison in numbers.
struct ComparisonFigures {
  /// Members whose assignments or visits changed.
  let people: Int
  /// Assignments of the second plan alone, and of the first alone.
  let assigned: Int
  let released: Int
  /// Visits at another time, of the second plan alone, and of the first alone.
  let moved: Int
  let added: Int
  let dropped: Int
  /// Units missing before and now.
  let missing: (before: Int, after: Int)

  init(_ comparison: PlanComparison) {
    var people: Set<String> = []
    var (assigned, released, moved, added, dropped) = (0, 0, 0, 0, 0)
    for difference in comparison.differences {
      switch difference {
      case .assignment(let before, _): if before == nil { assigned += 1 } else { released += 1 }
      case .visit(_?, _?): moved += 1
      case .visit(nil, _): added += 1
      case .visit: dropped += 1
      case .shortfall: continue
      }
      if let member = difference.member { people.insert(member) }
    }
    self.people = people.count
    (self.assigned, self.released, self.moved, self.added, self.dropped) = (
      assigned, released, moved, added, dropped
    )
    missing = (
      comparison.before.shortfalls.reduce(0) { $0 + $1.missing },
      comparison.after.shortfalls.reduce(0) { $0 + $1.missing }
    )
  }

  /// The numbers as texts, those that are 0 left out; one text where nothing changed.
  func texts(_ say: Wording) -> [String] {
    let texts = [
      (people, say("\(people) người có thay đổi", "\(say.count(people, "member")) affected")),
      (assigned, say("\(assigned) phân công mới", "\(say.count(assigned, "new assignment"))")),
      (released, say("\(released) phân công thôi", "\(say.count(released, "assignment")) dropped")),
      (moved, say("\(moved) lượt dự dời ngày", "\(say.count(moved, "visit")) moved")),
      (added, say("\(added) lượt dự thêm", "\(say.count(added, "visit")) more")),
      (dropped, say("\(dropped) lượt dự bớt", "\(say.count(dropped, "visit")) fewer")),
    ].filter { $0.0 > 0 }.map(\.1)
    return texts.isEmpty ? [say("lịch không thay đổi", "nothing changed")] : texts
  }

  /// What became of the duties, in words.
  func verdict(_ comparison: PlanComparison, _ say: Wording) -> String {
    if comparison.after.status == .infeasible {
      return say("Không lập được kế hoạch", "No plan is possible")
    }
    let (before, after) = missing
    if comparison.before.status == .infeasible {
      return say("Lập được kế hoạch, còn thiếu \(after)", "A plan is possible, \(after) missing")
    }
    if after > before {
      return say(
        "Thiếu thêm \(after - before) (từ \(before) lên \(after))",
        "\(after - before) more missing (\(before) → \(after))")
    }
    if after < before {
      return say(
        "Bớt thiếu \(before - after) (từ \(before) còn \(after))",
        "\(before - after) fewer missing (\(before) → \(after))")
    }
    return after == 0
      ? say("Vẫn làm đủ mọi nhiệm vụ", "Every duty is still met")
      : say("Vẫn thiếu \(after) như trước", "\(after) missing, as before")
  }
}
