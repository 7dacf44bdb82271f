/// What the clocks of a place show from a moment on, as calendars have to say for the times in them (RFC 5545,
/// section 3.6.5).
public struct ClockChange: Hashable, Sendable {
  /// The moment as local clocks show it just before the change.
  public let begin: Moment
  /// Seconds ahead of UTC before it.
  public let offsetBefore: Int
  /// Seconds ahead of UTC from then on.
  public let offset: Int
  /// Whether summer time begins.
  public let isDaylight: Bool

  /// A change.
  public init(begin: Moment, offsetBefore: Int, offset: Int, isDaylight: Bool) {
    self.begin = begin
    self.offsetBefore = offsetBefore
    self.offset = offset
    self.isDaylight = isDaylight
  }

  /// Vietnam: seven hours ahead of UTC, without summer time.
  public static let vietnam = [
    ClockChange(
      begin: Moment(minutes: 0), offsetBefore: 25_200, offset: 25_200, isDaylight: false)
  ]
}
