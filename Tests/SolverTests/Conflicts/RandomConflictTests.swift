import Domain
import Rules
import Testing

@testable import Solver

/// Random worlds: a conflict is found exactly where trying finds no plan, and each is irreducible.
struct RandomConflictTests {
  private static let seeds = 1...400

  @Test func conflictsAreThereAndIrreducible() throws {
    var (possible, impossible, kinds) = (0, 0, Set<String>())
    for seed in RandomConflictTests.seeds {
      let world = RandomPinnedWorld.make(seed: seed)
      let witness = ConflictWitness(world: world)
      let conflicts = try ConflictFinder(world.situation).findAll()
      #expect(conflicts.isEmpty == witness.hasPlan(), "seed \(seed)")
      let first = try ConflictFinder(world.situation).find()
      #expect(first.map(conflicts.contains) ?? conflicts.isEmpty, "seed \(seed)")
      for conflict in conflicts {
        let faults = witness.faults(of: conflict)
        #expect(faults == [], "seed \(seed): \(conflict.items.map(\.summary))")
        kinds.formUnion(
          conflict.items.map { $0.rule?.split(separator: ".").first.map(String.init) ?? $0.kind.rawValue })
      }
      if conflicts.isEmpty { possible += 1 } else { impossible += 1 }
    }
    // Worlds that are all of one sort would test nothing.
    #expect(possible > 50 && impossible > 50)
    // A pin on somebody's residence is too rare to be drawn; it has a test of its own.
    let hard: [any RuleKind.Type] = [
      Assign.self, NotOwnOrganisation.self, AreaOfResponsibility.self, OrganisationCapacity.self,
      Rotation.self, VisitLimit.self, MeetingCapacity.self, NoOverlap.self,
      RespectCalendar.self, Spacing.self, Notice.self,
    ]
    #expect(kinds.isSuperset(of: hard.map { $0.kind } + ["pin", "fact"]))
  }

  /// In 300 worlds without a plan: irreducible by trying all plans, and no larger than what dropping one thing after
  /// the other leaves.
  @Test func conflictsAreNoLargerThanByDeletion() throws {
    var (seed, found) = (1000, 0)
    while found < 300 {
      seed += 1
      let world = RandomPinnedWorld.make(seed: seed)
      guard let conflict = try ConflictFinder(world.situation).find() else { continue }
      found += 1
      let witness = ConflictWitness(world: world)
      #expect(witness.faults(of: conflict) == [], "seed \(seed)")
      let pins = conflict.items.count { $0.kind == .pin }
      let rules = Set(conflict.items.compactMap { $0.kind == .rule ? $0.rule : nil }).filter {
        !witness.isElastic($0)
      }
      #expect(pins + rules.count <= witness.smallestDeletionResult(), "seed \(seed)")
    }
  }

  /// Every single pin and restriction that a conflict is made of is needed, told by trying all choices.
  @Test func everyPartIsNeeded() throws {
    for seed in RandomConflictTests.seeds {
      guard let problem = HardProblem(RandomPinnedWorld.make(seed: seed).situation) else { continue }
      for conflict in try ConflictSearch(problem: problem).conflicts() {
        let (needs, restrictions) = (conflict.needs, conflict.restrictions)
        #expect(!isPossible(problem, needs, restrictions), "seed \(seed)")
        for need in needs {
          #expect(isPossible(problem, needs.filter { $0 != need }, restrictions), "seed \(seed)")
        }
        for restriction in restrictions {
          #expect(isPossible(problem, needs, restrictions.filter { $0 != restriction }), "seed \(seed)")
        }
      }
    }
  }

  private func isPossible(_ problem: HardProblem, _ needs: [Int], _ restrictions: [Int]) -> Bool {
    var plans: [Set<Int>] = [[]]
    for need in needs {
      plans = plans.flatMap { plan in problem.needs[need].options.map(plan.union) }
    }
    return plans.contains { plan in
      restrictions.allSatisfy { index in
        let restriction = problem.restrictions[index]
        return restriction.terms.filter { plan.contains($0.choice) }.reduce(0) { $0 + $1.weight }
          <= restriction.limit
      }
    }
  }

  /// The plan to begin with meets all pins and every row of the formulation that is not about counting.
  @Test func feasibleColumnsBreakNoRow() throws {
    for seed in RandomConflictTests.seeds {
      let situation = RandomPinnedWorld.make(seed: seed).situation
      let (finder, formulation) = (ConflictFinder(situation), Formulation(situation))
      guard let columns = try finder.feasibleColumns(in: formulation) else {
        #expect(try finder.find() != nil, "seed \(seed)")
        continue
      }
      #expect(formulation.contradictions.isEmpty, "seed \(seed)")
      let (program, chosen) = (formulation.program, Set(columns))
      #expect(columns == chosen.sorted(), "seed \(seed)")
      for column in 0..<program.columnCount where program.meanings[column].isDecision {
        let value = chosen.contains(Column(column)) ? 1.0 : 0
        #expect(program.lower[column] <= value && value <= program.upper[column], "seed \(seed)")
      }
      for row in 0..<program.rowCount {
        let entries = program.starts[row]..<program.starts[row + 1]
        guard entries.allSatisfy({ program.meanings[Int(program.columns[$0])].isDecision }) else { continue }
        let sum = entries.filter { chosen.contains(program.columns[$0]) }
          .reduce(0.0) { $0 + program.coefficients[$1] }
        #expect(program.rowLower[row] <= sum && sum <= program.rowUpper[row], "seed \(seed), row \(row)")
      }
    }
  }
}

extension ColumnMeaning {
  /// Whether the column is a decision or follows from decisions alone; the others count what is missing or most.
  fileprivate var isDecision: Bool {
    switch self {
    case .assignment, .visit, .assignedVisit: true
    case .shortfall, .uncovered, .substitute, .spread, .peak: false
    }
  }
}
