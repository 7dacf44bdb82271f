import Domain
import Fingerprints
import Foundation
import Testing

@testable import Documents

@Suite("plan.json")
struct PlanJSONTests {
  /// A plan with the given lists, set after its creation so that they stay out of order.
  private func plan(_ change: (inout Plan) -> Void) throws -> Plan {
    let from = try #require(Day("2021-01-01"))
    var plan = Plan(
      scenario: Plan.ScenarioReference(
        title: "Năm \"2021\"", horizon: from...(from + 364), regimes: ["b", "a"], fingerprint: "00ff"),
      status: .optimal)
    change(&plan)
    return plan
  }

  @Test("an empty plan is written exactly so")
  func emptyPlan() throws {
    let text = String(decoding: PlanJSON.bytes(try plan { _ in }), as: UTF8.self)
    #expect(
      text == #"""
        {
          "format": "phancong-plan/1",
          "scenario": { "title": "Năm \"2021\"", "from": "2021-01-01", "to": "2021-12-31", "regimes": ["b", "a"], "fingerprint": "00ff" },
          "status": "optimal",
          "goals": [],
          "assignments": [],
          "visits": [],
          "shortfalls": [],
          "conflict": null,
          "fingerprint": "\#(try plan { _ in }.fingerprint)"
        }

        """#)
  }

  @Test("lists are sorted by code points, null first, whatever order they come in")
  func sorting() throws {
    let day = try #require(Day("2021-03-03"))
    let (eight, nine) = (TimeOfDay(minute: 480), TimeOfDay(minute: 540))
    func visit(_ member: String, _ start: TimeOfDay, _ day: Day, _ meeting: String) -> Plan.Visit {
      Plan.Visit(
        member: member, organisation: "o", meeting: meeting, date: day, start: start,
        end: TimeOfDay(minute: 600),
        targets: [.residence, .assigned])
    }
    let plan = try plan {
      $0.assignments = [
        Plan.Assignment(member: "đ", organisation: "o", choice: 1),
        Plan.Assignment(member: "z", organisation: "p"),
        Plan.Assignment(member: "z", organisation: "O", choice: 3),
      ]
      $0.visits = [
        visit("a", nine, day, "m"), visit("b", eight, day, "m2"), visit("b", eight, day, "m1"),
        visit("z", nine, day - 1, "m"),
      ]
      $0.shortfalls = [
        Plan.Shortfall(rule: "r", member: "a", organisation: nil, period: "2021", missing: 1),
        Plan.Shortfall(rule: "r", member: "a", organisation: nil, period: nil, missing: 2),
        Plan.Shortfall(rule: "r", member: nil, organisation: "z", period: nil, missing: 3),
        Plan.Shortfall(rule: "R", member: "z", missing: 4),
      ]
    }
    let written = try JSON(PlanJSON.bytes(plan))
    #expect(written.list("assignments").map { $0.text("organisation") } == ["O", "p", "o"])
    #expect(written.list("visits").map { $0.text("meeting") } == ["m", "m1", "m2", "m"])
    #expect(written.list("visits").first?.text("date") == "2021-03-02")
    #expect(written.list("shortfalls").compactMap { $0.number("missing") } == [4, 3, 2, 1])
    let text = String(decoding: PlanJSON.bytes(plan), as: UTF8.self)
    #expect(text.contains(#""targets": ["assigned", "residence"] }"#))
    #expect(text.contains(#"{ "member": "z", "organisation": "p", "choice": null }"#))
  }

  @Test("every character survives: quotes, backslashes, control characters, other planes")
  func escaping() throws {
    let odd = "a\"b\\c/\u{0}\u{1}\u{8}\t\n\u{b}\u{c}\r\u{1f}\u{7f}ế\u{2028}𝄞"
    let bytes = PlanJSON.bytes(try plan { $0.scenario.title = odd })
    #expect(!bytes.contains { $0 < 32 && $0 != UInt8(ascii: "\n") })
    #expect(try JSON(bytes).object("scenario")?.text("title") == odd)
  }

  @Test("a conflict is written with its items in order")
  func conflict() throws {
    let plan = try plan {
      $0.status = .infeasible
      $0.conflict = Plan.Conflict(items: [
        Plan.Conflict.Item(
          kind: .pin, member: "m", organisation: "o", date: Day("2021-03-03"), message: Message("ghim", "pin")
        ),
        Plan.Conflict.Item(kind: .rule, rule: "r", citation: "mục 1", message: Message("luật", "rule")),
      ])
    }
    let text = String(decoding: PlanJSON.bytes(plan), as: UTF8.self)
    #expect(
      text.hasSuffix(
        #"""
          "conflict": {
            "items": [
              { "kind": "pin", "rule": null, "citation": null, "member": "m", "organisation": "o", "date": "2021-03-03", "message": "ghim" },
              { "kind": "rule", "rule": "r", "citation": "mục 1", "member": null, "organisation": null, "date": null, "message": "luật" }
            ]
          },
          "fingerprint": "\#(plan.fingerprint)"
        }

        """#))
    #expect(
      try JSON(PlanJSON.bytes(plan, language: .english)).object("conflict")?.list("items").first?.text(
        "message")
        == "pin")
  }
}
