import CLinux
import Documents
import Domain
import Glibc

/// The folder that a plan is written to: it appears whole or not at all, at whatever moment the process is killed.
///
/// The new folder grows beside the old one, which it then takes the place of in one step. Files that somebody else
/// put there move along; a folder that holds no earlier result is not touched.
struct ResultFolder {
  private let place: FilePath

  /// Whether something of this name in a result folder was put there by this program, now or at an earlier time;
  /// everything else belongs to somebody else.
  static func isOwn(_ name: String) -> Bool {
    if ownNames.contains(name) { return true }
    // The monthly tables: lich-thang-YYYY-MM.csv, .docx, .html, .md.
    guard name.hasPrefix(monthPrefix), let dot = name.lastIndex(of: ".") else { return false }
    let month = name[..<dot].dropFirst(monthPrefix.count)
    return Day(month + "-01") != nil && monthEndings.contains(String(name[dot...]))
  }

  private static let ownNames: Set<String> = [
    "plan.json", "bang-phan-cong.csv", "bang-phan-cong.docx", "bang-phan-cong.html", "bang-phan-cong.md",
    "bang-phan-cong.pdf", "bang-phan-cong.xlsx", "visits.csv",
    "thu-to-chuc.docx", "trang-thanh-vien.docx", "thong-bao-thay-doi.docx", "lich", "thong-bao-thay-doi.csv",
    "thu-to-chuc.pdf", "trang-thanh-vien.pdf", "thong-bao-thay-doi.pdf",
    "thong-bao-thay-doi.html", "thong-bao-thay-doi.md", "what-if.html",
    "what-if.md",
    "what-if.json", "what-if-plans", "n-1.html", "n-1.md", "n-1.json",
  ]
  private static let monthPrefix = "lich-thang-"
  private static let monthEndings: Set<String> = [".csv", ".docx", ".html", ".md", ".pdf"]

  /// Looks whether a result may be written there, before hours of work are spent on it.
  init(_ path: String) throws(Failure) {
    do throws(SystemError) {
      place = try FilePath(path)
    } catch {
      throw ResultFolder.failure(path, error)
    }
    _ = try occupant()
    let folder = place.existingAncestor
    if !FolderTree.isFolder(FilePath.resolved(folder) ?? folder) {
      throw ResultFolder.failure(path, SystemError(code: ENOTDIR))
    }
    if access(folder, W_OK | X_OK) != 0 { throw ResultFolder.failure(path, .last) }
  }

  /// Puts the files there, and nothing else of an earlier result.
  func write(_ files: [(name: String, contents: [UInt8])]) throws(Failure) {
    do throws(SystemError) {
      try place.makeParent()
      let draft = try Draft(in: place.parent)
      defer { draft.discard() }
      try FolderTree.write(files, below: draft.path)
      try publish(draft)
    } catch {
      throw ResultFolder.failure(place.written, error)
    }
  }

  /// What stands in the way.
  private enum Occupant {
    case nothing
    /// An earlier result, or an empty folder.
    case folder(mode: mode_t)
  }

  private func occupant() throws(Failure) -> Occupant {
    guard let mode = FolderTree.mode(of: place.path) else { return .nothing }
    guard mode & S_IFMT == S_IFDIR else {
      throw failure(
        "đã có một tệp mang tên này; hãy chọn thư mục khác bằng -o",
        "there is a file of this name; choose another folder with -o")
    }
    let names: [String]
    do throws(SystemError) {
      names = try FolderTree.names(in: place.path)
    } catch {
      throw ResultFolder.failure(place.written, error)
    }
    if !names.isEmpty && !isPlan(place.path + "/plan.json") {
      throw failure(
        "thư mục đã có tệp khác và không có kế hoạch nào (plan.json); hãy chọn thư mục khác bằng -o",
        "the folder holds other files and no plan (plan.json); choose another folder with -o")
    }
    return .folder(mode: mode & 0o7777)
  }

  /// Whether a file begins as this program's plans do.
  private func isPlan(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = read(descriptor, &bytes, bytes.count)
    return count > 0 && String(decoding: bytes[..<count], as: UTF8.self).contains("\"phancong-plan/")
  }

  private func publish(_ draft: borrowing Draft) throws(SystemError) {
    FolderTree.synchronise(draft.path)
    guard case .folder(let mode) = (try? occupant()) ?? .nothing else {
      if clinux_rename_new(draft.path, place.path) != 0 {
        // Where the file system can't promise not to replace, plain renaming replaces nothing but an empty folder.
        guard errno == EINVAL else { throw SystemError.last }
        try checked(rename(draft.path, place.path))
      }
      FolderTree.synchronise(place.parent)
      return
    }
    try linkOthers(from: place.path, to: draft.path)
    try checked(chmod(draft.path, mode))
    try checked(clinux_exchange(draft.path, place.path))
    FolderTree.synchronise(place.parent)
    // The draft now is the earlier result. Whoever put a file there at the last moment keeps it.
    try linkOthers(from: draft.path, to: place.path)
  }

  private func linkOthers(
    from old: String, to new: String, inCalendars: Bool = false
  ) throws(SystemError) {
    for name in try FolderTree.names(in: old) {
      let (path, other) = (old + "/" + name, new + "/" + name)
      if inCalendars || name == CalendarDocuments.folder, FolderTree.isFolder(path) {
        try linkOthers(from: path, to: other, inCalendars: true)
        continue
      }
      let isOwn = inCalendars ? name.hasSuffix(".ics") : ResultFolder.isOwn(name)
      if isOwn || FolderTree.mode(of: other) != nil { continue }
      try FolderTree.makeParents(of: other)
      try FolderTree.link(path, to: other)
    }
  }

  private func failure(_ vietnamese: String, _ english: String) -> Failure {
    Failure(
      .cannotCreate,
      Message(
        "không ghi được vào “\(place.written)”: \(vietnamese)",
        "“\(place.written)” can't be written: \(english)"))
  }

  private static func failure(_ path: String, _ error: SystemError) -> Failure {
    Failure(
      .cannotCreate,
      Message(
        "không ghi được vào “\(path)”: \(error.reason.vietnamese)",
        "“\(path)” can't be written: \(error.reason.english)"))
  }
}
