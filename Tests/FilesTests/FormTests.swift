import Domain
import Forms
import Testing

@testable import Files

@Suite("The form of documents")
struct FormTests {
  private static let before = Day(year: 2026, month: 5, day: 26) ?? Day(number: 0)

  private func read(_ text: String, on day: Day = before) -> (form: DocumentForm, findings: [Finding]) {
    let findings = Findings()
    let file = SourceFile(name: FormReader.file, bytes: Array(text.utf8), findings: findings)
    let form = file.map { FormReader.read($0, on: day, findings) } ?? DocumentForm()
    return (form, findings.sorted)
  }

  @Test("the files that come with the program have no fault and fill in everything")
  func builtIn() throws {
    for text in [FormFiles.common, FormFiles.example] + FormFiles.forms.values {
      #expect(read(String(decoding: text, as: UTF8.self)).findings.isEmpty)
    }
    #expect(FormReader.builtIn.count == 2)
    for form in FormReader.builtIn.values {
      let sizes = form.sizes
      let all = [
        sizes.body, sizes.table, sizes.letterhead, sizes.party, sizes.date, sizes.kind, sizes.subject,
        sizes.recipients, sizes.pageNumber, form.body.line, form.body.before,
      ]
      #expect(all.allSatisfy { $0 > 0 })
      let page = form.page
      #expect([page.width, page.height, page.top, page.bottom, page.left, page.right].allSatisfy { $0 > 0 })
      #expect(![form.title, form.font, form.head.party, form.head.star, form.head.rule].contains(""))
      #expect(!form.recipients.heading.isEmpty && !form.head.openDate.isEmpty && !form.head.date.isEmpty)
      for kind in PaperKind.allCases {
        let paper = form[kind]
        #expect(
          !paper.kind.isEmpty && !paper.subject.isEmpty && !paper.opening.isEmpty && !paper.number.isEmpty)
        #expect(!paper.recipients.isEmpty)
        #expect(paper.tables.isEmpty == (FormTables.known[kind] == nil))
      }
    }
  }

  @Test("the example says what it shows when its remarks are undone")
  func example() throws {
    let lines = String(decoding: FormFiles.example, as: UTF8.self).split(separator: "\n")
    let undone = lines.drop { !$0.hasPrefix("# form") }.filter { !$0.hasPrefix("# Lời văn") }.map {
      $0.hasPrefix("# ") ? String($0.dropFirst(2)) : String($0)
    }
    let (form, findings) = read(undone.joined(separator: "\n"))
    #expect(findings.isEmpty, "\(findings.map { $0.text(.vietnamese) })")
    #expect(form.signature.name == "Nguyễn Văn A")
    #expect(form.toneMarks == .onSecond)
  }

  @Test("from 27 May 2026 on the form of 2026 holds, unless another one is chosen")
  func choice() throws {
    #expect(FormReader.standard(on: FormTests.before).recipients.separator == ",")
    #expect(FormReader.standard(on: FormTests.before + 1).recipients.separator == ";")
    #expect(read("form = \"2026\"").form.recipients.separator == ";")
    #expect(read("form = \"2018\"", on: FormTests.before + 1).form.title.contains("36-HD/VPTW"))
  }

  @Test("what the file does not say stays; tone marks change the program's texts")
  func layers() throws {
    let (form, findings) = read(
      """
      tone_marks = "uỷ"
      [head]
      issued = 2026-02-05
      [sizes]
      body = 13.5
      [thu-to-chuc]
      opening = "Kính gửi {{to_chuc}} ủy"
      """)
    #expect(findings.isEmpty)
    #expect(form.sizes.body == 13.5 && form.sizes.table == 12)
    #expect(form.head.issued == Day(year: 2026, month: 2, day: 5))
    #expect(form[.letters].opening.filled([.organisation: "Đảng ủy A"]) == "Kính gửi Đảng ủy A uỷ")
    #expect(form[.letters].subject.filled([:]).contains("cấp uỷ viên"))
  }

  @Test(
    "what is wrong is told with line and key, and what to write",
    arguments: [
      ("form = \"2020\"", 1, "form", "“2018”, “2026”"), ("fomt = 1", 1, "fomt", "“font”"),
      ("[thu-to-chuc]\nopening = \"a {{ten}}\"", 2, "thu-to-chuc.opening", "{{tổ chức}}"),
      ("[lich-thang]\nopening = \"{{tổ chức}}\"", 2, "lich-thang.opening", "{{tháng}}"),
      ("[thu-to-chuc]\nclosing = \"{{tổ chức\"", 2, "thu-to-chuc.closing", "}}"),
      (
        "[thu-to-chuc]\nrequest_without_notice = \"{{số ngày báo}}\"", 2,
        "thu-to-chuc.request_without_notice", "{{năm}}"
      ),
      ("[bang-phan-cong]\ntables = [\"thanh-vien\", \"abc\"]", 2, "bang-phan-cong.tables", "to-chuc"),
      ("[thu-to-chuc]\nrecipients = [\"{{x}}\"]", 2, "thu-to-chuc.recipients", "{{nơi nhận}}"),
      ("tone_marks = \"a\"", 1, "tone_marks", "uỷ"), ("[page]\nleft = 300", 2, "page.left", "60"),
      ("[sizes]\nbody = 99.5", 2, "sizes.body", "36"),
      ("[head]\nissued = \"hôm nay\"", 2, "head.issued", "2021-01-01"),
      ("[bang-phan-cong]\nlandscape = \"có\"", 2, "bang-phan-cong.landscape", "true"),
      ("font = \"\"", 1, "font", "trống"),
    ])
  func faults(text: String, line: Int, key: String, hint: String) throws {
    let findings = read(text).findings
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.severity == .error && finding.line == line)
    #expect(finding.column == key)
    #expect(finding.message.vietnamese.contains(hint), "\(finding.message.vietnamese)")
  }
}
