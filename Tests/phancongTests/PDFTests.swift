import Foundation
import Testing

/// `plan --pdf`, with something in the place of LibreOffice.
@Suite("phancong plan --pdf")
struct PDFTests {
  @Test("Without LibreOffice nothing is planned")
  func absent() throws {
    try Workspace.withFolder { folder in
      let outcome = try Phancong(
        "plan", Workspace.tiny, "-o", folder + "/out", "--pdf", environment: ["PATH": "/nonexistent"]
      ).run()
      #expect(outcome.code == 69)
      #expect(outcome.errors.contains("cần LibreOffice"))
      #expect(!FileManager.default.fileExists(atPath: folder + "/out"))
    }
  }

  @Test(
    "Each Word document becomes a PDF beside it; a converter that makes none ends with 69, and nothing is written"
  )
  func present() throws {
    try Workspace.withFolder { folder in
      let bin = folder + "/bin"
      try FileManager.default.createDirectory(atPath: bin, withIntermediateDirectories: true)
      // Its last words are the documents; before them stands the folder for the results.
      let script = """
        #!/bin/sh
        while [ "$1" != --outdir ]; do shift; done
        out=$2; shift 2
        for file; do [ -f "$file" ] && echo "%PDF of $file" >"$out/${file%.docx}.pdf"; done
        """
      func run(_ text: String, _ name: String) throws -> Phancong.Outcome {
        try text.write(toFile: folder + "/script", atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder + "/script")
        // Copied by another process: what a process of this test holds open for writing cannot be executed.
        let copy = try Process.run(
          URL(fileURLWithPath: "/bin/cp"), arguments: [folder + "/script", bin + "/soffice"])
        copy.waitUntilExit()
        return try Phancong(
          "plan", Workspace.tiny, "-o", folder + name, "--pdf", environment: ["PATH": bin + ":/usr/bin:/bin"]
        ).run()
      }
      #expect(try run(script, "/out").code == 0)
      let names = try Workspace.names(in: folder + "/out")
      let words = names.filter { $0.hasSuffix(".docx") }.map { $0.dropLast(4) + "pdf" }
      #expect(words.count == 6)
      #expect(names.filter { $0.hasSuffix(".pdf") } == words.map(String.init))

      let outcome = try run("#!/bin/sh\n", "/none")
      #expect(outcome.code == 69)
      #expect(!FileManager.default.fileExists(atPath: folder + "/none"))
    }
  }
}
