import Foundation

/// A scenario with something wrong in it, and what is said about it.
public struct BrokenInput: Sendable, CustomStringConvertible {
  /// What is wrong, as a file name.
  public let name: String
  /// The scenario.
  public let files: ScenarioFiles
  /// 65 or 66.
  public let exitCode: Int32
  /// Every error in Vietnamese, in order, as one line each; warnings are not among them.
  public let errors: [String]
  /// Whether it needs a user whom file permissions bind: not root.
  public let needsPermissions: Bool

  /// The name.
  public var description: String { name }

  init(
    _ name: String, _ exitCode: Int32, needsPermissions: Bool = false, _ errors: [String],
    _ change: (inout ScenarioFiles) -> Void
  ) {
    self.name = name
    self.exitCode = exitCode
    self.errors = errors
    self.needsPermissions = needsPermissions
    var files = ScenarioFiles.base
    change(&files)
    self.files = files
  }

  /// All of them.
  public static let all: [BrokenInput] =
    settings + regimes + filesThemselves + csvForm + baseTables + meetingsAndDates + decisions + calendars
}
