import Foundation
import Testing

@Suite("phancong new")
struct NewTests {
  @Test("A workbook and the form of documents are there; what is there already stays")
  func files() throws {
    try Workspace.withFolder { folder in
      let first = try Phancong("new", folder + "/new", "--regime", "quang-ngai-2020", "--year", "2027").run()
      #expect(first.code == 0)
      #expect(try Workspace.names(in: folder + "/new") == ["du-lieu.xlsx", "van-ban.toml"])
      let files = try Workspace.contents(of: folder + "/new")
      let second = try Phancong("new", folder + "/new").run()
      #expect(second.code == 73)
      #expect(try Workspace.contents(of: folder + "/new") == files)
    }
  }

  @Test("What is wrong in the form is told before anything is planned, and what is right is in the documents")
  func form() throws {
    try Workspace.withFolder { folder in
      let scenario = folder + "/tiny"
      let file = scenario + "/van-ban.toml"
      try Workspace.copy(to: scenario, replacing: [])
      try "[thu-to-chuc]\nopening = \"{{ten}}\"\n".write(toFile: file, atomically: false, encoding: .utf8)
      let wrong = try Phancong("plan", scenario, "-o", folder + "/out").run()
      #expect(wrong.code == 65)
      #expect(wrong.errors.contains("van-ban.toml:2:thu-to-chuc.opening: lỗi: “{{ten}}”"))
      #expect(wrong.errors.contains("{{tổ chức}}"))
      try "form = \"2026\"\n".write(toFile: file, atomically: false, encoding: .utf8)
      #expect(try Phancong("plan", scenario, "-o", folder + "/out", "--documents", "word").run().code == 0)
      #expect(
        try Phancong("plan", Workspace.tiny, "-o", folder + "/old", "--documents", "word").run().code == 0)
      let (new, old) = (
        try Workspace.contents(of: folder + "/out"), try Workspace.contents(of: folder + "/old")
      )
      #expect(new["plan.json"] == old["plan.json"])
      #expect(new["bang-phan-cong.docx"] != old["bang-phan-cong.docx"])
    }
  }
}
