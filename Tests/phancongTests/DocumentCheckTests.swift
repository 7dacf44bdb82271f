import Foundation
import Testing

/// `check` on documents that `plan` wrote, whole and changed.
@Suite("phancong check of a document")
struct DocumentCheckTests {
  @Test("Every document is recognised by its content and found unchanged, also far from its plan")
  func unchanged() throws {
    try Workspace.withFolder { folder in
      #expect(try Phancong("plan", Workspace.tiny, "-o", folder + "/out").run().code == 0)
      let files = try Workspace.contents(of: folder + "/out")
      #expect(
        Set(files.keys.map { ($0 as NSString).pathExtension }) == [
          "csv", "docx", "html", "ics", "json", "md", "xlsx",
        ])
      for (name, bytes) in files {
        let outcome = try Phancong("check", folder + "/out/" + name).run()
        #expect(outcome.code == 0, "\(name): \(outcome.output)\(outcome.errors)")
        // Another name, another folder: still itself.
        try bytes.write(to: URL(fileURLWithPath: folder + "/copy"))
        let copy = try Phancong("check", folder + "/copy", "--json").run()
        #expect(copy.code == 0, "\(name)")
        #expect(copy.output.contains("\"unchanged\" : true"), "\(name)")
        #expect(!copy.output.contains("belongs_to_plan_beside"), "\(name)")
      }
    }
  }

  @Test("One changed word is found in every text format", arguments: ["csv", "html", "md", "ics", "json"])
  func changed(ending: String) throws {
    try Workspace.withFolder { folder in
      #expect(try Phancong("plan", Workspace.tiny, "-o", folder + "/out").run().code == 0)
      let files = try Workspace.contents(of: folder + "/out").filter { $0.key.hasSuffix(ending) }
      #expect(!files.isEmpty)
      for name in files.keys {
        let text = try String(contentsOfFile: folder + "/out/" + name, encoding: .utf8)
        // Any year but the seal's: each document has days of 2021 or ids of members.
        let changed = text.replacing("2021", with: "2031").replacing("tuv-01", with: "tuv-09")
        try #require(changed != text, "\(name)")
        try changed.write(toFile: folder + "/changed", atomically: true, encoding: .utf8)
        let outcome = try Phancong("check", folder + "/changed").run()
        #expect(outcome.code == 1, "\(name): \(outcome.output)")
      }
    }
  }

  @Test("A document of another plan does not belong to the plan beside it")
  func another() throws {
    try Workspace.withFolder { folder in
      let other = Workspace.project + "/scenarios/bac-kan-2021"
      #expect(try Phancong("plan", Workspace.tiny, "-o", folder + "/a").run().code == 0)
      #expect(try Phancong("plan", other, "-o", folder + "/b").run().code == 0)
      let document = URL(fileURLWithPath: folder + "/a/bang-phan-cong.csv")
      try FileManager.default.copyItem(at: document, to: URL(fileURLWithPath: folder + "/b/lich/copy.csv"))
      let outcome = try Phancong("check", folder + "/b/lich/copy.csv").run()
      #expect(outcome.code == 1)
      #expect(outcome.output.contains("KHÔNG thuộc kế hoạch"))
    }
  }

  @Test(
    "What is no document is refused",
    arguments: ["", "hello", "{}", "{\"format\": 1", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "<html>"])
  func foreign(text: String) throws {
    try Workspace.withFolder { folder in
      try text.write(toFile: folder + "/file", atomically: true, encoding: .utf8)
      let outcome = try Phancong("check", folder + "/file").run()
      #expect(outcome.code == 65)
      #expect(outcome.errors.contains("không phải văn bản của phancong"))
    }
  }
}
