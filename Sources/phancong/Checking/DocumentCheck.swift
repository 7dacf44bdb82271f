import ArgumentParser
import Domain
import Files
import Fingerprints
import Foundation

/// Tells whether a document of a plan is unchanged, and whether it belongs to the plan beside it.
struct DocumentCheck {
  private let path: String
  private let file: SealedFile

  /// Looks at a file; `nil` where it is a folder, or a workbook that is no document: then it is a scenario.
  init?(_ path: String) throws {
    guard DocumentCheck.isFile(path) else { return nil }
    guard let file = try SealedFile.read(path: path) else {
      if DocumentCheck.isMeantAsWorkbook(path) { return nil }
      throw Failure(
        .badData,
        Message(
          "\(path): không phải văn bản của phancong, hoặc dấu của nó đã mất; để kiểm tra một kế hoạch hãy ghi: phancong check DỮ-LIỆU \(path)",
          "\(path): no document of phancong, or its seal is lost; to judge a plan write: phancong check SCENARIO \(path)"
        ))
    }
    self.path = path
    self.file = file
  }

  /// Whether the plan in the same folder, or in one above it, is the document's; `nil` where there is none.
  private var isOfPlanBeside: Bool? {
    guard let plan = PlanBeside.find(path) else { return nil }
    return plan.fingerprint == file.identity.plan
  }

  /// Prints what was found; ends with code 1 where the document is changed or another plan's.
  func tell(json: Bool) throws {
    let isOwn = isOfPlanBeside
    try Console.data(json ? Self.json(path, file, isOwn) : text(isOwn))
    if !file.isUnchanged || isOwn == false { throw ExitCode.violations }
  }

  private func text(_ isOwn: Bool?) -> String {
    let verdict =
      file.isUnchanged
      ? Message("\(path): nguyên vẹn, đúng như khi được ghi.", "\(path): unchanged, as it was written.")
      : Message(
        "\(path): ĐÃ BỊ SỬA sau khi được ghi.", "\(path): CHANGED since it was written.")
    var lines = [
      verdict.text,
      Message(
        "  Văn bản: \(file.document) (\(file.format.rawValue))",
        "  Document: \(file.document) (\(file.format.rawValue))"
      )
      .text,
      Message("  Vân tay kế hoạch: \(file.identity.plan)", "  The plan's fingerprint: \(file.identity.plan)")
        .text,
    ]
    if let isOwn {
      lines.append(
        (isOwn
          ? Message("  Thuộc kế hoạch plan.json bên cạnh.", "  It belongs to the plan.json beside it.")
          : Message(
            "  KHÔNG thuộc kế hoạch plan.json bên cạnh: của một phương án khác.",
            "  It does NOT belong to the plan.json beside it: it is another plan's.")).text)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func json(_ path: String, _ file: SealedFile, _ isOwn: Bool?) -> String {
    struct Answer: Encodable {
      let belongs_to_plan_beside: Bool?
      let document, file, format, plan, scenario: String
      let unchanged: Bool
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let answer = Answer(
      belongs_to_plan_beside: isOwn, document: file.document, file: path, format: file.format.rawValue,
      plan: file.identity.plan, scenario: file.identity.scenario, unchanged: file.isUnchanged)
    let data = (try? encoder.encode(answer)) ?? Data()
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  private static func isFile(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
  }

  /// Whether it is a workbook, or named like one: the reader of scenarios then says what it is instead.
  private static func isMeantAsWorkbook(_ path: String) -> Bool {
    if path.lowercased().hasSuffix(".xlsx") { return true }
    guard let handle = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? handle.close() }
    return (try? handle.read(upToCount: 2)) == Data([0x50, 0x4B])
  }
}

/// The plan whose folder a document lies in.
enum PlanBeside {
  /// The plan in the folder of a file or in one of the two above it, as calendars have it; `nil` where there is none
  /// that can be read, or where the file is the plan.
  static func find(_ path: String) -> Plan? {
    var folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    for _ in 0..<3 {
      let place = folder.appendingPathComponent("plan.json").path
      if FileManager.default.fileExists(atPath: place) {
        if place == URL(fileURLWithPath: path).path { return nil }
        return try? PlanReader.readJSON(path: place).plan
      }
      folder.deleteLastPathComponent()
    }
    return nil
  }
}
