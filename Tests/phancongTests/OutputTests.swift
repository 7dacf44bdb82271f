import Foundation
import Glibc
import Testing

/// Where results may be written, and what else may be there.
@Suite("Output")
struct OutputTests {
  @Test(
    "What can't be written ends with 73, before any work",
    arguments: [
      (
        "file",
        "phancong: không ghi được vào “FOLDER/file”: đã có một tệp mang tên này; hãy chọn thư mục khác bằng -o"
      ),
      (
        "file/below",
        "phancong: không ghi được vào “FOLDER/file/below”: một phần của đường dẫn không phải thư mục"
      ),
      (
        "foreign",
        "phancong: không ghi được vào “FOLDER/foreign”: thư mục đã có tệp khác và không có kế hoạch nào (plan.json); hãy chọn thư mục khác bằng -o"
      ),
      (
        "forged",
        "phancong: không ghi được vào “FOLDER/forged”: thư mục đã có tệp khác và không có kế hoạch nào (plan.json); hãy chọn thư mục khác bằng -o"
      ),
    ])
  func unwritable(path: String, sentence: String) throws {
    try Workspace.withFolder { folder in
      let manager = FileManager.default
      try Data("x".utf8).write(to: URL(fileURLWithPath: folder + "/file"))
      for name in ["foreign/thesis.txt", "forged/plan.json"] {
        let url = URL(fileURLWithPath: folder + "/" + name)
        try manager.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data("{ \"my\": \"own\" }".utf8).write(to: url)
      }
      let before = try Workspace.contents(of: folder)
      let outcome = try Phancong("plan", Workspace.tiny, "-o", folder + "/" + path).run()
      #expect(outcome.code == 73)
      #expect(outcome.output == "")
      #expect(outcome.errors == sentence.replacingOccurrences(of: "FOLDER", with: folder) + "\n")
      #expect(try Workspace.contents(of: folder) == before)
    }
  }

  @Test("The system's own places can't be written either", arguments: ["/proc/phancong", "/", "/dev/null"])
  func systemPlaces(path: String) throws {
    let outcome = try Phancong("plan", Workspace.tiny, "-o", path).run()
    #expect(outcome.code == 73)
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("phancong: không ghi được vào “\(path)”: "))
  }

  @Test("A full disk ends with 73", arguments: [["rules"], ["check", Workspace.tiny]])
  func fullDisk(arguments: [String]) throws {
    var program = Phancong(
      "model", "export", Workspace.tiny, "--goal", "shortfall", "--format", "lp", "-o", "/dev/full")
    let outcome = try program.run()
    #expect(outcome.code == 73)
    #expect(outcome.errors == "phancong: không ghi được “/dev/full”: đĩa đã đầy\n")
    program.arguments = arguments
    program.output = "/dev/full"
    #expect(try program.run().code == 73)
  }

  @Test("A result takes the place of an earlier one; files of others stay")
  func foreignFiles() throws {
    try Workspace.withFolder { folder in
      let out = folder + "/out"
      #expect(try Phancong("plan", Workspace.tiny, "-o", out).run().code == 0)
      let first = try Workspace.contents(of: out)
      let manager = FileManager.default
      try manager.createDirectory(atPath: out + "/ký duyệt/2021", withIntermediateDirectories: true)
      try Data("đã ký".utf8).write(to: URL(fileURLWithPath: out + "/ký duyệt/2021/bản ký.pdf"))
      try Data("nhớ gọi".utf8).write(to: URL(fileURLWithPath: out + "/ghi chú.txt"))
      try manager.createSymbolicLink(atPath: out + "/liên kết", withDestinationPath: "ghi chú.txt")
      try Data("cũ".utf8).write(to: URL(fileURLWithPath: out + "/visits.csv"))
      try manager.setAttributes([.posixPermissions: 0o750], ofItemAtPath: out)

      #expect(try Phancong("plan", Workspace.tiny, "-o", out).run().code == 0)
      let second = try Workspace.contents(of: out)
      #expect(second.filter { first[$0.key] != nil } == first)
      #expect(second["ký duyệt/2021/bản ký.pdf"] == Data("đã ký".utf8))
      #expect(second["ghi chú.txt"] == Data("nhớ gọi".utf8))
      #expect(try manager.destinationOfSymbolicLink(atPath: out + "/liên kết") == "ghi chú.txt")
      #expect(try Workspace.names(in: folder) == ["out"])
      let mode = try manager.attributesOfItem(atPath: out)[.posixPermissions] as? Int
      #expect(mode == 0o750)
    }
  }

  @Test("Nothing of an earlier result stays behind")
  func otherMonths() throws {
    try Workspace.withFolder { folder in
      let out = folder + "/out"
      #expect(try Phancong("plan", Workspace.tiny, "-o", out).run().code == 0)
      // A shorter time has fewer monthly tables.
      try Workspace.copy(
        to: folder + "/scenario", replacing: [("scenario.toml", "to = 2021-03-31", "to = 2021-02-28")])
      #expect(try Phancong("plan", folder + "/scenario", "-o", out).run().code == 0)
      #expect(try Phancong("plan", folder + "/scenario", "-o", folder + "/fresh").run().code == 0)
      #expect(try Workspace.contents(of: out) == Workspace.contents(of: folder + "/fresh"))
    }
  }

  @Test("An empty folder, a link to one and folders that don't exist yet are taken")
  func takenFolders() throws {
    try Workspace.withFolder { folder in
      let manager = FileManager.default
      try manager.createDirectory(atPath: folder + "/empty", withIntermediateDirectories: true)
      try manager.createSymbolicLink(atPath: folder + "/link", withDestinationPath: "empty")
      for path in ["link", "empty", "a/b/c/"] {
        #expect(try Phancong("plan", Workspace.tiny, "-o", path, folder: folder).run().code == 0)
        #expect(try PlanFile(folder: folder + "/" + path).status == "optimal")
      }
      #expect(try manager.destinationOfSymbolicLink(atPath: folder + "/link") == "empty")
    }
  }

  @Test("What a killed run left behind goes; what a living one works on, and what only looks like it, stays")
  func drafts() throws {
    try Workspace.withFolder { folder in
      let manager = FileManager.default
      for name in [
        ".phancong-draft-99999-0", ".phancong-draft-1-3", ".phancong-draft-mine", ".phancong-draft-1-",
      ] {
        try manager.createDirectory(atPath: folder + "/" + name + "/inner", withIntermediateDirectories: true)
        try Data("x".utf8).write(to: URL(fileURLWithPath: folder + "/" + name + "/inner/file"))
      }
      let living = open(folder + "/.phancong-draft-1-3", O_RDONLY | O_DIRECTORY)
      defer { close(living) }
      #expect(flock(living, LOCK_EX | LOCK_NB) == 0)
      #expect(try Phancong("plan", Workspace.tiny, "-o", folder + "/out").run().code == 0)
      #expect(
        try Workspace.names(in: folder)
          == [".phancong-draft-1-", ".phancong-draft-1-3", ".phancong-draft-mine", "out"])
    }
  }
}
