import ArgumentParser
import Domain
import Foundation

/// Makes PDF files of Word documents with LibreOffice, where that is installed.
///
/// It runs with a profile of its own in a temporary folder, so that an open LibreOffice neither hinders it nor is touched.
struct PDFConversion {
  private let program: String

  /// Finds LibreOffice on the search path; without it nothing is begun.
  init() throws(Failure) {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let places = ["soffice", "libreoffice"].flatMap { name in folders.map { "\($0)/\(name)" } }
    guard let program = places.first(where: FileManager.default.isExecutableFile) else {
      throw Failure(
        .unavailable,
        Message(
          "--pdf cần LibreOffice mà máy này không có; hãy cài (Debian: apt-get install libreoffice-writer-nogui), hoặc bỏ --pdf rồi mở "
            + "tệp .docx bằng Word và lưu thành PDF",
          "--pdf needs LibreOffice, which this machine lacks; install it (Debian: apt-get install libreoffice-writer-nogui), or leave "
            + "--pdf out, open the .docx files in Word and save them as PDF"))
    }
    self.program = program
  }

  /// A PDF file for each Word document among the files, under its name.
  func pdfs(of files: [(name: String, contents: [UInt8])]) throws -> [(name: String, contents: [UInt8])] {
    let names = files.map(\.name).filter { $0.hasSuffix(".docx") }
    guard !names.isEmpty else { return [] }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "phancong-\(UUID().uuidString)")
    let results = folder.appendingPathComponent("pdf")
    try FileManager.default.createDirectory(at: results, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, contents) in files where names.contains(name) {
      try Data(contents).write(to: folder.appendingPathComponent(name))
    }
    let process = Process()
    // A LibreOffice that hangs is ended, with all that it has started, by the `timeout` of GNU coreutils.
    let limit = 60 + 30 * names.count
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.currentDirectoryURL = folder
    process.arguments =
      ["timeout", "--kill-after=10", "\(limit)", program]
      + ["-env:UserInstallation=\(folder.appendingPathComponent("profile").absoluteString)", "--headless"]
      + ["--convert-to", "pdf", "--outdir", results.path] + names
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw Failure(
        .unavailable,
        Message(
          "không chạy được LibreOffice (\(program)): \(error.localizedDescription)",
          "LibreOffice (\(program)) cannot be run: \(error.localizedDescription)"))
    }
    process.waitUntilExit()
    if process.terminationStatus == 124 {
      throw Failure(
        .unavailable,
        Message(
          "LibreOffice không xong sau \(limit) giây; hãy thử lại, hoặc bỏ --pdf",
          "LibreOffice was not done after \(limit) seconds; try again, or leave --pdf out"))
    }
    return try names.map { name in
      let pdf = name.dropLast("docx".count) + "pdf"
      guard let data = try? Data(contentsOf: results.appendingPathComponent(String(pdf))) else {
        throw Failure(
          .unavailable,
          Message(
            "LibreOffice không làm được \(pdf) từ \(name); hãy thử lại, hoặc bỏ --pdf",
            "LibreOffice did not make \(pdf) of \(name); try again, or leave --pdf out"))
      }
      return (String(pdf), Array(data))
    }
  }
}
