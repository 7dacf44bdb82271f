import Domain
import Fingerprints
import Rules

/// A document that is made of tables, with the names at its head: reports and monthly tables.
struct TablesDocument {
  /// The names of its files without their endings.
  let name: String
  let language: Language
  let letterhead: Letterhead
  /// What kind of document it is, in capitals.
  let kind: String
  /// What it is about.
  let subject: String
  /// What a reader should know first.
  let verdict: String
  /// The document in numbers.
  let figures: [String]
  let tables: [DocumentTable]
  /// Pictures, which come after the tables on the page.
  var charts: [Chart] = []
  /// The fingerprints of the plan and of its scenario: for the foot and the seal.
  let identity: PlanIdentity
  /// Whether it is an official document, with recipients and signature, or a working paper.
  var isSigned = true

  /// A picture on the page.
  struct Chart {
    /// Unique on the page.
    let id: String
    let title: String
    /// What the navigation calls it.
    let short: String
    let note: String
    /// Markup; empty where there is nothing to be seen.
    let markup: String
  }

  /// The document as Markdown.
  var markdown: [UInt8] { ReportMarkdown.bytes(self) }

  /// The document as one page that needs nothing else.
  func html() throws -> [UInt8] { try ReportPage.bytes(self) }
}
