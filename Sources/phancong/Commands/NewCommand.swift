import ArgumentParser
import Domain
import Files
import Forms
import Glibc

/// `phancong new`: a workbook to fill in.
struct NewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "new",
      abstract: text(
        "Tạo sổ tính Excel trống để điền dữ liệu.", "Makes an empty workbook to fill in."),
      discussion: text(
        """
        Trong thư mục có tệp \(fileName): mỗi bảng một trang, tiêu đề tiếng Việt có giải thích, danh sách để chọn, một dòng ví dụ. \
        Tệp \(formName) bên cạnh là thể thức và lời văn của văn bản Word; không cần thì để nguyên. Điền xong thì chạy phancong check THƯ-MỤC rồi phancong plan THƯ-MỤC.
        """,
        """
        The folder gets the file \(fileName): a sheet per table, Vietnamese headings with notes, lists to choose from, an \
        example row. The file \(formName) beside it has the form and the texts of the Word documents; it may stay as it is. When it is filled in, run phancong check DIR, then phancong plan DIR.
        """))
  }

  /// The name of the workbook.
  private static let fileName = "du-lieu.xlsx"

  /// The form of documents, to be changed by whoever wants to.
  private static let formName = FormReader.file

  @Argument(help: help("Thư mục sẽ có sổ tính.", "The folder that gets the workbook.", valueName: "dir"))
  var folder: String

  @Option(
    help: help(
      "Mã quy định (phancong rules liệt kê), hoặc tệp .toml của quy định riêng; có thể nhiều lần.",
      "A regime's id (see phancong rules), or the path of a regime file; may be given several times.",
      valueName: "id"))
  var regime: [String] = []

  @Option(
    help: help(
      "Năm của kế hoạch. Mặc định năm nay; từ tháng 10 là năm sau.",
      "The year to plan. By default this year; from October on the next.", valueName: "year"))
  var year: Int?

  @OptionGroup var general: GeneralOptions

  func validate() throws {
    if let year, !(1901...2200).contains(year) {
      throw ValidationError(
        text("--year phải là năm từ 1901 đến 2200", "--year must be a year from 1901 to 2200"))
    }
  }

  func run() throws {
    let path = FilePath.trimmed(folder) + "/" + NewCommand.fileName
    let template = try template()
    for name in [NewCommand.fileName, "scenario.toml"] where access(folder + "/" + name, F_OK) == 0 {
      throw Failure(
        .cannotCreate,
        Message(
          "“\(folder)” đã có \(name); hãy chọn thư mục khác",
          "“\(folder)” has \(name) already; choose another folder"))
    }
    let bytes = try ScenarioConverter.template(template, language: Console.language)
    try TextOutput.write(bytes, to: path)
    let form = FilePath.trimmed(folder) + "/" + NewCommand.formName
    if access(form, F_OK) != 0 { try TextOutput.write(FormFiles.example, to: form) }
    Console.message(
      text(
        "Đã tạo \(path). Hãy mở bằng Excel hoặc LibreOffice, bắt đầu từ trang Hướng dẫn; điền xong thì chạy: phancong check \(folder)",
        "Made \(path). Open it in Excel or LibreOffice and begin with the first sheet; when it is filled in, run: phancong check \(folder)"
      ))
    if regime.isEmpty {
      Console.message(
        text(
          "Chưa chọn quy định: hãy ghi mã ở trang scenario (phancong rules liệt kê).",
          "No regime chosen: write its id into the sheet scenario (see phancong rules)."))
    }
  }

  private func template() throws -> ScenarioTemplate {
    var template = ScenarioTemplate(year: year ?? NewCommand.standardYear, regimes: [])
    for name in regime {
      if try BuiltInRegimes.standard.regime(name) != nil {
        template.regimes.append(name)
        continue
      }
      guard access(name, F_OK) == 0 else {
        let ids = BuiltInRegimes.standard.ids.joined(separator: ", ")
        throw Failure(
          .missingInput,
          Message(
            "không có quy định “\(name)”; hãy dùng một trong \(ids), hoặc đường dẫn tới tệp .toml",
            "there is no regime “\(name)”; use one of \(ids), or the path of a .toml file"))
      }
      // The workbook carries the file, so that it can be sent around alone.
      let last = name.split(separator: "/").last.map(String.init) ?? name
      template.files.append((last, Array(try RegimeReader.text(path: name).utf8)))
      template.regimes.append(last)
    }
    return template
  }

  private static var standardYear: Int {
    var now = time(nil)
    var date = tm()
    localtime_r(&now, &date)
    return Int(date.tm_year) + 1900 + (date.tm_mon >= 9 ? 1 : 0)
  }
}
