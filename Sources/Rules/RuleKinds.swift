/// The kinds of rules there are, in the order of documents.
public enum RuleKinds {
  /// Every kind. A new kind is one file in `Kinds` and one line here.
  public static let all: [any RuleKind.Type] = [
    Assign.self, NotOwnOrganisation.self, AreaOfResponsibility.self, OrganisationCapacity.self,
    OrganisationCover.self, Rotation.self, VisitQuota.self, VisitLimit.self, Attendance.self,
    MeetingCapacity.self, NoOverlap.self, RespectCalendar.self, Spacing.self, Notice.self, Quorum.self,
    Report.self,
  ]
}
