import Domain
import Glibc

/// A folder that is made with all its files in one step, where there was none, or only an empty one.
struct NewFolder {
  private let place: FilePath

  /// Looks whether the folder may be made; one that holds something is not touched.
  init(_ path: String) throws(Failure) {
    do throws(SystemError) {
      place = try FilePath(path)
      guard let mode = FolderTree.mode(of: place.path) else { return }
      guard mode & S_IFMT == S_IFDIR, try FolderTree.names(in: place.path).isEmpty else {
        throw SystemError(code: EEXIST)
      }
    } catch  where error.code == EEXIST {
      throw Failure(
        .cannotCreate,
        Message(
          "“\(path)” đã có; hãy chọn tên khác, hoặc xóa đi nếu không cần",
          "“\(path)” exists; choose another name, or remove it if it is not needed"))
    } catch {
      throw NewFolder.failure(path, error)
    }
  }

  /// Makes the folder with its files.
  func write(_ files: [(name: String, contents: [UInt8])]) throws(Failure) {
    do throws(SystemError) {
      try place.makeParent()
      let draft = try Draft(in: place.parent)
      defer { draft.discard() }
      try FolderTree.write(files, below: draft.path)
      FolderTree.synchronise(draft.path)
      // Replaces nothing but an empty folder.
      try checked(rename(draft.path, place.path))
      FolderTree.synchronise(place.parent)
    } catch {
      throw NewFolder.failure(place.written, error)
    }
  }

  private static func failure(_ path: String, _ error: SystemError) -> Failure {
    Failure(
      .cannotCreate,
      Message(
        "không ghi được vào “\(path)”: \(error.reason.vietnamese)",
        "“\(path)” can't be written: \(error.reason.english)"))
  }
}
