#if canImport(Glibc)
  import Glibc
#else
  import Foundation
#endif

/// A place on earth, in degrees (WGS 84).
public struct Coordinate: Hashable, Sendable {
  /// Degrees north, -90...90.
  public let latitude: Double
  /// Degrees east, -180...180.
  public let longitude: Double

  /// The place at `latitude` degrees north and `longitude` degrees east.
  public init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }

  /// The earth's mean radius in kilometres (scenario.md, "Words").
  public static let earthRadius = 6371.0088

  /// Great-circle distance in kilometres (haversine).
  public func kilometres(to other: Coordinate) -> Double {
    let radians = Double.pi / 180
    let sinLatitude = sin((other.latitude - latitude) * radians / 2)
    let sinLongitude = sin((other.longitude - longitude) * radians / 2)
    let chord =
      sinLatitude * sinLatitude
      + cos(latitude * radians) * cos(other.latitude * radians) * sinLongitude * sinLongitude
    return 2 * Coordinate.earthRadius * asin(min(1, chord.squareRoot()))
  }
}
