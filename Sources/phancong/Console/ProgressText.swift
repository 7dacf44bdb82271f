import Domain
import Solver

/// Progress in words.
enum ProgressText {
  /// One line: time, goal with value, bound and gap, parts.
  static func line(_ state: ProgressDisplay.State, seconds: Double) -> String {
    let time = duration(seconds)
    switch state {
    case .step(.reading): return time + text(" · đọc dữ liệu", " · reading")
    case .step(.formulating): return time + text(" · lập bài toán", " · formulating")
    case .step(.writing): return time + text(" · kiểm tra, ghi văn bản", " · checking and writing")
    case .step(.planning(let progress)): return time + " · " + planning(progress)
    case .batch(let done, let all, let failed):
      var line = time + text(" · xong \(done)/\(all)", " · \(done) of \(all) done")
      if failed > 0 { line += text(", \(failed) không thành", ", \(failed) failed") }
      if done > 0 && done < all {
        let left = duration(seconds * Double(all - done) / Double(done))
        line += text(" · còn khoảng \(left)", " · about \(left) left")
      }
      return line
    }
  }

  private static func planning(_ progress: Progress) -> String {
    let parts = text(
      "\(progress.partsDone)/\(progress.parts) phần xong",
      "\(progress.partsDone) of \(progress.parts) parts done")
    guard let goal = progress.current else { return parts }
    let bound = text("cận \(goal.bound)", "bound \(goal.bound)")
    let known: String
    if let value = goal.value {
      known = text(
        "\(value), \(bound), cách \(value - goal.bound)", "\(value), \(bound), gap \(value - goal.bound)")
    } else {
      known = text("chưa có, \(bound)", "none yet, \(bound)")
    }
    return "\(goal.goal.title.text): \(known) · \(parts)"
  }

  /// `45 s`, `2:05`, `1:02:05`.
  private static func duration(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded())
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    if whole < 60 { return text("\(whole) giây", "\(whole) s") }
    if whole < 3600 { return "\(whole / 60):\(two(whole % 60))" }
    return "\(whole / 3600):\(two(whole / 60 % 60)):\(two(whole % 60))"
  }
}
