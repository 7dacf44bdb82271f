import ArgumentParser
import Domain
import LinearProgramming
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

        Nhiều dữ liệu được lập song song; khi đó --base là thư mục chứa các kết quả trước. Dữ liệu nào sai thì được nêu \
        tên, các dữ liệu khác vẫn được lập; tong-quan.csv có mỗi dữ liệu một dòng. Mã thoát là mã lớn nhất.
        """,
        """
        The result folder is replaced in one step: whenever the program is stopped, all of the old result or all of the \
        new one is there. Ctrl-C once: the best plan so far is written; twice: the program gives up.

        Several scenarios are planned side by side; --base then is the folder of the results before. What is wrong with \
        one is told with its name, the others are planned all the same; tong-quan.csv has one row for each. The exit code \
        is the largest of all.
        """))
  }

  @Argument(
    help: help(
      "Dữ liệu: thư mục có scenario.toml và các bảng, hoặc sổ tính .xlsx; có thể nhiều, hoặc thư mục chứa chúng.",
      "The scenario: a folder with scenario.toml and the tables, or an .xlsx workbook; also several, or a folder of such.",
      valueName: "scenario"))
  var scenarios: [String]

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: help(
      "Thư mục ghi kết quả. Mặc định results/TÊN, với TÊN là tên thư mục hoặc sổ tính. Nhiều dữ liệu: mỗi kết quả vào một thư mục con.",
      "Where to write. By default results/NAME, with the name of the scenario's folder or workbook. Several scenarios: each result in a folder of its own below.",
      valueName: "dir"))
  var output: String?

  @Option(
    help: help(
      "Dừng sau bấy nhiêu giây, kể cả đọc và ghi, với phương án tốt nhất đến lúc đó. Nhiều dữ liệu: tính riêng từng dữ liệu.",
      "Stop after so many seconds, reading and writing included, with the best plan so far. Several scenarios: for each.",
      valueName: "s"))
  var timeLimit: Double?

  @Option(
    help: help(
      "Số luồng tính toán. Mặc định dùng hết các lõi; kết quả không phụ thuộc số luồng.",
      "Threads to work with. By default all cores; the result doesn't depend on it.", valueName: "n"))
  var threads: Int?

  @OptionGroup var before: BaseOptions

  @Flag(
    help: help(
      "Mã thoát 1 nếu phương án còn nhiệm vụ chưa đạt.", "Exit with code 1 where the plan has shortfalls."))
  var strict = false

  @OptionGroup var documents: DocumentOptions

  @Flag(
    inversion: .prefixedNo,
    help: help(
      "Cho biết tiến độ. Mặc định chỉ khi chạy trong cửa sổ dòng lệnh.",
      "Show how far the work has come. By default on a terminal only."))
  var progress: Bool?

  @Flag(
    help: help(
      "In thời gian của từng giai đoạn, cộng qua các luồng.",
      "Print the time of each phase, added over threads."))
  var profile = false

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
    if documents.pdf { _ = try PDFConversion() }
    let interruption = Signals.interruption()
    let options = PlanJob.Options(
      today: before.today, timeLimit: timeLimit, threads: threads ?? PlanMaker.cores, documents: documents,
      interruption: interruption, profile: Profile())
    let display = ProgressDisplay(wanted: progress)
    defer { if profile { Console.message(ProfileText.text(options.profile)) } }
    let (found, areSeveral) = ScenarioSearch.scenarios(scenarios)
    if areSeveral {
      let batch = PlanBatch(
        jobs: try jobs(found), options: options, strict: strict, folder: root, display: display)
      let code = try batch.run()
      if code != .success { throw code }
    } else {
      let job = PlanJob(
        name: found[0].name, scenario: found[0].path, output: output ?? "results/" + found[0].name,
        base: before.base)
      try run(job, options, display)
    }
  }

  /// Plans one scenario.
  private func run(_ job: PlanJob, _ options: PlanJob.Options, _ display: ProgressDisplay) throws {
    defer { display.end() }
    let (plan, situation) = try job.run(
      options, tell: display.message, note: { display.show(.step($0)) })
    display.end()
    try Console.data(PlanSummary.text(plan, in: situation))
    Console.message(text("Đã ghi vào \(job.output).", "Written to \(job.output)."))
    let code = PlanSummary.code(
      plan, strict: strict, isInterrupted: options.interruption.isRequested)
    if code != .success { throw code }
  }

  /// Where several results go.
  private var root: String {
    output
      ?? (scenarios.count == 1 ? "results/" + (FilePath.name(ofScenario: scenarios[0]) ?? "plan") : "results")
  }

  /// One job per scenario; no two may write to one folder.
  private func jobs(_ found: [ScenarioSearch.Found]) throws -> [PlanJob] {
    var names: Set<String> = []
    return try found.map { found in
      guard names.insert(found.name).inserted else {
        throw ValidationError(
          text(
            "hai dữ liệu cùng tên “\(found.name)” sẽ ghi vào một thư mục; hãy đổi tên một thư mục",
            "two scenarios with the name “\(found.name)” would go to one folder; rename one of them"))
      }
      return PlanJob(
        name: found.name, scenario: found.path, output: root + "/" + found.name,
        base: before.base.map { $0 + "/" + found.name })
    }
  }
}
