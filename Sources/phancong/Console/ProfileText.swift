import Domain
import Solver

/// Where the time went, as a table.
enum ProfileText {
  /// One line per phase: seconds by the clock and of the processor, added over threads.
  static func text(_ profile: Profile) -> String {
    let rows = Profile.Phase.allCases.map { phase in
      (title(phase).text, number(profile[phase].seconds), number(profile[phase].processorSeconds))
    }
    let heading = (
      phancong.text("Giai đoạn", "Phase"), phancong.text("giây", "seconds"),
      phancong.text("giây CPU", "CPU seconds")
    )
    let all = [heading] + rows
    let widths = (
      all.map(\.0.count).max() ?? 0, all.map(\.1.count).max() ?? 0, all.map(\.2.count).max() ?? 0
    )
    return all.map { row in
      row.0 + String(repeating: " ", count: widths.0 - row.0.count + 2 + widths.1 - row.1.count) + row.1
        + String(repeating: " ", count: widths.2 - row.2.count + 2) + row.2
    }.joined(separator: "\n")
  }

  private static func title(_ phase: Profile.Phase) -> Message {
    switch phase {
    case .read: Message("đọc", "read")
    case .formulate: Message("lập bài toán", "formulate")
    case .relax: Message("chuỗi LP", "LP chain")
    case .search: Message("tìm nghiệm nguyên", "integral")
    case .check: Message("kiểm tra", "check")
    case .write: Message("ghi", "write")
    }
  }

  /// Three decimals.
  private static func number(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let rest = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }
}
