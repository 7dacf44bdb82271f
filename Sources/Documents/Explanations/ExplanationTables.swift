import Domain
import Explanations

/// The tables of an explanation: one row for each ground or cure, in groups by what they are about.
struct ExplanationTables {
  let words: PriceWords

  private var view: PlanView { words.view }
  private var say: Wording { view.say }

  /// Reasons with their grounds.
  func reasons(_ reasons: [Reason], _ name: DocumentTable.Name, title: String, note: String) -> DocumentTable
  {
    let hasMembers = reasons.contains { $0.about.member != nil }
    var columns: [DocumentTable.Column] = [.init("number", say("TT", "No."), width: 4, .centre)]
    if hasMembers { columns.append(.init("member", say("Ai", "Who"), width: 13)) }
    columns += [
      .init("subject", say("Việc gì", "What"), width: 20),
      .init("fact", say("Vì sao", "Why"), width: 50),
      .init("citation", say("Điều khoản", "Article"), width: 9),
      .init("decisive", say("Chỉ đổi điều này là đủ", "Enough by itself"), width: 8, .centre),
    ]
    let groups = reasons.enumerated().map { index, reason in
      var head: [Cell] = [.number(index + 1)]
      if hasMembers { head.append(.text(orEmpty: reason.about.member.map(view.memberName) ?? "")) }
      head.append(.text(words.subject(reason.about)))
      let extra = [words.note(reason.proof), words.sentence(reason.shortage)].filter { !$0.isEmpty }
      return DocumentTable.Group(
        rows: GroundLine.lines(reason.because, say).map { line in
          head + [
            .text(line.text), .text(orEmpty: line.citation), .text(orEmpty: line.isDecisive ? "✓" : ""),
          ]
        } + extra.map { head + [.text($0), .empty, .empty] })
    }
    return DocumentTable(
      name, title: title, note: note, columns: columns, mergedColumns: hasMembers ? 3 : 2,
      namingColumn: hasMembers ? 2 : 1, sections: [.init(groups: groups)],
      whenEmpty: say("Không có.", "None."))
  }

  /// What granting each registration costs.
  func prices(_ reasons: [Reason]) -> DocumentTable {
    DocumentTable(
      .wishPrices, title: say("Giá nếu đáp ứng từng nguyện vọng", "The price of granting each registration"),
      note: say(
        "Mỗi giá là hiệu số giữa hai phương án tốt nhất: một bên buộc phải đáp ứng nguyện vọng này, một bên không.",
        "Each price is the difference of two best plans: one in which this registration must be granted, one in which it need not."
      ),
      columns: [
        .init("number", say("TT", "No."), width: 4, .centre),
        .init("member", say("Ai", "Who"), width: 14),
        .init("organisation", say("Nguyện vọng", "Registration"), width: 22),
        .init("price", say("Giá", "Price"), width: 30),
        .init("movements", say("Ai bị ảnh hưởng", "Who is affected"), width: 30),
      ],
      namingColumn: 2,
      rows: reasons.enumerated().map { index, reason in
        [
          .number(index + 1), .text(orEmpty: reason.about.member.map(view.memberName) ?? ""),
          .text(words.subject(reason.about)), .text(words.phrase(reason.price)),
          .text(
            orEmpty: words.movements(reason.price, except: reason.about.member, reason.about.organisation)),
        ]
      }, whenEmpty: say("Mọi nguyện vọng đều được đáp ứng.", "Every registration is granted."))
  }

  /// What would cure what.
  func cures(_ reasons: [Reason]) -> DocumentTable {
    var groups: [DocumentTable.Group] = []
    for reason in reasons where !reason.cures.isEmpty {
      let who = reason.about.member.map { view.memberName($0) + ": " } ?? ""
      let head: [Cell] = [.number(groups.count + 1), .text(who + words.subject(reason.about))]
      groups.append(
        .init(rows: reason.cures.map { head + [.text(say($0.message)), .text(words.phrase($0.price))] }))
    }
    return DocumentTable(
      .cures, title: say("Cách khắc phục", "Cures"),
      note: say(
        "Đều đã thử bằng cách lập lại phương án với riêng thay đổi đó; ít phiền nhất trước: nguyện vọng, lịch họp, lịch bận, quyết định đã ghim, quy định.",
        "Each was verified by planning again with that change alone; least effort first: registrations, meetings, leave, pins, the regulation."
      ),
      columns: [
        .init("number", say("TT", "No."), width: 4, .centre),
        .init("subject", say("Việc gì", "What"), width: 28),
        .init("cure", say("Thay đổi", "Change"), width: 36),
        .init("price", say("Phương án khi đó", "The plan then"), width: 32),
      ],
      mergedColumns: 2, namingColumn: 1, sections: [.init(groups: groups)],
      whenEmpty: say(
        "Chưa tìm được thay đổi nhỏ nào đủ khắc phục.", "No small change was found that is enough."))
  }

  /// Contradictions, one section each.
  func conflicts(_ conflicts: [Explanation.Contradiction]) -> DocumentTable {
    let sections = conflicts.enumerated().map { index, entry in
      DocumentTable.Section(
        id: "mau-thuan-\(index + 1)", title: say("Mâu thuẫn \(index + 1)", "Contradiction \(index + 1)"),
        groups: entry.conflict.items.map { item in
          .init(rows: [
            [
              .text(say(item.message)), .text(orEmpty: item.rule ?? ""), .text(orEmpty: item.citation ?? ""),
              item.date.map { .date($0) } ?? .empty,
            ]
          ])
        })
    }
    return DocumentTable(
      .conflict, title: say("Vì sao không có phương án", "Why there is no plan"),
      note: say(
        "Trong mỗi mâu thuẫn, bỏ bất kỳ một điều nào thì mâu thuẫn ấy không còn.",
        "Without any one of its items a contradiction is gone."),
      columns: [
        .init("message", say("Nội dung", "What"), width: 60),
        .init("rule", say("Quy tắc", "Rule"), width: 14),
        .init("citation", say("Điều khoản", "Article"), width: 14),
        .init("date", say("Ngày", "Date"), width: 12, .centre),
      ], sections: sections)
  }
}
