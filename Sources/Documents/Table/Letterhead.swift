import Domain
import Rules

/// The names at the head and foot of an official document, after the form of Party documents.
///
/// The date of issue is left open to be filled in by hand: a document depends on its plan alone, not on the day
/// on which it is written.
public struct Letterhead: Hashable, Sendable {
  /// The body above the issuing one; may be empty.
  public let superior: String
  /// The issuing body; may be empty.
  public let body: String
  /// The line with the number.
  public let number: String
  /// The line at the head's right.
  public let party: String
  /// Place and date of issue, the date left open.
  public let placeAndDate: String
  /// What kind of document it is.
  public let kind: String
  /// What it is about.
  public let subject: String
  /// What it is based on, one line per regulation.
  public let basis: [String]
  /// The heading of the recipients.
  public let recipientsHeading: String
  /// Who gets it, one per line, as printed.
  public let recipients: [String]
  /// On whose behalf it is signed; may be empty.
  public let authority: String
  /// Post of the signer; may be empty.
  public let signerTitle: String

  init(_ view: PlanView) {
    let (say, issuer) = (view.say, view.world.scenario.issuer)
    superior = issuer.superior
    body = issuer.body
    number = say("Số: ", "No. ") + (issuer.number.isEmpty ? "…" : issuer.number)
    party = say("ĐẢNG CỘNG SẢN VIỆT NAM", "COMMUNIST PARTY OF VIET NAM")
    placeAndDate =
      (issuer.place.isEmpty ? "…" : issuer.place) + say(", ngày … tháng … năm …", ", … (date)")
    kind =
      view.plan.status == .infeasible
      ? say("KHÔNG LẬP ĐƯỢC BẢNG PHÂN CÔNG", "NO TABLE OF ASSIGNMENTS")
      : say("BẢNG PHÂN CÔNG", "TABLE OF ASSIGNMENTS")
    subject = view.plan.scenario.title
    basis = view.rules.regimes.map { Letterhead.basis($0, say) }
    recipientsHeading = say("Nơi nhận:", "Recipients:")
    recipients = Letterhead.list(issuer.recipients, separator: ",", end: ".")
    authority = issuer.authority
    signerTitle = issuer.signerTitle
  }

  /// Recipients as a list: a dash before, a mark after each, another one after the last, whatever marks they were
  /// written with.
  static func list(_ recipients: [String], separator: String, end: String) -> [String] {
    let names = recipients.map { written in
      var name = Substring(written)
      while let first = name.first, first == "-" || first == " " { name.removeFirst() }
      while let last = name.last, ",;. ".contains(last) { name.removeLast() }
      return name
    }.filter { !$0.isEmpty }
    return names.enumerated().map { "- \($1)\($0 == names.count - 1 ? end : separator)" }
  }

  /// “Thực hiện Kế hoạch …, số …, ngày …, của Ban Thường vụ …”
  private static func basis(_ regime: Regime, _ say: Wording) -> String {
    say("Thực hiện ", "Under: ") + citation(regime, say)
  }

  /// “Kế hoạch …, số …, ngày …, của Ban Thường vụ …”
  static func citation(_ regime: Regime, _ say: Wording) -> String {
    var text = regime.title
    if !regime.number.isEmpty { text += say(", số \(regime.number)", ", no. \(regime.number)") }
    if let date = regime.date { text += say(", ngày \(say.date(date))", ", of \(say.date(date))") }
    if !regime.issuer.isEmpty { text += say(", của \(regime.issuer)", ", by \(regime.issuer)") }
    return text
  }
}
