public import Domain
import Fingerprints
import Reports
public import Rules
public import Solver

/// What every absence would do to a plan (the N−1 test): weak points first, a table by month, a picture.
public struct AbsenceDocuments: Sendable {
  private let view: PlanView
  private let whole: [AbsenceOutcome]
  private let monthly: [AbsenceOutcome]
  private var say: Wording { view.say }

  /// Outcomes in any order.
  public init(_ outcomes: [AbsenceOutcome], plan: Plan, in situation: Situation, language: Language) {
    view = PlanView(plan, in: situation, language)
    let ranked = outcomes.sorted(by: AbsenceDocuments.isWeaker)
    whole = ranked.filter { $0.absence.month == nil }
    monthly = ranked.filter { $0.absence.month != nil }
  }

  /// What breaks the year comes first, then what costs more, then what changes more.
  private static func isWeaker(_ first: AbsenceOutcome, _ second: AbsenceOutcome) -> Bool {
    func key(_ outcome: AbsenceOutcome) -> [Int] {
      [
        -outcome.verdict.severity, outcome.unavoidable - outcome.additional, -outcome.additional,
        -outcome.changes,
      ]
    }
    let (one, other) = (key(first), key(second))
    if one != other { return one.lexicographicallyPrecedes(other) }
    let names = [first, second].map { [$0.absence.member, $0.absence.month ?? ""] }
    return names[0].lexicographicallyPrecedes(names[1])
  }

  /// All files: `n-1.html` (one page that needs nothing else), `n-1.md`, `n-1.json`, and `plan.json`, the plan tested.
  /// Throws where the page's template can't be parsed, which is a fault of the program.
  public func render() throws -> [(name: String, contents: [UInt8])] {
    let document = document
    return [
      ("plan.json", PlanJSON.bytes(view.plan, language: say.language)), ("n-1.html", try document.html()),
      ("n-1.md", document.markdown), ("n-1.json", json),
    ]
  }

  /// The numbers and the weakest points, for a terminal.
  public var text: String {
    figures.map { $0 + "\n" }.joined() + "\n"
      + TextWriter.text(table(.absences, Array(whole.prefix(10)), title: wholeTitle)) + "\n"
      + TextWriter.text(table(.absencesByMonth, Array(weakMonths.prefix(10)), title: monthTitle))
  }

  /// Every outcome, as UTF-8 (docs/what-if.md).
  public var json: [UInt8] {
    var json = JSONText(capacity: 200_000)
    json.space("{\n  \"plan\": ")
    json.string(PlanIdentity(view.plan).plan)
    json.space(",\n  \"absences\": ")
    json.list(whole + monthly, indent: "    ", outdent: "  ") { json, outcome in
      json.object { json in
        json.key("member")
        json.string(outcome.absence.member)
        json.key("month")
        json.string(outcome.absence.month)
        json.key("from")
        json.date(outcome.absence.days.lowerBound)
        json.key("to")
        json.date(outcome.absence.days.upperBound)
        json.key("verdict")
        json.string(outcome.verdict.rawValue)
        json.key("additional")
        json.number(outcome.additional)
        json.key("unavoidable")
        json.number(outcome.unavoidable)
        json.key("changes")
        json.number(outcome.changes)
        json.key("lost")
        json.strings(outcome.lost.map(\.meeting))
        json.key("proven")
        json.flag(outcome.isProven)
      }
    }
    json.space("\n}\n")
    return json.bytes
  }

  // MARK: - The page

  private var document: TablesDocument {
    TablesDocument(
      name: "n-1", language: say.language, letterhead: Letterhead(view),
      kind: say("NẾU MỘT NGƯỜI VẮNG", "IF ONE IS AWAY"), subject: view.plan.scenario.title,
      verdict: verdict, figures: figures,
      tables: [
        table(.absences, whole, title: wholeTitle), table(.absencesByMonth, weakMonths, title: monthTitle),
      ],
      charts: [
        TablesDocument.Chart(
          id: "hinh-n-1", title: say("Bức tranh cả năm", "The whole year at a glance"),
          short: say("Bức tranh", "Picture"),
          note: say(
            "Mỗi ô là một người vắng một tháng; số trong ô là số thay đổi ít nhất phải làm, ô trống là không phải đổi gì. Trắng: vẫn giữ được; vàng: chỉ nhiệm vụ của chính người vắng bị thiếu, không ai làm thay được; đỏ: thiếu hơn thế. Cột cuối: vắng cả thời gian.",
            "Each cell is one member away in one month; the number is the fewest changes, none where it is empty. White: the year holds; yellow: only the absent member's own duties fall short, which nobody could help; red: more than that. Last column: away all the time."
          ), markup: AbsencePicture(whole: whole, monthly: monthly, view: view).svg())
      ], identity: PlanIdentity(view.plan), isSigned: false)
  }

