import ArgumentParser
import Documents
import Domain
import Files
import LinearProgramming
import Rules
import Solver

/// `phancong what-if`: what changes would do, and what every absence would.
struct WhatIfCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "what-if",
      abstract: text(
        "Nếu thay đổi thì sao? Lập phương án cho từng thay đổi, đặt cạnh phương án hiện hành.",
        "What if? Plans each change and sets it beside the unchanged plan."),
      discussion: text(
        """
        Tệp thay đổi là TOML: thêm, bớt, sửa dòng trong bảng, người vắng, địa bàn nghỉ họp, số của quy tắc, quy định \
        khác; xem docs/what-if.md. Mỗi tệp được lập riêng; --together lập thêm một phương án với tất cả. Có --base và \
        --today thì lập lại từ kế hoạch đang thực hiện với ít thay đổi nhất.

        --each-absence: thử từng thành viên vắng cả thời gian và vắng từng tháng: năm ấy có còn giữ được không, phải \
        đổi bao nhiêu; chỗ yếu nhất nêu trước.
        """,
        """
        A change file is TOML: rows added, removed or changed, absences, closures, numbers of rules, another regime; see \
        docs/what-if.md. Each file is planned by itself; --together adds one plan with all of them. With --base and \
        --today the plan under way is replanned with the fewest changes.

        --each-absence tries every member away all the time and in each month: whether the year still holds, and with \
        how many changes; the weakest points come first.
        """))
  }

  @OptionGroup var input: ScenarioOptions

  @Argument(
    help: help(
      "Các tệp thay đổi, hoặc thư mục chứa chúng.", "Change files, or folders of them.", valueName: "change"))
  var changes: [String] = []

  @Flag(help: help("Lập thêm một phương án với tất cả thay đổi.", "Plan all changes together as well."))
  var together = false

  @Flag(
    help: help(
      "Thử từng người vắng: cả thời gian, và từng tháng.",
      "Try each member away: all the time, and each month."))
  var eachAbsence = false

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: help("Thư mục ghi kết quả.", "The folder to write to.", valueName: "dir"))
  var output: String?

  @Flag(help: help("Ghi ra dạng JSON.", "Print JSON."))
  var json = false

  @Option(
    help: help(
      "Dừng mỗi phương án sau bấy nhiêu giây.", "Stop each plan after so many seconds.", valueName: "s"))
  var timeLimit: Double?

  @Option(
    help: help(
      "Số luồng tính toán. Mặc định dùng hết các lõi.", "Threads to work with. By default all cores.",
      valueName: "n"))
  var threads: Int?

  @OptionGroup var before: BaseOptions
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
    if changes.isEmpty != eachAbsence {
      throw ValidationError(
        text(
          "hãy nêu tệp thay đổi, hoặc --each-absence, không cả hai",
          "name change files, or --each-absence, not both"))
    }
    if (before.base == nil) != (before.today == nil) {
      throw ValidationError(
        text("--base và --today đi cùng nhau", "--base and --today go together"))
    }
  }

  func run() throws {
    let maker = WhatIfMaker(
      folder: input.scenario, threads: threads, timeLimit: timeLimit, interruption: Signals.interruption())
    let situation = try before.situation(of: try input.load())
    if eachAbsence {
      try showAbsences(situation, maker)
    } else {
      try showChanges(situation, maker)
    }
    if maker.interruption.isRequested { throw ExitCode.interrupted }
  }

  private func showChanges(_ situation: Situation, _ maker: WhatIfMaker) throws {
    let changed = try maker.changed(try ChangeArguments.sources(changes), together: together)
    let unchanged = try situation.base ?? maker.plan(situation)
    var cases: [WhatIfCase] = []
    for (number, change) in changed.enumerated() {
      progress(number, of: changed.count)
      cases.append(try maker.planned(change, unchanged: unchanged, today: before.today))
    }
    progress(changed.count, of: changed.count)
    let documents = WhatIfDocuments(
      cases, base: unchanged, in: situation, isReplanning: before.today != nil, language: Console.language)
    try Console.data(json ? documents.json : Array(documents.text.utf8))
    if let output { try write(try documents.render(), to: output) }
  }

  private func showAbsences(_ situation: Situation, _ maker: WhatIfMaker) throws {
    let plan = try situation.base ?? maker.plan(situation)
    if plan.status == .infeasible {
      try Console.data(PlanSummary.text(plan, in: situation))
      throw ExitCode.noPlan
    }
    var options = Planner.Options()
    options.deadline = Deadline(seconds: timeLimit, interruption: maker.interruption)
    options.threads = threads ?? PlanMaker.cores
    guard let test = AbsenceTest(of: plan, in: situation, options) else {
      throw Failure(
        .badData,
        Message(
          "kế hoạch vi phạm quy tắc bắt buộc; hãy kiểm tra bằng phancong check",
          "the plan breaks a hard rule; see phancong check"))
    }
    let absences = Absence.each(of: situation.world.scenario, from: before.today)
    let outcomes = try test.outcomes(of: absences) { progress($0, of: absences.count) }
    let documents = AbsenceDocuments(outcomes, plan: plan, in: situation, language: Console.language)
    try Console.data(json ? documents.json : Array(documents.text.utf8))
    if let output { try write(try documents.render(), to: output) }
  }

  /// A line that changes, where somebody watches.
  private func progress(_ done: Int, of total: Int) {
    guard Console.isWatched else { return }
    let end = done == total ? "\r\u{1B}[K" : ""
    try? Array(("\r" + text("\(done)/\(total) tình huống", "\(done) of \(total) cases") + end).utf8).writeAll(
      to: 2)
  }

  private func write(_ files: [(name: String, contents: [UInt8])], to folder: String) throws {
    try ResultFolder(folder).write(files)
    Console.message(text("Đã ghi vào \(folder).", "Written to \(folder)."))
  }
}
