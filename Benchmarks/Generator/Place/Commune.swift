import Foundation

/// A real commune.
struct Commune: Sendable {
  let code: String
  let name: String
  let kind: String
  let place: Place

  /// The name inside a phrase: `Xã Bình An` → `xã Bình An`.
  var lowered: String { name.prefix(1).lowercased() + name.dropFirst() }
  /// Whether it is divided into residential groups (`tổ dân phố`) rather than villages (`thôn`).
  var isTown: Bool { kind != "xã" }
}

/// A real district of 2021 with its communes.
struct District: Sendable {
  let code: String
  let name: String
  /// The code of its province.
  let province: String
  let provinceName: String
  let communes: [Commune]

  /// Where its offices are: its first town, or its first commune.
  var seat: Place { (communes.first(where: \.isTown) ?? communes[0]).place }
  /// The area in the tables.
  var area: String { "huyen-\(code)" }
}

/// A place in degrees.
struct Place: Sendable {
  let latitude: Double
  let longitude: Double

  /// A place a little off this one.
  func near(_ random: inout SeededGenerator, _ spread: Double) -> Place {
    Place(
      latitude: latitude + Double.random(in: -spread...spread, using: &random),
      longitude: longitude + Double.random(in: -spread...spread, using: &random))
  }

  /// Latitude and longitude as columns of a table.
  var columns: [String: String] { ["latitude": degrees(latitude), "longitude": degrees(longitude)] }

  /// Good enough to tell which of two places is nearer.
  func squaredDistance(to other: Place) -> Double {
    let (north, east) = (latitude - other.latitude, longitude - other.longitude)
    return north * north + east * east
  }
}
