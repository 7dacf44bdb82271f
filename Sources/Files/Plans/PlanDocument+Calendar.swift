import Domain

/// What `plan.json` keeps for calendars.
extension PlanDocument {
  static func calendar(_ section: JSONSection) -> Plan.CalendarRecord? {
    guard let id = section.text("id") else { return nil }
    var venues: [String: String] = [:]
    for place in section.sections("venues") {
      if let organisation = place.text("organisation"), let venue = place.text("venue") {
        venues[organisation] = venue
      }
    }
    return Plan.CalendarRecord(
      id: id, entries: section.sections("entries").compactMap(entry), venues: venues,
      deadlines: section.sections("deadlines").compactMap(deadline))
  }

  private static func entry(_ section: JSONSection) -> Plan.CalendarRecord.Entry? {
    let uid = section.text("uid")
    let sequence = sequence(section)
    let isCancelled = section.optionalFlag("cancelled") ?? false
    guard let visit = visit(section), let uid, let sequence else { return nil }
    return Plan.CalendarRecord.Entry(uid: uid, visit: visit, sequence: sequence, isCancelled: isCancelled)
  }

  private static func deadline(_ section: JSONSection) -> Plan.CalendarRecord.Deadline? {
    let regime = section.text("regime")
    let id = section.text("id")
    let period = section.optionalText("period")
    let date = section.day("date")
    let title = section.text("title")
    let sequence = sequence(section)
    let isCancelled = section.optionalFlag("cancelled") ?? false
    guard let regime, let id, let date, let title, let sequence else { return nil }
    return Plan.CalendarRecord.Deadline(
      regime: regime, id: id, period: period, date: date, title: title, sequence: sequence,
      isCancelled: isCancelled)
  }

  /// A sequence number; RFC 5545 has integers up to 2³¹ − 1, and the next plan adds one.
  private static func sequence(_ section: JSONSection) -> Int? {
    guard let sequence = section.integer("sequence") else { return nil }
    if (0..<1_000_000).contains(sequence) { return sequence }
    section.error(
      "sequence", value: "\(sequence)", "phải từ 0 đến 999999", "must be from 0 to 999999")
    return nil
  }
}
