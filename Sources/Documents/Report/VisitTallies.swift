import Domain
import Reports
import Rules

/// How many visits came to what, by member, organisation or area.
struct VisitTallies {
  let compliance: Compliance
  let view: PlanView

  private var say: Wording { view.say }

  /// The columns that all three have, after the ones that name the row.
  private func columns(_ naming: [DocumentTable.Column]) -> [DocumentTable.Column] {
    naming + [
      .init("planned", say("Kế hoạch", "Planned"), width: 6, .end),
      .init("due", say("Đến ngày", "Due"), width: 6, .end),
      .init("done", say("Đã dự", "Done"), width: 6, .end),
      .init("moved", say("Trong đó dời", "Of them moved"), width: 6, .end),
      .init("substituted", say("Dự thay", "By substitute"), width: 6, .end),
      .init("missed", say("Vắng", "Missed"), width: 6, .end),
      .init("unrecorded", say("Chưa ghi", "Not recorded"), width: 6, .end),
      .init("extra", say("Ngoài kế hoạch", "Extra"), width: 6, .end),
      .init("confirmed", say("Xác nhận", "Confirmed"), width: 6, .end),
      .init("percent", say("Tỷ lệ", "Share"), width: 6, .end),
      .init("met", say("Chỉ tiêu đạt", "Duties met"), width: 8, .centre),
      .init("missing", say("Còn thiếu", "Missing"), width: 6, .end),
    ]
  }

  private func cells(_ visits: [SettledVisit], _ duties: [Duty]) -> [Cell] {
    let tally = Tally(visits)
    let states = Standing(duties.map(\.state))
    let missing = duties.reduce(0) { $0 + $1.missing }
    return [
      .number(tally.planned), .number(tally.due), .number(tally.done), .number(tally[.moved]),
      .number(tally[.substituted]), .number(tally[.missed]), .number(tally[.unrecorded]),
      .number(tally[.extra]),
      .number(tally.confirmed), ReportWords.percent(tally),
      states.total == 0 ? .empty : .text("\(states[.met])/\(states.total)"), .number(missing),
    ]
  }

  func byMember() -> DocumentTable {
    let visits = Dictionary(grouping: compliance.visits, by: \.member)
    let duties = Dictionary(grouping: compliance.duties) { $0.member ?? "" }
    let late = Dictionary(
      grouping: compliance.reports.filter { $0.state == .overdue }, by: { $0.member ?? "" })
    let all = Set(compliance.members)
    let known = view.order.map { view.people[$0] }
    let people = known.filter { all.contains($0.id) }
    return DocumentTable(
      .complianceByMember, title: say("Kết quả theo thành viên", "Result by member"),
      columns: columns([
        .init("name", say("Họ và tên", "Name"), width: 16), .init("unit", say("Đơn vị", "Unit"), width: 14),
      ]) + [.init("overdue", say("Báo cáo quá hạn", "Reports overdue"), width: 7, .end)],
      rows: people.map { person in
        [.text(person.name), .text(orEmpty: person.unit)]
          + cells(visits[person.id] ?? [], duties[person.id] ?? [])
          + [.number(late[person.id]?.count ?? 0)]
      }, whenEmpty: say("Không có ai.", "There is nobody."))
  }

  func byOrganisation() -> DocumentTable {
    let visits = Dictionary(grouping: compliance.visits, by: \.organisation)
    let duties = Dictionary(grouping: compliance.duties) { $0.organisation ?? "" }
    let ids = compliance.organisations
    return DocumentTable(
      .complianceByOrganisation, title: say("Kết quả theo tổ chức", "Result by organisation"),
      columns: columns([
        .init("name", say("Tổ chức", "Organisation"), width: 18),
        .init("area", say("Địa bàn", "Area"), width: 12),
      ]),
      rows: ids.map { id in
        [.text(view.organisationName(id)), .text(orEmpty: area(of: id))]
          + cells(visits[id] ?? [], duties[id] ?? [])
      }, whenEmpty: say("Không có tổ chức nào.", "There is no organisation."))
  }

  func byArea() -> DocumentTable {
    let visits = Dictionary(grouping: compliance.visits) { area(of: $0.organisation) }
    let duties = Dictionary(grouping: compliance.duties) { $0.organisation.map(area) ?? "" }
    let names = Set(visits.keys).union(duties.keys.filter { !$0.isEmpty })
    let sorted = names.sorted {
      let (left, right) = (VietnameseOrder.key($0), VietnameseOrder.key($1))
      return left == right ? $0 < $1 : left.lexicographicallyPrecedes(right)
    }
    return DocumentTable(
      .complianceByArea, title: say("Kết quả theo địa bàn", "Result by area"),
      columns: columns([.init("area", say("Địa bàn", "Area"), width: 26)]),
      rows: sorted.map { name in
        [.text(name.isEmpty ? say("Không ghi", "Not stated") : name)]
          + cells(visits[name] ?? [], name.isEmpty ? [] : duties[name] ?? [])
      }, whenEmpty: say("Không có địa bàn nào.", "There is no area."))
  }

  private func area(of organisation: String) -> String {
    view.world.organisationIndex[organisation].map { view.places[$0].area } ?? ""
  }
}
