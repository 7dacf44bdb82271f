import Domain
import Rules

/// A key of the settings: what it is called in a workbook, and what its value is.
struct SettingKey {
  /// What a value is.
  enum Kind: Hashable {
    case text
    case whole
    case day
    /// Texts, one a line or separated by `;`.
    case list
    case flag
    /// A number, or a text such as `2/3`.
    case numberOrText
    /// Whatever it looks like.
    case anything
  }

  /// The key, part by part.
  let path: [String]
  /// What it is called.
  let title: Message
  /// What to write.
  let note: Message
  /// What its value is.
  let kind: Kind

  private init(_ path: [String], _ kind: Kind, _ title: Message, _ note: Message) {
    (self.path, self.kind, self.title, self.note) = (path, kind, title, note)
  }

  /// The keys in the order of documents, but for those of single rules.
  static let all: [SettingKey] = [
    SettingKey(
      ["title"], .text, Message("Tên kế hoạch", "Title"),
      Message("in ở đầu Bảng phân công", "printed at the head of the documents")),
    SettingKey(
      ["year"], .whole, Message("Năm", "Year"),
      Message(
        "cả năm, từ 01/01 đến 31/12; để trống nếu ghi Từ ngày và Đến ngày",
        "the whole year; empty where there are From and To")),
    SettingKey(
      ["from"], .day, Message("Từ ngày", "From"),
      Message("chỉ khi không theo năm", "only where it is not a year")),
    SettingKey(
      ["to"], .day, Message("Đến ngày", "To"),
      Message("chỉ khi không theo năm; tính cả ngày này", "only where it is not a year; included")),
    SettingKey(
      ["regimes"], .list, Message("Quy định", "Regimes"),
      Message(
        "mã quy định (phancong rules liệt kê); nhiều mã cách nhau bằng ;",
        "ids of regimes (see phancong rules), separated by ;")),
    SettingKey(
      ["time_zone"], .text, Message("Múi giờ", "Time zone"),
      Message("để trống: Asia/Ho_Chi_Minh", "empty: Asia/Ho_Chi_Minh")),
    SettingKey(
      ["issuer", "superior"], .text, Message("Cấp ủy cấp trên", "Superior body"),
      Message("như TỈNH ỦY …", "such as TỈNH ỦY …")),
    SettingKey(
      ["issuer", "body"], .text, Message("Cơ quan ban hành", "Issuing body"),
      Message("như BAN TỔ CHỨC", "such as BAN TỔ CHỨC")),
    SettingKey(
      ["issuer", "number"], .text, Message("Số, ký hiệu", "Number"),
      Message("như 01-BPC/BTCTU", "such as 01-BPC/BTCTU")),
    SettingKey(
      ["issuer", "place"], .text, Message("Nơi ban hành", "Place"),
      Message("in trước ngày tháng", "printed before the date")),
    SettingKey(
      ["issuer", "authority"], .text, Message("Thẩm quyền ký", "Authority"),
      Message("như T/L BAN THƯỜNG VỤ", "such as T/L BAN THƯỜNG VỤ")),
    SettingKey(
      ["issuer", "signer_title"], .text, Message("Chức vụ người ký", "Signer's post"),
      Message("như TRƯỞNG BAN", "such as TRƯỞNG BAN")),
    SettingKey(
      ["issuer", "recipients"], .list, Message("Nơi nhận", "Recipients"),
      Message(
        "mỗi nơi một dòng (Alt+Enter), hoặc cách nhau bằng ;", "one a line (Alt+Enter), or separated by ;")),
    SettingKey(
      ["goals", "order"], .list, Message("Thứ tự mục tiêu", "Order of goals"),
      Message("để trống: theo quy định", "empty: the regime's")),
  ]

  /// The key of a rule's parameter: `rules.ID.PARAMETER`.
  static func rule(_ id: String, _ parameter: String) -> SettingKey {
    SettingKey(
      ["rules", id, parameter], kind(ofParameter: parameter, of: id),
      Message("Quy tắc \(id): \(parameter)", "Rule \(id): \(parameter)"), Message("", ""))
  }

  /// The key of a path; `nil` where there is none.
  static func key(_ path: [String]) -> SettingKey? {
    if path.count == 3, path[0] == "rules" { return rule(path[1], path[2]) }
    return all.first { $0.path == path }
  }

  /// The path that a cell names: a dotted key, or what the key is called.
  static func path(_ text: String) -> [String] {
    let folded = HeadingText.folded(text)
    if let key = all.first(where: {
      folded == FoldedText.of($0.title.vietnamese) || folded == FoldedText.of($0.title.english)
    }) {
      return key.path
    }
    let parts = split(text)
    // The id of a rule has dots of its own, and who types it leaves the quotes out.
    guard parts.count > 3, parts[0] == "rules" else { return parts }
    return ["rules", parts[1..<parts.count - 1].joined(separator: "."), parts[parts.count - 1]]
  }

  /// Splits a dotted key; a part may stand in quotes.
  private static func split(_ text: String) -> [String] {
    var parts = [""]
    var isQuoted = false
    for character in text {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ".", !isQuoted {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return isQuoted || parts.contains("") ? [text] : parts.map { $0.trimmingSpaces }
  }

  private static func kind(ofParameter key: String, of rule: String) -> Kind {
    if key == "enabled" { return .flag }
    let name = rule.prefix { $0 != "." }
    let kind = RuleKinds.all.first { $0.kind == name }
    switch kind?.parameters.first(where: { $0.key == key })?.values {
    case .integer: return .whole
    case .number, .share, .wordOrNumber: return .numberOrText
    case .boolean: return .flag
    case .word, .text: return .text
    case .words, .texts: return .list
    case nil: return .anything
    }
  }
}

extension String {
  /// Without spaces and line breaks at both ends.
  var trimmingSpaces: String { CellText.string(Array(utf8)[...].trimmed) }

  /// Without spaces of any width, line breaks and characters that nobody sees at both ends: they come along when text is
  /// pasted from pages and documents.
  var trimmingUnseen: String {
    func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
    }
    let scalars = unicodeScalars
    guard let first = scalars.first, let last = scalars.last, isUnseen(first) || isUnseen(last) else {
      return self
    }
    guard let start = scalars.firstIndex(where: { !isUnseen($0) }),
      let end = scalars.lastIndex(where: { !isUnseen($0) })
    else { return "" }
    return String(scalars[start...end])
  }
}
