import Domain
import Reports
import Rules

/// Who and what changed from one plan to another: one row for each member and organisation touched, old and new side
/// by side.
struct DifferenceTable {
  /// What changed between a member and an organisation.
  private struct Touch {
    var assignment: (before: Bool, after: Bool)?
    var before: [Cell.Occasion] = []
    var after: [Cell.Occasion] = []
    var moved = 0
    /// The visits that the first plan alone has at their time.
    var lost: [Plan.Visit] = []
  }

  let comparison: PlanComparison
  /// The second plan; what it doesn't know is looked up in the first.
  let view: PlanView
  let earlier: PlanView
  /// Why a visit of the first plan is gone; empty where nothing forbids it.
  let reasons: ((Plan.Visit) -> String)?

  private var say: Wording { view.say }

  static func columns(_ say: Wording, hasReasons: Bool) -> [DocumentTable.Column] {
    [
      .init("member", say("Ai", "Who"), width: 15),
      .init("organisation", say("Tổ chức", "Organisation"), width: hasReasons ? 20 : 25),
      .init("change", say("Thay đổi", "Change"), width: hasReasons ? 15 : 20),
      .init("before", say("Lịch trước đây", "Before"), width: 16),
      .init("after", say("Lịch mới", "Now"), width: 16),
    ] + (hasReasons ? [.init("reason", say("Lý do", "Reason"), width: 20)] : [])
  }

  /// One group a member, in the order of documents.
  func groups() -> [DocumentTable.Group] {
    var touches: [[String]: Touch] = [:]
    for difference in comparison.differences {
      let key = [difference.member ?? "", difference.organisation ?? ""]
      switch difference {
      case .assignment(let before, let after):
        touches[key, default: Touch()].assignment = (before != nil, after != nil)
      case .visit(let before, let after):
        var touch = touches[key] ?? Touch()
        if let before {
          touch.before.append(Cell.Occasion(date: before.date, start: before.start, end: before.end))
          touch.lost.append(before)
        }
        if let after {
          touch.after.append(Cell.Occasion(date: after.date, start: after.start, end: after.end))
        }
        if before != nil && after != nil { touch.moved += 1 }
        touches[key] = touch
      case .shortfall: continue
      }
    }
    let position = rankOfMembers()
    let keys = touches.keys.sorted {
      (position[$0[0]] ?? .max, $0[0], $0[1]) < (position[$1[0]] ?? .max, $1[0], $1[1])
    }
    var groups: [(member: String, rows: [[Cell]])] = []
    for key in keys {
      guard let touch = touches[key] else { continue }
      let row = row(key[0], key[1], touch)
      if groups.last?.member == key[0] {
        groups[groups.count - 1].rows.append(row)
      } else {
        groups.append((key[0], [row]))
      }
    }
    return groups.map { DocumentTable.Group(rows: $0.rows) }
  }

  private func row(_ member: String, _ organisation: String, _ touch: Touch) -> [Cell] {
    func occasions(_ list: [Cell.Occasion]) -> Cell {
      list.isEmpty
        ? .text("–") : .occasions(list.sorted { ($0.date, $0.start) < ($1.date, $1.start) })
    }
    var cells: [Cell] = [
      .text(name(ofMember: member)), .text(name(ofOrganisation: organisation)), .text(words(touch)),
      occasions(touch.before), occasions(touch.after),
    ]
    if let reasons {
      var texts: [String] = []
      for text in touch.lost.map(reasons) where !text.isEmpty && !texts.contains(text) { texts.append(text) }
      cells.append(.text(orEmpty: texts.joined(separator: "; ")))
    }
    return cells
  }

  /// What happened, in words.
  private func words(_ touch: Touch) -> String {
    var parts: [String] = []
    switch touch.assignment {
    case (false, true)?: parts.append(say("nhận thêm tổ chức này", "is given this organisation"))
    case (true, false)?: parts.append(say("thôi nhận tổ chức này", "no longer has this organisation"))
    default: break
    }
    let (added, dropped) = (touch.after.count - touch.moved, touch.before.count - touch.moved)
    if touch.moved > 0 {
      parts.append(say("dời \(touch.moved) lượt dự", "\(say.count(touch.moved, "visit")) moved"))
    }
    if added > 0 { parts.append(say("thêm \(added) lượt dự", "\(say.count(added, "visit")) more")) }
    if dropped > 0 { parts.append(say("bớt \(dropped) lượt dự", "\(say.count(dropped, "visit")) fewer")) }
    return parts.joined(separator: "; ")
  }

  private func rankOfMembers() -> [String: Int] {
    var position: [String: Int] = [:]
    for view in [view, earlier] {
      for (place, person) in view.order.enumerated() where position[view.people[person].id] == nil {
        position[view.people[person].id] = place
      }
    }
    return position
  }

  private func name(ofMember id: String) -> String {
    view.world.memberIndex[id] == nil ? earlier.memberName(id) : view.memberName(id)
  }

  private func name(ofOrganisation id: String) -> String {
    view.world.organisationIndex[id] == nil ? earlier.organisationName(id) : view.organisationName(id)
  }
}
