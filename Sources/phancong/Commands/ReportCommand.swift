import ArgumentParser
import Documents
import Domain
import Files
import Reports
import Rules

/// `phancong report`: what was done of what was due.
struct ReportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report",
      abstract: text(
        "Báo cáo kết quả: đối chiếu kế hoạch với nhật ký dự sinh hoạt.",
        "Reports what was done of what was due, from a plan and the log of what happened."),
      discussion: text(
        """
        Nhật ký là bảng CSV, mỗi dòng một lượt dự (đã dự, vắng, dời, dự thay, ngoài kế hoạch) hoặc một báo cáo đã gửi. \
        Nhật ký trái với kế hoạch hoặc tự mâu thuẫn thì mọi lỗi được nêu với dòng, cột và cách sửa. Không có -o thì báo \
        cáo in ra màn hình dạng Markdown; có -o thì ghi thêm trang HTML, các bảng CSV và báo cáo Word.
        """,
        """
        The log is a CSV table: one row per visit (held, missed, moved, substitute, extra) or per report that was sent. \
        Where it contradicts the plan or itself, every error is told with line, column and remedy. Without -o the report \
        is printed as Markdown; with -o it is written as HTML page, Markdown, CSV tables and Word reports.
        """))
  }

  @OptionGroup var input: ScenarioOptions

  @Argument(
    help: help(
      "Kế hoạch: plan.json, bảng phân công CSV, hoặc thư mục kết quả.",
      "The plan: plan.json, the table as CSV, or a result folder.", valueName: "plan"))
  var plan: String

  @Option(
    help: help("Nhật ký dự sinh hoạt (CSV).", "The log of what happened (CSV).", valueName: "visits.csv"))
  var log: String

  @Option(
    help: help(
      "Ngày lập báo cáo, như 2021-06-30. Mặc định là ngày cuối cùng có trong nhật ký.",
      "The day of the report, such as 2021-06-30. By default the last day in the log.", valueName: "date"))
  var asOf: Day?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: help("Thư mục ghi báo cáo.", "The folder to write to.", valueName: "dir"))
  var output: String?

  @OptionGroup var general: GeneralOptions

  func validate() throws {
    if let output, output.isEmpty {
      throw ValidationError(text("-o cần tên thư mục", "-o needs the name of a folder"))
    }
  }

  func run() throws {
    let loaded = try input.load()
    let situation = Situation(world: World(loaded.scenario), rules: loaded.rules)
    let plan = try readPlan(plan, of: loaded.scenario)
    let read = try LogReader.read(path: log, plan: plan, situation: situation, asOf: asOf)
    for warning in read.warnings { Console.message(warning.text(Console.language)) }
    let compliance = Compliance(plan, read.log, in: situation)
    guard let output else {
      let markdown = ReportDocuments.markdown(compliance, language: Console.language)
      return try Console.data(String(decoding: markdown, as: UTF8.self))
    }
    let files =
      try ReportDocuments.render(compliance, language: Console.language)
      + WordDocuments.render(compliance, form: loaded.form)
    for file in files {
      try TextOutput.write(file.contents, to: output + "/" + file.name)
    }
    Console.message(text("Đã ghi vào \(output).", "Written to \(output)."))
  }
}
