/// A model file that could not be read, with everything that is wrong in it.
public struct ModelFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// One thing that is wrong.
  public struct Problem: Hashable, Sendable {
    /// The line, from 1; 0 if the file as a whole is meant.
    public var line: Int
    /// The column of the line, in bytes from 1; 0 if the line as a whole is meant.
    public var column: Int
    /// What is wrong, with the value: a full sentence.
    public var message: String
    /// The next step, if one is known: a full sentence.
    public var remedy: String?
  }

  /// The file, as it was named by the caller.
  public var path: String
  /// What is wrong, in the order of the file; at most ``most``.
  public var problems: [Problem]

  /// No more problems than this are collected: a file of another kind is wrong in every line.
  public static let most = 100

  /// One line per problem: `path:line:column: message remedy`.
  public var description: String {
    problems.map { problem in
      var place = path
      if problem.line > 0 { place += ":\(problem.line)" }
      if problem.column > 0 { place += ":\(problem.column)" }
      return "\(place): \(problem.message)" + (problem.remedy.map { " " + $0 } ?? "")
    }.joined(separator: "\n")
  }
}

/// Collects problems, and knows when it has seen enough.
struct Problems {
  private(set) var list: [ModelFileError.Problem] = []

  var isEmpty: Bool { list.isEmpty }
  var isFull: Bool { list.count >= ModelFileError.most }

  mutating func add(_ line: Int, _ column: Int, _ message: String, remedy: String? = nil) {
    if isFull { return }
    list.append(ModelFileError.Problem(line: line, column: column, message: message, remedy: remedy))
  }
}
