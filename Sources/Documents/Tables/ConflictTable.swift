import Domain

/// What contradicts each other where there is no plan.
enum ConflictTable {
  static func table(_ view: PlanView) -> DocumentTable {
    let say = view.say
    let items = view.plan.conflict?.items ?? []
    return DocumentTable(
      .conflict, title: say("Vì sao không có phương án", "Why there is no plan"),
      note: say(
        """
        Những điều dưới đây không thể cùng được thỏa mãn. Bỏ hoặc đổi bất kỳ một điều nào trong số đó thì \
        mâu thuẫn này không còn.
        """,
        """
        The following can't all be met at once. Giving up or changing any one of them resolves this \
        contradiction.
        """),
      columns: [
        .init("number", say("TT", "No."), width: 4, .centre),
        .init("kind", say("Loại", "Kind"), width: 10),
        .init("message", say("Nội dung", "What"), width: 36),
        .init("member", say("Thành viên", "Member"), width: 14),
        .init("organisation", say("Tổ chức", "Organisation"), width: 16),
        .init("date", say("Ngày", "Date"), width: 9, .centre),
        .init("citation", say("Điều khoản", "Article"), width: 11),
      ],
      namingColumn: 2,
      rows: items.enumerated().map { index, item in
        [
          .number(index + 1), .text(kind(item.kind, say)), .text(say(item.message)),
          .text(orEmpty: item.member.map(view.memberName) ?? ""),
          .text(orEmpty: item.organisation.map(view.organisationName) ?? ""),
          item.date.map { .date($0) } ?? .empty, .text(orEmpty: item.citation ?? ""),
        ]
      },
      whenEmpty: say("Không rõ nguyên nhân.", "The reason is not known."))
  }

  private static func kind(_ kind: Plan.Conflict.Kind, _ say: Wording) -> String {
    switch kind {
    case .rule: say("quy tắc", "rule")
    case .pin: say("yêu cầu ghim", "pin")
    case .fact: say("dữ kiện", "fact")
    }
  }
}
