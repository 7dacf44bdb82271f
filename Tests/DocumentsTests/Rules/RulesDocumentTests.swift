import Domain
import Rules
import Testing

@testable import Documents

@Suite("Rules and regimes")
struct RulesDocumentTests {
  private var regime: Regime {
    var regime = Hamlet.regulation
    regime.rules[0].arguments["note"] = .text("nói \"vâng\" \\ | `x`")
    return regime
  }

  @Test("every kind with every parameter, every rule with its article", arguments: Language.allCases)
  func document(language: Language) throws {
    let text = RulesDocument.render(regimes: [regime], language: language)
    for kind in RuleKinds.all {
      #expect(text.contains("### `\(kind.kind)`"))
      for parameter in kind.parameters { #expect(text.contains("| `\(parameter.key)` |")) }
    }
    for rule in regime.rules { #expect(text.contains("| `\(rule.id)` | \(rule.title) | \(rule.citation) |")) }
    // The kinds have tests of their own; here a new one need not be recorded.
    let regimes = text.split(separator: "### ", omittingEmptySubsequences: true).last ?? ""
    try expectSnapshot(Array(regimes.utf8), "rules-\(language.rawValue).md")
  }

  @Test("the listing in the terminal", arguments: Language.allCases)
  func listing(language: Language) throws {
    let text =
      RulesListing.overview([regime, regime], language: language) + "\n"
      + RulesListing.detail(regime, language: language)
    try expectSnapshot(Array(text.utf8), "rules-\(language.rawValue).txt")
  }
}
