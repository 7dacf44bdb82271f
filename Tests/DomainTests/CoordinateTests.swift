import Domain
import Testing

@Suite struct CoordinateTests {
  private let haNoi = Coordinate(latitude: 21.0285, longitude: 105.8542)
  private let saiGon = Coordinate(latitude: 10.7769, longitude: 106.7009)

  @Test func `a quarter of a meridian and of the equator`() {
    let quarter = Double.pi / 2 * 6371.0088
    let pole = Coordinate(latitude: 90, longitude: 0)
    let origin = Coordinate(latitude: 0, longitude: 0)
    #expect(abs(origin.kilometres(to: pole) - quarter) < 1e-6)
    #expect(abs(origin.kilometres(to: Coordinate(latitude: 0, longitude: 90)) - quarter) < 1e-6)
    #expect(abs(origin.kilometres(to: Coordinate(latitude: 0, longitude: 180)) - 2 * quarter) < 1e-6)
  }

  /// By the spherical law of cosines: R·acos(sin φ₁ sin φ₂ + cos φ₁ cos φ₂ cos Δλ) = 1143.75 km.
  @Test func `Hà Nội is about 1,144 km from Sài Gòn, both ways`() {
    #expect(abs(haNoi.kilometres(to: saiGon) - 1143.75) < 0.5)
    #expect(haNoi.kilometres(to: saiGon) == saiGon.kilometres(to: haNoi))
  }

  @Test func `nowhere to go is no distance`() {
    #expect(haNoi.kilometres(to: haNoi) == 0)
    let west = Coordinate(latitude: 15, longitude: -180)
    #expect(west.kilometres(to: Coordinate(latitude: 15, longitude: 180)) < 1e-6)
  }
}
