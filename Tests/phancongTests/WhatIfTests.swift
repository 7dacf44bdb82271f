import Foundation
import Testing

@Suite("phancong what-if and compare")
struct WhatIfTests {
  private static let ill = """
    title = "Ốm cả quý II"
    [[absence]]
    who = "tuv-02"
    from = 2021-02-01
    to = 2021-02-28
    """

  private func write(_ text: String, _ path: String) throws {
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  private func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("Each change is planned by itself, and all together on request")
  func changes() throws {
    try Workspace.withFolder { folder in
      try FileManager.default.createDirectory(atPath: folder + "/neu", withIntermediateDirectories: true)
      try write(Self.ill, folder + "/neu/1-om.toml")
      try write(
        "title = \"Thôi một quy tắc\"\n[rules.organisation-capacity]\nenabled = false\n",
        folder + "/neu/2-noi.toml")
      let outcome = try Phancong(
        "what-if", Workspace.tiny, folder + "/neu", "--together", "--json", "-o", folder + "/out"
      ).run()
      #expect(outcome.code == 0, "\(outcome.errors)")
      let plans = try #require(try json(outcome.output)["plans"] as? [[String: Any]])
      #expect(plans.compactMap { $0["name"] as? String } == ["unchanged", "1-om", "2-noi", "together"])
      #expect(plans.allSatisfy { $0["status"] as? String == "optimal" })
      let fingerprints = Set(plans.compactMap { $0["fingerprint"] as? String })
      #expect(fingerprints.count == 4)
      #expect(
        try Workspace.names(in: folder + "/out")
          == ["plan.json", "what-if-plans", "what-if.html", "what-if.json", "what-if.md"])
      // Each plan is one of the changed scenario: comparing says the same as the differences did.
      let differences = try #require(try json(outcome.output)["differences"] as? [[String: Any]])
      let compared = try Phancong(
        "compare", folder + "/out/plan.json", folder + "/out/what-if-plans/2-noi.json", "--json"
      ).run()
      #expect(compared.code == 0)
      let same = try #require(try json(compared.output)["differences"] as? [[String: Any]])
      #expect(same.count == differences.filter { $0["plan"] as? String == "2-noi" }.count)
    }
  }

  @Test("A plan is like itself")
  func same() throws {
    try Workspace.withFolder { folder in
      #expect(try Phancong("plan", Workspace.tiny, "-o", folder + "/out").run().code == 0)
      let outcome = try Phancong("compare", folder + "/out", folder + "/out/plan.json", "--json").run()
      #expect(outcome.code == 0)
      #expect((try json(outcome.output)["differences"] as? [Any])?.isEmpty == true)
      let text = try Phancong("compare", folder + "/out", folder + "/out", "-o", folder + "/so-sanh.html")
        .run()
      #expect(text.output.contains("Hai kế hoạch giống hệt nhau."))
      #expect(try Workspace.names(in: folder) == ["out", "so-sanh.html"])
    }
  }

  @Test("Replanning tells those touched alone")
  func notice() throws {
    try Workspace.withFolder { folder in
      #expect(try Phancong("plan", Workspace.tiny, "-o", folder + "/out").run().code == 0)
      try write(Self.ill, folder + "/om.toml")
      let unchanged = try Phancong(
        "plan", Workspace.tiny, "--base", folder + "/out", "--today", "2021-01-02", "-o", folder + "/again"
      ).run()
      #expect(unchanged.code == 0, "\(unchanged.errors)")
      let notice = try String(contentsOfFile: folder + "/again/thong-bao-thay-doi.md", encoding: .utf8)
      #expect(notice.contains("Không có thay đổi nào."))
      let outcome = try Phancong(
        "what-if", Workspace.tiny, folder + "/om.toml", "--base", folder + "/out", "--today", "2021-01-02"
      ).run()
      #expect(outcome.code == 0, "\(outcome.errors)")
      #expect(outcome.output.contains("Ốm cả quý II"))
    }
  }

  @Test("Every absence is tried")
  func absences() throws {
    try Workspace.withFolder { folder in
      let outcome = try Phancong(
        "what-if", Workspace.tiny, "--each-absence", "--json", "-o", folder + "/out"
      ).run()
      #expect(outcome.code == 0, "\(outcome.errors)")
      let absences = try #require(try json(outcome.output)["absences"] as? [[String: Any]])
      // Three members: away all the time, and in each of three months.
      #expect(absences.count == 12)
      #expect(absences.allSatisfy { $0["proven"] as? Bool == true })
      #expect(
        try Workspace.names(in: folder + "/out") == ["n-1.html", "n-1.json", "n-1.md", "plan.json"])
    }
  }

  @Test("All errors of all change files are told, with their places")
  func errors() throws {
    try Workspace.withFolder { folder in
      try write("title = \"x\"\n[[absence]]\nwho = \"nobody\"\n", folder + "/1.toml")
      try write("[[remove.members]]\nwhere = { id = \"tuv-99\" }\n", folder + "/2.toml")
      let outcome = try Phancong("what-if", Workspace.tiny, folder).run()
      #expect(outcome.code == 65)
      #expect(outcome.output == "")
      for place in ["1.toml:3:", "2.toml:"] { #expect(outcome.errors.contains(place), "\(outcome.errors)") }
      #expect(try Phancong("what-if", Workspace.tiny).run().code == 64)
      #expect(try Phancong("what-if", Workspace.tiny, folder, "--each-absence").run().code == 64)
      #expect(try Phancong("compare", folder + "/1.toml", folder).run().code != 0)
    }
  }
}
