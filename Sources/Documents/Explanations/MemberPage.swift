import Domain
import Explanations
import Fingerprints

/// What one member is told: what he or she got, which registrations were refused, why and at what price, what falls
/// short.
struct MemberPage {
  let words: PriceWords
  let member: Int
  /// The reasons that concern the member.
  let reasons: [Reason]

  private var view: PlanView { words.view }
  private var say: Wording { view.say }
  private var world: World { view.world }

  func document() -> TablesDocument {
    let tables = ExplanationTables(words: words)
    let person = world.members[member]
    let short = reasons.filter { $0.about.kind == .shortfall }
    let refused = reasons.filter { $0.about.kind == .refusal }
    var parts = [assignments()]
    if !world.registrations[member].isEmpty { parts.append(wishes(refused)) }
    if !refused.isEmpty {
      parts.append(
        tables.reasons(
          refused, .refusalReasons, title: say("Vì sao chưa đáp ứng", "Why not"),
          note: say(
            "Mỗi lý do gồm những điều cùng nhau loại trừ nguyện vọng; bỏ bất kỳ điều nào thì lý do không còn.",
            "Each reason is a set of things that rule the registration out together, and no longer without any one of them."
          )))
    }
    if !short.isEmpty {
      parts.append(
        tables.reasons(
          short, .shortfallReasons,
          title: say("Nhiệm vụ còn thiếu và vì sao", "Duties that fall short, and why"),
          note: ""))
    }
    if reasons.contains(where: { !$0.cures.isEmpty }) { parts.append(tables.cures(reasons)) }
    let granted = world.registrations[member].count - refused.count
    return TablesDocument(
      name: "thanh-vien/\(ExplanationDocuments.fileName(person.id))", language: say.language,
      letterhead: Letterhead(view),
      kind: say("GIẢI THÍCH VIỆC PHÂN CÔNG", "HOW THE ASSIGNMENT CAME ABOUT"),
      subject: say("Đồng chí ", "") + person.name + (person.title.isEmpty ? "" : " – " + person.title),
      verdict: verdict(refused: refused.count, short: short.count),
      figures: [
        say("được phân công \(assigned.count) tổ chức", say.count(assigned.count, "organisation")),
        say("\(visits.count) lượt dự", say.count(visits.count, "visit")),
        world.registrations[member].isEmpty
          ? say("không đăng ký nguyện vọng", "nothing registered")
          : say(
            "đáp ứng \(granted)/\(world.registrations[member].count) nguyện vọng",
            "\(granted) of \(world.registrations[member].count) registrations granted"),
      ], tables: parts, identity: PlanIdentity(view.plan))
  }

  private var assigned: [Plan.Assignment] {
    view.plan.assignments.filter { $0.member == world.members[member].id }
  }
  private var visits: [Plan.Visit] { view.plan.visits.filter { $0.member == world.members[member].id } }

  private func verdict(refused: Int, short: Int) -> String {
    if refused == 0 && short == 0 {
      return say(
        "Mọi nguyện vọng và nhiệm vụ của đồng chí đều được đáp ứng.",
        "All registrations are granted and all duties met.")
    }
    let proof =
      view.plan.status == .optimal
      ? say("phương án chung đã được chứng minh là tốt nhất", "the plan as a whole is proven to be the best")
      : say(
        "phương án chung chưa được chứng minh xong là tốt nhất",
        "the plan as a whole is not proven to be the best")
    return say(
      "\(refused) nguyện vọng chưa được đáp ứng, \(short) đơn vị nhiệm vụ còn thiếu; \(proof).",
      "\(refused) registrations are not granted, \(short) units of duties are missing; \(proof).")
  }

  private func assignments() -> DocumentTable {
    let places = Set(assigned.map(\.organisation) + visits.map(\.organisation)).sorted()
    let rows = places.map { id -> [Cell] in
      let mine = visits.filter { $0.organisation == id }
      let choice = assigned.first { $0.organisation == id }?.choice
      let place = world.organisationIndex[id]
      return [
        .text(view.organisationName(id)),
        .text(orEmpty: place.map { world.areas[world.areaOfOrganisation[$0]].name } ?? ""),
        choice.map { .number($0) } ?? .empty,
        .occasions(mine.map { .init(date: $0.date, start: $0.start, end: $0.end) }),
        .text(orEmpty: place.map { world.organisations[$0].venue } ?? ""),
        place.map { .quantity(world.kilometres(member, $0), unit: "km") } ?? .empty,
      ]
    }
    return DocumentTable(
      .memberVisits, title: say("Được phân công", "Assigned"),
      columns: [
        .init("organisation", say("Tổ chức", "Organisation"), width: 28),
        .init("area", say("Địa bàn", "Area"), width: 16),
        .init("choice", say("Nguyện vọng", "Choice"), width: 9, .centre),
        .init("visits", say("Dự ngày", "To attend"), width: 22),
        .init("venue", say("Địa điểm", "Venue"), width: 16),
        .init("distance", say("Khoảng cách", "Distance"), width: 9, .end),
      ], rows: rows, whenEmpty: say("Chưa được phân công tổ chức nào.", "Nothing is assigned."))
  }

  private func wishes(_ refused: [Reason]) -> DocumentTable {
    let rows = world.registrations[member].map { organisation, choice -> [Cell] in
      let id = world.organisations[organisation].id
      let reason = refused.first { $0.about.organisation == id }
      let holders = view.plan.assignments.filter {
        $0.organisation == id && $0.member != world.members[member].id
      }
      return [
        .number(choice), .text(world.organisations[organisation].name),
        .text(reason == nil ? say("đáp ứng", "granted") : say("chưa đáp ứng", "not granted")),
        .text(orEmpty: say.list(holders.map { view.memberName($0.member) })),
        .text(orEmpty: reason.map { words.phrase($0.price) } ?? ""),
        .text(orEmpty: reason.map { words.movements($0.price, except: $0.about.member, id) } ?? ""),
      ]
    }
    return DocumentTable(
      .wishPrices, title: say("Nguyện vọng đã đăng ký", "Registrations"),
      note: say(
        "Giá: nếu buộc phải đáp ứng nguyện vọng này thì phương án tốt nhất khi đó kém đi bao nhiêu, theo từng mục tiêu, mục tiêu quan trọng hơn đứng trước.",
        "The price: by how much the best plan would be worse, goal by goal, the more important first, if this registration had to be granted."
      ),
      columns: [
        .init("choice", say("Nguyện vọng", "Choice"), width: 9, .centre),
        .init("organisation", say("Tổ chức", "Organisation"), width: 22),
        .init("state", say("Kết quả", "Result"), width: 11),
        .init("holder", say("Người được phân công", "Assigned instead"), width: 16),
        .init("price", say("Giá nếu đáp ứng", "Price of granting it"), width: 24),
        .init("movements", say("Ai bị ảnh hưởng", "Who is affected"), width: 18),
      ], namingColumn: 1, rows: rows)
  }
}
