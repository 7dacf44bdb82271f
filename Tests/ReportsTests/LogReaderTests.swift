import Domain
import Files
import Reports
import Rules
import Testing

@Suite("Reading the log")
struct LogReaderTests {
  private static let heading =
    "member,organisation,meeting,date,outcome,moved_to,substitute,confirmed,report_sent,rule,period\n"

  private func sample() -> Sample {
    var sample = Sample()
    sample.rule("report", ["every": .text("quarter"), "day": .integer(24)])
    sample.deadlines = [Regime.Deadline(id: "tong-hop", title: "T", citation: "điều 8", month: 3, day: 30)]
    return sample
  }

  private func read(
    _ rows: String, heading: String = heading, asOf: Day? = nil, sample: Sample? = nil
  ) throws -> VisitLog {
    let sample = sample ?? self.sample()
    return try LogReader.read(
      text: heading + rows + "\n", name: "log.csv", plan: sample.year, situation: sample.situation, asOf: asOf
    ).log
  }

  /// `line:column:value` of every error.
  private func errors(_ rows: String, asOf: Day? = nil) -> [String] {
    do {
      _ = try read(rows, asOf: asOf)
      return []
    } catch let failure as InputFailure {
      return failure.errors.map {
        #expect(!$0.message.vietnamese.isEmpty && !$0.message.english.isEmpty)
        return "\($0.line ?? 0):\($0.column ?? ""):\($0.value ?? "")"
      }
    } catch {
      return ["\(error)"]
    }
  }

  @Test func everyOutcomeInBothLanguages() throws {
    let log = try read(
      """
      an,x,x@2021-03-15,2021-03-15,held,,,yes,2021-03-20,,
      an,y,,22/03/2021,Vắng,,,,,,
      binh,z,z@2021-03-24,,dời,2021-03-25,,,,,
      chi,w,,2021-03-16,dự thay,,dung,có,,,
      giang,v,,2021-03-25,ngoài kế hoạch,,,không,,,
      an,,,,báo cáo,,,,2021-03-22,,2021-Q1
      ,,,,report,,,,2021-03-29,tong-hop,
      dung,w,,2021-03-23,,,,,,,
      """)
    #expect(log.visits.map(\.outcome) == [.held, .substitute, .missed, .moved, .extra])
    #expect(log.visits[0].isConfirmed == true && log.visits[0].reported == "2021-03-20")
    #expect(log.visits[1].substitute == "dung" && log.visits[1].meeting == "w@2021-03-16")
    #expect(log.visits[3].movedTo == "2021-03-25" && log.visits[3].date == "2021-03-24")
    #expect(log.visits[4].isConfirmed == false)
    #expect(log.reports.map(\.rule) == ["report", "tong-hop"])
    #expect(log.reports[0].period == "2021-Q1" && log.reports[0].member == "an")
    // The last day on which something happened, not the one a visit was moved to.
    #expect(log.asOf == "2021-03-29")
  }

  @Test func theColumnsOfTheTableOfVisitsMayStay() throws {
    let log = try read(
      "1,an,Đồng chí An,,Sở A,x,Chi bộ X,Huyện H,được phân công,1,x@2021-03-15,2021-03-15,08:00,10:00,,sinh hoạt,đã dự",
      heading:
        "TT,Mã thành viên,Họ và tên,Chức vụ,Đơn vị,Mã tổ chức,Tổ chức,Địa bàn,Diện,Nguyện vọng,Mã cuộc họp,Ngày,Bắt đầu,Kết thúc,Địa điểm,Nội dung,Kết quả\n"
    )
    #expect(log.visits.count == 1)
    #expect(log.asOf == "2021-03-15")
  }

