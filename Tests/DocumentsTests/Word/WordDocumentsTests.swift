import Domain
import Files
import Fingerprints
import Forms
import Rules
import Testing
import WordProcessing

@testable import Documents

@Suite("Word documents")
struct WordDocumentsTests {
  private static let form2018 = FormReader.standard(on: Hamlet.day(1, 1))
  private static let form2026 = FormReader.standard(on: Day(year: 2027, month: 1, day: 1) ?? Day(number: 0))

  private func render(_ hamlet: Hamlet, _ form: DocumentForm = form2018) throws -> [String: [UInt8]] {
    let files =
      try WordDocuments.render(hamlet.plan, in: hamlet.situation, form: form)
      + WordDocuments.renderMonths(hamlet.plan, in: hamlet.situation, form: form)
    return Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.contents) })
  }

  /// What a reader sees: paragraphs, and rows of cells.
  private func lines(_ file: [UInt8]?) throws -> [[String]] {
    let content = try SealedContent(word: try #require(file))
    return String(decoding: content.bytes, as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test("every document bears the plan's seal, and its content is what was sealed")
  func seals() throws {
    let hamlet = Hamlet()
    let files = try render(hamlet)
    #expect(files.count == 3 + 12)
    for (name, bytes) in files {
      let file = try WordFile(bytes)
      let seal = try #require(file.seal)
      #expect(seal.document + ".docx" == name)
      #expect(seal.identity == PlanIdentity(hamlet.plan))
      #expect(seal.content == file.content.digest)
    }
  }

  @Test("the order of rows in the tables makes no difference")
  func sameBytes() throws {
    var shuffled = Hamlet()
    shuffled.scenario.organisations.reverse()
    shuffled.scenario.members.reverse()
    shuffled.scenario.meetings.reverse()
    shuffled.plan.visits.reverse()
    shuffled.plan.assignments.reverse()
    #expect(try render(Hamlet()) == render(shuffled))
  }

  @Test("the tables are those of all other documents")
  func tables() throws {
    let hamlet = Hamlet()
    let rows = try lines(try render(hamlet)["bang-phan-cong.docx"])
    let document = PlanDocument(hamlet.plan, in: hamlet.situation, language: .vietnamese)
    for name in WordDocumentsTests.form2018[.assignments].tables {
      guard let table = document.tables.first(where: { $0.name.rawValue == name }) else { continue }
      #expect(rows.contains { $0[0].hasSuffix(". " + table.title) }, "\(name)")
      if !table.isEmpty { #expect(rows.contains(table.columns.map(\.heading)), "\(name)") }
    }
    let members = try #require(document.table(.members))
    for group in members.sections.flatMap(\.groups) {
      for (number, row) in group.rows.enumerated() {
        guard case .text(let place) = row[4] else { continue }
        // Joined cells show their text once.
        #expect(rows.contains { $0.count > 4 && $0[4] == place && $0[1].isEmpty == (number > 0) })
      }
    }
  }

  @Test("every visit is in the letter to its organisation, on its member's page and in its month")
  func visits() throws {
    let hamlet = Hamlet()
    let files = try render(hamlet)
    let view = PlanView(hamlet.plan, in: hamlet.situation, .vietnamese)
    for visit in hamlet.plan.visits {
      let (date, times) = (visit.date.description, "\(visit.start)–\(visit.end)")
      let (member, place) = (view.memberName(visit.member), view.organisationName(visit.organisation))
      func isThere(_ file: String, _ texts: [String]) throws -> Bool {
        try lines(files[file]).contains { row in
          texts.allSatisfy { text in row.contains { $0.contains(text) } }
        }
      }
      let occasion = "\(visit.date.vietnamese) \(times)"
      #expect(try isThere("thu-to-chuc.docx", [member, occasion]))
      #expect(try isThere("trang-thanh-vien.docx", [place, occasion]))
      #expect(try isThere("lich-thang-\(date.prefix(7)).docx", [member, place, date, times]))
    }
    let letters = try lines(files["thu-to-chuc.docx"]).map { $0[0] }.filter { $0.hasPrefix("Kính gửi: ") }
    #expect(Set(letters) == Set(view.stays.map { "Kính gửi: \(view.places[$0.place].name)" }))
    #expect(letters.count == Set(letters).count)
    let pages = try lines(files["trang-thanh-vien.docx"]).filter { $0[0].hasPrefix("Kính gửi: ") }
    #expect(pages.count == hamlet.scenario.members.count)
  }

  @Test("both forms: number, recipients")
  func forms() throws {
    let old = try lines(try render(Hamlet())["bang-phan-cong.docx"])
    let new = try lines(try render(Hamlet(), WordDocumentsTests.form2026)["bang-phan-cong.docx"])
    #expect(old[0].count == 2 && old[0][0].hasSuffix("* Số: 07-BPC/BTCHU"))
    #expect(new[0][0].hasSuffix("* Số 07-BPC/BTCHU"))
    #expect(old[0][1] == "ĐẢNG CỘNG SẢN VIỆT NAM Bình Lâm, ngày … tháng … năm …")
    let signature = { (rows: [[String]]) in rows.first { $0[0].hasPrefix("Nơi nhận:") } }
    #expect(
      signature(old) == [
        "Nơi nhận: - Thường trực Huyện ủy, - Lưu Ban Tổ chức.", "T/L BAN THƯỜNG VỤ TRƯỞNG BAN",
      ])
    #expect(signature(new)?[0] == "Nơi nhận: - Thường trực Huyện ủy; - Lưu Ban Tổ chức.")
  }

  @Test(
    "a day of issue has leading zeros below 10 and before March",
    arguments: [
      (2, 5, "ngày 05 tháng 02 năm 2021"), (3, 10, "ngày 10 tháng 3 năm 2021"),
      (10, 9, "ngày 09 tháng 10 năm 2021"),
    ])
  func issued(month: Int, day: Int, text: String) throws {
    var form = WordDocumentsTests.form2018
    form.head.issued = Hamlet.day(month, day)
    let rows = try lines(try render(Hamlet(), form)["bang-phan-cong.docx"])
    #expect(rows[0][1].hasSuffix("Bình Lâm, \(text)"))
  }

  @Test("names stay as they are, whatever they look like and however the form spells")
  func hostile() throws {
    var hamlet = Hamlet()
    let name = "Thủy <b> & {{số}} \"Ủy\"\u{1}"
    hamlet.scenario.members[0].name = name
    hamlet.scenario.organisations[0].name = "]]></w:t>{{tổ chức}} Hòa"
    var form = WordDocumentsTests.form2018
    form.toneMarks = .onSecond
    form.papers[.letters]?.opening = try TextTemplate("Ủy ban: {{tổ chức}}", allowed: [.organisation])
      .spelled(.onSecond)
    let files = try render(hamlet, form)
    for (file, bytes) in files {
      let read = try WordFile(bytes)
      #expect(read.seal?.content == read.content.digest, "\(file)")
    }
    let letters = try lines(files["thu-to-chuc.docx"])
    #expect(letters.contains { $0.contains("Thủy <b> & {{số}} \"Ủy\"") })
    #expect(letters.contains(["Uỷ ban: ]]></w:t>{{tổ chức}} Hòa"]))
    let members = try lines(files["trang-thanh-vien.docx"])
    #expect(
      members.contains { $0[0].hasPrefix("Kính gửi: Đồng chí Thủy <b> & {{số}} \"Ủy\", Trưởng ban, Ủy viên") }
    )
  }

  @Test("what only the plan names, and paper on which little fits, make no harm")
  func oddities() throws {
    var hamlet = Hamlet()
    hamlet.plan.assignments.append(Plan.Assignment(member: "uv-x", organisation: "cb-y"))
    hamlet.plan.visits.append(
      Plan.Visit(
        member: "uv-z", organisation: "cb-1", meeting: "hop-lạ", date: Hamlet.day(10, 1),
        start: TimeOfDay(minute: 480), end: TimeOfDay(minute: 540)))
    var form = WordDocumentsTests.form2018
    (form.page.width, form.page.left, form.page.right) = (148, 60, 60)
    form.sizes.table = 36
    let files = try render(hamlet, form)
    #expect(try lines(files["thu-to-chuc.docx"]).contains(["Kính gửi: cb-y"]))
    #expect(try lines(files["trang-thanh-vien.docx"]).contains(["Kính gửi: Đồng chí uv-z"]))
    for bytes in files.values { #expect(try WordFile(bytes).seal?.content == WordFile(bytes).content.digest) }
  }

  @Test("days of notice are named where a rule sets them, and nowhere else")
  func notice() throws {
    var hamlet = Hamlet()
    let without = try lines(try render(hamlet)["thu-to-chuc.docx"]).map { $0[0] }
    #expect(!without.contains { $0.contains("ngày.") && $0.contains("ít nhất") })
    #expect(without.contains { $0.contains("thông báo trước thời gian") })
    hamlet.regime.rules.append(
      RuleDeclaration(
        id: "notice", kind: "notice", title: "Báo trước", citation: "Điều 9",
        arguments: ["days": .integer(12)]))
    let with = try lines(try render(hamlet)["thu-to-chuc.docx"]).map { $0[0] }
    #expect(with.contains { $0.contains("ít nhất 12 ngày") })
    #expect(!with.contains { $0.contains("thông báo trước thời gian") })
  }

  @Test("a unit that the post names already is not said again")
  func posts() throws {
    var hamlet = Hamlet()
    hamlet.scenario.members[1].title = "Giám đốc Sở Y tế"
    hamlet.scenario.members[1].unit = "Sở Y tế"
    let rows = try lines(try render(hamlet)["trang-thanh-vien.docx"]).map { $0[0] }
    #expect(rows.contains("Kính gửi: Đồng chí Lê Văn Cường, Giám đốc Sở Y tế"))
    #expect(rows.contains("Kính gửi: Đồng chí Trần Thị Bình, Trưởng ban, Ủy viên, Ban Tuyên giáo"))
  }

  @Test("an infeasible plan has none")
  func infeasible() throws {
    var hamlet = Hamlet()
    hamlet.plan = Plan(
      scenario: hamlet.plan.scenario, status: .infeasible, conflict: Plan.Conflict(items: []))
    #expect(try render(hamlet).isEmpty)
  }

  @Test("with a plan before there is a notice of those touched")
  func changes() throws {
    let hamlet = Hamlet()
    var before = hamlet.plan
    let moved = try #require(before.visits.first)
    before.visits.removeFirst()
    let situation = Situation(world: hamlet.world, rules: hamlet.rules, today: Hamlet.day(1, 5), base: before)
    let files = try WordDocuments.render(hamlet.plan, in: situation, form: WordDocumentsTests.form2018)
    let rows = try lines(files.first { $0.name == "thong-bao-thay-doi.docx" }?.contents)
    let view = PlanView(hamlet.plan, in: situation, .vietnamese)
    #expect(
      rows.contains {
        $0.contains(view.memberName(moved.member)) && $0.contains(view.organisationName(moved.organisation))
      })
  }
}
