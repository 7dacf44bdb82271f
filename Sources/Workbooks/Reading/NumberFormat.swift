/// What a cell's number format says about the number: spreadsheets know dates and times by nothing else.
public enum NumberFormat: Hashable, Sendable {
  /// A number, or no format.
  case plain
  /// A date.
  case date
  /// A time of day.
  case time
  /// A date with a time.
  case moment
  /// A whole number that is shown with leading zeros up to so many digits.
  case padded(Int)
  /// A number that is shown with so many decimals.
  case fixed(Int)

  /// The format with one of the numbers that every spreadsheet knows (ECMA-376 part 1, 18.8.30).
  init(builtIn number: Int) {
    switch number {
    case 14...17, 27...31, 34...36, 50...54, 57, 58: self = .date
    case 18...21, 32, 33, 45...47, 55, 56: self = .time
    case 22: self = .moment
    case 2: self = .fixed(2)
    default: self = .plain
    }
  }

  /// The format with a code such as `dd/mm/yyyy hh:mm`.
  init(code: String) {
    var letters: Set<Character> = []
    var characters = code.lowercased()[...]
    // Only the first section counts; the others are for negative numbers, zero and text.
    scan: while let character = characters.popFirst() {
      switch character {
      case ";": break scan
      case "\\", "_", "*": _ = characters.popFirst()
      case "\"": characters = characters.drop { $0 != "\"" }.dropFirst()
      case "[":
        // [h] counts hours; [Red], [$-42A] and conditions say nothing of dates.
        let inside = characters.prefix { $0 != "]" }
        if let first = inside.first, "hms".contains(first), inside.allSatisfy({ $0 == first }) {
          letters.insert(first)
        }
        characters = characters.dropFirst(inside.count + 1)
      case "y", "d", "h", "s", "m", "0", "#", "?", "g", "e": letters.insert(character)
      default: break
      }
    }
    if code.lowercased().hasPrefix("general") { letters = [] }
    let hasDay = !letters.isDisjoint(with: ["y", "d"])
    let hasTime = !letters.isDisjoint(with: ["h", "s"])
    let isZeros = code.count > 1 && code.allSatisfy { $0 == "0" }
    switch (hasDay, hasTime, letters.contains("m")) {
    case (true, true, _): self = .moment
    case (true, false, _), (false, false, true): self = .date
    case (false, true, _): self = .time
    default:
      self = isZeros ? .padded(code.count) : NumberFormat.decimals(code).map(NumberFormat.fixed) ?? .plain
    }
  }

  /// The decimals of a code such as `0.000`.
  private static func decimals(_ code: String) -> Int? {
    guard code.hasPrefix("0."), case let digits = code.dropFirst(2), (1...15).contains(digits.count) else {
      return nil
    }
    return digits.allSatisfy { $0 == "0" } ? digits.count : nil
  }
}
