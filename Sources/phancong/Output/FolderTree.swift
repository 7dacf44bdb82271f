import Glibc
import Synchronization

/// What lies in a folder: listing, linking and removing, never following a link.
enum FolderTree {
  /// The names in a folder, sorted.
  static func names(in folder: String) throws(SystemError) -> [String] {
    guard let stream = opendir(folder) else { throw SystemError.last }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The kind and permissions of what is there, a link itself included; `nil` where nothing is.
  static func mode(of path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode : nil
  }

  /// Whether a folder is there, and no link to one.
  static func isFolder(_ path: String) -> Bool { mode(of: path).map { $0 & S_IFMT == S_IFDIR } ?? false }

  /// Gives something a second name: folders are made anew, all else inside is linked, so that nothing is copied and
  /// nothing can be lost.
  static func link(_ path: String, to other: String) throws(SystemError) {
    guard let mode = mode(of: path), mode & S_IFMT == S_IFDIR else {
      try checked(linkat(AT_FDCWD, path, AT_FDCWD, other, 0))
      return
    }
    try checked(mkdir(other, 0o700))
    for name in try names(in: path) { try link(path + "/" + name, to: other + "/" + name) }
    try checked(chmod(other, mode & 0o7777))
  }

  /// Removes something with all that is inside.
  static func remove(_ path: String) throws(SystemError) {
    if isFolder(path) {
      for name in try names(in: path) { try remove(path + "/" + name) }
      try checked(rmdir(path))
    } else {
      try checked(unlink(path))
    }
  }

  /// Writes new files below a folder, whose names may lead into folders of their own, and waits until all are on the
  /// disk.
  static func write(
    _ files: [(name: String, contents: [UInt8])], below folder: String
  ) throws(SystemError) {
    for start in stride(from: 0, to: files.count, by: mostOpen) {
      try write(files[start..<min(start + mostOpen, files.count)], below: folder)
    }
  }

  /// A process may have a thousand files open, if not told otherwise.
  private static let mostOpen = 256

  private static func write(
    _ files: ArraySlice<(name: String, contents: [UInt8])>, below folder: String
  ) throws(SystemError) {
    var descriptors: [Int32] = []
    defer { for descriptor in descriptors { close(descriptor) } }
    for file in files {
      let path = folder + "/" + file.name
      try makeParents(of: path)
      descriptors.append(try checked(open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)))
      try file.contents.writeAll(to: descriptors[descriptors.count - 1])
    }
    try synchronise(descriptors)
  }

  /// Makes the folders above something where they are not there.
  static func makeParents(of path: String) throws(SystemError) {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
    let parent = String(path[..<slash])
    if mode(of: parent) != nil { return }
    try makeParents(of: parent)
    if mkdir(parent, 0o777) != 0 && errno != EEXIST { throw SystemError.last }
  }

  /// Waits until open files are on the disk: several at once, since a disk that is asked for many things at the same
  /// time does them together.
  private static func synchronise(_ descriptors: [Int32]) throws(SystemError) {
    let next = Atomic(0)
    let reason = Atomic<Int32>(0)
    OwnThreads.run(min(8, descriptors.count)) {
      while true {
        let place = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard place < descriptors.count else { return }
        if fsync(descriptors[place]) != 0 { reason.store(errno, ordering: .relaxed) }
      }
    }
    let code = reason.load(ordering: .relaxed)
    if code != 0 { throw SystemError(code: code) }
  }

  /// Waits until a folder's list of names is on the disk; a file system that can't do that has done its best.
  static func synchronise(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
