import Domain

/// Priority organisations that nobody is assigned to: what the goal `coverage` counts.
enum UncoveredTable {
  static func table(_ view: PlanView) -> DocumentTable {
    let say = view.say
    let taken = Set(view.plan.assignments.map(\.organisation))
    let left = view.world.organisations.indices.filter {
      let organisation = view.world.organisations[$0]
      return organisation.priority >= 1 && !taken.contains(organisation.id)
    }.sorted {
      let (left, right) = (view.world.organisations[$0], view.world.organisations[$1])
      return (-left.priority, left.id) < (-right.priority, right.id)
    }
    return DocumentTable(
      .uncovered, title: say("Cơ sở ưu tiên chưa có người", "Priority organisations without anybody"),
      columns: [
        .init("number", say("TT", "No."), width: 6, .centre),
        .init("organisation", say("Tổ chức", "Organisation"), width: 48),
        .init("area", say("Địa bàn", "Area"), width: 32),
        .init("priority", say("Mức ưu tiên", "Priority"), width: 14, .centre),
      ],
      namingColumn: 1,
      rows: left.enumerated().map { index, organisation in
        [
          .number(index + 1), .text(view.places[organisation].name),
          .text(orEmpty: view.places[organisation].area),
          .number(view.world.organisations[organisation].priority),
        ]
      },
      whenEmpty: say("Mọi cơ sở ưu tiên đều đã có người.", "Every priority organisation has somebody."))
  }
}
