import Domain
import Explanations

/// A plot of what goals come to as a number of a rule grows: one small chart a goal that changes, steps marked.
struct SweepPlot {
  let sweep: RulePrice.Sweep
  let say: Wording

  private static let (width, height, gap) = (250, 170, 20)
  private static let (left, right, top, bottom) = (46, 14, 30, 28)

  /// The picture as SVG.
  func svg() -> String {
    let points = sweep.points.filter { !$0.goals.isEmpty }
    let goals = (points.first?.goals ?? []).indices.filter { goal in
      Set(points.map { $0.goals[goal].value }).count > 1
    }
    guard !goals.isEmpty else { return "" }
    let columns = min(4, goals.count)
    let rows = (goals.count + columns - 1) / columns
    let (width, height, gap) = (SweepPlot.width, SweepPlot.height, SweepPlot.gap)
    var html = HTMLText(capacity: 4000)
    html.markup("<svg viewBox=\"0 0 ")
    html.number(columns * (width + gap))
    html.markup(" ")
    html.number(rows * (height + gap))
    html.markup("\" role=\"img\" style=\"min-width:0;max-width:")
    html.number(columns * (width + gap))
    html.markup("px\">")
    for (number, goal) in goals.enumerated() {
      html.markup("<g transform=\"translate(")
      html.number(number % columns * (width + gap))
      html.markup(" ")
      html.number(number / columns * (height + gap))
      html.markup(")\">")
      chart(points, goal, &html)
      html.markup("</g>")
    }
    html.markup("</svg>")
    return html.string
  }

  private func chart(_ points: [RulePrice.Point], _ goal: Int, _ html: inout HTMLText) {
    let values = points.map { $0.goals[goal].value }
    let (least, most) = (values.min() ?? 0, values.max() ?? 1)
    func x(_ index: Int) -> Int {
      SweepPlot.left + index * (SweepPlot.width - SweepPlot.left - SweepPlot.right) / max(1, points.count - 1)
    }
    func y(_ value: Int) -> Int {
      let room = SweepPlot.height - SweepPlot.top - SweepPlot.bottom
      return SweepPlot.top + room - (value - least) * room / max(1, most - least)
    }
    text(points[0].goals[goal].goal.title(say.language), 0, 14, "start", &html, isBold: true)
    for value in [least, most] {
      line(SweepPlot.left - 4, y(value), SweepPlot.width - SweepPlot.right + 4, y(value), "#d5cec8", 1, &html)
      text(String(value), SweepPlot.left - 8, y(value) + 4, "end", &html)
    }
    for index in points.indices.dropFirst() {
      line(x(index - 1), y(values[index - 1]), x(index), y(values[index]), "#9a1b1e", 2, &html)
    }
    for (index, point) in points.enumerated() {
      html.markup("<circle cx=\"")
      html.number(x(index))
      html.markup("\" cy=\"")
      html.number(y(values[index]))
      html.markup("\" r=\"4\" stroke=\"#9a1b1e\" stroke-width=\"2\" fill=\"")
      // What is not proven is hollow.
      if point.status == .optimal { html.markup("#9a1b1e") } else { html.markup("#fff") }
      html.markup("\"><title>")
      html.escaped("\(sweep.parameter) = \(point.value): \(values[index])")
      html.markup("</title></circle>")
      text(String(point.value), x(index), SweepPlot.height - 8, "middle", &html, isBold: point.isInForce)
    }
  }

  private func line(
    _ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int, _ colour: StaticString, _ width: Int, _ html: inout HTMLText
  ) {
    html.markup("<line x1=\"")
    html.number(x1)
    html.markup("\" y1=\"")
    html.number(y1)
    html.markup("\" x2=\"")
    html.number(x2)
    html.markup("\" y2=\"")
    html.number(y2)
    html.markup("\" stroke-width=\"")
    html.number(width)
    html.markup("\" stroke=\"")
    html.markup(colour)
    html.markup("\"/>")
  }

  private func text(
    _ text: String, _ x: Int, _ y: Int, _ anchor: StaticString, _ html: inout HTMLText, isBold: Bool = false
  ) {
    html.markup("<text x=\"")
    html.number(x)
    html.markup("\" y=\"")
    html.number(y)
    html.markup("\" font-size=\"12\" text-anchor=\"")
    html.markup(anchor)
    if isBold { html.markup("\" font-weight=\"bold") }
    html.markup("\">")
    html.escaped(text)
    html.markup("</text>")
  }
}
