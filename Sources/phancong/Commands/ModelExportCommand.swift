public import ArgumentParser
import Domain
import Files
public import LinearProgramming
import Rules
import Solver

/// `phancong model export`: the linear program of one goal, the more important ones held at their optimum.
struct ModelExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: text(
        "Xuất bài toán của một mục tiêu, các mục tiêu quan trọng hơn giữ ở mức tốt nhất.",
        "Writes the program of one goal with the more important ones held at their optimum."))
  }

  @OptionGroup var input: ScenarioOptions

  @Option(help: help("Mục tiêu.", "The goal to minimise.", valueName: "goal"))
  var goal: Goal

  @Option(help: help("Định dạng tệp.", "The file's format.", valueName: "format"))
  var format: ModelFile.Format

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: help(
      "Tệp để ghi. Mặc định ghi ra màn hình.", "The file to write. By default standard output.",
      valueName: "file"))
  var output: String?

  @Option(
    help: help(
      "Phương án tốt nhất đã lập của đúng dữ liệu này, để khỏi lập lại.",
      "The best plan of this very scenario, made before, so that it need not be made again.",
      valueName: "plan"))
  var plan: String?

  @OptionGroup var before: BaseOptions
  @OptionGroup var general: GeneralOptions

  func run() throws {
    let situation = try before.situation(of: try input.load())
    guard let index = situation.rules.goals.firstIndex(of: goal) else {
      let goals = situation.rules.goals.map(\.rawValue).joined(separator: ", ")
      throw ValidationError(
        text(
          "--goal: mục tiêu “\(goal.rawValue)” không có trong thứ tự \(goals)",
          "--goal: “\(goal.rawValue)” is not in the order \(goals)"))
    }
    let formulation = Formulation(situation)
    var held: [Int] = []
    if index > 0 || !formulation.contradictions.isEmpty {
      held = try optimum(situation, upTo: index)
    }
    let model = try formulation.model(minimising: index, holding: held)
    try TextOutput.write(ModelFile.text(of: model, format: format), to: output)
  }

  /// The values of the goals before this one, each proven.
  private func optimum(_ situation: Situation, upTo index: Int) throws -> [Int] {
    let maker = PlanMaker(situation: situation, interruption: Signals.interruption())
    let known = try plan.flatMap { path in
      try ExplanationMaker(maker: maker).known(try readPlan(path, of: situation.world.scenario))
    }
    let plan = try known ?? maker.plan()
    if plan.status == .infeasible {
      throw Failure(.noPlan, lines: PlanSummary.text(plan, in: situation).trimmingLastLineEnd)
    }
    let goals = plan.goals.prefix(index)
    if let open = goals.first(where: { $0.bound != $0.value }) {
      throw Failure(
        .interrupted,
        Message(
          "chưa chứng minh được mục tiêu “\(open.goal.rawValue)” (\(open.value), cận \(open.bound)); chưa ghi gì",
          "the goal “\(open.goal.rawValue)” isn't proven yet (\(open.value), bound \(open.bound)); nothing was written"
        ))
    }
    return goals.map(\.value)
  }
}

extension ModelFile.Format: ExpressibleByArgument {}

extension String {
  fileprivate var trimmingLastLineEnd: String { hasSuffix("\n") ? String(dropLast()) : self }
}
