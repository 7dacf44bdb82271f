import Domain
import Foundation
import Rules
import Testing

@testable import Documents

@Suite("The page")
struct HTMLPageTests {
  private func page(_ hamlet: Hamlet, _ language: Language = .vietnamese) throws -> [UInt8] {
    try HTMLPage.bytes(PlanDocument(hamlet.plan, in: hamlet.situation, language: language))
  }

  @Test("is well formed, its ids are unique, its links lead somewhere", arguments: Language.allCases)
  func structure(language: Language) throws {
    let province = try Province()
    for bytes in [
      try page(Hamlet(), language),
      try HTMLPage.bytes(
        PlanDocument(
          province.plan, in: Situation(world: province.world, rules: province.rules), language: language)),
    ] {
      let markup = Markup(bytes)
      #expect(markup.unbalanced == [])
      let ids = markup.tags.compactMap { $0.attributes["id"] }
      #expect(Set(ids).count == ids.count)
      let links = markup.tags.compactMap { $0.attributes["href"] }
      #expect(links.count > 5)
      for link in links { #expect(link.hasPrefix("#") && ids.contains(String(link.dropFirst()))) }
      #expect(markup.tags.first { $0.name == "html" }?.attributes["lang"] == language.rawValue)
      for heading in markup.tags where heading.name == "th" && !heading.isEnd {
        #expect(heading.attributes["scope"] != nil)
      }
    }
  }

  @Test("needs nothing but itself")
  func selfContained() throws {
    let text = String(decoding: try page(Hamlet()), as: UTF8.self)
    for reference in ["http:", "https:", "//", "src=", "url(", "@import", "<link", "<img", "<base"] {
      // The script's comments are the only double slashes.
      let found = text.split(separator: "\n").filter {
        $0.contains(reference) && !$0.trimmingCharacters(in: .whitespaces).hasPrefix("//")
      }
      #expect(found.isEmpty, "\(reference): \(found.first ?? "")")
    }
    #expect(text.contains("default-src 'none'"))
  }

  @Test("text is never taken for markup")
  func escaping() throws {
    let odd = #"<script>alert("1")</script> & 'x' &amp; "><b onclick="y">"# + "<\u{301}i>"
    var hamlet = Hamlet()
    hamlet.scenario.title = odd
    hamlet.plan.scenario.title = odd
    hamlet.scenario.fingerprint = "\"><i>"
    hamlet.plan.scenario.fingerprint = "\"><i>"
    hamlet.scenario.members[0].name = odd
    hamlet.scenario.members[0].title = odd
    hamlet.scenario.organisations[0].name = odd
    hamlet.scenario.areas[0].name = odd
    hamlet.scenario.busy[0].reason = odd
    hamlet.scenario.holidays[0].name = odd
    hamlet.scenario.issuer.body = odd
    hamlet.scenario.issuer.recipients = [odd]
    hamlet.regime.title = odd
    hamlet.regime.deadlines[0].title = odd
    let bytes = try page(hamlet)
    let (markup, plain) = (Markup(bytes), Markup(try page(Hamlet())))
    #expect(markup.unbalanced == [])
    for name in ["script", "b", "i", "img"] {
      #expect(markup.tags.count { $0.name == name } == plain.tags.count { $0.name == name }, "\(name)")
    }
    #expect(markup.rows(of: "thanh-vien").first?[1] == odd)
    #expect(markup.rows(of: "thanh-vien").first?[4] == odd)
    #expect(markup.rows(of: "thoi-han").first?[1] == odd)
    #expect(!String(decoding: bytes, as: UTF8.self).contains("<script>alert"))
  }

  @Test("a plan for nobody is a page as well")
  func empty() throws {
    var hamlet = Hamlet()
    hamlet.scenario = Scenario(title: "Trống", horizon: hamlet.scenario.horizon)
    hamlet.plan = Plan(scenario: Plan.ScenarioReference(hamlet.scenario), status: .optimal)
    let markup = Markup(try page(hamlet))
    #expect(markup.unbalanced == [])
    #expect(markup.text.contains("Không có thành viên nào."))
    #expect(markup.text.contains("Mọi nhiệm vụ đều được thực hiện đủ."))
  }

  @Test("more members than fit on one picture get several")
  func pictures() throws {
    let province = try Province(Province.Size(members: 120, organisations: 300))
    let document = PlanDocument(
      province.plan, in: Situation(world: province.world, rules: province.rules), language: .english)
    let pictures = Markup(try HTMLPage.bytes(document)).tags.filter { $0.attributes["role"] == "img" }
    #expect(
      pictures.map { $0.attributes["aria-label"] } == [
        "Calendar chart: members 1–55", "Calendar chart: members 56–110", "Calendar chart: members 111–120",
      ])
  }
}
