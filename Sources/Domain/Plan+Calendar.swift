extension Plan {
  /// What calendars made from this plan have to know of those made from the plans before: telephones keep an entry
  /// by its UID, and take a change only where its sequence number has grown (RFC 5545, section 3.8.7.4).
  public struct CalendarRecord: Hashable, Sendable {
    /// A visit whose entry is not as new: changed since it was first handed out, or cancelled.
    public struct Entry: Hashable, Sendable {
      /// The entry's UID.
      public var uid: String
      /// Id of the member.
      public var member: String
      /// Id of the organisation.
      public var organisation: String
      /// Id of the meeting.
      public var meeting: String
      /// The meeting's date.
      public var date: Day
      /// When the meeting starts.
      public var start: TimeOfDay
      /// When the meeting ends.
      public var end: TimeOfDay
      /// How often the entry has been changed since it was first handed out.
      public var sequence: Int
      /// Whether the visit no longer takes place.
      public var isCancelled: Bool

      /// An entry.
      public init(uid: String, visit: Visit, sequence: Int, isCancelled: Bool) {
        self.uid = uid
        member = visit.member
        organisation = visit.organisation
        meeting = visit.meeting
        (date, start, end) = (visit.date, visit.start, visit.end)
        self.sequence = sequence
        self.isCancelled = isCancelled
      }

      /// The visit that the entry is about; what it counts for is not kept.
      public var visit: Visit {
        Visit(
          member: member, organisation: organisation, meeting: meeting, date: date, start: start, end: end)
      }
    }
    /// A date that the regulations set.
    public struct Deadline: Hashable, Sendable {
      /// Id of the regime.
      public var regime: String
      /// Id of the deadline in its regime, or of the rule.
      public var id: String
      /// Label of the period that a report is about.
      public var period: String?
      /// The date.
      public var date: Day
      /// What is due.
      public var title: String
      /// How often the entry has been changed since it was first handed out.
      public var sequence: Int
      /// Whether the date no longer holds.
      public var isCancelled: Bool

      /// A deadline.
      public init(
        regime: String, id: String, period: String?, date: Day, title: String, sequence: Int = 0,
        isCancelled: Bool = false
      ) {
        self.regime = regime
        self.id = id
        self.period = period
        self.date = date
        self.title = title
        self.sequence = sequence
        self.isCancelled = isCancelled
      }
    }

    /// What makes the UIDs those of this plan and its successors; hexadecimal digits.
    public var id: String
    /// By UID.
    public var entries: [Entry]
    /// Where the visited organisations meet, by their ids; those without a venue are left out.
    public var venues: [String: String]
    /// By regime, id, period.
    public var deadlines: [Deadline]

    /// A record; its lists are put in order.
    public init(id: String, entries: [Entry], venues: [String: String], deadlines: [Deadline]) {
      self.id = id
      self.entries = entries.sorted { $0.uid < $1.uid }
      self.venues = venues
      self.deadlines = deadlines.sorted {
        ($0.regime, $0.id, $0.period ?? "") < ($1.regime, $1.id, $1.period ?? "")
      }
    }
  }
}
