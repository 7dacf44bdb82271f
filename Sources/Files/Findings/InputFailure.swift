public import Domain

/// Input that cannot be used, with everything that is wrong with it.
public struct InputFailure: Error, Hashable, Sendable {
  /// All errors and warnings, by file and line; at least one error.
  public let findings: [Finding]

  /// A failure with at least one error.
  public init(findings: [Finding]) { self.findings = findings }

  /// 66 where a file or folder is missing or cannot be read, 65 where what it says is wrong.
  public var exitCode: Int32 {
    findings.contains { $0.severity == .error && $0.cause == .missing } ? 66 : 65
  }

  /// The findings that are errors.
  public var errors: [Finding] { findings.filter { $0.severity == .error } }

  /// Every finding on a line of its own.
  public func text(_ language: Language) -> String {
    findings.map { $0.text(language) }.joined(separator: "\n")
  }
}
