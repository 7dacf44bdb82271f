extension World {
  /// Whether one of the member's areas is the organisation's area or an ancestor of it.
  public func areas(of member: Int, cover organisation: Int) -> Bool {
    let chain = ancestorsOfArea[areaOfOrganisation[organisation]]
    return areasOfMember[member].contains { chain.contains($0) }
  }

  /// `km(member, organisation)`: great-circle distance rounded half up to a whole kilometre; 0 where either
  /// place is unknown.
  public func kilometres(_ member: Int, _ organisation: Int) -> Int {
    guard let home = members[member].coordinate, let place = organisations[organisation].coordinate else {
      return 0
    }
    return Int((home.kilometres(to: place) + 0.5).rounded(.down))
  }

  /// Minutes of travel between two organisations at a speed: great-circle, rounded up; where a place is
  /// unknown, 0 inside one area and 60 otherwise (rules.md, `no-overlap`).
  public func travelMinutes(from: Int, to: Int, speed: Double) -> Int {
    guard let start = organisations[from].coordinate, let end = organisations[to].coordinate else {
      return areaOfOrganisation[from] == areaOfOrganisation[to] ? 0 : 60
    }
    return Int((start.kilometres(to: end) / speed * 60).rounded(.up))
  }
}
