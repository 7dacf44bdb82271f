import Domain
import Rules

/// Registrations that are not granted: who holds the organisation instead, and why.
enum RefusalTable {
  static func table(_ view: PlanView, _ facts: PlanFacts) -> DocumentTable {
    let (say, world) = (view.say, view.world)
    var rows: [[Cell]] = []
    for member in view.order where member < world.members.count {
      for (organisation, choice) in world.registrations[member] {
        let obstacle = facts.obstacle(member, organisation)
        if case .granted = obstacle { continue }
        let holders = facts.judged.membersOfOrganisation[organisation].map { world.members[$0].name }
        var reason = facts.phrase(
          obstacle, member: member, say, isProven: view.plan.status == .optimal)
        // Who holds it instead has a column of its own.
        if case .held(_, let rule) = obstacle { reason = rule.title }
        if case .none = obstacle {
          let want = "\(world.members[member].id)=\(world.organisations[organisation].id)"
          reason += say(
            " (giá phải trả: lệnh explain --want \(want))", " (its price: command explain --want \(want))")
        }
        rows.append([
          .number(rows.count + 1), .text(view.people[member].name), .text(view.places[organisation].name),
          .text(orEmpty: view.places[organisation].area), .number(choice),
          .text(holders.isEmpty ? say("chưa có ai", "nobody") : say.list(holders)),
          .text(reason.prefix(1).uppercased() + reason.dropFirst()),
          .text(orEmpty: facts.rule(obstacle)?.citation ?? ""),
        ])
      }
    }
    let total = world.registrations.reduce(0) { $0 + $1.count }
    return DocumentTable(
      .refusals, title: say("Nguyện vọng chưa được đáp ứng", "Registrations not granted"),
      note: rows.isEmpty
        ? ""
        : say(
          "\(rows.count) trong số \(total) nguyện vọng chưa được đáp ứng.",
          "\(rows.count) of \(total) registrations are not granted."),
      columns: [
        .init("number", say("TT", "No."), width: 4, .centre),
        .init("name", say("Họ và tên", "Name"), width: 14),
        .init("organisation", say("Tổ chức đăng ký", "Organisation registered"), width: 19),
        .init("area", say("Địa bàn", "Area"), width: 11),
        .init("choice", say("Nguyện vọng", "Choice"), width: 8, .centre),
        .init("holder", say("Người được phân công", "Assigned instead"), width: 14),
        .init("reason", say("Vì sao", "Why"), width: 22),
        .init("citation", say("Điều khoản", "Article"), width: 8),
      ],
      namingColumn: 1, rows: rows,
      whenEmpty: total == 0
        ? say("Không có ai đăng ký nguyện vọng.", "Nobody registered any organisation.")
        : say("Mọi nguyện vọng đều được đáp ứng.", "Every registration is granted."))
  }
}
