import Foundation
import LinearProgramming
import Testing

/// Whatever a file holds, reading it ends with a model or an error.
@Suite("Broken model files")
struct BrokenFileTests {
  @Test("cut off anywhere are refused", arguments: ModelFile.Format.allCases)
  func truncated(format: ModelFile.Format) throws {
    let text = ModelFile.text(of: try Instances.model("mip/small_mip.mps"), format: format)
    // Without the last letters: a file that only lacks its last line end is whole.
    for length in 0..<(text.utf8.count - 1) {
      let beginning = String(decoding: text.utf8.prefix(length), as: UTF8.self)
      #expect(!problems(beginning, format).isEmpty, "the first \(length) bytes")
    }
  }

  @Test("with any one byte changed never end the process", arguments: ModelFile.Format.allCases)
  func changed(format: ModelFile.Format) throws {
    let text = Array(ModelFile.text(of: try Instances.model("infeasible/galenet.mps"), format: format).utf8)
    var random = SeededGenerator(state: 7)
    var read = 0
    for place in text.indices {
      var bytes = text
      bytes[place] = UInt8.random(in: 1...255, using: &random)
      let changed = String(decoding: bytes, as: UTF8.self)
      if let model = try? ModelFile.read(text: changed, format: format) {
        read += 1
        #expect(try model.solve().seconds >= 0)
      }
    }
    #expect(read > 0)
  }

  @Test("of random bytes are refused, with no more problems than anyone would read")
  func random() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "broken-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var random = SeededGenerator(state: 11)
    for round in 0..<20 {
      let bytes = (0..<20_000).map { _ in UInt8.random(in: round < 10 ? 0...255 : 9...126, using: &random) }
      for format in ModelFile.Format.allCases {
        let path = folder.appending(path: "file.\(format.rawValue)").path
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let error = #expect(throws: ModelFileError.self) { try ModelFile.read(path: path) }
        #expect(error?.problems.isEmpty == false)
        #expect((error?.problems.count ?? 0) <= ModelFileError.most)
        #expect(error?.path == path)
      }
    }
  }

  @Test("with endless lines, names and numbers are read or refused")
  func huge() throws {
    let name = String(repeating: "n", count: 1_000_000)
    let lp = "Minimize\n obj: \(name) + 2 y\nSubject To\n c: \(name) + y >= 1\nEnd\n"
    #expect(try ModelFile.read(text: lp, format: .lp).solve().objective == 1)
    #expect(!problems("Minimize\n obj: 1\(String(repeating: "0", count: 1000)) x\nEnd\n", .lp).isEmpty)
    let mps = "ROWS\n N c\n G r\nCOLUMNS\n \(name) c 1 r 1\nRHS\n R r 2\nENDATA\n"
    #expect(try ModelFile.read(text: mps, format: .mps).solve().objective == 2)
    #expect(problems("ROWS\n N c\nCOLUMNS\n x c 1e999\nENDATA\n", .mps) == ["4:6 “1e999” is not a number."])
    let many = "Minimize\n" + String(repeating: " + ]\n", count: 5_000)
    #expect(problems(many, .lp).count <= ModelFileError.most)
  }

  @Test("that are compressed or hold zero bytes are named as such")
  func binary() {
    #expect(problems("NAME\0x", .mps) == ["0:0 The file is not a text file: byte 5 is zero."])
  }

  @Test("are told of in the form path:line:column")
  func description() {
    let error = #expect(throws: ModelFileError.self) {
      try ModelFile.read(text: "Minimize\n x +\nEnd", format: .lp, path: "some.lp")
    }
    #expect(error?.description == "some.lp:3:1: A number or variable is missing before “End”.")
    let unknown = #expect(throws: ModelFileError.self) { try ModelFile.read(path: "some.txt") }
    #expect(
      unknown?.description
        == "some.txt: The format is unknown. Use the extension .mps or .lp, or state the format.")
  }
}

/// The same numbers in every run: SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
