public import Domain
import Fingerprints
import Reports
public import Rules

/// A plan as calendars for telephones and mail programs: iCalendar files (RFC 5545).
public enum CalendarDocuments {
  /// The folder of the files, inside the result.
  public static let folder = "lich"

  /// Which files are written.
  public enum Extent: String, CaseIterable, Sendable {
    /// None.
    case none
    /// The one of the whole department.
    case department
    /// That, and one for each member and each organisation that something is planned for.
    case all
  }

  /// The calendars of a plan:
  ///
  /// - `lich/toan-bo.ics`: every visit and every deadline.
  /// - `lich/thanh-vien/ID.ics`: the visits of a member, and the dates that he or she has to keep.
  /// - `lich/to-chuc/ID.ics`: the visits to an organisation, and the dates of the regulation.
  ///
  /// An entry has one UID in all of them. Where the plan has no record of what was handed out before, one is made from
  /// the situation's base plan. `clocks` describes the scenario's time zone around its horizon. An infeasible plan has
  /// no calendars: what was handed out before stands.
  public static func render(
    _ plan: Plan, in situation: Situation, clocks: [ClockChange], extent: Extent, language: Language
  ) -> [(name: String, contents: [UInt8])] {
    guard plan.status != .infeasible, extent != .none else { return [] }
    let writer = CalendarWriter(plan, in: situation, clocks: clocks, language: language)
    let all = writer.file("toan-bo", for: .department)
    guard extent == .all else { return [all] }
    let members = Set(situation.world.members.map(\.id)).union(writer.byMember.keys).sorted()
    let organisations = writer.byOrganisation.keys.sorted()
    return [all]
      + members.filter(writer.hasSomething).map {
        writer.file("thanh-vien/" + fileName($0), for: .member($0))
      } + organisations.map { writer.file("to-chuc/" + fileName($0), for: .organisation($0)) }
  }

  /// A file's name for an id: what a path or another system can't take is percent-encoded.
  static func fileName(_ id: String) -> String {
    var name = ""
    for (index, scalar) in id.unicodeScalars.enumerated() {
      let isForbidden = scalar.value < 32 || "/\\:*?\"<>|%".unicodeScalars.contains(scalar)
      if isForbidden || (index == 0 && scalar == ".") {
        for byte in String(scalar).utf8 {
          name += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
        }
      } else {
        name.unicodeScalars.append(scalar)
      }
    }
    return name
  }
}
