import CXLSXWriter
import Domain
import Glibc

/// Writes what may be typed into cells.
struct ValidationWriter {
  let target: UnsafeMutablePointer<lxw_worksheet>
  let name: String

  /// The corresponding C function is `worksheet_data_validation_range`, which copies all texts.
  func write(_ validation: CellValidation) throws(WorkbookError) {
    var options = lxw_data_validation()
    var texts: [UnsafeMutablePointer<CChar>?] = []
    defer { for text in texts { free(text) } }
    func copy(_ text: String?) -> UnsafeMutablePointer<CChar>? {
      guard let text else { return nil }
      texts.append(strdup(text))
      return texts[texts.count - 1]
    }
    options.input_title = copy(validation.hint?.title)
    options.input_message = copy(validation.hint?.text)
    options.error_title = copy(validation.refusal?.title)
    options.error_message = copy(validation.refusal?.text)
    let severity =
      switch validation.severity {
      case .stop: LXW_VALIDATION_ERROR_TYPE_STOP
      case .warning: LXW_VALIDATION_ERROR_TYPE_WARNING
      case .information, .silent: LXW_VALIDATION_ERROR_TYPE_INFORMATION
      }
    if case .silent = validation.severity {
      options.show_error = UInt8(LXW_VALIDATION_OFF.rawValue)
    }
    options.error_type = UInt8(severity.rawValue)
    options.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
    var list: [UnsafeMutablePointer<CChar>?] = []
    switch validation.rule {
    case .list(let words):
      options.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
      list = words.map { copy($0) } + [nil]
    case .listOf(let formula):
      options.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      options.value_formula = copy(formula)
    case .whole(let range):
      options.validate = UInt8(LXW_VALIDATION_TYPE_INTEGER.rawValue)
      (options.minimum_number, options.maximum_number) = (Double(range.lowerBound), Double(range.upperBound))
    case .decimal(let range):
      options.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
      (options.minimum_number, options.maximum_number) = (range.lowerBound, range.upperBound)
    case .day(let range):
      options.validate = UInt8(LXW_VALIDATION_TYPE_DATE_NUMBER.rawValue)
      options.minimum_number = CellValue.serial(range.lowerBound)
      options.maximum_number = CellValue.serial(range.upperBound)
    case .anything:
      options.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
    }
    let range = validation.range
    let code = list.withUnsafeMutableBufferPointer { words in
      if !words.isEmpty { options.value_list = words.baseAddress }
      return worksheet_data_validation_range(
        target, lxw_row_t(range.rows.lowerBound), lxw_col_t(range.columns.lowerBound),
        lxw_row_t(range.rows.upperBound), lxw_col_t(range.columns.upperBound), &options)
    }
    try check(code, "\(name), validation at column \(range.columns.lowerBound + 1)")
  }
}
