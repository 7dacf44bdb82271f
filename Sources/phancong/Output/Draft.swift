import Glibc

/// A folder under a name of its own in which output grows until it is whole.
///
/// It is locked while its process lives, so that a later run can tell the remains of a killed one, and remove them.
struct Draft: ~Copyable {
  /// The folder's path.
  let path: String
  private let descriptor: Int32

  private static let prefix = ".phancong-draft-"

  /// Makes a draft in a folder, and removes drafts there that nobody works on any more.
  init(in folder: String) throws(SystemError) {
    Draft.removeAbandoned(in: folder)
    for attempt in 0... {
      let path = folder + "/" + Draft.prefix + "\(getpid())-\(attempt)"
      if mkdir(path, 0o777) != 0 {
        if errno == EEXIST { continue }
        throw SystemError.last
      }
      if let descriptor = try Draft.locked(path) {
        self.path = path
        self.descriptor = descriptor
        return
      }
    }
    throw SystemError(code: EEXIST)
  }

  deinit { close(descriptor) }

  /// Removes what is left of the draft: after a failure all of it, after the exchange what was there before.
  borrowing func discard() { try? FolderTree.remove(path) }

  /// Opens and locks a new draft; `nil` where another run took it for abandoned in the meantime.
  private static func locked(_ path: String) throws(SystemError) -> Int32? {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw SystemError.last
    }
    // A file system without locks has no way to tell; nothing is removed there then.
    let isLocked = flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK
    var (opened, named) = (stat(), stat())
    if isLocked, fstat(descriptor, &opened) == 0, lstat(path, &named) == 0, opened.st_ino == named.st_ino {
      return descriptor
    }
    close(descriptor)
    return nil
  }

  private static func removeAbandoned(in folder: String) {
    guard let names = try? FolderTree.names(in: folder) else { return }
    for name in names where isDraft(name) {
      let path = folder + "/" + name
      let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { try? FolderTree.remove(path) }
      close(descriptor)
    }
  }

  /// Whether a name is one that only drafts have.
  private static func isDraft(_ name: String) -> Bool {
    guard name.hasPrefix(prefix) else { return false }
    let numbers = name.dropFirst(prefix.count).split(separator: "-", omittingEmptySubsequences: false)
    return numbers.count == 2
      && numbers.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } }
  }
}
