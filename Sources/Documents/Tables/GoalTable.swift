import Domain

/// What each goal came to and how good that is, with the proof in words.
enum GoalTable {
  /// The goals, most important first.
  static func table(_ view: PlanView) -> DocumentTable {
    let say = view.say
    return DocumentTable(
      .goals, title: say("Phương án tốt đến đâu", "How good the plan is"), note: explanation(view),
      columns: [
        .init("rank", say("Thứ tự", "Rank"), width: 6, .centre),
        .init("goal", say("Mục tiêu (càng nhỏ càng tốt)", "Goal (less is better)"), width: 26),
        .init("meaning", say("Cách tính", "What is counted"), width: 30),
        .init("value", say("Giá trị", "Value"), width: 8, .end),
        .init("bound", say("Không thể dưới", "Cannot be below"), width: 9, .end),
        .init("proof", say("Kết luận", "Conclusion"), width: 21),
      ],
      namingColumn: 1,
      rows: view.plan.goals.enumerated().map { index, goal in
        [
          .number(index + 1), .text(say(goal.goal.title)), .text(say(meaning(goal.goal))),
          .number(goal.value), .number(goal.bound), .text(say(proof(goal))),
        ]
      },
      whenEmpty: say("Không có mục tiêu nào.", "There are no goals."))
  }

  /// What value and bound together say.
  static func proof(_ goal: Plan.GoalValue) -> Message {
    if goal.value <= goal.bound {
      return goal.value == 0
        ? Message("Đạt mức tốt nhất: bằng 0.", "Best possible: zero.")
        : Message(
          "Đã chứng minh: không có phương án nào tốt hơn.", "Proven: no plan does better.")
    }
    let gap = goal.value - goal.bound
    return Message(
      "Chưa chứng minh: có thể còn phương án tốt hơn, nhưng nhiều nhất chỉ bớt được \(gap).",
      "Not proven: a better plan may exist, by \(gap) at most.")
  }

  /// What the goal counts.
  static func meaning(_ goal: Goal) -> Message {
    switch goal {
    case .shortfall:
      Message(
        "Tổng số đơn vị còn thiếu của các nhiệm vụ, nhân với trọng số của quy định",
        "Missing units of all duties, times the weight of each rule")
    case .change:
      Message(
        "Số phân công và lượt dự của kế hoạch trước không còn giữ được",
        "Assignments and visits of the plan before that are gone")
    case .substitute:
      Message(
        "Số cuộc họp có người dự nhưng không phải người chịu trách nhiệm chính",
        "Meetings that are attended, but by nobody of the lead role")
    case .coverage:
      Message(
        "Tổng mức ưu tiên (1–3) của các cơ sở ưu tiên chưa có người",
        "Priorities (1–3) of the priority organisations without anybody, added up")
    case .choice:
      Message(
        "Mỗi nguyện vọng không được đáp ứng tính 3 điểm (nguyện vọng 1), 2 điểm (2) hoặc 1 điểm (3)",
        "Each registration not granted counts 3 (first choice), 2 (second) or 1 (third)")
    case .spread:
      Message(
        "Cộng qua mọi người: số lượt dự trong quý nhiều lượt nhất của người đó",
        "Over all members: visits in the member's fullest quarter")
    case .peak:
      Message(
        "Cộng qua mọi địa bàn: số lượt dự trong tháng nhiều lượt nhất của địa bàn đó",
        "Over all areas: visits in the area's fullest month")
    case .travel:
      Message(
        "Cộng qua mọi lượt dự: số km đường chim bay từ nơi xuất phát của người dự đến tổ chức",
        "Over all visits: kilometres from where the member starts to the organisation, as the crow flies")
    }
  }

  /// What bounds are, for somebody who has never heard of linear programming.
  private static func explanation(_ view: PlanView) -> String {
    let say = view.say
    let common = say(
      """
      Các mục tiêu được xét lần lượt từ trên xuống: mục tiêu trên được đáp ứng tốt nhất rồi mới xét mục tiêu dưới, \
      và không bao giờ đánh đổi mục tiêu trên lấy mục tiêu dưới. Cột “Không thể dưới” là mức mà mọi cách sắp xếp, \
      dù thử hết tất cả, cũng không thể vượt qua khi các mục tiêu trên giữ nguyên; mức này được tính bằng toán học, \
      không phải ước lượng.
      """,
      """
      The goals are taken one after the other from the top: the first is met as well as possible, then the \
      second, and a higher goal is never traded for a lower one. “Cannot be below” is a level that no \
      arrangement whatsoever can beat while the goals above keep their values; it is computed, not estimated.
      """)
    switch view.plan.status {
    case .optimal:
      return common + " "
        + say(
          "Ở mọi mục tiêu, giá trị đạt đúng mức ấy: không có phương án nào tốt hơn.",
          "For every goal the value equals that level: no plan is better.")
    case .feasible:
      return common + " "
        + say(
          "Việc tính toán dừng trước khi chứng minh xong: nơi giá trị lớn hơn mức ấy, phương án có thể còn cải thiện được.",
          "The computation stopped before the proof was complete: where a value is above that level, the plan might still be improved."
        )
    case .infeasible: return ""
    }
  }
}
