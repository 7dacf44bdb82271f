import ArgumentParser
import Documents
import Domain
import Explanations
import Files
import LinearProgramming
import Rules

/// `phancong explain`: why a duty falls short or a registration was refused, at what price it could be granted, and
/// what rules cost.
struct ExplainCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain",
      abstract: text(
        "Giải thích: vì sao thiếu, vì sao không đáp ứng nguyện vọng, giá phải trả, cách khắc phục.",
        "Explains why duties fall short and registrations are refused, at what price, and what would cure it."
      ),
      discussion: text(
        """
        Mỗi lý do là một tập hợp tối thiểu các quy tắc và dữ kiện có tên: bỏ bất kỳ điều nào trong đó thì hết lý do; dấu * \
        là điều mà chỉ cần đổi riêng nó là đủ. Giá và cách khắc phục đều được thử bằng cách lập lại phương án. Không nêu \
        ai thì giải thích tất cả; có -o thì ghi trang HTML, JSON và một trang cho mỗi thành viên.
        """,
        """
        Each reason is an irreducible set of named rules and facts: without any one of them it falls; * marks those of \
        which a change alone would be enough. Prices and cures are found by planning again. Without a filter everything \
        is explained; with -o an HTML page, JSON and a page for each member are written.
        """))
  }

  @OptionGroup var input: ScenarioOptions

  @Option(help: help("Chỉ những gì thuộc về người này.", "Only what concerns this member.", valueName: "id"))
  var member: String?

  @Option(
    help: help("Chỉ những gì thuộc về tổ chức này.", "Only what concerns this organisation.", valueName: "id")
  )
  var organisation: String?

  @Option(
    help: help(
      "Vì sao không phân công người này về tổ chức này, và giá phải trả.",
      "Why this member isn't assigned this organisation, and at what price.", valueName: "member=organisation"
    ))
  var want: String?

  @Flag(
    help: help(
      "Giá của từng quy tắc: phương án không có nó, và với các con số khác.",
      "The price of each rule: the plan without it, and with other numbers."))
  var prices = false

  @Option(
    help: help(
      "Phương án tốt nhất đã lập (plan.json hoặc thư mục kết quả), để khỏi lập lại.",
      "The best plan, made before (plan.json or a result folder), so that it need not be made again.",
      valueName: "plan"))
  var plan: String?

  @Flag(help: help("Ghi ra dạng JSON.", "Print JSON."))
  var json = false

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: help("Thư mục để ghi các trang giải thích.", "The folder to write the pages to.", valueName: "dir"))
  var output: String?

  @Option(
    help: help(
      "Dừng sau bấy nhiêu giây; những gì chưa trả lời hoặc chưa chứng minh thì nói rõ.",
      "Stop after so many seconds; what is not answered or not proven is said so.", valueName: "s"))
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
    let filters = [member, organisation, want].compactMap(\.self).count + (prices ? 1 : 0)
    if filters > 1 {
      throw ValidationError(
        text(
          "chỉ dùng một trong --member, --organisation, --want, --prices",
          "use only one of --member, --organisation, --want, --prices"))
    }
  }

  func run() throws {
    let loaded = try input.load()
    let situation = try before.situation(of: loaded)
    let question = try question(in: situation.world)
    let interruption = Signals.interruption()
    let maker = PlanMaker(
      situation: situation, threads: threads, timeLimit: timeLimit, interruption: interruption)
    let answers = ExplanationMaker(maker: maker)
    let known = try plan.flatMap { try answers.known(try readPlan($0, of: loaded.scenario)) }
    if prices {
      try show(try answers.prices(known: known), in: situation)
    } else {
      try show(try answers.explanation(of: question, known: known), question, in: situation)
    }
    if interruption.isRequested { throw ExitCode.interrupted }
  }

  /// What is asked; an id that the scenario doesn't know is a mistake, not an empty answer.
  private func question(in world: World) throws -> Explainer.Question {
    func known(_ id: String, _ index: [String: Int], _ vietnamese: String, _ english: String) throws {
      guard index[id] == nil else { return }
      throw ValidationError(text("không có \(vietnamese) “\(id)”", "there is no \(english) “\(id)”"))
    }
    if let member {
      try known(member, world.memberIndex, "thành viên", "member")
      return .member(member)
    }
    if let organisation {
      try known(organisation, world.organisationIndex, "tổ chức", "organisation")
      return .organisation(organisation)
    }
    guard let want else { return .everything }
    let parts = want.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else {
      throw ValidationError(
        text(
          "--want: hãy ghi MÃ-NGƯỜI=MÃ-TỔ-CHỨC, không phải “\(want)”",
          "--want: write MEMBER=ORGANISATION, not “\(want)”"))
    }
    try known(parts[0], world.memberIndex, "thành viên", "member")
    try known(parts[1], world.organisationIndex, "tổ chức", "organisation")
    return .want(member: parts[0], organisation: parts[1])
  }

  private func show(
    _ explanation: Explanation, _ question: Explainer.Question, in situation: Situation
  ) throws {
    let language = Console.language
    if json {
      try Console.data(ExplanationJSON.bytes(explanation, language: language))
    } else {
      if case .want(let member, let organisation) = question,
        explanation.plan.assignments.contains(where: {
          $0.member == member && $0.organisation == organisation
        })
      {
        try Console.data(text("Đã được phân công trong phương án.\n", "It is assigned in the plan.\n"))
      } else {
        try Console.data(ExplanationText.text(explanation, in: situation, language: language))
      }
    }
    if let output {
      try write(
        try ExplanationDocuments.render(explanation, question, in: situation, language: language), to: output)
    }
    if explanation.plan.status == .infeasible { throw ExitCode.noPlan }
  }

  private func show(_ prices: RulePrices, in situation: Situation) throws {
    let language = Console.language
    if json {
      try Console.data(RulePriceJSON.bytes(prices))
    } else {
      try Console.data(RulePriceText.text(prices, in: situation, language: language))
    }
    if let output {
      try write(try RulePriceDocuments.render(prices, in: situation, language: language), to: output)
    }
    if prices.plan.status == .infeasible { throw ExitCode.noPlan }
  }

  private func write(_ files: [(name: String, contents: [UInt8])], to folder: String) throws(Failure) {
    for file in files {
      try TextOutput.write(String(decoding: file.contents, as: UTF8.self), to: folder + "/" + file.name)
    }
    Console.message(text("Đã ghi vào \(folder).", "Written to \(folder)."))
  }
}
