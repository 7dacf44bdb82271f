import ArgumentParser
import Domain
import Files
import Glibc

/// Finds the scenarios that a command line names: scenarios, and folders of scenarios.
enum ScenarioSearch {
  /// A scenario that was found.
  struct Found: Hashable {
    /// Its path.
    let path: String
    /// Its name below the results: that of its folder, or the way to it from the folder that was named.
    let name: String
  }

  /// All scenarios below the given paths, in the order of the paths, those of one folder sorted; whether there may
  /// be several. What is neither a scenario nor a folder of some is left to the reader, who tells what is wrong.
  static func scenarios(_ paths: [String]) -> (found: [Found], areSeveral: Bool) {
    var found: [Found] = []
    var areSeveral = paths.count > 1
    for path in paths {
      let name = FilePath.name(ofScenario: path) ?? "plan"
      let inside = isScenario(path) ? [] : below(path, "")
      if inside.isEmpty {
        found.append(Found(path: path, name: name))
      } else {
        areSeveral = true
        found += inside.map { inner in
          Found(path: path + "/" + inner, name: paths.count > 1 ? name + "/" + inner : inner)
        }
      }
    }
    return (found, areSeveral)
  }

  /// The ways to the scenarios below a folder; inside a scenario nothing is looked for.
  private static func below(_ folder: String, _ way: String) -> [String] {
    guard let names = try? FolderTree.names(in: folder) else { return [] }
    return names.flatMap { name -> [String] in
      let path = folder + "/" + name
      guard !name.hasPrefix("."), FolderTree.isFolder(path) else { return [] }
      return isScenario(path) ? [way + name] : below(path, way + name + "/")
    }
  }

  /// A folder with `scenario.toml`, or with one workbook that is no result of planning.
  private static func isScenario(_ path: String) -> Bool {
    if access(path + "/scenario.toml", F_OK) == 0 { return true }
    return access(path + "/plan.json", F_OK) != 0 && FolderTree.isFolder(path)
      && ScenarioConverter.isWorkbook(path)
  }
}
