import ArgumentParser

/// `phancong model`: the linear programs behind a plan.
struct ModelCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "model",
      abstract: text(
        "Xuất bài toán quy hoạch để kiểm chứng bằng chương trình khác, hoặc giải một tệp LP/MPS.",
        "Exports the linear program for any other solver, or solves an LP or MPS file."),
      subcommands: [ModelExportCommand.self, ModelSolveCommand.self])
  }
}
