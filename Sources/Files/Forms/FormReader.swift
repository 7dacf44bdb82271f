public import Domain
public import Forms

/// Reads the form of official documents: what comes with the program, with the scenario's own `van-ban.toml` over it.
public struct FormReader {
  /// The name of the scenario's own file.
  public static let file = "van-ban.toml"

  /// From this day on documents follow the form of 2026.
  private static let change = Day(year: 2026, month: 5, day: 27) ?? Day(number: 0)

  /// The form that comes with the program for a plan that begins on a day.
  public static func standard(on day: Day) -> DocumentForm {
    builtIn[day < change ? "2018" : "2026"] ?? DocumentForm()
  }

  /// The forms that come with the program, by id. A test holds that they have no fault.
  static let builtIn: [String: DocumentForm] = FormFiles.forms.mapValues { bytes in
    let findings = Findings()
    var form = DocumentForm()
    for (name, bytes) in [("common.toml", FormFiles.common), ("form.toml", bytes)] {
      if let file = SourceFile(name: name, bytes: bytes, findings: findings) {
        FormReader.lay(file, over: &form, findings)
      }
    }
    return form
  }

  /// The form of a scenario; what is wrong with its own file is reported.
  static func read(_ source: any ScenarioSource, on day: Day, _ findings: Findings) -> DocumentForm {
    guard source.hasFile(file) else { return standard(on: day) }
    return source.file(file, findings).map { read($0, on: day, findings) } ?? standard(on: day)
  }

  /// The form that a text makes of the one of the day.
  static func read(_ file: SourceFile, on day: Day, _ findings: Findings) -> DocumentForm {
    var form = standard(on: day)
    guard let document = TOMLDocument(file, findings: findings) else { return form }
    let table = document.table
    if let id = table.text("form") {
      if let chosen = builtIn[id] {
        form = chosen
      } else {
        let all = builtIn.keys.sorted().map { "“\($0)”" }.joined(separator: ", ")
        table.error(
          "form", value: id, "không có mẫu này; các mẫu: \(all)", "unknown form; the forms are: \(all)")
      }
    }
    FormSections(document: document).lay(over: &form)
    form.spell()
    return form
  }

  private static func lay(_ file: SourceFile, over form: inout DocumentForm, _ findings: Findings) {
    guard let document = TOMLDocument(file, findings: findings) else { return }
    FormSections(document: document).lay(over: &form)
    form.spell()
  }
}

extension DocumentForm {
  /// Puts the form's own words into its spelling.
  fileprivate mutating func spell() {
    for kind in papers.keys {
      guard var paper = papers[kind] else { continue }
      for key in [
        \Paper.kind, \.subject, \.to, \.opening, \.request, \.requestWithoutNotice, \.closing,
        \.annex,
      ] {
        paper[keyPath: key] = paper[keyPath: key].spelled(toneMarks)
      }
      paper.recipients = paper.recipients.map { $0.spelled(toneMarks) }
      papers[kind] = paper
    }
  }
}
