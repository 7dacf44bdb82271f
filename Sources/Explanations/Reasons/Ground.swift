public import Domain

/// One named fact or rule of a reason.
public struct Ground: Hashable, Sendable {
  /// What it is.
  public enum Kind: String, Sendable {
    /// What is asked for, and out of what it can come.
    case target
    /// A duty of somebody that would suffer.
    case duty
    /// A hard rule in one place.
    case rule
    /// A fact of the tables.
    case fact
    /// A pin.
    case pin
    /// Something that a more important goal holds: a registration granted, an organisation with somebody.
    case decision
  }
  /// What it is.
  public let kind: Kind
  /// Id of the rule, where there is one.
  public let rule: String?
  /// The rule's article; empty where there is none.
  public let citation: String
  /// Id of the member concerned.
  public let member: String?
  /// Id of the organisation concerned.
  public let organisation: String?
  /// The date concerned.
  public let date: Day?
  /// The fact as a sentence.
  public let fact: Message
  /// The goal that holds it, where a goal does.
  public internal(set) var goal: Goal?
  /// The fact without its time, where the same fact may come at several times: “đồng chí A bận (giao ban)”.
  public internal(set) var recurring: Message?
  /// Whether a change of this alone would be enough, everything else as it is; `nil` where that was not found out.
  public internal(set) var isDecisive: Bool?
  /// The change of the tables without which this does not hold, as a change file of `what-if` has it (TOML); `nil`
  /// where there is none as simple.
  public internal(set) var change: String?
}

/// A shortage behind a reason, read off the proof that the demands exceed what there is (a Hall set).
public struct Shortage: Hashable, Sendable {
  /// Ids of the members who need something, ascending.
  public let members: [String]
  /// Ids of the organisations that could give it, ascending.
  public let organisations: [String]
  /// Ids of the meetings that could give it, ascending.
  public let meetings: [String]
  /// Units short of what is needed.
  public let short: Int
}
