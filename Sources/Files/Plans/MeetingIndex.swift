import Domain

/// What a table of visits is looked up in.
final class MeetingIndex {
  /// An organisation on a date.
  struct Key: Hashable {
    var organisation: String
    var date: Day
  }

  let members: [String: Member]
  let organisations: [String: Organisation]
  let meetings: [String: Meeting]
  /// The meetings of an organisation on a date, by start.
  let onDate: [Key: [Meeting]]
  /// The choice under which a member registered an organisation, by both ids.
  let choices: [[String]: Int]
  private var memberSuggestions: Suggestions
  private var organisationSuggestions: Suggestions

  init(_ scenario: Scenario) {
    members = Dictionary(scenario.members.map { ($0.id, $0) }) { first, _ in first }
    organisations = Dictionary(scenario.organisations.map { ($0.id, $0) }) { first, _ in first }
    meetings = Dictionary(scenario.meetings.map { ($0.id, $0) }) { first, _ in first }
    onDate = Dictionary(grouping: scenario.meetings) { Key(organisation: $0.organisation, date: $0.date) }
      .mapValues { $0.sorted { ($0.start, $0.id) < ($1.start, $1.id) } }
    choices = Dictionary(scenario.registrations.map { ([$0.member, $0.organisation], $0.choice) }) {
      first, _ in first
    }
    memberSuggestions = Suggestions(members.keys)
    organisationSuggestions = Suggestions(organisations.keys)
  }

  /// The nearest member's id.
  func nearestMember(to id: String) -> String? { memberSuggestions.nearest(to: id) }

  /// The nearest organisation's id.
  func nearestOrganisation(to id: String) -> String? { organisationSuggestions.nearest(to: id) }

  /// Whether the organisation is the member's residence, an own organisation or directly below one.
  func isOwn(_ member: String, _ organisation: String) -> Bool {
    guard let member = members[member] else { return false }
    let parent = organisations[organisation]?.parent
    return member.residence == organisation || member.ownOrganisations.contains(organisation)
      || parent.map(member.ownOrganisations.contains) ?? false
  }
}
