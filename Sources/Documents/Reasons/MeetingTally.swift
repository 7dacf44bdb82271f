import Domain

/// How many meetings stand under which obstacle, told in one sentence part each.
struct MeetingTally {
  private enum Kind: Int, CaseIterable {
    case attended, tooSoon, pinned, holiday, busy, excluded, taken, sameDay, tooClose, limit, none
  }
  private var counts = [Int](repeating: 0, count: Kind.allCases.count)
  private var details = [[String]](repeating: [], count: Kind.allCases.count)
  private let say: Wording

  init(_ say: Wording) { self.say = say }

  /// Counts a meeting.
  mutating func add(_ obstacle: MeetingObstacle) {
    switch obstacle {
    case .attended: count(.attended)
    case .tooSoon: count(.tooSoon)
    case .pinned(let reason): count(.pinned, [reason])
    case .holiday(let name): count(.holiday, [name])
    case .busy(let reasons): count(.busy, reasons)
    case .excluded(let message): count(.excluded, [say(message)])
    case .taken(let names): count(.taken, names)
    case .sameDay(let organisation): count(.sameDay, [organisation])
    case .tooClose(let days): count(.tooClose, [String(days)])
    case .limit(let limit): count(.limit, [String(limit)])
    case .none: count(.none)
    }
  }

  private mutating func count(_ kind: Kind, _ more: [String] = []) {
    counts[kind.rawValue] += 1
    for detail in more where !detail.isEmpty && !details[kind.rawValue].contains(detail) {
      details[kind.rawValue].append(detail)
    }
  }

  /// The parts, such as “3 buổi trùng lúc bận (Họp Ban Chấp hành)”.
  func parts(isProven: Bool) -> [String] {
    Kind.allCases.compactMap { kind in
      let count = counts[kind.rawValue]
      guard count > 0 else { return nil }
      let detail = say.list(details[kind.rawValue])
      let suffix = detail.isEmpty ? "" : " (\(detail))"
      switch kind {
      case .attended: return say("\(count) buổi đã xếp dự", "\(count) attended")
      case .tooSoon:
        return say("\(count) buổi đã qua hoặc không kịp báo trước", "\(count) past or too soon for notice")
      case .pinned:
        return say("\(count) buổi đã ghim không dự\(suffix)", "\(count) forbidden by a pin\(suffix)")
      case .holiday: return say("\(count) buổi vào ngày nghỉ\(suffix)", "\(count) on holidays\(suffix)")
      case .busy: return say("\(count) buổi trùng lúc bận\(suffix)", "\(count) while busy\(suffix)")
      case .excluded: return say("\(count) buổi bị quy tắc loại\(suffix)", "\(count) excluded\(suffix)")
      case .taken:
        return say("\(count) buổi đã có người khác dự\(suffix)", "\(count) attended by others\(suffix)")
      case .sameDay:
        return say(
          "\(count) buổi trùng ngày dự nơi khác\(suffix)", "\(count) on the day of another visit\(suffix)")
      case .tooClose:
        return say(
          "\(count) buổi cách lượt dự khác ở đó chưa đủ \(detail) ngày",
          "\(count) less than \(detail) days from another visit there")
      case .limit:
        return say(
          "\(count) buổi vượt số lượt tối đa\(suffix)", "\(count) above the limit of visits\(suffix)")
      case .none:
        return isProven
          ? say(
            "\(count) buổi không vướng riêng điều gì (lệnh explain chỉ ra các quy tắc cùng cản trở)",
            "\(count) not blocked by anything alone (the command explain names the rules that act together)")
          : say(
            "\(count) buổi không vướng riêng điều gì (phương án chưa được chứng minh là tốt nhất)",
            "\(count) not blocked by anything alone (this plan is not proven to be the best)")
      }
    }
  }
}
