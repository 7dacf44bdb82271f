import Domain
import Solver

/// What every absence does, as a picture: one row a member, one column a month, the last for the whole time.
struct AbsencePicture {
  let whole: [AbsenceOutcome]
  let monthly: [AbsenceOutcome]
  let view: PlanView

  private static let (label, cell, row, head) = (260, 46, 20, 26)

  /// The picture as SVG; empty where there is nobody.
  func svg() -> String {
    let months = Set(monthly.compactMap(\.absence.month)).sorted()
    let outcomes = Dictionary(
      (whole + monthly).map { ([$0.absence.member, $0.absence.month ?? ""], $0) },
      uniquingKeysWith: { first, _ in first })
    let people = view.order.map { view.people[$0].id }.filter { outcomes[[$0, ""]] != nil }
    guard !people.isEmpty else { return "" }
    let columns = months + [""]
    let width = Self.label + columns.count * Self.cell + 20
    let height = Self.head + people.count * Self.row + 4
    var html = HTMLText(capacity: 60_000)
    html.markup("<svg viewBox=\"0 0 ")
    html.number(width)
    html.markup(" ")
    html.number(height)
    html.markup("\" role=\"img\" style=\"max-width:")
    html.number(width)
    html.markup("px\">")
    for (number, month) in columns.enumerated() {
      let title = month.isEmpty ? view.say("cả năm", "all") : String(month.suffix(2))
      text(title, x(number) + Self.cell / 2, Self.head - 8, "middle", &html)
    }
    for (line, person) in people.enumerated() {
      let y = Self.head + line * Self.row
      text(view.memberName(person), Self.label - 10, y + 14, "end", &html)
      for (number, month) in columns.enumerated() {
        guard let outcome = outcomes[[person, month]] else { continue }
        square(x(number), y, outcome, &html)
      }
    }
    html.markup("</svg>")
    return html.string
  }

  /// The whole time stands a little apart.
  private func x(_ column: Int) -> Int {
    Self.label + column * Self.cell + (column == Set(monthly.compactMap(\.absence.month)).count ? 12 : 0)
  }

  private func square(_ x: Int, _ y: Int, _ outcome: AbsenceOutcome, _ html: inout HTMLText) {
    html.markup("<rect x=\"")
    html.number(x)
    html.markup("\" y=\"")
    html.number(y)
    html.markup("\" width=\"")
    html.number(Self.cell - 2)
    html.markup("\" height=\"")
    html.number(Self.row - 2)
    switch outcome.verdict {
    case .holds: html.markup("\" fill=\"#ffffff\" stroke=\"#d5cec8\"/>")
    case .ownDuties: html.markup("\" fill=\"#ffe08a\" stroke=\"#b98a00\"/>")
    case .open: html.markup("\" fill=\"#dddddd\" stroke=\"#777777\"/>")
    case .breaks, .contradicted: html.markup("\" fill=\"#e58a86\" stroke=\"#9a1b1e\"/>")
    }
    if outcome.changes > 0 {
      text(String(outcome.changes), x + Self.cell / 2 - 1, y + 14, "middle", &html)
    }
  }

  private func text(_ value: String, _ x: Int, _ y: Int, _ anchor: String, _ html: inout HTMLText) {
    html.markup("<text font-size=\"12\" x=\"")
    html.number(x)
    html.markup("\" y=\"")
    html.number(y)
    html.markup("\" text-anchor=\"")
    html.escaped(anchor)
    html.markup("\">")
    html.escaped(value)
    html.markup("</text>")
  }
}
