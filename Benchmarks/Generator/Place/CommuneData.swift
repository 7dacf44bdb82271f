import ArgumentParser
import Foundation

/// The project's files of communes.
struct CommuneData {
  /// The folder they lie in.
  let folder: String

  /// Every commune of the country since 1 July 2025.
  func communes2025() throws -> [Commune] {
    try rows("communes-2025.csv").map { row in
      Commune(code: row[2], name: row[3], kind: row[4], place: try place(row[5], row[6]))
    }
  }

  /// The districts of 2021, province after province in the given order (codes).
  func districts2021(_ provinces: [String]) throws -> [District] {
    var order: [String] = []
    var names: [String: (name: String, province: String, provinceName: String)] = [:]
    var communes: [String: [Commune]] = [:]
    for row in try rows("communes-2021.csv") where provinces.contains(row[0]) {
      if names.updateValue((row[3], row[0], row[1]), forKey: row[2]) == nil { order.append(row[2]) }
      communes[row[2], default: []].append(
        Commune(code: row[4], name: row[5], kind: row[6], place: try place(row[7], row[8])))
    }
    return provinces.flatMap { province in
      order.compactMap { code in
        guard let names = names[code], names.province == province else { return nil }
        return District(
          code: code, name: names.name, province: province, provinceName: names.provinceName,
          communes: communes[code] ?? [])
      }
    }
  }

  private func rows(_ name: String) throws -> [[String]] {
    let path = folder + "/" + name
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw ValidationError("\(path) can't be read; name the folder with --data")
    }
    return text.split(separator: "\n").dropFirst().map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private func place(_ latitude: String, _ longitude: String) throws -> Place {
    guard let latitude = Double(latitude), let longitude = Double(longitude) else {
      throw ValidationError("not a place: \(latitude), \(longitude)")
    }
    return Place(latitude: latitude, longitude: longitude)
  }
}
