import Foundation
import Testing

/// Compares with a file of `Snapshots`, byte by byte.
///
/// With `RECORD_SNAPSHOTS=1` in the environment the file is written instead, and the test fails so that nobody
/// records by accident: look at the difference before keeping it.
func expectSnapshot(
  _ bytes: [UInt8], _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  let file = folder.appendingPathComponent("Snapshots").appendingPathComponent(name)
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try Data(bytes).write(to: file)
    Issue.record("recorded \(name)", sourceLocation: sourceLocation)
    return
  }
  let expected = [UInt8](try Data(contentsOf: file))
  if bytes == expected { return }
  let (new, old) = (String(decoding: bytes, as: UTF8.self), String(decoding: expected, as: UTF8.self))
  let lines = zip(new.split(separator: "\n"), old.split(separator: "\n")).enumerated()
  let first = lines.first { $0.element.0 != $0.element.1 }
  Issue.record(
    """
    \(name) differs from its snapshot, first in line \((first?.offset ?? -1) + 1):
    now:    \(first?.element.0 ?? "(another length)")
    before: \(first?.element.1 ?? "(another length)")
    """, sourceLocation: sourceLocation)
}
