import ArgumentParser
import Domain

/// The command line's front door.
@main
struct Phancong: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "phancong",
      abstract: text(
        "Phân công cấp ủy viên dự sinh hoạt ở cơ sở đảng: phương án tốt nhất, có chứng minh.",
        "Assigns committee members to grassroots Party organisations: the best plan, with proof."),
      discussion: text(
        """
        Bắt đầu: phancong new THƯ-MỤC tạo sổ tính Excel để điền dữ liệu; phancong plan THƯ-MỤC lập phương án và ghi Bảng \
        phân công vào results/. Mọi lệnh đều có --help.

        Mã thoát: 0 xong; 1 có vi phạm (check) hoặc còn thiếu (--strict); 2 không có phương án vì quy tắc và ghim \
        mâu thuẫn; 64 gõ lệnh sai; 65 dữ liệu sai; 66 thiếu dữ liệu; 70 lỗi của chương trình; 73 không ghi được kết quả; \
        130 bị dừng giữa chừng.
        """,
        """
        To begin: phancong new FOLDER makes a workbook to fill in; phancong plan FOLDER makes the plan and writes its \
        documents to results/. \
        Every command has --help.

        Exit codes: 0 done; 1 violations (check) or shortfalls (--strict); 2 no plan, since rules and pins contradict \
        each other; 64 wrong usage; 65 bad data; 66 missing data; 70 a fault of the program; 73 output cannot be \
        written; 130 interrupted.
        """),
      version: version,
      subcommands: [
        NewCommand.self, ConvertCommand.self, PlanCommand.self, CheckCommand.self, ExplainCommand.self,
        WhatIfCommand.self, CompareCommand.self,
        ReportCommand.self, RulesCommand.self, ModelCommand.self,
      ])
  }

  /// The version, as in `CHANGELOG.md`.
  static let version = "0.1.0"

  @OptionGroup var options: GeneralOptions

  /// Without a command there is nothing to do but to tell which there are.
  func run() throws { throw CleanExit.helpRequest(self) }

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      Ending.of(error).exit()
    }
  }
}
