extension World {
  /// Whether the member is busy at some minute of the interval.
  public func isBusy(_ member: Int, during interval: Interval) -> Bool {
    let entries = busy[member]
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].end <= interval.start { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && entries[low].overlaps(interval)
  }

  /// Years in a row, up to the year before the horizon, in which `history` has the pair (rules.md, `rotation`).
  public func tenure(of member: Int, at organisation: Int) -> Int {
    guard let years = pastYears[member][organisation] else { return 0 }
    var year = scenario.horizon.lowerBound.year - 1
    var count = 0
    while years.contains(where: { $0.contains(year) }) {
      count += 1
      year -= 1
    }
    return count
  }

  /// The organisations that `history` has for the member, ascending.
  public func pastOrganisations(of member: Int) -> [Int] { pastYears[member].keys.sorted() }
}
