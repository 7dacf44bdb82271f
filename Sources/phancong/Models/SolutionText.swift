import Domain
import LinearProgramming

/// What a solve came to, as text.
enum SolutionText {
  /// The answer in lines.
  static func plain(_ solution: Solution) -> String {
    var lines = [phancong.text("Kết quả: ", "Status: ") + status(solution.termination)]
    if let objective = solution.objective {
      lines.append(phancong.text("Giá trị: ", "Objective: ") + number(objective))
    }
    if let bound = solution.bound { lines.append(phancong.text("Cận: ", "Bound: ") + number(bound)) }
    lines.append(phancong.text("Thời gian: ", "Time: ") + seconds(solution) + " s")
    return lines.joined(separator: "\n") + "\n"
  }

  /// The answer as one JSON object.
  static func json(_ solution: Solution) -> String {
    func value(_ number: Double?) -> String { number.flatMap { $0.isFinite ? "\($0)" : nil } ?? "null" }
    return "{ \"status\": \"\(solution.termination.status)\", \"objective\": \(value(solution.objective)), "
      + "\"bound\": \(value(solution.bound)), \"seconds\": \(seconds(solution)) }\n"
  }

  private static func status(_ termination: Termination) -> String {
    switch termination.status {
    case "optimal": phancong.text("tối ưu", "optimal")
    case "feasible": phancong.text("khả thi, chưa chứng minh tối ưu", "feasible, not proven optimal")
    case "infeasible": phancong.text("không có lời giải", "infeasible")
    case "unbounded": phancong.text("không bị chặn", "unbounded")
    default: phancong.text("không rõ (\(termination))", "unknown (\(termination))")
    }
  }

  /// Up to ten significant digits: more are noise of rounding.
  private static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)"
  }

  private static func seconds(_ solution: Solution) -> String {
    "\((solution.seconds * 1000).rounded() / 1000)"
  }
}
