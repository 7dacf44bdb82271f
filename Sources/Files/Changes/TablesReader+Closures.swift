import Domain

/// Meetings that don't take place because a change file closes an area or an organisation for a time.
extension TablesReader {
  /// Takes the closed meetings out; a closure that closes nothing is odd, one of an unknown place is wrong.
  func close(_ edits: EditedTables, in scenario: inout Scenario) {
    guard !edits.closures.isEmpty, let horizon else { return }
    let parents = Dictionary(scenario.areas.map { ($0.id, $0.parent) }) { first, _ in first }
    let areaOf = Dictionary(scenario.organisations.map { ($0.id, $0.area) }) { first, _ in first }
    for (closure, block, change) in edits.closures {
      guard check(closure, block) else { continue }
      let (areas, organisations) = (Set(closure.areas), Set(closure.organisations))
      let first = closure.first ?? horizon.lowerBound
      let last = max(first, closure.last ?? horizon.upperBound)
      let days = first...last
      var isClosed: [String: Bool] = [:]
      func covers(_ organisation: String) -> Bool {
        if organisations.contains(organisation) { return true }
        var area = areaOf[organisation]
        // No longer than there are areas: a circle of parents has been reported.
        for _ in 0...parents.count {
          guard let here = area else { return false }
          if areas.contains(here) { return true }
          area = parents[here] ?? nil
        }
        return false
      }
      let before = scenario.meetings.count
      scenario.meetings.removeAll { meeting in
        guard days.contains(meeting.date) else { return false }
        if let known = isClosed[meeting.organisation] { return known }
        let isCovered = covers(meeting.organisation)
        isClosed[meeting.organisation] = isCovered
        return isCovered
      }
      let count = before - scenario.meetings.count
      if count == 0 {
        block.section.document.warning(
          at: block.section.path, "không có cuộc họp nào ở đó trong thời gian này; hãy kiểm tra lại",
          "there is no meeting there in that time; check it")
      }
      edits.note(
        Message(
          "\(count) cuộc họp không diễn ra", "\(count) \(count == 1 ? "meeting" : "meetings") cancelled"),
        of: change)
    }
  }

  private func check(_ closure: Closure, _ block: ChangeFile.Block) -> Bool {
    var isRight = true
    for (key, ids, registry) in [
      ("areas", closure.areas, areaIDs), ("organisations", closure.organisations, organisationIDs),
    ] {
      for (place, id) in ids.enumerated() where !registry.has(id) {
        isRight = false
        guard registry.isReliable else { continue }
        let (vietnamese, english) = registry.unknown(id)
        block.section.document.error(
          at: block.section.path + [key, "[\(place)]"], value: id, vietnamese, english)
      }
    }
    return isRight
  }
}
