import Domain
import Files
import Foundation
import TestScenarios
import Testing

/// A scenario as a workbook is exactly as good as its folder.
@Suite("Folder to workbook and back") struct RoundTripTests {
  /// Converts a folder to a workbook and that to files.
  private func roundTrip(
    _ folder: String, _ judge: (_ workbook: String, _ files: [String: [UInt8]]) throws -> Void
  ) throws {
    let workbook = try ScenarioConverter.workbook(ofFolder: folder, language: .vietnamese)
    let path = NSTemporaryDirectory() + "/" + UUID().uuidString + ".xlsx"
    try Data(workbook.output).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let files = try ScenarioConverter.folder(ofWorkbook: path)
    #expect(files.warnings.isEmpty)
    try judge(path, Dictionary(uniqueKeysWithValues: files.output.map { ($0.name, $0.contents) }))
  }

  private func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  @Test("Every file of every example has the same bytes", arguments: ExampleScenariosTests.scenarios)
  func examples(_ name: String) throws {
    let folder = ExampleScenariosTests.root.appendingPathComponent("scenarios/" + name).path
    try roundTrip(folder) { workbook, files in
      let names = try #require(FileManager.default.subpaths(atPath: folder))
      // Logs and change files lie in folders of their own and are no part of the scenario.
      for name in names
      where name.hasSuffix(".ics") || name == "scenario.toml"
        || name.hasSuffix(".csv") && !name.contains("/")
      {
        #expect(files[name] == (try bytes(folder + "/" + name)), "\(name)")
      }
      let (one, other) = (try ScenarioReader.read(at: folder), try ScenarioReader.read(at: workbook))
      #expect(one.scenario.fingerprint == other.scenario.fingerprint)
      #expect(other.warnings.isEmpty)
    }
  }

  @Test("What is odd in a folder comes back as it was")
  func oddities() throws {
    var files = ScenarioFiles.base
    files.append(
      "members.csv", "'=1+1,=cmd|' /C calc'!A0,btv,_x0041_,\"a\nb\",,,,15.10,108.800",
      "007,\"nói \"\"thật\"\"\",bch,001,1e5,,,,,", "3-1,2021-01-01,bch,+1,-1,,,,0.00001,-0.5")
    files["calendars/an.ics"] = "BEGIN:VCALENDAR\r\n END:không\r\n\r\nX: \t\r\n"
    files["van-ban.toml"] = "# thể thức\ntone_marks = \"uỷ\"\n"
    files["calendars/xa-1.ics"] = "một dòng\r\nhai dòng\nkhông có dấu cuối"
    try files.withFolder { folder in
      try roundTrip(folder) { _, result in
        for (name, contents) in files.contents where name != "scenario.toml" {
          // Columns that nobody fills in are left out.
          guard name != "busy.csv" else { continue }
          #expect(
            result[name].map { String(decoding: $0, as: UTF8.self) }
              == String(decoding: contents, as: UTF8.self))
        }
      }
    }
  }

  @Test("Remarks, order and every kind of value of the settings stay")
  func settings() throws {
    var files = ScenarioFiles.base
    let text = """
      # Kế hoạch
      title = "Phân công \\"thử\\""
      from = 2021-01-01
      to = 2021-12-31
      regimes = ["thu-2021"]

      [issuer]
      recipients = ["Một; hai", "Ba"]
      number = "001"

      # Vì sao
      [rules."quorum"]
      share = "2/3"
      [rules."visit-quota.bch"]
      count = 3
      enabled = false
      roles = ["bch", "btv"]

      """
    files["scenario.toml"] = text
    try files.withFolder { folder in
      try roundTrip(folder) { _, result in
        #expect(result["scenario.toml"].map { String(decoding: $0, as: UTF8.self) } == text)
      }
    }
  }
}
