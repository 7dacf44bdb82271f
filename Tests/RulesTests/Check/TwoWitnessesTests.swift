import Domain
import Rules
import Testing

/// Formulation and check on random worlds: whatever one allows the other allows, and they count the same.
@Suite struct TwoWitnessesTests {
  @Test(arguments: 0..<15)
  func `formulation and check agree on every plan of a random world`(block: Int) {
    for seed in (block * 20)..<(block * 20 + 20) {
      let world = RandomWorld.make(seed: seed)
      #expect(world.problems.isEmpty, "seed \(seed)")
      TwoWitnesses(world.situation).agree("seed \(seed):")
    }
  }
}
