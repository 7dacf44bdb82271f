import Domain
import Foundation
import Workbooks

/// Spells what is in a cell of a workbook as a CSV table would, so that both are read and checked by the same code.
///
/// What can only mean one thing is put right; everything else is passed on as it is written and refused there.
struct CellSpelling {
  /// What the column holds.
  let kind: TableSchema.Kind
  /// The words to choose from, by how they and what they mean are written, folded.
  private var words: [String: String] = [:]
  /// Whether the workbook counts days from 1904.
  var startsIn1904 = false

  /// Spells cells of a kind.
  init(kind: TableSchema.Kind, startsIn1904: Bool) {
    (self.kind, self.startsIn1904) = (kind, startsIn1904)
  }

  /// Spells cells of a column; those of a column that the program does not know are text.
  init(_ column: TableSchema.Column?, startsIn1904: Bool) {
    self.init(kind: column?.kind ?? .text, startsIn1904: startsIn1904)
    guard let column else { return }
    for (place, choice) in column.choices.enumerated() {
      let titles = column.choiceTitles[safe: place].map { [$0.vietnamese, $0.english] } ?? []
      for word in [choice] + titles.map(FoldedText.of) where words[word] == nil { words[word] = choice }
    }
  }

  /// The spelling, and why the cell cannot be right whatever it is meant to say.
  typealias Result = (text: String, complaint: Message?)

  /// Spells a cell.
  func spell(_ cell: SheetContent.Cell) -> Result {
    switch cell.value {
    case .text(let text), .isoDate(let text):
      return (spell(CellText.string(Array(text.utf8)[...]).trimmingUnseen), nil)
    case .number(let number): return spell(number, cell.format)
    case .boolean(let flag):
      let word = flag ? "TRUE" : "FALSE"
      return switch kind {
      case .flag: (flag ? "yes" : "no", nil)
      case .newID, .reference, .references, .who: (word, CellSpelling.typeAgain)
      default: (word, nil)
      }
    case .error(let error):
      return (
        error,
        Message(
          "công thức trong ô bị lỗi; hãy sửa công thức hoặc gõ giá trị",
          "the formula in the cell failed; correct it or type the value")
      )
    case .uncomputed:
      return (
        "",
        Message(
          "công thức trong ô chưa được tính; hãy mở bằng Excel hoặc LibreOffice, lưu lại, hoặc gõ giá trị",
          "the formula in the cell was never computed; open and save the file in Excel or LibreOffice, or type the value"
        )
      )
    }
  }

  // MARK: - Text

  private func spell(_ text: String) -> String {
    switch kind {
    case .day: return WrittenTime.day(text).map { "\($0)" } ?? text
    case .time: return WrittenTime.time(text).map { "\($0)" } ?? text
    case .dayOrMoment:
      if Day(text) != nil || Moment(text) != nil { return text }
      // Midnight is what programs put behind a day.
      if let moment = WrittenTime.moment(text), moment.minuteOfDay != 0 { return "\(moment)" }
      return WrittenTime.day(text).map { "\($0)" } ?? text
    case .days:
      let parts = text.split { $0 == ";" || $0 == "\n" || $0 == "," }.map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      let days = parts.map { WrittenTime.day($0) }
      return days.contains(nil) ? text : days.compactMap { $0.map { "\($0)" } }.joined(separator: ";")
    case .flag: return CellSpelling.flag(text).map { $0 ? "yes" : "no" } ?? text
    case .word, .openWord: return word(text)
    case .decimal: return CellSpelling.withPoint(text)
    case .recurrence: return WrittenRecurrence.rule(text) ?? text
    case .references, .who: return text.replacingOccurrences(of: "\n", with: ";")
    case .text, .newID, .reference, .whole: return text
    }
  }

  /// Yes or no as people write it; `nil` for anything else.
  static func flag(_ text: String) -> Bool? {
    switch FoldedText.of(text) {
    case "yes", "y", "co", "x", "true", "dung", "1": true
    case "no", "n", "khong", "false", "sai", "0": false
    default: nil
    }
  }

  private func word(_ text: String) -> String { words[FoldedText.of(text)] ?? text }

  /// `15,1205` is `15.1205`: one comma and otherwise only digits.
  private static func withPoint(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { ($0 >= 48 && $0 <= 57) || $0 == 44 || $0 == 45 }
    guard isPlain, text.utf8.count(where: { $0 == 44 }) == 1 else { return text }
    return text.replacingOccurrences(of: ",", with: ".")
  }

  // MARK: - Numbers

