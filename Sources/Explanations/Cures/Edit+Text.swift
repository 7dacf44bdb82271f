public import Domain
import Rules

extension Edit {
  /// The change as the blocks of a change file of `what-if` (TOML), which lacks a title only.
  public func changeFile(in scenario: Scenario) -> String {
    switch self {
    case .addRegistration(let row): return Edit.table("add.registrations", Edit.columns(row))
    case .changeRegistration(let row, let organisation):
      var changed = row
      changed.organisation = organisation
      return Edit.removal("registrations", Edit.columns(row)) + "\n"
        + Edit.table("add.registrations", Edit.columns(changed))
    case .removeRegistration(let row): return Edit.removal("registrations", Edit.columns(row))
    case .addMeeting(let meeting): return Edit.table("add.meetings", Edit.columns(meeting))
    case .addOrganisation(let organisation, let meetings):
      return
        ([
          Edit.table(
            "add.organisations",
            [
              ("id", organisation.id), ("name", organisation.name), ("kind", organisation.kind),
              ("area", organisation.area),
            ])
        ] + meetings.map { Edit.table("add.meetings", Edit.columns($0)) }).joined(separator: "\n")
    case .free(let member, let interval):
      let (removed, added) = Edit.freeing(member, interval, scenario)
      return
        (removed.map { Edit.removal("busy", Edit.columns($0)) }
        + added.map { Edit.table("add.busy", Edit.columns($0)) }).joined(separator: "\n")
    case .removeHoliday(let day): return Edit.removal("holidays", [("date", day.description)])
    case .addPin(let pin): return Edit.table("add.pins", Edit.columns(pin))
    case .removePin(let pin): return Edit.removal("pins", Edit.columns(pin))
    case .setParameter(let rule, let key, let value):
      return "[rules.\(Edit.quoted(rule))]\n\(key) = \(value.map(Edit.toml) ?? "\"\"")\n"
    case .dropRule(let rule): return "[rules.\(Edit.quoted(rule))]\nenabled = false\n"
    }
  }

  private static func table(_ name: String, _ columns: [(key: String, value: String)]) -> String {
    "[[\(name)]]\n" + columns.map { "\($0.key) = \(quoted($0.value))\n" }.joined()
  }

  private static func removal(_ name: String, _ columns: [(key: String, value: String)]) -> String {
    let conditions = columns.map { "\($0.key) = \(quoted($0.value))" }
    return "[[remove.\(name)]]\nwhere = { " + conditions.joined(separator: ", ") + " }\n"
  }

  private static func columns(_ row: Registration) -> [(key: String, value: String)] {
    [("member", row.member), ("organisation", row.organisation), ("choice", String(row.choice))]
  }

  private static func columns(_ meeting: Meeting) -> [(key: String, value: String)] {
    [
      ("id", meeting.id), ("organisation", meeting.organisation), ("date", meeting.date.description),
      ("start", meeting.start.description), ("end", meeting.end.description), ("kind", meeting.kind),
    ]
  }

  private static func columns(_ pin: Pin) -> [(key: String, value: String)] {
    [("member", pin.member), ("organisation", pin.organisation)]
      + (pin.date.map { [("date", $0.description)] } ?? [])
      + [("action", pin.action.rawValue), ("reason", pin.reason)]
  }

  private static func columns(_ entry: BusyEntry) -> [(key: String, value: String)] {
    let who =
      switch entry.who {
      case .member(let id): id
      case .role(let role): "role:" + role.rawValue
      case .all: "all"
      }
    let (start, end) = (entry.interval.start, entry.interval.end)
    let isWholeDays = start.minuteOfDay == 0 && end.minuteOfDay == 0
    return [
      ("who", who), ("from", isWholeDays ? start.day.description : start.description),
      ("to", isWholeDays ? (end.day - 1).description : end.description),
    ] + (entry.reason.isEmpty ? [] : [("reason", entry.reason)])
      + (entry.body.map { [("body", $0)] } ?? [])
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case let other where other.value < 32: result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func toml(_ value: ParameterValue) -> String {
    switch value {
    case .integer(let number): String(number)
    case .number(let number): String(number)
    case .boolean(let flag): String(flag)
    case .text(let text): quoted(text)
    case .texts(let texts): "[" + texts.map(quoted).joined(separator: ", ") + "]"
    }
  }
}
