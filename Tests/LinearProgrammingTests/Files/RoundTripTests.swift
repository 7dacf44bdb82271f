import Foundation
import LinearProgramming
import Testing

@Suite("Model files, written and read")
struct RoundTripTests {
  @Test(
    "give the same model back, and the same bytes again", arguments: Instances.files,
    ModelFile.Format.allCases)
  func roundTrip(name: String, format: ModelFile.Format) throws {
    let model = try Instances.model(name)
    let text = ModelFile.text(of: model, format: format)
    let copy = try ModelFile.read(text: text, format: format)
    expectSame(copy, model, format)
    #expect(ModelFile.text(of: copy, format: format) == text)
    #expect(ModelFile.text(of: try Instances.model(name), format: format) == text)
  }

  @Test("keep every digit, kind, bound and side", arguments: ModelFile.Format.allCases)
  func everything(format: ModelFile.Format) throws {
    var model = Model(name: "every thing")
    let numbers = [
      0.1, 1.0 / 3, 1e-300, 1.7976931348623157e19, 2.2250738585072014e-308, 123_456_789.123_456_78, 0.1 + 0.2,
    ]
    let x = try numbers.map { try model.addVariable("x\($0)", upper: $0) }
    for (variable, number) in zip(x, numbers) { try model.add(number * variable >= -number) }
    let y = try model.addVariable("y", lower: -.infinity, upper: -2.5)
    let z = try model.addVariable("z", lower: -.infinity)
    let i = try model.addVariable("i", kind: .integer)
    let j = try model.addVariable("j", lower: -3, upper: 1, kind: .integer)
    let b = try model.addVariable("b", kind: .binary)
    try model.addVariable("unused", lower: 3, upper: 3)
    try model.addVariable("free", lower: -.infinity, kind: .integer)
    try model.add("range", (y + z).in(0.1...0.3))
    try model.add("wide", (i + 2 * j).in(-1e15...0.1))
    try model.add("equal", b - i == -0.7)
    try model.add(Constraint(x[0] + b, lower: -.infinity, upper: .infinity).named("none"))
    try model.add(Constraint(LinearExpression(), lower: -1, upper: .infinity).named("empty"))
    try model.maximise(0.1 * y - 3 * z + i - 7.25)
    let text = ModelFile.text(of: model, format: format)
    let copy = try ModelFile.read(text: text, format: format)
    expectSame(copy, model, format)
    #expect(try copy.name(of: copy.rows[numbers.count]) == "range")
  }

  @Test("change only names that the format forbids, and keep them apart")
  func names() throws {
    var model = Model(name: "tên mô hình")
    for name in [
      "a b", "a_b", "a\tb", "3x", "e12", "E", "inf", "Infinity2", "free", "st", "End", "$x", "*x", "x[1,2]",
      "x(1,2)",
      "nguyễn", "nguyen", "", "obj", ".x", "x:y", "x<=y", "a~upper", "x^2",
    ] { try model.addVariable(name, upper: 1, kind: .integer) }
    for name in ["obj", "r", "r", "r~upper", "c 1", "c_1"] {
      try model.add(name, sum(model.variables).in(1...2))
    }
    for format in ModelFile.Format.allCases {
      let copy = try ModelFile.read(text: ModelFile.text(of: model, format: format), format: format)
      expectSame(copy, model, format)
      #expect(try Set(copy.variables.map { try copy.name(of: $0) }).count == copy.columnCount)
      #expect(try copy.name(of: copy.variables[1]) == "a_b~2")
      #expect(try copy.name(of: copy.variables[16]) == "nguyen")
    }
    let mps = try ModelFile.read(text: ModelFile.text(of: model, format: .mps), format: .mps)
    #expect(try mps.name(of: mps.variables[15]) == "nguyễn")
    let lp = ModelFile.text(of: model, format: .lp)
    #expect(lp.utf8.dropFirst(lp.prefix { $0 != "\n" }.utf8.count).allSatisfy { $0 < 128 })
  }

  @Test("go through files on the disk, in the format of the extension")
  func disk() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "model-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let model = try wyndor()
    for name in ["a.lp", "a.mps", "A.LP"] {
      let path = folder.appending(path: name).path
      try ModelFile.write(model, path: path)
      #expect(try ModelFile.read(path: path).solve().objective == 36)
    }
    #expect(try ModelFile.read(path: folder.appending(path: "a.lp").path).name == "wyndor")
    #expect(throws: ModelFileError.self) {
      try ModelFile.write(model, path: folder.appending(path: "a.txt").path)
    }
    #expect(throws: ModelFileError.self) {
      try ModelFile.write(model, path: folder.appending(path: "no/a.lp").path)
    }
    #expect(throws: ModelFileError.self) { try ModelFile.read(path: folder.appending(path: "no.lp").path) }
    #expect(throws: ModelFileError.self) { try ModelFile.read(path: folder.path, format: .lp) }
  }

  /// Files know no fixed binary variables, so those come back as integer ones.
  private func expectSame(_ copy: Model, _ model: Model, _ format: ModelFile.Format) {
    #expect(copy.columnLower == model.columnLower)
    #expect(copy.columnUpper == model.columnUpper)
    #expect(copy.columnKinds.map { $0 == .continuous } == model.columnKinds.map { $0 == .continuous })
    #expect(copy.rowLower == model.rowLower)
    #expect(copy.rowUpper == model.rowUpper)
    #expect(copy.objective == model.objective)
    #expect(entries(copy) == entries(model))
  }

  /// The entries of every row in the order of the columns: MPS has no order of its own within a row.
  private func entries(_ model: Model) -> [[Int32: Double]] {
    (0..<model.rowCount).map { row in
      var entries: [Int32: Double] = [:]
      for entry in model.rowStarts[row]..<model.rowStarts[row + 1] {
        entries[model.entryColumns[entry]] = model.entryCoefficients[entry]
      }
      return entries
    }
  }
}
