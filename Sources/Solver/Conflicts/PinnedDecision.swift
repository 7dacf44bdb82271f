import Domain

/// What one or more pins demand: rows that say the same of one pair and date are one decision.
struct PinnedDecision {
  /// Index of the member.
  let member: Int
  /// Index of the organisation.
  let organisation: Int
  /// The date of the visit; `nil`: the assignment is meant.
  let date: Day?
  /// Keep or forbid.
  let action: Pin.Action
  /// The reasons of all rows.
  let reason: String

  private struct Key: Hashable {
    let member: Int
    let organisation: Int
    let date: Day?
    let action: Pin.Action
  }

  /// The decisions of a world by member, organisation and date, whatever the order of rows; assignments before
  /// visits, `keep` before `forbid`.
  static func all(in world: World) -> [PinnedDecision] {
    var reasons: [Key: Set<String>] = [:]
    for pin in world.scenario.pins {
      guard let member = world.memberIndex[pin.member],
        let organisation = world.organisationIndex[pin.organisation]
      else { continue }
      let key = Key(member: member, organisation: organisation, date: pin.date, action: pin.action)
      reasons[key, default: []].insert(pin.reason)
    }
    return reasons.map { key, reasons in
      PinnedDecision(
        member: key.member, organisation: key.organisation, date: key.date, action: key.action,
        reason: reasons.filter { !$0.isEmpty }.sorted().joined(separator: "; "))
    }.sorted { $0.place < $1.place }
  }

  private var place: (Int, Int, Int, Int) {
    (member, organisation, date?.number ?? Int.min, action == .keep ? 0 : 1)
  }

  /// Whether the other is about the same assignment or visit.
  func isAbout(sameAs other: PinnedDecision) -> Bool {
    (member, organisation, date?.number) == (other.member, other.organisation, other.date?.number)
  }
}
