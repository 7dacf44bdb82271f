import Domain

extension Formulation {
  /// Makes x and v of every candidate and links them: `v ≤ x` where visiting needs the assignment.
  mutating func addCandidates() {
    let candidates = Candidates(situation)
    pairsOfOrganisation = Array(repeating: [], count: world.organisations.count)
    visitsOfMeeting = Array(repeating: [], count: world.meetings.count)
    rolesOfCandidates = Array(repeating: [], count: world.organisations.count)
    for member in world.members.indices {
      let (firstPair, firstVisit) = (pairs.count, visits.count)
      let offered = candidates.organisations(for: member)
      for organisation in offered { rolesOfCandidates[organisation].insert(world.members[member].role) }
      let assignable = offered.filter { !candidates.isForbidden(member, $0) }
      let direct = candidates.directTargets(of: member)
      for organisation in merged(assignable, direct) {
        let x = assignable.contains(sorted: organisation) ? addPair(member, organisation) : nil
        let isDirect = direct.contains(sorted: organisation)
        for meeting in candidates.meetings(of: organisation, for: member) {
          addVisit(member, organisation, meeting, x: x, isDirect: isDirect)
        }
      }
      pairsOfMember.append(firstPair..<pairs.count)
      visitsOfMember.append(firstVisit..<visits.count)
    }
  }

  private mutating func addPair(_ member: Int, _ organisation: Int) -> Column {
    let column = program.addColumn(
      .assignment(member: Int32(member), organisation: Int32(organisation)))
    pairsOfOrganisation[organisation].append(pairs.count)
    pairs.append(Pair(member: member, organisation: organisation, column: column))
    return column
  }

  private mutating func addVisit(
    _ member: Int, _ organisation: Int, _ meeting: Int, x: Column?, isDirect: Bool
  ) {
    let (who, what) = (Int32(member), Int32(meeting))
    let v = program.addColumn(.visit(member: who, meeting: what))
    var assigned: Column?
    if let x {
      if isDirect {
        // The visit is allowed anyway; it counts for the assignment as v·x, which three rows make exact.
        let both = program.addColumn(.assignedVisit(member: who, meeting: what))
        program.addRow([Term(1, both), Term(-1, v)], upper: 0)
        program.addRow([Term(1, both), Term(-1, x)], upper: 0)
        program.addRow([Term(1, both), Term(-1, v), Term(-1, x)], lower: -1)
        assigned = both
      } else {
        program.addRow([Term(1, v), Term(-1, x)], upper: 0)
        assigned = v
      }
    }
    visitsOfMeeting[meeting].append(visits.count)
    visits.append(
      Visit(
        member: member, organisation: organisation, meeting: meeting, column: v, assignedColumn: assigned,
        isDirect: isDirect))
  }

  /// The union of two ascending lists, ascending.
  private func merged(_ left: [Int], _ right: [Int]) -> [Int] {
    right.isEmpty ? left : Set(left + right).sorted()
  }
}

extension [Int] {
  /// Whether an ascending list has the element.
  func contains(sorted element: Int) -> Bool {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < element { low = middle + 1 } else { high = middle }
    }
    return low < endIndex && self[low] == element
  }
}
