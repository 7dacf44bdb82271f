import Domain
import Rules

extension Edit {
  /// The change as a sentence.
  func message(in situation: Situation) -> Message {
    let world = situation.world
    func who(_ id: String) -> String { world.memberIndex[id].map { world.members[$0].name } ?? id }
    func place(_ id: String) -> String {
      world.organisationIndex[id].map { world.organisations[$0].name } ?? id
    }
    func title(_ id: String) -> String { situation.rules.rule(id)?.title ?? id }
    switch self {
    case .addRegistration(let row):
      return Message(
        "Đồng chí \(who(row.member)) đăng ký thêm \(place(row.organisation)) (nguyện vọng \(row.choice)).",
        "\(who(row.member)) registers \(place(row.organisation)) as well (choice \(row.choice)).")
    case .changeRegistration(let row, let organisation):
      return Message(
        "Đồng chí \(who(row.member)) đăng ký \(place(organisation)) thay cho \(place(row.organisation)).",
        "\(who(row.member)) registers \(place(organisation)) instead of \(place(row.organisation)).")
    case .removeRegistration(let row):
      return Message(
        "Đồng chí \(who(row.member)) rút nguyện vọng về \(place(row.organisation)).",
        "\(who(row.member)) withdraws the registration of \(place(row.organisation)).")
    case .addMeeting(let meeting):
      return Message(
        "\(place(meeting.organisation)) họp thêm một buổi ngày \(meeting.date.vietnamese), \(meeting.start)–\(meeting.end).",
        "\(place(meeting.organisation)) holds one more meeting on \(meeting.date), \(meeting.start)–\(meeting.end)."
      )
    case .addOrganisation(let organisation, _):
      let area = world.areaIndex[organisation.area].map { world.areas[$0].name } ?? organisation.area
      return Message(
        "Có thêm một tổ chức thuộc diện phân công ở \(area).",
        "There is one more organisation to assign in \(area).")
    case .free(let member, let interval):
      return Message(
        "Đồng chí \(who(member)) thu xếp rảnh \(interval.phrase.vietnamese).",
        "\(who(member)) is free \(interval.phrase.english).")
    case .removeHoliday(let day):
      return Message(
        "Sinh hoạt cả trong ngày nghỉ \(day.vietnamese).", "Meetings on the holiday \(day) count.")
    case .addPin(let pin):
      return Message(
        "Quyết định phân công đồng chí \(who(pin.member)) về \(place(pin.organisation)).",
        "\(who(pin.member)) is pinned to \(place(pin.organisation)).")
    case .removePin(let pin):
      return Message(
        "Bỏ quyết định ghim về đồng chí \(who(pin.member)) và \(place(pin.organisation)).",
        "The pin about \(who(pin.member)) and \(place(pin.organisation)) is dropped.")
    case .setParameter(let rule, let key, let value):
      let text = value.map(\.text) ?? "–"
      return Message(
        "Quy tắc “\(title(rule))”: \(key) = \(text).", "Rule “\(title(rule))”: \(key) = \(text).")
    case .dropRule(let rule):
      return Message("Không áp dụng quy tắc “\(title(rule))”.", "The rule “\(title(rule))” does not apply.")
    }
  }
}

extension ParameterValue {
  /// The value as people write it.
  var text: String {
    switch self {
    case .integer(let value): String(value)
    case .number(let value): String(value)
    case .boolean(let value): String(value)
    case .text(let value): value
    case .texts(let values): values.joined(separator: ", ")
    }
  }
}
