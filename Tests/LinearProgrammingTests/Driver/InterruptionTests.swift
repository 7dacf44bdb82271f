import Foundation
import LinearProgramming
import Testing

@Suite("Interruption")
struct InterruptionTests {
  @Test("is raised and lowered")
  func flag() {
    let interruption = Interruption()
    #expect(!interruption.isRequested)
    interruption.request()
    #expect(interruption.isRequested)
    interruption.reset()
    #expect(!interruption.isRequested)
  }

  @Test("is raised by the interrupt key, which does not end the process the first time")
  func key() throws {
    let interruption = Interruption.onInterruptKey()
    #expect(!interruption.isRequested)
    // To the process, not the thread: threads of the pool take no signals, so it arrives elsewhere and a little later.
    kill(getpid(), SIGINT)
    for _ in 0..<10_000 where !interruption.isRequested { usleep(1000) }
    #expect(interruption.isRequested)
    var options = SolveOptions()
    options.interruption = interruption
    #expect(try wyndor().solve(options).termination == .noSolution(.interruption))
    interruption.reset()
    #expect(try wyndor().solve(options).termination == .optimal)
  }
}