  private var verdict: String {
    let broken = (whole + monthly).count { $0.verdict.severity >= AbsenceOutcome.Verdict.breaks.severity }
    return broken == 0
      ? say(
        "Không ai vắng mà làm hỏng kế hoạch: nhiều nhất chỉ thiếu nhiệm vụ của chính người ấy.",
        "Nobody's absence breaks the plan: at most the absent member's own duties fall short.")
      : say(
        "\(broken) trường hợp vắng làm thiếu nhiều hơn nhiệm vụ của chính người vắng.",
        "\(say.count(broken, "absence")) would make more fall short than the absent member's own duties.")
  }

  private var figures: [String] {
    func line(_ title: String, _ outcomes: [AbsenceOutcome]) -> String {
      let counts = AbsenceOutcome.Verdict.allCases.compactMap { verdict -> String? in
        let count = outcomes.count { $0.verdict == verdict }
        return count == 0 ? nil : "\(count) \(word(verdict))"
      }
      return title + ": " + counts.joined(separator: ", ")
    }
    return [
      line(say("vắng cả thời gian", "away all the time"), whole),
      line(say("vắng một tháng", "away for a month"), monthly),
    ]
  }

  private var wholeTitle: String {
    say("Vắng cả thời gian, yếu nhất trước", "Away all the time, weakest first")
  }
  private var monthTitle: String {
    say("Vắng một tháng mà phải thay đổi, yếu nhất trước", "Away for a month with changes, weakest first")
  }

  /// The months that need any change.
  private var weakMonths: [AbsenceOutcome] { monthly.filter { $0.verdict != .holds || $0.changes > 0 } }

  private func word(_ verdict: AbsenceOutcome.Verdict) -> String {
    switch verdict {
    case .holds: say("vẫn giữ được", "hold")
    case .ownDuties: say("chỉ thiếu việc của người vắng", "with own duties missing")
    case .breaks: say("thiếu hơn thế", "with more missing")
    case .contradicted: say("trái với quyết định ghim", "against a pin")
    case .open: say("chưa rõ", "open")
    }
  }

  private func table(
    _ name: DocumentTable.Name, _ outcomes: [AbsenceOutcome], title: String
  ) -> DocumentTable {
    let hasMonth = name == .absencesByMonth
    let columns: [DocumentTable.Column] =
      [.init("member", say("Ai vắng", "Who is away"), width: 20)]
      + (hasMonth ? [.init("month", say("Tháng", "Month"), width: 10)] : [])
      + [
        .init("verdict", say("Kết quả", "Outcome"), width: 18),
        .init("additional", say("Thiếu thêm", "More missing"), width: 8, .end),
        .init("unavoidable", say("Không tránh được", "Unavoidable"), width: 8, .end),
        .init("changes", say("Ít nhất phải đổi", "Fewest changes"), width: 8, .end),
        .init("lost", say("Lượt dự bị mất", "Visits lost"), width: 8, .end),
        .init("shortfalls", say("Thiếu ở đâu", "What is missing"), width: 32),
      ]
    return DocumentTable(
      name, title: title, columns: columns,
      rows: outcomes.map { outcome in
        [.text(view.memberName(outcome.absence.member))]
          + (hasMonth ? [.text(say(PeriodTitle.message(outcome.absence.month ?? "")))] : [])
          + [
            .text(
              word(outcome.verdict) + (outcome.isProven ? "" : say(" (chưa chứng minh)", " (not proven)"))),
            .number(outcome.additional), .number(outcome.unavoidable), .number(outcome.changes),
            .number(outcome.lost.count), .text(orEmpty: missing(outcome)),
          ]
      }, whenEmpty: say("Không có.", "None."))
  }

  /// What falls short in addition, a few of many.
  private func missing(_ outcome: AbsenceOutcome) -> String {
    guard outcome.additional > 0 else { return "" }
    return say.list(
      outcome.shortfalls.map { shortfall in
        let who = [
          shortfall.member.map(view.memberName), shortfall.organisation.map(view.organisationName),
        ].compactMap(\.self).joined(separator: " – ")
        let rule = view.rules.rule(shortfall.rule)?.title ?? shortfall.rule
        return who.isEmpty ? rule : "\(rule): \(who)"
      })
  }
}

extension AbsenceOutcome.Verdict {
  /// How bad it is.
  var severity: Int {
    switch self {
    case .holds: 0
    case .ownDuties: 1
    case .open: 2
    case .breaks: 3
    case .contradicted: 4
    }
  }
}
