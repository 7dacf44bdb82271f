import ArgumentParser
import Documents
import Domain
import Files
import Glibc
import LinearProgramming
import Rules
import Solver

/// `phancong plan`: makes the plan and writes it with its documents.
struct PlanCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "plan",
      abstract: text(
        "Lập phương án và ghi Bảng phân công cùng kế hoạch vào một thư mục.",
        "Makes the plan and writes it with its documents into a folder."),
      discussion: text(
        """
        Thư mục kết quả được thay cả thư mục trong một bước: bị dừng lúc nào cũng còn nguyên kết quả cũ hoặc kết quả \
        mới. Ctrl-C một lần: ghi phương án tốt nhất đến lúc đó; hai lần: bỏ hẳn.
        """,
        """
        The result folder is replaced in one step: whenever the program is stopped, all of the old result or all of the \
        new one is there. Ctrl-C once: the best plan so far is written; twice: the program gives up.
        """))
  }

  @OptionGroup var input: ScenarioOptions

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: help(
      "Thư mục ghi kết quả. Mặc định results/TÊN, với TÊN là tên thư mục dữ liệu.",
      "Where to write. By default results/NAME, with the name of the scenario's folder.", valueName: "dir"))
  var output: String?

  @Option(
    help: help(
      "Dừng sau bấy nhiêu giây với phương án tốt nhất đến lúc đó.",
      "Stop after so many seconds with the best plan so far.", valueName: "s"))
  var timeLimit: Double?

  @Option(
    help: help(
      "Số luồng tính toán. Mặc định dùng hết các lõi; kết quả không phụ thuộc số luồng.",
      "Threads to work with. By default all cores; the result doesn't depend on it.", valueName: "n"))
  var threads: Int?

  @OptionGroup var before: BaseOptions

  @Option(
    help: help(
      "Tệp lịch .ics cho điện thoại: all (toàn bộ, từng người, từng tổ chức), department (chỉ toàn bộ) hoặc none.",
      "Calendar files (.ics): all (the department, each member, each organisation), department, or none.",
      valueName: "extent"))
  var calendars = CalendarDocuments.Extent.all

  @Flag(
    help: help(
      "Mã thoát 1 nếu phương án còn nhiệm vụ chưa đạt.", "Exit with code 1 where the plan has shortfalls."))
  var strict = false

  @OptionGroup var general: GeneralOptions

  func validate() throws {
    if let timeLimit, !(timeLimit > 0 && timeLimit.isFinite) {
      throw ValidationError(
        text("--time-limit phải là số giây lớn hơn 0", "--time-limit must be a number of seconds above 0"))
    }
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError(
        text("--threads phải là số từ 1 đến 1024", "--threads must be a number from 1 to 1024"))
    }
    if let output, output.isEmpty {
      throw ValidationError(text("-o cần tên thư mục", "-o needs the name of a folder"))
    }
  }

  func run() throws {
    let loaded = try input.load()
    let situation = try before.situation(of: loaded)
    let directory = output ?? "results/" + (FilePath.name(ofFolder: input.scenario) ?? "plan")
    let folder = try ResultFolder(directory)

    let interruption = Signals.interruption()
    let plan = try PlanMaker(
      situation: situation, threads: threads, timeLimit: timeLimit, interruption: interruption
    ).plan()
    let documents = try DocumentSet.render(plan, in: situation, language: Console.language)
    let months = try MonthDocuments.render(plan, in: situation, language: Console.language)
    let scenario = situation.world.scenario
    let calendars = CalendarDocuments.render(
      plan, in: situation, clocks: Clocks.changes(of: scenario.timeZone, around: scenario.horizon),
      extent: calendars, language: Console.language)
    try folder.write(documents + months + calendars)

    try Console.data(PlanSummary.text(plan, in: situation))
    Console.message(
      text("Đã ghi vào \(directory).", "Written to \(directory)."))
    if plan.status == .infeasible { throw ExitCode.noPlan }
    if plan.status == .feasible && interruption.isRequested { throw ExitCode.interrupted }
    if strict && !plan.shortfalls.isEmpty { throw ExitCode.violations }
  }
}
