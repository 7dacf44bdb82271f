import ArgumentParser
import Domain
import Files
import Glibc

/// `phancong convert`: a scenario's folder becomes a workbook, or a workbook a folder.
struct ConvertCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "convert",
      abstract: text(
        "Chuyển dữ liệu từ thư mục sang sổ tính Excel và ngược lại.",
        "Turns a scenario's folder into a workbook and back."),
      discussion: text(
        """
        Không mất gì: các bảng chuyển sang rồi chuyển về giống hệt từng byte. Lịch .ics và tệp quy định riêng đi theo \
        trong trang files. Dữ liệu chưa đủ hay còn sai vẫn chuyển được.
        """,
        """
        Nothing is lost: tables that go there and back have the same bytes. Calendars and regime files go along in the \
        sheet files. A scenario that is not complete or not right can be converted all the same.
        """))
  }

  @Argument(
    help: help(
      "Thư mục có scenario.toml, hoặc sổ tính .xlsx.", "A folder with scenario.toml, or an .xlsx workbook.",
      valueName: "scenario"))
  var scenario: String

  @Argument(
    help: help(
      "Tệp .xlsx hoặc thư mục sẽ được tạo. Mặc định cùng tên, ở bên cạnh.",
      "The .xlsx file or folder to be made. By default of the same name, beside it.", valueName: "target"))
  var target: String?

  @Flag(
    help: help(
      "Ghi đè sổ tính đã có.", "Replace a workbook that is there."))
  var replace = false

  @OptionGroup var general: GeneralOptions

  func run() throws {
    if ScenarioConverter.isWorkbook(scenario) {
      let target = target ?? FilePath.name(ofWorkbook: scenario)
      let folder = try NewFolder(target)
      let result = try ScenarioConverter.folder(ofWorkbook: scenario)
      tell(result.warnings)
      try folder.write(result.output)
      Console.message(text("Đã ghi vào \(target).", "Written to \(target)."))
    } else {
      let target = target ?? FilePath.trimmed(scenario) + ".xlsx"
      guard target.lowercased().hasSuffix(".xlsx") else {
        throw ValidationError(
          text("tên sổ tính phải kết thúc bằng .xlsx", "the workbook's name must end with .xlsx"))
      }
      if !replace, access(target, F_OK) == 0 {
        throw Failure(
          .cannotCreate,
          Message(
            "“\(target)” đã có; hãy chọn tên khác, hoặc thêm --replace",
            "“\(target)” exists; choose another name, or add --replace"))
      }
      let result = try ScenarioConverter.workbook(ofFolder: scenario, language: Console.language)
      tell(result.warnings)
      try TextOutput.write(result.output, to: target)
      Console.message(text("Đã ghi \(target).", "Written to \(target)."))
    }
  }

  private func tell(_ warnings: [Finding]) {
    for warning in warnings { Console.message(warning.text(Console.language)) }
  }
}
