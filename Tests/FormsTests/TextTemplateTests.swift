import Forms
import Testing

@Suite("Text blocks")
struct TextTemplateTests {
  @Test(
    "placeholders are found however they are typed",
    arguments: ["{{tổ chức}}", "{{ Tổ chức }}", "{{to chuc}}", "{{to_chuc}}", "{{TO-CHUC}}", "{{tổ  chức}}"])
  func spellings(text: String) throws {
    let template = try TextTemplate("Gửi \(text).", allowed: [.organisation])
    #expect(template.placeholders == [.organisation])
    #expect(template.filled([.organisation: "Chi bộ 1"]) == "Gửi Chi bộ 1.")
    #expect(template.filled([:]) == "Gửi .")
  }

  @Test("what is filled in is text, whatever it looks like")
  func plainValues() throws {
    let template = try TextTemplate("{{tổ chức}}{{địa bàn}}", allowed: [.organisation, .area])
    #expect(template.filled([.organisation: "{{địa bàn}}", .area: "<b>$0"]) == "{{địa bàn}}<b>$0")
  }

  @Test("what is unknown, not allowed here or not closed is told")
  func flaws() throws {
    for (text, name) in [
      ("{{tên}}", "tên"), ("a {{số lượt}}", "số lượt"), ("{{}}", ""), ("{{a {{tổ chức}}", "a {{tổ chức"),
    ] {
      #expect(throws: TextTemplate.Flaw.unknown(name)) { try TextTemplate(text, allowed: [.organisation]) }
    }
    #expect(throws: TextTemplate.Flaw.unclosed) { try TextTemplate("{{tổ chức}", allowed: [.organisation]) }
    #expect(try TextTemplate("{ } }} {a}", allowed: []).filled([:]) == "{ } }} {a}")
  }

  @Test("tone marks change in the template's own words, not in what is filled in")
  func spelling() throws {
    let template = try TextTemplate("ủy viên {{họ tên}}", allowed: [.memberName]).spelled(.onSecond)
    #expect(template.filled([.memberName: "Nguyễn Thị Thủy"]) == "uỷ viên Nguyễn Thị Thủy")
  }

  @Test("every placeholder has a name of its own and is offered by some document, or made for one place")
  func names() throws {
    let offered = Set(PaperKind.allCases.flatMap(\.placeholders))
    for placeholder in Placeholder.allCases {
      let template = try TextTemplate(placeholder.written, allowed: [placeholder])
      #expect(template.placeholders == [placeholder])
      #expect(offered.contains(placeholder) != [.day, .recipients].contains(placeholder))
    }
  }
}
