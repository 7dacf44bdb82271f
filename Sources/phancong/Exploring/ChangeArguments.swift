import ArgumentParser
import Domain
import Files

/// The change files that a command names: files, and folders of them.
enum ChangeArguments {
  /// The files in the order given, those of a folder by name.
  static func sources(_ arguments: [String]) throws -> [ChangeSource] {
    var sources: [ChangeSource] = []
    for argument in arguments {
      guard FolderTree.isFolder(argument) else {
        sources.append(ChangeSource(path: argument))
        continue
      }
      let names = try FolderTree.names(in: argument).filter { $0.hasSuffix(".toml") }.sorted()
      if names.isEmpty {
        throw Failure(
          .missingInput,
          Message("“\(argument)” không có tệp thay đổi .toml nào", "“\(argument)” has no change file (.toml)")
        )
      }
      let folder = argument.hasSuffix("/") ? String(argument.dropLast()) : argument
      sources += names.map { ChangeSource(path: folder + "/" + $0) }
    }
    var known: Set<String> = []
    for source in sources where !known.insert(source.id).inserted {
      throw ValidationError(
        text(
          "hai tệp thay đổi cùng tên “\(source.id)”; hãy đổi tên một tệp",
          "two change files have the name “\(source.id)”; rename one of them"))
    }
    return sources
  }
}
