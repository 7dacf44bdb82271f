import Domain
import Workbooks

/// A new scenario to fill in.
public struct ScenarioTemplate: Sendable {
  /// The year that is planned.
  public var year: Int
  /// The regimes, by id or path.
  public var regimes: [String]
  /// Regime files to carry along, by path.
  public var files: [(path: String, bytes: [UInt8])]

  /// A scenario for a year under regimes.
  public init(year: Int, regimes: [String], files: [(path: String, bytes: [UInt8])] = []) {
    (self.year, self.regimes, self.files) = (year, regimes, files)
  }

  func workbook(_ builtIn: [String], _ language: Language) -> Workbook {
    var parts = ScenarioParts()
    parts.settings = [
      .value(path: ["title"], text: TOMLText.quoted("Phân công dự sinh hoạt năm \(year)")),
      .value(path: ["year"], text: String(year)),
    ]
    if !regimes.isEmpty { parts.settings.append(.value(path: ["regimes"], text: TOMLText.list(regimes))) }
    parts.tables = [
      ScenarioParts.Table(schema: .holidays, titles: ["date", "name"], rows: holidays)
    ]
    parts.files = files
    return ScenarioWorkbook(parts: parts, examples: examples, builtInRegimes: builtIn, language: language)
      .workbook()
  }

  /// The holidays that fall on the same day of every year (Labour Code, article 112); those of the lunar calendar and the
  /// days off in lieu are decided year by year.
  private var holidays: [[String]] {
    [
      ["\(year)-01-01", "Tết Dương lịch"], ["\(year)-04-30", "Ngày Chiến thắng"],
      ["\(year)-05-01", "Ngày Quốc tế lao động"], ["\(year)-09-02", "Quốc khánh"],
    ]
  }

  private var examples: [String: [String]] {
    let mark = WorkbookTable.exampleMark + " "
    return [
      "areas": [mark + "xa-an-binh", "Xã An Bình", "xã", "tinh", "yes"],
      "organisations": [
        mark + "db-an-binh", "Đảng bộ xã An Bình", "dang-bo-co-so", "xa-an-binh", "", "1", "15.1205",
        "108.7923",
        "Hội trường UBND xã", "FREQ=MONTHLY;BYMONTHDAY=3", "08:00", "120", "\(year)-05-03",
      ],
      "members": [
        mark + "tuv-01", "Nguyễn Văn Ví Dụ", "bch", "Giám đốc Sở", "Sở Ví dụ", "cb-so-vi-du", "xa-an-binh",
        "",
        "15.12", "108.79",
      ],
      "registrations": [mark + "tuv-01", "db-an-binh", "1"],
      "meetings": [
        mark + "hop-01", "db-an-binh", "\(year)-06-15", "08:00", "10:00", "chuyen-de", "yes", "\(year)-06-01",
      ],
      "busy": [mark + "tuv-01", "\(year)-07-05", "\(year)-07-09", "Nghỉ phép năm"],
      "holidays": [mark + "\(year)-02-05", "Tết Nguyên đán (ghi mỗi ngày một dòng)"],
      "history": [mark + "tuv-01", "db-an-binh", "\(year - 3)", "\(year - 1)"],
      "pins": [mark + "tuv-01", "db-an-binh", "", "keep", "Đã có thông báo phân công"],
    ]
  }
}

extension ScenarioParts {
  /// No parts yet.
  init() {}
}
