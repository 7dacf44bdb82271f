import Domain
import Explanations
import Rules

/// Prices and proofs in words.
struct PriceWords {
  let view: PlanView

  private var say: Wording { view.say }

  /// What a price comes to, goal by goal.
  func phrase(_ price: Price?) -> String {
    guard let price else { return say("chưa tính được", "not found out") }
    if !price.isPossible {
      return say(
        "không thể đáp ứng với bất cứ giá nào: quy tắc, ghim hoặc dữ kiện loại trừ",
        "can't be granted at any price: rules, pins or facts exclude it")
    }
    var text =
      price.changes.isEmpty
      ? say("không mục tiêu nào thay đổi", "no goal changes")
      : price.changes.map(change).joined(separator: "; ")
    if !price.isProven { text += say(" (chưa chứng minh xong)", " (not proven)") }
    return text
  }

  /// One goal.
  func change(_ change: Price.Change) -> String {
    let step = change.to - change.from
    return "\(say(change.goal.title)): \(change.from) → \(change.to) (\(step > 0 ? "+" : "−")\(abs(step)))"
  }

  /// Who would lose or get what.
  func movements(_ price: Price?, except member: String?, _ organisation: String?) -> String {
    guard let price, price.isPossible else { return "" }
    func names(_ rows: [Plan.Assignment]) -> String {
      say.list(
        rows.filter { $0.member != member || $0.organisation != organisation }.map {
          "\(view.memberName($0.member)) – \(view.organisationName($0.organisation))"
        }, limit: 6)
    }
    let (lost, gained) = (names(price.lost), names(price.gained))
    return [
      lost.isEmpty ? "" : say("thôi phân công: \(lost)", "no longer assigned: \(lost)"),
      gained.isEmpty ? "" : say("phân công thay: \(gained)", "assigned instead: \(gained)"),
    ].filter { !$0.isEmpty }.joined(separator: "; ")
  }

  /// What a proof is worth.
  func note(_ proof: Reason.Proof) -> String {
    switch proof {
    case .irreducible: ""
    case .goal:
      say(
        "Không riêng dữ kiện nào cản trở; mục tiêu quan trọng hơn sẽ kém đi.",
        "No named fact alone stands against it; a more important goal would be worse.")
    case .none:
      say(
        "Phương án này chưa được chứng minh là tốt nhất: không có gì loại trừ điều này.",
        "This plan is not proven to be the best: nothing rules this out.")
    case .open:
      say(
        "Hết thời gian trước khi tìm được lý do (tăng --time-limit).",
        "The time was over before a reason was found (raise --time-limit).")
    }
  }

  /// A shortage in a sentence.
  func sentence(_ shortage: Shortage?) -> String {
    guard let shortage else { return "" }
    let members = say.list(shortage.members.map(view.memberName), limit: 8)
    let places = say.list(shortage.organisations.map(view.organisationName), limit: 8)
    let meetings = say.list(
      shortage.meetings.compactMap { view.world.meetingIndex[$0] }.map { index in
        let meeting = view.world.meetings[index]
        return "\(view.organisationName(meeting.organisation)) \(say.date(meeting.date))"
      }, limit: 8)
    let what = [places, meetings].filter { !$0.isEmpty }.joined(separator: "; ")
    return say(
      "Chỗ thiếu: \(members) cùng cần \(what), thiếu \(shortage.short).",
      "The shortage: \(members) all need \(what); \(shortage.short) too few.")
  }

  /// What is asked about, in a few words.
  func subject(_ about: Reason.About) -> String {
    let place = about.organisation.map(view.organisationName) ?? ""
    switch about.kind {
    case .shortfall:
      let title = about.rule.flatMap { view.rules.rule($0) }?.title ?? about.rule ?? ""
      let unit =
        (about.unit ?? 1) > 1 ? say(" (đơn vị thứ \(about.unit ?? 1))", " (unit \(about.unit ?? 1))") : ""
      return [title + unit, place].filter { !$0.isEmpty }.joined(separator: "; ")
    case .refusal:
      return about.choice.map { say("\(place) (nguyện vọng \($0))", "\(place) (choice \($0))") } ?? place
    case .uncovered: return place
    }
  }
}