  private func spell(_ number: Double, _ format: NumberFormat) -> Result {
    let plain = CellSpelling.plain(number)
    switch kind {
    case .day, .days: return (day(number, format) ?? plain, nil)
    case .dayOrMoment:
      if format != .plain, number < 1, let time = time(number) { return (time, nil) }
      guard let moment = moment(number), isPlausible(moment, number, format) else { return (plain, nil) }
      // Whoever types a day into a cell that shows a time as well means the day.
      return (moment.second == 0 ? "\(moment.day)" : moment.text, nil)
    case .time:
      if number >= 0, number <= 1, let time = time(number) { return (time, nil) }
      return (moment(number).map { format == .moment ? $0.text : plain } ?? plain, nil)
    case .flag: return (number == 1 ? "yes" : number == 0 ? "no" : plain, nil)
    case .decimal:
      guard case .fixed(let digits) = format, case let text = CellSpelling.fixed(number, digits),
        Double(text) == number
      else { return (plain, nil) }
      return (text, nil)
    case .whole: return (plain, nil)
    case .newID, .reference, .references, .who: return identifier(number, format)
    case .text, .recurrence, .word, .openWord:
      switch format {
      case .date: return (moment(number)?.day.vietnamese ?? plain, nil)
      case .time: return (time(number) ?? plain, nil)
      case .moment: return (moment(number).map { "\($0.day.vietnamese) \($0.clock)" } ?? plain, nil)
      default: return (padded(number, format), nil)
      }
    }
  }

  private static let typeAgain = Message(
    "bảng tính đã đổi mã thành giá trị khác; hãy định dạng ô là Văn bản (Text) rồi gõ lại mã",
    "the spreadsheet has turned the id into something else; format the cell as Text and type the id again")

  private func identifier(_ number: Double, _ format: NumberFormat) -> Result {
    switch format {
    case .date, .time, .moment:
      let shown = format == .time ? time(number) : moment(number)?.day.vietnamese
      return (
        shown ?? CellSpelling.plain(number),
        Message(
          "bảng tính đã đổi mã thành ngày, giờ; hãy định dạng ô là Văn bản (Text) rồi gõ lại mã",
          "the spreadsheet has turned the id into a date or time; format the cell as Text and type the id again"
        )
      )
    default:
      guard abs(number) < 1e15 else {
        return (
          CellSpelling.plain(number),
          Message(
            "mã là số quá dài nên bảng tính đã làm tròn; hãy định dạng ô là Văn bản (Text) rồi gõ lại mã",
            "the id is so long a number that the spreadsheet has rounded it; format the cell as Text and type it again"
          )
        )
      }
      return (padded(number, format), nil)
    }
  }

  private func padded(_ number: Double, _ format: NumberFormat) -> String {
    let plain = CellSpelling.plain(number)
    guard case .padded(let width) = format, number >= 0, number == number.rounded() else { return plain }
    return String(repeating: "0", count: max(0, min(width, 40) - plain.count)) + plain
  }

  /// A number as it is typed: as few digits as tell it from every other, no exponent.
  static func plain(_ number: Double) -> String {
    if number == number.rounded(), abs(number) < 1e18 { return String(Int(number)) }
    let text = "\(number)"
    guard text.contains("e") else { return text }
    return NSDecimalNumber(string: text).description(withLocale: Locale(identifier: "en_US_POSIX"))
  }

  /// A number with so many decimals.
  static func fixed(_ number: Double, _ digits: Int) -> String { String(format: "%.\(digits)f", number) }

  // MARK: - Days and times

  /// Plain numbers from 1954 on may be days: a year typed alone is smaller.
  private static let firstPlausible = -5_844

  /// Whether a day is meant: a year typed into a cell for dates is shown as one of 1905.
  private func isPlausible(_ moment: SerialMoment, _ number: Double, _ format: NumberFormat) -> Bool {
    if moment.day.number > CellSpelling.firstPlausible { return true }
    return format != .plain && !(number == number.rounded() && (1_900...2_200).contains(number))
  }

  private func day(_ number: Double, _ format: NumberFormat) -> String? {
    // 20210305 as a number.
    if format == .plain, number == number.rounded(), (19_000_101...22_001_231).contains(number) {
      let digits = Int(number)
      return Day(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100).map { "\($0)" }
    }
    if format != .plain, number < 1 { return time(number) }
    guard let moment = moment(number) else { return nil }
    if format == .time { return time(number) }
    guard isPlausible(moment, number, format) else { return nil }
    return moment.second == 0 ? "\(moment.day)" : moment.text
  }

  /// A time of day as `HH:MM`, with seconds where it has some.
  private func time(_ number: Double) -> String? {
    guard number >= 0, number <= 1 else { return nil }
    return SerialMoment.clock(Int((number * 86_400).rounded()))
  }

  private func moment(_ number: Double) -> SerialMoment? { SerialMoment(number, startsIn1904: startsIn1904) }
}

/// A day with a time as spreadsheets count them: days since 30 December 1899, or 1 January 1904.
private struct SerialMoment {
  let day: Day
  /// Seconds since midnight.
  let second: Int

  init?(_ number: Double, startsIn1904: Bool) {
    // 31 December 9999 is the last day they know.
    guard number >= 1, number < 2_958_466 else { return nil }
    let seconds = Int((number * 86_400).rounded())
    second = seconds % 86_400
    day = Day(number: seconds / 86_400 - 25_569 + (startsIn1904 ? 1_462 : 0))
  }

  var clock: String { SerialMoment.clock(second) }
  var text: String { "\(day)T\(clock)" }

  static func clock(_ seconds: Int) -> String {
    let clock = "\(TimeOfDay(minute: seconds / 60))"
    let rest = seconds % 60
    return rest == 0 ? clock : clock + (rest < 10 ? ":0" : ":") + "\(rest)"
  }
}
