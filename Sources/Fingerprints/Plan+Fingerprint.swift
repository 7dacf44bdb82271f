public import Domain

extension Plan {
  /// SHA-256 of the plan's canonical form, in lower-case hexadecimal: every document of the plan carries it.
  ///
  /// `docs/canonical-form.md` describes the form. Sentences of a conflict are left out: they depend on the language.
  public var fingerprint: String { CanonicalForm(self).fingerprint }
}

extension CanonicalForm {
  /// The form of a plan.
  package init(_ plan: Plan) {
    self.init()
    field("phancong-plan/1")
    endLine()
    endSection()
    write(stateOf: plan)
    write(decisionsOf: plan)
    if let conflict = plan.conflict { write(conflict) }
    if let calendar = plan.calendar { write(calendar) }
  }

  private mutating func write(stateOf plan: Plan) {
    field("scenario")
    field(plan.scenario.title)
    field(plan.scenario.horizon.lowerBound)
    field(plan.scenario.horizon.upperBound)
    field(plan.scenario.fingerprint)
    for regime in plan.scenario.regimes { field(regime) }
    endLine()
    endSection()
    field("status")
    field(plan.status.rawValue)
    endLine()
    endSection()
    field("goals")
    for goal in plan.goals {
      field(goal.goal.rawValue)
      field(goal.value)
      field(goal.bound)
    }
    endLine()
    endSection()
  }

  private mutating func write(decisionsOf plan: Plan) {
    for assignment in plan.assignments {
      field("assignment")
      field(assignment.member)
      field(assignment.organisation)
      field(assignment.choice)
      endLine()
    }
    endSection()
    for visit in plan.visits {
      field("visit")
      write(visit)
      field(visit.targets.map(\.rawValue))
      endLine()
    }
    endSection()
    for shortfall in plan.shortfalls {
      field("shortfall")
      field(shortfall.rule)
      field(shortfall.member)
      field(shortfall.organisation)
      field(shortfall.period)
      field(shortfall.missing)
      endLine()
    }
    endSection()
  }

  private mutating func write(_ visit: Plan.Visit) {
    for text in [visit.member, visit.organisation, visit.meeting] { field(text) }
    field(visit.date)
    field(visit.start)
    field(visit.end)
  }

  private mutating func write(_ conflict: Plan.Conflict) {
    for item in conflict.items {
      field("conflict")
      field(item.kind.rawValue)
      for text in [item.rule, item.citation, item.member, item.organisation] { field(text) }
      field(item.date)
      endLine()
    }
    endSection()
  }

  private mutating func write(_ calendar: Plan.CalendarRecord) {
    field("calendar")
    field(calendar.id)
    endLine()
    endSection()
    for entry in calendar.entries {
      field("entry")
      field(entry.uid)
      write(entry.visit)
      field(entry.sequence)
      field(entry.isCancelled)
      endLine()
    }
    endSection()
    for (organisation, venue) in calendar.venues {
      for text in ["venue", organisation, venue] { field(text) }
      endLine()
    }
    endSection()
    for deadline in calendar.deadlines {
      for text in ["due", deadline.regime, deadline.id] { field(text) }
      field(deadline.period)
      field(deadline.date)
      field(deadline.title)
      field(deadline.sequence)
      field(deadline.isCancelled)
      endLine()
    }
    endSection()
  }
}