  @Test func unknownIdsAndWords() {
    #expect(
      errors(
        """
        ann,x,,2021-03-15,held,,,,,,
        an,xx,,2021-03-15,held,,,,,,
        an,x,x@2021-03-16,,held,,,,,,
        chi,w,,2021-03-16,substitute,,dungg,,,,
        an,x,,2021-03-15,hold,,,,,,
        an,x,,2021-03-15,held,,,maybe,,,
        an,x,,2021-13-15,held,,,,,,
        """) == [
          "2:member:ann", "3:organisation:xx", "4:meeting:x@2021-03-16", "5:substitute:dungg",
          "6:outcome:hold",
          "7:confirmed:maybe", "8:date:2021-13-15",
        ])
  }

  @Test func whatThePlanDoesNotHave() {
    #expect(errors("an,x,,2021-03-08,held,,,,,,") == ["2:meeting:"])
    #expect(errors("an,x,,2021-03-09,missed,,,,,,") == ["2:date:2021-03-09"])
    #expect(errors("an,z,z@2021-03-24,,held,,,,,,") == ["2:meeting:z@2021-03-24"])
    #expect(errors("an,z,z@2021-03-24,,extra,,,,,,") == ["2:member:an"])
    #expect(errors("an,x,,2021-03-15,extra,,,,,,") == ["2:outcome:extra"])
    #expect(errors("an,x,y@2021-03-22,,held,,,,,,") == ["2:meeting:y@2021-03-22"])
    #expect(errors("an,x,x@2021-03-15,2021-03-16,held,,,,,,") == ["2:date:2021-03-16"])
    #expect(errors("an,x,,,held,,,,,,") == ["2:date:"])
    #expect(errors("an,x,,2022-03-15,held,,,,,,") == ["2:date:2022-03-15"])
  }

  @Test func theSameVisitTwice() {
    #expect(
      errors("an,x,,2021-03-15,held,,,,,,\nan,x,x@2021-03-15,,missed,,,,,,") == ["3:outcome:missed"])
    #expect(
      errors(
        "an,,,,report,,,,2021-03-20,,2021-Q1\nan,,,,report,,,,2021-03-21,report,2021-Q1") == [
          "3:report_sent:2021-03-21"
        ])
  }

  @Test func twoPlacesAtOnce() {
    // x and y meet at the same time on the 22nd.
    #expect(
      errors("an,y,,2021-03-22,held,,,,,,\nan,x,x@2021-03-22,,extra,,,,,,") == ["3:member:an"])
    #expect(
      errors("an,y,,2021-03-22,missed,,,,,,\nan,x,x@2021-03-22,,extra,,,,,,").isEmpty)
  }

  @Test func movedVisits() {
    #expect(errors("binh,z,,2021-03-24,moved,,,,,,") == ["2:moved_to:"])
    #expect(errors("binh,z,,2021-03-24,held,2021-03-25,,,,,") == ["2:moved_to:2021-03-25"])
    #expect(errors("binh,z,,2021-03-24,moved,2021-03-24,,,,,") == ["2:moved_to:2021-03-24"])
    #expect(errors("binh,z,,2021-03-24,moved,2021-03-31,,,,,") == ["2:moved_to:2021-03-31"])
    #expect(errors("binh,z,,2021-03-24,moved,2022-01-05,,,,,") == ["2:moved_to:2022-01-05"])
    // A later row may say what became of it on the new date.
    #expect(
      errors("binh,z,,2021-03-24,moved,2021-03-25,,,,,\nbinh,z,,2021-03-25,missed,,,,,,").isEmpty)
  }

  @Test func substitutes() {
    #expect(errors("chi,w,,2021-03-16,substitute,,,,,,") == ["2:substitute:"])
    #expect(errors("chi,w,,2021-03-16,substitute,,an,,,,") == ["2:substitute:an"])
    #expect(errors("chi,w,,2021-03-16,substitute,,chi,,,,") == ["2:substitute:chi"])
    #expect(errors("chi,w,,2021-03-16,held,,dung,,,,") == ["2:substitute:dung"])
  }

  @Test func datesAgainstTheDayOfTheReport() {
    #expect(errors("an,x,,2021-03-15,held,,,,2021-03-14,,") == ["2:report_sent:2021-03-14"])
    #expect(errors("an,x,,2021-03-15,held,,,,,,", asOf: "2021-03-14") == ["2:date:2021-03-15"])
    #expect(
      errors("an,x,,2021-03-15,held,,,,2021-03-20,,", asOf: "2021-03-16") == ["2:report_sent:2021-03-20"])
    // A visit may be moved before its date has come.
    #expect(errors("binh,z,,2021-03-24,moved,2021-03-25,,,,,", asOf: "2021-03-10").isEmpty)
  }

  @Test func reports() {
    #expect(errors("an,,,,report,,,,,,2021-Q1") == ["2:report_sent:"])
    #expect(errors("an,,,,report,,,,2021-03-20,,") == ["2:period:"])
    #expect(errors("an,,,,report,,,,2021-03-20,,2021-03") == ["2:period:2021-03"])
    #expect(errors("an,,,,report,,,,2021-03-20,tong-hop,2021-Q1") == ["2:rule:tong-hop"])
    #expect(errors(",,,,report,,,,2021-03-20,tong-hap,") == ["2:rule:tong-hap"])
    #expect(errors(",,,,report,,,,2021-03-20,,") == ["2:rule:"])
    #expect(errors("an,x,,2021-03-15,,,,yes,,,") == ["2:confirmed:yes"])
  }

  @Test func anEmptyLogKnowsOfNothing() throws {
    let log = try read("")
    #expect(log.visits.isEmpty && log.reports.isEmpty && log.asOf == "2020-12-31")
    #expect(throws: InputFailure.self) {
      try LogReader.read(
        path: "there/is/no/such.csv", plan: sample().year, situation: sample().situation)
    }
  }
}
