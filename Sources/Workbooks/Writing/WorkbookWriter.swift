import CXLSXWriter
import Domain
import Glibc

/// Writes workbooks with libxlsxwriter; the only place that calls it.
///
/// The library writes to files only, so the bytes go through a temporary one. Everything happens in one synchronous
/// function on one thread; whatever the library refuses becomes an error with its place.
struct WorkbookWriter {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]

  /// The corresponding C functions are `workbook_new_opt` and `workbook_close`.
  static func bytes(of workbook: Workbook) throws(WorkbookError) -> [UInt8] {
    let file = try TemporaryFile()
    guard let target = workbook_new(file.path) else {
      throw WorkbookError("workbook", "libxlsxwriter could not begin a workbook")
    }
    var writer = WorkbookWriter(workbook: target)
    do throws(WorkbookError) {
      try writer.write(workbook)
    } catch {
      // Closing is the only way to give the memory back; what it writes is thrown away.
      _ = workbook_close(target)
      throw error
    }
    try check(workbook_close(target), "workbook")
    return try file.contents()
  }

  private init(workbook: UnsafeMutablePointer<lxw_workbook>) { self.workbook = workbook }

  private mutating func write(_ content: Workbook) throws(WorkbookError) {
    try writeProperties(content)
    // All sheets first: names and validations refer to them.
    var targets: [UnsafeMutablePointer<lxw_worksheet>] = []
    for sheet in content.sheets {
      let place = "sheet “\(sheet.name)”"
      try check(workbook_validate_sheet_name(workbook, sheet.name), place)
      guard let target = workbook_add_worksheet(workbook, sheet.name) else {
        throw WorkbookError(place, "libxlsxwriter could not add it")
      }
      targets.append(target)
    }
    for name in content.names {
      try check(workbook_define_name(workbook, name.name, name.formula), "name “\(name.name)”")
    }
    for (sheet, target) in zip(content.sheets, targets) {
      let writer = SheetWriter(sheet: sheet, target: target)
      try writer.write { style throws(WorkbookError) in try format(style) }
    }
  }

  private func writeProperties(_ content: Workbook) throws(WorkbookError) {
    try content.title.withMutableCString { title throws(WorkbookError) in
      try content.author.withMutableCString { author throws(WorkbookError) in
        try content.comments.withMutableCString { comments throws(WorkbookError) in
          var properties = lxw_doc_properties()
          properties.title = title
          properties.author = author
          properties.comments = comments
          properties.created = time_t(content.created.number * 86_400)
          try check(workbook_set_properties(workbook, &properties), "properties")
        }
      }
    }
    for (name, value) in content.properties.sorted(by: { $0.key < $1.key }) {
      try check(workbook_set_custom_property_string(workbook, name, value), "property “\(name)”")
    }
  }

  /// The library's handle of a style, made once.
  private mutating func format(_ style: CellStyle) throws(WorkbookError) -> UnsafeMutablePointer<lxw_format> {
    if let known = formats[style] { return known }
    guard let format = workbook_add_format(workbook) else {
      throw WorkbookError("workbook", "libxlsxwriter could not add a format")
    }
    format_set_font_name(format, style.font)
    format_set_font_size(format, style.size)
    if style.isBold { format_set_bold(format) }
    if style.isItalic { format_set_italic(format) }
    if let colour = style.colour { format_set_font_color(format, colour) }
    if let fill = style.fill {
      format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      format_set_fg_color(format, fill)
    }
    if style.hasBorder { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    if style.wraps { format_set_text_wrap(format) }
    let alignment = style.alignment.map {
      switch $0 {
      case .left: LXW_ALIGN_LEFT
      case .centre: LXW_ALIGN_CENTER
      case .right: LXW_ALIGN_RIGHT
      }
    }
    if let alignment { format_set_align(format, UInt8(alignment.rawValue)) }
    let vertical =
      switch style.verticalAlignment {
      case .top: LXW_ALIGN_VERTICAL_TOP
      case .centre: LXW_ALIGN_VERTICAL_CENTER
      case .bottom: LXW_ALIGN_VERTICAL_BOTTOM
      }
    format_set_align(format, UInt8(vertical.rawValue))
    if let numberFormat = style.numberFormat { format_set_num_format(format, numberFormat) }
    if !style.isLocked { format_set_unlocked(format) }
    formats[style] = format
    return format
  }
}

/// Turns the library's code into an error. The corresponding C function is `lxw_strerror`.
func check(_ code: lxw_error, _ place: @autoclosure () -> String) throws(WorkbookError) {
  guard code != LXW_NO_ERROR else { return }
  throw WorkbookError(place(), lxw_strerror(code).map { String(cString: $0) } ?? "error \(code.rawValue)")
}

extension String {
  /// A copy as a C string that the library asks to be mutable; it never changes it.
  func withMutableCString<Result, Failure: Error>(
    _ body: (UnsafeMutablePointer<CChar>?) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let copy = strdup(self)
    defer { free(copy) }
    return try body(copy)
  }
}

/// A file that is gone when its value is.
private struct TemporaryFile: ~Copyable {
  let path: String
  private let descriptor: Int32

  init() throws(WorkbookError) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    let template = strdup(folder + "/phancong-XXXXXX")
    defer { free(template) }
    guard let template, case let descriptor = mkstemp(template), descriptor >= 0 else {
      throw WorkbookError(folder, String(cString: strerror(errno)))
    }
    self.descriptor = descriptor
    path = String(cString: template)
  }

  deinit {
    close(descriptor)
    unlink(path)
  }

  /// What the library wrote to it.
  borrowing func contents() throws(WorkbookError) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0, lseek(descriptor, 0, SEEK_SET) == 0 else {
      throw WorkbookError(path, String(cString: strerror(errno)))
    }
    let size = Int(status.st_size)
    var bytes = [UInt8](repeating: 0, count: size)
    var count = 0
    while count < size {
      let got = bytes.withUnsafeMutableBytes {
        read(descriptor, $0.baseAddress.map { $0 + count }, size - count)
      }
      if got < 0 && errno == EINTR { continue }
      guard got > 0 else { throw WorkbookError(path, String(cString: strerror(errno))) }
      count += got
    }
    return bytes
  }
}
