import Documents
import Domain
import Files
import Fingerprints
import Reports
import Rules
import Testing
import WordProcessing

@Suite("The summary of a period as a Word document")
struct SummaryPaperTests {
  /// What happened until a day: of the visits, all planned for spring, one made, one missed and one moved to autumn.
  private func compliance(asOf day: Day) -> Compliance {
    var sample = Sample()
    sample.rule("report", ["every": .text("quarter"), "day": .integer(24)])
    let log = VisitLog(
      visits: [
        VisitLog.Visit(
          member: "an", organisation: "x", meeting: "x@2021-03-15", date: "2021-03-15", outcome: .held),
        VisitLog.Visit(
          member: "binh", organisation: "z", meeting: "z@2021-03-24", date: "2021-03-24", outcome: .missed),
        VisitLog.Visit(
          member: "chi", organisation: "w", meeting: "w@2021-04-06", date: "2021-04-06", outcome: .moved,
          movedTo: "2021-10-05"),
      ], reports: [], asOf: day)
    return Compliance(sample.year, log, in: sample.situation)
  }

  @Test("a period has what lies in it, and two halves make a year")
  func halves() throws {
    let whole = compliance(asOf: "2021-12-31")
    let horizon = whole.world.scenario.horizon
    let halves = Period.touching(.half, in: horizon).map(whole.within)
    #expect(halves.count == 2)
    #expect(halves.map(\.visits.count).reduce(0, +) == whole.visits.count)
    #expect(halves.allSatisfy { !$0.visits.isEmpty && $0.visits.count < whole.visits.count })
    #expect(
      halves.map(\.reports.count).reduce(0, +) == whole.reports.count { horizon.contains($0.entry.date) })
    // Duties of the year end in its second half.
    #expect(halves[1].duties.count == whole.duties.count { $0.last >= "2021-07-01" })
    for (number, half) in halves.enumerated() {
      let labels = half.summaries().map(\.period.label)
      #expect(labels.contains("2021-H\(number + 1)") && !labels.contains("2021"))
      #expect(labels.count == 6 + 2 + 1)
      #expect(half.summaries() == whole.summaries().filter { labels.contains($0.period.label) })
    }
  }

  @Test("there is one for each half-year and year that has begun, sealed, with its own numbers")
  func papers() throws {
    let form = FormReader.standard(on: "2021-01-01")
    let spring = try WordDocuments.render(compliance(asOf: "2021-04-01"), form: form)
    #expect(spring.map(\.name) == ["tong-hop-2021-H1.docx", "tong-hop-2021.docx"])
    let winter = try WordDocuments.render(compliance(asOf: "2021-12-31"), form: form)
    #expect(winter.map(\.name) == ["tong-hop-2021-H1.docx", "tong-hop-2021-H2.docx", "tong-hop-2021.docx"])
    for paper in spring + winter {
      let file = try WordFile(paper.contents)
      #expect(file.seal?.content == file.content.digest)
      #expect(file.seal.map { $0.document + ".docx" } == paper.name)
    }
    let text = String(decoding: try SealedContent(word: spring[0].contents).bytes, as: UTF8.self)
    #expect(text.contains("tính đến hết ngày 01/04/2021, trong 6 tháng đầu năm 2021 đã dự 1 trên"))
    let year = String(decoding: try SealedContent(word: winter[0].contents).bytes, as: UTF8.self)
    #expect(year.contains("tính đến hết ngày 30/06/2021, trong 6 tháng đầu năm 2021"))
  }
}
