public import Domain

/// Something wrong or odd in the input: where it stands, what it is, and what to write instead.
public struct Finding: Hashable, Sendable {
  /// How bad it is.
  public enum Severity: String, Sendable {
    /// The input cannot be used.
    case error
    /// The input can be used, but probably says something else than was meant.
    case warning
  }
  /// What a reader of the input has to mend first.
  public enum Cause: String, Sendable {
    /// A file or folder is not there or cannot be read.
    case missing
    /// A file is there, but what it says is wrong.
    case data
  }

  /// The file, as a path relative to the scenario's folder, or as it was given.
  public var file: String
  /// The sheet, where the file is a workbook.
  public var sheet: String?
  /// The line of the file, or the row of the sheet, counted from 1; a quoted cell may span several lines.
  public var line: Int?
  /// The letters of the sheet's column, where one cell is concerned.
  public var letters: String?
  /// The key of the column, the dotted key of a TOML or JSON value, or the number of the character.
  public var column: String?
  /// What was written, made safe to print and shortened.
  public var value: String?
  /// What is wrong and what to write instead.
  public var message: Message
  /// How bad it is.
  public var severity: Severity
  /// Whether something is missing or wrong.
  public var cause: Cause

  /// A finding; `column` and `value` are shortened and control characters in them are made visible.
  public init(
    file: String, sheet: String? = nil, line: Int? = nil, letters: String? = nil, column: String? = nil,
    value: String? = nil, message: Message, severity: Severity = .error, cause: Cause = .data
  ) {
    self.file = file
    self.sheet = sheet
    self.line = line
    self.letters = letters
    self.column = column.map(Finding.shown)
    self.value = value.flatMap { $0.isEmpty ? nil : Finding.shown($0) }
    self.message = message
    self.severity = severity
    self.cause = cause
  }

  /// Where in a workbook, as spreadsheets write it: `members!C7`; `nil` in other files.
  public var cell: String? {
    guard let sheet else { return nil }
    let isPlain = sheet.utf8.allSatisfy {
      ($0 >= 48 && $0 <= 57) || ($0 >= 65 && $0 <= 90) || ($0 >= 97 && $0 <= 122) || $0 == 95
    }
    let name = Finding.shown(isPlain ? sheet : "'\(sheet)'")
    guard let line else { return letters.map { "\(name)!\($0)" } ?? name }
    return "\(name)!\(letters ?? "")\(line)"
  }

  /// The finding as one line of text: `file:line:column: error: “value”: message`, in a workbook
  /// `file:members!C7:column: …`, without the parts that are not known.
  public func text(_ language: Language) -> String {
    let place = [file, cell ?? line.map(String.init), column].compactMap(\.self).joined(separator: ":")
    let label =
      switch (severity, language) {
      case (.error, .vietnamese): "lỗi"
      case (.error, .english): "error"
      case (.warning, .vietnamese): "cảnh báo"
      case (.warning, .english): "warning"
      }
    return [place, label, value.map { "“\($0)”" }, message(language)].compactMap(\.self)
      .joined(separator: ": ")
  }

  /// The most characters of a value that are shown.
  static let shownCharacters = 60

  /// A value as it is safe to print: no character that moves the cursor or turns the text around, at most
  /// ``shownCharacters`` characters.
  static func shown(_ value: String) -> String {
    var result = ""
    for (index, scalar) in value.unicodeScalars.prefix(shownCharacters + 1).enumerated() {
      if index == shownCharacters {
        result += "…"
      } else if scalar == "\n" {
        result += "⏎"
      } else if scalar.isHidden {
        result += "<U+" + padded(String(scalar.value, radix: 16, uppercase: true), to: 4) + ">"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func padded(_ text: String, to width: Int) -> String {
    String(repeating: "0", count: max(0, width - text.count)) + text
  }
}

extension Unicode.Scalar {
  /// Whether nobody sees the character: controls, formats such as zero-width spaces and direction marks,
  /// line separators, private use and unassigned ones.
  var isHidden: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: true
    default: false
    }
  }
}
