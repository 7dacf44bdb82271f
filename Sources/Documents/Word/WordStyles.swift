import Forms
import WordProcessing

/// The styles of official documents, by the sizes of a form.
enum WordStyles {
  static let normal = "Normal"
  static let body = "BodyText"
  static let to = "To"
  static let heading = "Heading1"
  static let annex = "Annex"
  static let kind = "Title"
  static let subject = "Subtitle"
  static let rule = "Rule"
  static let superior = "Superior"
  static let issuer = "Issuer"
  static let party = "Party"
  static let date = "PlaceAndDate"
  static let line = "RuleLine"
  static let note = "Note"
  static let tableHeading = "TableHeading"
  static let tableSection = "TableSection"
  static let tableStart = "TableText"
  static let tableCentre = "TableCentre"
  static let tableEnd = "TableNumber"
  static let recipientsHeading = "RecipientsHeading"
  static let recipients = "Recipients"
  static let authority = "Authority"
  static let post = "Post"

  static func all(_ form: DocumentForm) -> [WordStyle] {
    let sizes = form.sizes
    func style(
      _ id: String, _ name: String, _ size: Double, _ alignment: WordStyle.Alignment = .left,
      _ change: (inout WordStyle) -> Void = { _ in }
    ) -> WordStyle {
      var style = WordStyle(id, name, size: size, alignment: alignment)
      change(&style)
      return style
    }
    return [
      style(normal, "Normal", sizes.body),
      style(body, "Body Text", sizes.body, .justified) {
        ($0.line, $0.before, $0.firstLine) = (form.body.line, form.body.before, form.body.firstLine)
      },
      style(to, "To", sizes.body, .centre) { ($0.before, $0.after, $0.keepsWithNext) = (6, 6, true) },
      style(heading, "heading 1", sizes.subject) {
        ($0.isBold, $0.outlineLevel, $0.keepsWithNext, $0.before, $0.after) = (true, 1, true, 12, 6)
      },
      style(annex, "Annex", sizes.subject, .centre) { ($0.isItalic, $0.keepsWithNext) = (true, true) },
      style(kind, "Title", sizes.kind, .centre) {
        ($0.isBold, $0.before, $0.keepsWithNext) = (true, 18, true)
      },
      style(subject, "Subtitle", sizes.subject, .centre) { ($0.isBold, $0.keepsWithNext) = (true, true) },
      style(rule, "Title Rule", sizes.subject, .centre) { ($0.after, $0.keepsWithNext) = (6, true) },
      style(superior, "Superior", sizes.letterhead, .centre),
      style(issuer, "Issuer", sizes.letterhead, .centre) { $0.isBold = true },
      style(party, "Party", sizes.party, .centre) { $0.isBold = true },
      style(date, "Place and Date", sizes.date, .centre) { ($0.isItalic, $0.before) = (true, 6) },
      style(line, "Rule Line", 2, .centre) { ($0.line, $0.before) = (3, 1) },
      style(note, "Note", sizes.table, .justified) {
        ($0.isItalic, $0.after, $0.keepsWithNext) = (true, 4, true)
      },
      style(tableHeading, "Table Heading", sizes.table, .centre) {
        ($0.isBold, $0.keepsWithNext) = (true, true)
      },
      style(tableSection, "Table Section", sizes.table) { ($0.isBold, $0.keepsWithNext) = (true, true) },
      style(tableStart, "Table Text", sizes.table),
      style(tableCentre, "Table Centre", sizes.table, .centre),
      style(tableEnd, "Table Number", sizes.table, .right),
      style(recipientsHeading, "Recipients Heading", sizes.recipients) { $0.before = 8 },
      style(recipients, "Recipients", sizes.recipients),
      style(authority, "Authority", sizes.letterhead, .centre) { ($0.isBold, $0.before) = (true, 8) },
      style(post, "Post", sizes.letterhead, .centre),
    ]
  }
}
