import Domain
import Testing

@testable import Files

@Suite struct TOMLContentTests {
  private let store = TOMLContent.Store()

  private func read(_ text: String, store: TOMLContent.Store? = nil, _ findings: Findings) throws
    -> TOMLDocument?
  {
    let file = try #require(SourceFile(name: "t.toml", bytes: Array(text.utf8), findings: findings))
    return TOMLDocument(file, store: store, findings: findings)
  }

  @Test func whatIsStoredIsParsedOnceForAll() throws {
    let (first, second) = (Findings(), Findings())
    _ = try #require(try read("a = 1", store: store, first))
    // The name tells the text: another one of the same name would be another program's.
    let again = try #require(try read("a = 2", store: store, second))
    guard case .integer(1) = again.root["a"] else {
      Issue.record("read anew: \(again.root)")
      return
    }
    again.error(at: ["a"], "sai", "wrong")
    #expect(second.sorted.map(\.line) == [1])
    #expect(first.sorted.isEmpty)
  }

  @Test func whatIsWrongIsToldToEachReader() throws {
    for _ in 1...2 {
      let findings = Findings()
      #expect(try read("a = ", store: store, findings) == nil)
      #expect(findings.sorted.count == 1)
    }
    #expect(store["t.toml"] == nil)
  }

  @Test func nestedTablesAndListsComeWhole() throws {
    let findings = Findings()
    let text = """
      a = [[1, 2], [{b = "x"}, {b = "y", c = {d = 2026-01-02}}]]
      [e.f]
      g = 1.5
      [[h]]
      i = true
      [[h]]
      j = []
      """
    let root = try #require(try read(text, findings)).root
    let shown = TOMLItem.table(root).shown
    #expect(
      shown
        == "{a: [[1, 2], [{b: x}, {b: y, c: {d: 2026-01-02}}]], e: {f: {g: 1.5}}, h: [{i: true}, {j: []}]}")
    #expect(findings.sorted.isEmpty)
  }
}

extension TOMLItem {
  /// The value in one line, keys sorted.
  fileprivate var shown: String {
    switch self {
    case .string(let text): text
    case .integer(let number): "\(number)"
    case .number(let number): "\(number)"
    case .boolean(let value): "\(value)"
    case .date(let day): "\(day)"
    case .array(let items): "[" + items.map(\.shown).joined(separator: ", ") + "]"
    case .table(let entries):
      "{" + entries.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.shown)" }.joined(separator: ", ")
        + "}"
    case .other: "?"
    }
  }
}
