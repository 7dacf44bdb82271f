import Domain

extension PlanJSON {
  /// What the next plan's calendars have to know of this one's.
  static func record(_ calendar: Plan.CalendarRecord, _ json: inout JSONText) {
    json.space("{\n    \"id\": ")
    json.string(calendar.id)
    json.space(",\n    \"entries\": ")
    json.list(calendar.entries, indent: "      ", outdent: "    ", entry)
    json.space(",\n    \"venues\": ")
    let venues = calendar.venues.sorted { PlanOrder.compare($0.key, $1.key) < 0 }
    json.list(venues, indent: "      ", outdent: "    ") { json, place in
      json.object { json in
        json.key("organisation")
        json.string(place.key)
        json.key("venue")
        json.string(place.value)
      }
    }
    json.space(",\n    \"deadlines\": ")
    json.list(calendar.deadlines, indent: "      ", outdent: "    ", deadline)
    json.space("\n  }")
  }

  private static func entry(_ json: inout JSONText, _ entry: Plan.CalendarRecord.Entry) {
    json.object { json in
      json.key("uid")
      json.string(entry.uid)
      json.key("sequence")
      json.number(entry.sequence)
      json.key("cancelled")
      json.flag(entry.isCancelled)
      json.key("member")
      json.string(entry.member)
      json.key("organisation")
      json.string(entry.organisation)
      json.key("meeting")
      json.string(entry.meeting)
      json.key("date")
      json.date(entry.date)
      json.key("start")
      json.time(entry.start)
      json.key("end")
      json.time(entry.end)
    }
  }

  private static func deadline(_ json: inout JSONText, _ deadline: Plan.CalendarRecord.Deadline) {
    json.object { json in
      json.key("regime")
      json.string(deadline.regime)
      json.key("id")
      json.string(deadline.id)
      json.key("period")
      json.string(deadline.period)
      json.key("date")
      json.date(deadline.date)
      json.key("title")
      json.string(deadline.title)
      json.key("sequence")
      json.number(deadline.sequence)
      json.key("cancelled")
      json.flag(deadline.isCancelled)
    }
  }
}
