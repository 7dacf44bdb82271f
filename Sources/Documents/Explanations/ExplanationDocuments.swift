public import Domain
public import Explanations
import Fingerprints
public import Rules

/// An explanation as files.
public enum ExplanationDocuments {
  /// All files of an explanation.
  ///
  /// - `explain.json`: the explanation as data.
  /// - `giai-thich.html`, `giai-thich.md`: everything that was asked for.
  /// - `thanh-vien/ID.html`: a page to hand to a member, for each one that the question is about.
  ///
  /// The same explanation gives the same bytes. Throws where the page's template can't be parsed, which is a fault of
  /// the program.
  public static func render(
    _ explanation: Explanation, _ question: Explainer.Question, in situation: Situation, language: Language
  ) throws -> [(name: String, contents: [UInt8])] {
    let view = PlanView(explanation.plan, in: situation, language)
    let words = PriceWords(view: view)
    let whole = document(explanation, words)
    var files = [
      (name: "explain.json", contents: ExplanationJSON.bytes(explanation, language: language)),
      ("giai-thich.html", try whole.html()), ("giai-thich.md", whole.markdown),
    ]
    guard explanation.plan.status != .infeasible else { return files }
    for member in members(of: question, view) {
      let id = view.world.members[member].id
      let page = MemberPage(
        words: words, member: member, reasons: explanation.reasons.filter { $0.about.member == id })
      files.append(("thanh-vien/\(fileName(id)).html", try page.document().html()))
    }
    return files
  }

  /// Whom pages are made for: whose reasons are all there.
  private static func members(of question: Explainer.Question, _ view: PlanView) -> [Int] {
    switch question {
    case .everything: Array(view.world.members.indices)
    case .member(let id): view.world.memberIndex[id].map { [$0] } ?? []
    case .organisation, .want: []
    }
  }

  /// An id as the name of a file: nothing in it leads out of the folder.
  static func fileName(_ id: String) -> String {
    let name = id.map { $0 == "/" || $0 == "\\" || $0 == "\0" ? "_" : $0 }
    return name.first == "." ? "_" + String(name) : String(name)
  }

  private static func document(_ explanation: Explanation, _ words: PriceWords) -> TablesDocument {
    let (view, say) = (words.view, words.view.say)
    let tables = ExplanationTables(words: words)
    func reasons(_ kind: Reason.Kind) -> [Reason] { explanation.reasons.filter { $0.about.kind == kind } }
    let (short, refused, uncovered) = (reasons(.shortfall), reasons(.refusal), reasons(.uncovered))
    var parts: [DocumentTable] = []
    if !explanation.conflicts.isEmpty { parts.append(tables.conflicts(explanation.conflicts)) }
    if explanation.conflicts.isEmpty {
      parts.append(
        tables.reasons(
          short, .shortfallReasons, title: say("Vì sao còn thiếu", "Why duties fall short"),
          note: say(
            "Mỗi đơn vị còn thiếu có một lý do: những điều cùng nhau làm cho không thể đủ, khi không ai khác được thiếu thêm; bỏ bất kỳ điều nào thì lý do không còn.",
            "Each missing unit has its reason: things that together make it impossible while nobody else may lack more; without any one of them the reason falls."
          )))
      parts.append(
        tables.reasons(
          refused, .refusalReasons,
          title: say("Vì sao chưa đáp ứng nguyện vọng", "Why registrations are refused"),
          note: ""))
      if !refused.isEmpty { parts.append(tables.prices(refused)) }
      if !uncovered.isEmpty {
        parts.append(
          tables.reasons(
            uncovered, .uncoveredReasons,
            title: say("Vì sao cơ sở ưu tiên chưa có người", "Why priority organisations have nobody"),
            note: ""))
      }
      parts.append(tables.cures(explanation.reasons))
    }
    return TablesDocument(
      name: "giai-thich", language: say.language, letterhead: Letterhead(view),
      kind: say("GIẢI THÍCH PHƯƠNG ÁN", "THE PLAN EXPLAINED"),
      subject: view.plan.scenario.title, verdict: verdict(explanation, say),
      figures: explanation.conflicts.isEmpty
        ? [
          say("\(short.count) đơn vị nhiệm vụ còn thiếu", "\(say.count(short.count, "unit")) missing"),
          say(
            "\(refused.count) nguyện vọng chưa đáp ứng", "\(say.count(refused.count, "registration")) refused"
          ),
          say(
            "\(uncovered.count) cơ sở ưu tiên chưa có người",
            "\(say.count(uncovered.count, "priority organisation")) without anybody"),
        ]
        : [
          say(
            "\(explanation.conflicts.count) mâu thuẫn",
            say.count(explanation.conflicts.count, "contradiction"))
        ],
      tables: parts, identity: PlanIdentity(view.plan))
  }

  private static func verdict(_ explanation: Explanation, _ say: Wording) -> String {
    switch explanation.plan.status {
    case .infeasible:
      return say(
        "Không có phương án: quy tắc, ghim và dữ kiện mâu thuẫn.",
        "There is no plan: rules, pins and facts contradict each other.")
    case .feasible:
      return say(
        "Phương án chưa được chứng minh xong là tốt nhất; lý do và giá dưới đây là của phương án này.",
        "The plan is not proven to be the best; the reasons and prices below are those of this plan.")
    case .optimal:
      return explanation.isComplete
        ? say(
          "Phương án tốt nhất, đã chứng minh; mọi lý do, giá và cách khắc phục đều đã kiểm chứng bằng cách giải lại.",
          "The best plan, proven; every reason, price and cure was verified by solving again.")
        : say(
          "Phương án tốt nhất, đã chứng minh; chưa trả lời hết vì hết thời gian.",
          "The best plan, proven; not everything is answered, the time was over.")
    }
  }
}
