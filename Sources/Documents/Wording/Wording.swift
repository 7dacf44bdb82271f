import Domain
import Fingerprints
import Rules

/// Words and phrases of the documents in one language.
struct Wording {
  let language: Language

  init(_ language: Language) { self.language = language }

  /// One of two texts, by language.
  func callAsFunction(_ vietnamese: String, _ english: String) -> String {
    language == .vietnamese ? vietnamese : english
  }

  /// A message in the language.
  func callAsFunction(_ message: Message) -> String { message(language) }

  /// A date: `03/03/2021`, in English `2021-03-03`.
  func date(_ day: Day) -> String { language == .vietnamese ? day.vietnamese : day.description }

  /// The day of the week: `thứ Tư`, `Wed`.
  func weekday(_ day: Day) -> String { Wording.weekdays[day.weekday - 1](language) }

  /// From when to when: `08:00–10:00`.
  func times(_ start: TimeOfDay, _ end: TimeOfDay) -> String { "\(start)–\(end)" }

  /// What a visit counts for.
  func target(_ target: Plan.Target) -> String { Wording.title(of: target)(language) }

  /// What a visit counts for, joined by `; `.
  func targets(_ targets: [Plan.Target]) -> String { targets.map(target).joined(separator: "; ") }

  /// A number with an English noun: `1 visit`, `2 visits`.
  func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

  /// A list in a sentence, cut after `limit` entries: `A, B và 3 nơi khác` is `A, B, … (+3)`.
  func list(_ entries: [String], limit: Int = 3) -> String {
    let shown = entries.prefix(limit).joined(separator: ", ")
    return entries.count > limit ? "\(shown), … (+\(entries.count - limit))" : shown
  }

  /// What documents print at their foot, so that papers can be told apart by eye; what is not known is left out.
  func fingerprints(_ identity: PlanIdentity) -> [(title: String, value: String)] {
    [
      (self("Dấu vân tay của kế hoạch (SHA-256)", "Fingerprint of the plan (SHA-256)"), identity.plan),
      (self("Dấu vân tay của dữ liệu (SHA-256)", "Fingerprint of the data (SHA-256)"), identity.scenario),
    ].filter { !$0.1.isEmpty }
  }

  /// The titles of roles, joined; “everybody” where all are meant.
  func roles(_ roles: Roles) -> String {
    let named = Role.allCases.filter(roles.contains)
    if named.count == Role.allCases.count { return self("mọi thành viên", "all members") }
    return named.map { $0.title(language) }.joined(separator: ", ")
  }

  /// What a visit counts for, in both languages.
  static func title(of target: Plan.Target) -> Message {
    switch target {
    case .assigned: Message("được phân công", "assigned")
    case .ownUnit: Message("đơn vị mình", "own unit")
    case .residence: Message("nơi cư trú", "residence")
    }
  }

  private static let weekdays = [
    Message("thứ Hai", "Mon"), Message("thứ Ba", "Tue"), Message("thứ Tư", "Wed"),
    Message("thứ Năm", "Thu"), Message("thứ Sáu", "Fri"), Message("thứ Bảy", "Sat"),
    Message("Chủ nhật", "Sun"),
  ]
}
