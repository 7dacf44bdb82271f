import Domain

/// The order of a plan's lists in documents: by code points, `nil` first (plan.md).
///
/// The order of UTF-8 bytes is that of code points.
enum PlanOrder {
  /// Whether one text stands before another: negative, zero or positive.
  static func compare(_ left: String?, _ right: String?) -> Int {
    switch (left, right) {
    case (nil, nil): 0
    case (nil, _): -1
    case (_, nil): 1
    case (let left?, let right?):
      if left.utf8.elementsEqual(right.utf8) {
        0
      } else {
        left.utf8.lexicographicallyPrecedes(right.utf8) ? -1 : 1
      }
    }
  }

  /// By member, organisation.
  static func assignments(_ plan: Plan) -> [Plan.Assignment] {
    sorted(plan.assignments) {
      first(compare($0.member, $1.member), compare($0.organisation, $1.organisation))
    }
  }

  /// By date, start, member, meeting.
  static func visits(_ plan: Plan) -> [Plan.Visit] {
    sorted(plan.visits) {
      first(
        $0.date.number - $1.date.number, $0.start.minute - $1.start.minute, compare($0.member, $1.member),
        compare($0.meeting, $1.meeting))
    }
  }

  /// By rule, member, organisation, period.
  static func shortfalls(_ plan: Plan) -> [Plan.Shortfall] {
    sorted(plan.shortfalls) {
      first(
        compare($0.rule, $1.rule), compare($0.member, $1.member), compare($0.organisation, $1.organisation),
        compare($0.period, $1.period))
    }
  }

  /// The first comparison that isn't a draw; later ones are only made where they are needed.
  private static func first(
    _ one: Int, _ two: @autoclosure () -> Int, _ three: @autoclosure () -> Int = 0,
    _ four: @autoclosure () -> Int = 0
  ) -> Int {
    if one != 0 { return one }
    let second = two()
    if second != 0 { return second }
    let third = three()
    return third != 0 ? third : four()
  }

  /// A list that is in order already, as a plan's usually are, is not sorted again.
  private static func sorted<Element>(_ list: [Element], by compare: (Element, Element) -> Int) -> [Element] {
    let isSorted = zip(list, list.dropFirst()).allSatisfy { compare($0, $1) <= 0 }
    return isSorted ? list : list.sorted { compare($0, $1) < 0 }
  }
}
