import CGLPK

/// Runs a guarded C call, see `shim.h`: where GLPK would have aborted the process, this throws, and what the
/// call worked on may neither be used nor deleted.
func guardedCall(
  _ routine: StaticString, loud: Bool = false,
  _ call: (_ loud: Int32, _ text: UnsafeMutablePointer<CChar>, _ capacity: Int) -> Int32
) throws(ModelError) -> Int32 {
  let capacity = 400
  var said = ""
  let code = withUnsafeTemporaryAllocation(of: CChar.self, capacity: capacity) { text in
    guard let address = text.baseAddress else { return CGLPK_ABORTED }
    address.pointee = 0
    let code = call(loud ? 1 : 0, address, capacity)
    if code == CGLPK_ABORTED { said = String(cString: address) }
    return code
  }
  guard code == CGLPK_ABORTED else { return code }
  let words = said.split(whereSeparator: \.isNewline).joined(separator: " ")
  throw ModelError(
    .solverFailure, "GLPK gave up inside \(routine): \(words.isEmpty ? "no reason given" : words).",
    remedy: "Begin a new session; maybe with other options, such as presolve or another method.")
}

/// Frees this thread's GLPK environment if nothing is left in it; otherwise every thread would leave one
/// behind.
func freeThreadEnvironmentIfEmpty() {
  var blocks: Int32 = 0
  glp_mem_usage(&blocks, nil, nil, nil)
  if blocks == 0 { glp_free_env() }
}
