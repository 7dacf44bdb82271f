import LinearProgramming
import Testing

@Suite("Instances with known answers")
struct InstanceTests {
  @Test("netlib: optimum, and no violation", arguments: Instances.linear)
  func linear(name: String, optimum: Double) throws {
    let model = try Instances.model(name)
    let solution = try model.solve()
    #expect(solution.termination == .optimal)
    #expect(agree(solution.objective, optimum))
    #expect(try model.violations(at: solution.values).isEmpty)
    #expect(agree(try dualObjective(model, solution), optimum, to: 1e-5))
  }

  @Test("mixed integer programs: optimum, bound, and no violation", arguments: Instances.integer)
  func integer(name: String, optimum: Double) throws {
    let model = try Instances.model(name)
    #expect(model.isInteger)
    let solution = try model.solve()
    #expect(solution.termination == .optimal)
    #expect(agree(solution.objective, optimum))
    #expect(agree(solution.bound, optimum))
    #expect(try model.violations(at: solution.values).isEmpty)
  }

  @Test("infeasible: an answer with a proof", arguments: Instances.infeasible)
  func infeasible(name: String) throws {
    let model = try Instances.model(name)
    let solution = try model.solve()
    #expect(solution.termination == .infeasible)
    #expect(!solution.hasSolution && solution.values.isEmpty && solution.objective == nil)
    let proof = try #require(solution.certificate)
    #expect(proof.multipliers.count == model.rowCount && !proof.rows.isEmpty)
    #expect(try excess(model, proof) > 0)
  }

  @Test("gas11: unbounded, with a ray")
  func unbounded() throws {
    let model = try Instances.model("infeasible/gas11.mps")
    let solution = try model.solve()
    #expect(solution.termination == .unbounded)
    #expect(solution.ray.count == model.columnCount)
    let gain = zip(model.objective.coefficients, solution.ray).reduce(0) { $0 + $1.0 * $1.1 }
    #expect(gain < 0)
  }

  /// The objective value that the duals alone prove: Σ dual · active bound + Σ reduced cost · active bound +
  /// constant.
  private func dualObjective(_ model: Model, _ solution: Solution) throws -> Double {
    var sum = model.objective.constant
    for row in 0..<model.rowCount where abs(solution.duals[row]) > 1e-9 {
      sum += solution.duals[row] * solution.activities[row]
    }
    for column in 0..<model.columnCount { sum += solution.reducedCosts[column] * solution.values[column] }
    return sum
  }

  /// By how much the demand of a proof exceeds what is possible, worked out from the model alone.
  private func excess(_ model: Model, _ proof: InfeasibilityCertificate) throws -> Double {
    var sums = [Double](repeating: 0, count: model.columnCount)
    var demanded = 0.0
    for row in model.rows where proof.multipliers[row.index] != 0 {
      let factor = proof.multipliers[row.index]
      let constraint = try model.constraint(row)
      demanded += factor * (factor > 0 ? constraint.lower : constraint.upper)
      for term in constraint.expression.terms { sums[term.variable.index] += factor * term.coefficient }
    }
    var possible = 0.0
    for column in 0..<model.columnCount where abs(sums[column]) > 1e-8 {
      possible += sums[column] * (sums[column] > 0 ? model.columnUpper[column] : model.columnLower[column])
    }
    return demanded - possible
  }
}
