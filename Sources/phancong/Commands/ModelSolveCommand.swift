import ArgumentParser
import Domain
import Glibc
import LinearProgramming

/// `phancong model solve`: any linear or integer program through the same solver layer.
struct ModelSolveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "solve",
      abstract: text(
        "Giải một tệp LP hoặc MPS bất kỳ.", "Solves any LP or MPS file: status, objective, bound."))
  }

  @Argument(
    help: help("Tệp .lp hoặc .mps.", "A file that ends in .lp or .mps.", valueName: "file"))
  var file: String

  @Option(
    help: help(
      "Dừng sau bấy nhiêu giây.", "Stop after so many seconds.", valueName: "s"))
  var timeLimit: Double?

  @Flag(help: help("Ghi ra dạng JSON.", "Print JSON."))
  var json = false

  @OptionGroup var general: GeneralOptions

  func validate() throws {
    if let timeLimit, !(timeLimit > 0 && timeLimit.isFinite) {
      throw ValidationError(
        text("--time-limit phải là số giây lớn hơn 0", "--time-limit must be a number of seconds above 0"))
    }
  }

  func run() throws {
    let model = try read()
    let interruption = Signals.interruption()
    var options = SolveOptions(timeLimit: timeLimit)
    options.interruption = interruption
    let solution = try solve(model, options)
    try Console.data(json ? SolutionText.json(solution) : SolutionText.plain(solution))
    if interruption.isRequested && solution.termination != .optimal { throw ExitCode.interrupted }
  }

  private func read() throws(Failure) -> Model {
    do throws(ModelFileError) {
      return try ModelFile.read(path: file)
    } catch {
      let isReadable = access(file, R_OK) == 0 && !FolderTree.isFolder(FilePath.resolved(file) ?? file)
      let count = error.problems.count
      throw Failure(
        isReadable ? .badData : .missingInput,
        lines: error.description + "\nphancong: "
          + text(
            "\(count) lỗi; chưa giải gì.",
            (count == 1 ? "1 error" : "\(count) errors") + "; nothing was solved."))
    }
  }

  private func solve(_ model: Model, _ options: SolveOptions) throws -> Solution {
    do {
      return try model.solve(options)
    } catch let error as ModelError {
      throw Failure(.badData, lines: "\(file): \(error)")
    }
  }
}
