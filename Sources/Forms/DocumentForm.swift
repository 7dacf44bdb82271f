public import Domain

/// How official documents look and what they say beside their tables: read from settings files, never written in code.
///
/// A value with nothing filled in is no form yet: the settings of `common.toml`, of one form and of the scenario's own
/// file are laid over each other, and the first two say everything.
public struct DocumentForm: Sendable {
  /// Paper and margins in millimetres.
  public struct Page: Hashable, Sendable {
    /// Size of the paper.
    public var width = 0, height = 0
    /// Margins.
    public var top = 0, bottom = 0, left = 0, right = 0
  }
  /// Sizes of letters in points.
  public struct Sizes: Hashable, Sendable {
    /// Running text.
    public var body = 0.0
    /// Tables.
    public var table = 0.0
    /// Names of the bodies, number, signature.
    public var letterhead = 0.0
    /// The line at the head's right.
    public var party = 0.0
    /// Place and date.
    public var date = 0.0
    /// What kind of document it is.
    public var kind = 0.0
    /// What it is about.
    public var subject = 0.0
    /// The recipients.
    public var recipients = 0.0
    /// The number of the page.
    public var pageNumber = 0.0
  }
  /// How running text is set.
  public struct Body: Hashable, Sendable {
    /// Height of a line in points.
    public var line = 0.0
    /// Room above a paragraph in points.
    public var before = 0.0
    /// Where the first line of a paragraph begins, in millimetres.
    public var firstLine = 0
  }
  /// What stands at the head.
  public struct Head: Sendable {
    /// The line at the right.
    public var party = ""
    /// The line below the names of the bodies.
    public var star = ""
    /// Place and date where the day is left open.
    public var openDate = TextTemplate.empty
    /// Place and date where the day is known.
    public var date = TextTemplate.empty
    /// The day of issue; `nil`: left open, to be filled in by hand.
    public var issued: Day?
    /// The line below title and subject.
    public var rule = ""
  }
  /// How recipients are listed.
  public struct Recipients: Hashable, Sendable {
    /// The heading.
    public var heading = ""
    /// Stands after each but the last.
    public var separator = ""
    /// Stands after the last.
    public var end = ""
  }
  /// How it is signed.
  public struct Signature: Hashable, Sendable {
    /// Empty lines for the signature.
    public var lines = 0
    /// The signer's name; may be empty.
    public var name = ""
  }
  /// What one kind of document says beside its tables.
  public struct Paper: Sendable {
    /// The line with the number.
    public var number = TextTemplate.empty
    /// What kind of document it is.
    public var kind = TextTemplate.empty
    /// What it is about.
    public var subject = TextTemplate.empty
    /// Whom it is addressed to; may be empty.
    public var to = TextTemplate.empty
    /// What stands before the table.
    public var opening = TextTemplate.empty
    /// What is asked for, after the table.
    public var request = TextTemplate.empty
    /// The same where no rule sets days of notice.
    public var requestWithoutNotice = TextTemplate.empty
    /// The last sentence.
    public var closing = TextTemplate.empty
    /// Stands above the tables that follow the signature.
    public var annex = TextTemplate.empty
    /// Who gets it, one a line.
    public var recipients: [TextTemplate] = []
    /// Ids of the tables, in their order.
    public var tables: [String] = []
    /// Whether the pages lie on their side.
    public var isLandscape = false

    /// A paper that says nothing.
    public init() {}
  }

  /// The form's name.
  public var title = ""
  /// How tone marks are placed in what the program writes.
  public var toneMarks = ToneMarks.onFirst
  /// The typeface.
  public var font = ""
  /// Paper and margins.
  public var page = Page()
  /// Sizes of letters.
  public var sizes = Sizes()
  /// Running text.
  public var body = Body()
  /// The head.
  public var head = Head()
  /// The recipients.
  public var recipients = Recipients()
  /// The signature.
  public var signature = Signature()
  /// What each kind of document says.
  public var papers: [PaperKind: Paper] = [:]

  /// A form with nothing filled in.
  public init() {}

  /// What a kind of document says.
  public subscript(kind: PaperKind) -> Paper { papers[kind] ?? Paper() }
}

/// The kinds of official documents, by the name of their files and of their table in the settings.
public enum PaperKind: String, CaseIterable, Sendable {
  /// The table of assignments.
  case assignments = "bang-phan-cong"
  /// The letter to each organisation.
  case letters = "thu-to-chuc"
  /// The page for each member.
  case memberPages = "trang-thanh-vien"
  /// The plan of a month.
  case month = "lich-thang"
  /// The notice of changes.
  case changes = "thong-bao-thay-doi"
  /// What was done in half a year or a year.
  case summary = "tong-hop"

  /// What may be named in its texts.
  public var placeholders: [Placeholder] {
    let common: [Placeholder] = [
      .place, .body, .superior, .number, .plan, .year, .from, .to, .basis,
    ]
    return common
      + {
        switch self {
        case .assignments: [.memberCount, .organisationCount, .assignmentCount, .visitCount, .missingCount]
        case .letters: [.organisation, .area, .memberCount, .visitCount, .visitors, .noticeDays]
        case .memberPages: [.member, .memberName, .post, .unit, .organisationCount, .visitCount, .noticeDays]
        case .month: [.month, .memberCount, .organisationCount, .visitCount]
        case .changes: [.today, .changes]
        case .summary: [.period, .asOf, .doneCount, .dueCount]
        }
      }()
  }
}
