import Domain
import Fingerprints
import Foundation
import TestScenarios
import Testing

@testable import Files

@Suite struct FingerprintTests {
  private func fingerprint(_ change: (inout ScenarioFiles) -> Void) throws -> String {
    var files = ScenarioFiles.base
    change(&files)
    return try read(files).scenario.fingerprint
  }

  private func reversed(_ text: String) -> String {
    let lines = text.split(separator: "\n").map(String.init)
    return ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n") + "\n"
  }

  @Test func theSpellingOfTheFilesMakesNoDifference() throws {
    let original = try fingerprint { _ in }
    #expect(original.count == 64)
    let tables = ScenarioFiles.base.contents.keys.filter { $0.hasSuffix(".csv") }
    #expect(
      try fingerprint { files in for table in tables { files[table] = reversed(files[table]) } } == original)
    #expect(
      try fingerprint { files in
        for table in tables {
          files[table] = "\u{FEFF}" + files[table].replacingOccurrences(of: "\n", with: "\r\n")
        }
      } == original)
    #expect(
      try fingerprint { files in
        for table in tables { files[table] = files[table].decomposedStringWithCanonicalMapping }
        files["scenario.toml"] = files["scenario.toml"].decomposedStringWithCanonicalMapping
      } == original)
    #expect(
      try fingerprint { files in
        files["registrations.csv"] =
          "choice;member;organisation;ghi chú\n 1 ;\"an\";xa-1;x\n1;binh;xa-1;\n2;binh;xa-2;\n"
      } == original)
    #expect(try fingerprint { $0.append("scenario.toml", "# ghi chú") } == original)
    // The same meetings by another rule, and an area's default written out.
    #expect(
      try fingerprint {
        $0.replace("organisations.csv", "FREQ=MONTHLY;BYMONTHDAY=3", with: "FREQ=DAILY;BYMONTHDAY=3")
      }
        == original)
    #expect(try fingerprint { $0.replace("areas.csv", "tinh,,yes", with: "tinh,,") } == original)
  }

  @Test(arguments: [
    ("scenario.toml", "Phân công thử", "Phân công thật"), ("scenario.toml", "count = 3", "count = 4"),
    ("scenario.toml", "\"shortfall\", \"choice\"", "\"choice\", \"shortfall\""),
    ("scenario.toml", "\"Lưu\"", "\"Lưu VT\""), ("regime.toml", "mục 2", "mục 3"),
    ("regime.toml", "day = 30", "day = 29"),
    ("areas.csv", "huyen-2,Huyện Hai,huyen,tinh,no", "huyen-2,Huyện Hai,huyen,tinh,yes"),
    ("organisations.csv", "15.1,", "15.10001,"), ("organisations.csv", "Nhà văn hóa", "Hội trường"),
    ("organisations.csv", "08:00,120", "08:00,119"), ("members.csv", "Nguyễn Văn An", "Nguyễn Văn Ân"),
    ("members.csv", "btv", "bch"), ("registrations.csv", "binh,xa-2,2", "binh,xa-2,3"),
    ("meetings.csv", "19:00", "19:01"), ("busy.csv", "2021-03-05,", "2021-03-06,"),
    ("holidays.csv", "Quốc khánh", "Lễ"), ("history.csv", "2018", "2017"), ("pins.csv", "keep", "forbid"),
  ])
  func whatAPlanDependsOnMakesADifference(_ file: String, _ piece: String, _ other: String) throws {
    #expect(try fingerprint { $0.replace(file, piece, with: other) } != fingerprint { _ in })
  }

  /// Word for word what docs/canonical-form.md says.
  @Test func theFormIsTheDocumentedOne() throws {
    var files = ScenarioFiles.base
    files.replace("members.csv", "Sở Một", with: "\"Sở \\ Một\nđơn vị\"")
    files.replace("organisations.csv", "FREQ=MONTHLY;BYMONTHDAY=3", with: "FREQ=MONTHLY;COUNT=2")
    files.replace("organisations.csv", "FREQ=MONTHLY;BYDAY=1MO", with: "")
    let loaded = try read(files)
    let form = CanonicalForm(loaded.scenario, loaded.rules)
    let expected = """
      phancong-scenario/1
      scenario|Phân công thử|2021-01-01|2021-12-31|Asia/Ho_Chi_Minh
      issuer||BAN TỔ CHỨC|||||Thường trực|Lưu
      goals|shortfall|choice
      deadline|thu-2021|registration|Hoàn thành đăng ký|mục 3|11|30|-1
      not_covered|thu-2021|mục 4|Nội dung sinh hoạt
      regime|thu-2021|Quy định thử|Ban Thường vụ||2020-11-01
      rule|thu-2021|assign|assign|Mỗi đồng chí nhận 1–2 tổ chức|mục 1|from|registered|max|2|min|1|residential_only|no|weight|1
      rule|thu-2021|visit-quota.bch|visit-quota|Mỗi năm ít nhất 02 lần|mục 2|count|3|every|year|per|member|roles|bch|target|assigned|weight|1
      area|huyen-1|Huyện Một|huyen|tinh|yes
      area|huyen-2|Huyện Hai|huyen|tinh|no
      area|tinh|Tỉnh Thử|tinh||yes
      organisation|chi-bo-3|Chi bộ thôn Ba|chi-bo-khu-dan-cu|huyen-1|xa-1|1|||
      organisation|xa-1|Đảng bộ xã Một|dang-bo-co-so|huyen-1||2|15.1|108.8|Nhà văn hóa
      organisation|xa-2|Đảng bộ xã Hai|dang-bo-co-so|huyen-2||0|||
      member|an|Nguyễn Văn An|bch|Ủy viên|Sở \\\\ Một\\nđơn vị|xa-2|huyen-1|chi-bo-3|15.2|108.7
      member|binh|Trần Thị Bình|btv|Trưởng ban|Ban Hai|||||
      meeting|hop-1|chi-bo-3|2021-04-10|19:00|20:30|chuyen-de|yes|2021-03-20
      meeting|hop-2|xa-1|2021-06-03|07:30|09:30|thuong-ky|no|
      meeting|xa-1@2021-01-01|xa-1|2021-01-01|08:00|10:00|thuong-ky|no|
      meeting|xa-1@2021-02-01|xa-1|2021-02-01|08:00|10:00|thuong-ky|no|
      busy|all|2021-10-20T00:00|2021-10-23T00:00|Đại hội|
      busy|an|2021-03-01T00:00|2021-03-06T00:00|Đi công tác|
      busy|role:btv|2021-07-15T08:00|2021-07-15T11:30|Họp Ban Thường vụ|Ban Thường vụ
      holiday|2021-01-01|Tết Dương lịch
      holiday|2021-09-02|Quốc khánh
      history|an|xa-1|2018|2020
      pin|an|xa-1||keep|Đề nghị của huyện
      pin|binh|xa-2|2021-02-01|forbid|Trùng lịch
      registration|an|xa-1|1
      registration|binh|xa-1|1
      registration|binh|xa-2|2

      """.replacingOccurrences(of: "|", with: "\t")
    #expect(String(decoding: form.bytes, as: UTF8.self) == expected)
    #expect(form.fingerprint == loaded.scenario.fingerprint)
  }

  @Test func listsAreSetsAndTheirSeparatorIsEscaped() {
    var form = CanonicalForm()
    form.field(["b;c", "a", "b\\"])
    form.field(-0.0)
    form.field(0.1)
    form.field(nil as String?)
    form.endLine()
    form.endSection()
    #expect(String(decoding: form.bytes, as: UTF8.self) == "a;b\\;c;b\\\\\t0.0\t0.1\t\n")
    // printf '' | sha256sum
    #expect(
      CanonicalForm().fingerprint == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }
}
