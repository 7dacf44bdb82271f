/// Reading and writing models in the formats other solvers know.
///
/// - MPS, fixed and free. The constant of the objective is minus the value its row has in the RHS section, as
///   CPLEX, GLPK and HiGHS have it: netlib's `e226` is therefore −11.638929 rather than −18.751929, since its
///   file has −7.113 there.
/// - LP, as CPLEX defines it, without quadratic terms, semi-continuous variables and special ordered sets.
///
/// Bounds and right-hand sides of 1e20 and more count as infinite. What is written is read back as the same
/// model, and the same model always gives the same bytes.
public enum ModelFile {
  /// The format of a file.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    /// MPS: fields apart by blanks or, where that fails, in fixed columns. Written with fields apart by
    /// blanks.
    case mps
    /// CPLEX LP.
    case lp

    /// The format a file name's extension stands for: `.mps`, `.lp`; `nil` for others.
    public init?(path: String) {
      let name = path.lowercased()
      if name.hasSuffix(".mps") {
        self = .mps
      } else if name.hasSuffix(".lp") {
        self = .lp
      } else {
        return nil
      }
    }
  }

  /// Reads a model.
  /// - Parameters:
  ///   - path: The file.
  ///   - format: Its format; `nil` to go by the extension.
  /// - Throws: ``ModelFileError`` with everything that is wrong: the file can't be read, its format is
  ///   unknown, or its text
  ///   breaks the format's rules.
  public static func read(path: String, format: Format? = nil) throws(ModelFileError) -> Model {
    guard let format = format ?? Format(path: path) else {
      throw failure(
        path, "The format is unknown.", remedy: "Use the extension .mps or .lp, or state the format.")
    }
    return try read(bytes: try TextFile.read(path), format: format, path: path)
  }

  /// Reads a model from text.
  /// - Parameters:
  ///   - text: The text of a file.
  ///   - format: Its format.
  ///   - path: What errors call the file.
  /// - Throws: ``ModelFileError`` with everything that is wrong.
  public static func read(
    text: String, format: Format, path: String = "model"
  ) throws(ModelFileError) -> Model {
    try read(bytes: Array(text.utf8), format: format, path: path)
  }

  /// Writes a model. A file that exists is replaced.
  /// - Parameters:
  ///   - model: The model.
  ///   - path: The file.
  ///   - format: Its format; `nil` to go by the extension.
  /// - Throws: ``ModelFileError`` if the format is unknown or the file can't be written.
  public static func write(
    _ model: Model, path: String, format: Format? = nil
  ) throws(ModelFileError) {
    guard let format = format ?? Format(path: path) else {
      throw failure(
        path, "The format is unknown.", remedy: "Use the extension .mps or .lp, or state the format.")
    }
    try TextFile.write(text(of: model, format: format), path)
  }

  /// A model as text. Names that the format does not allow are changed to ones it does.
  public static func text(of model: Model, format: Format) -> String {
    switch format {
    case .mps: MPSWriter(model).text()
    case .lp: LPWriter(model).text()
    }
  }

  static func failure(_ path: String, _ message: String, remedy: String? = nil) -> ModelFileError {
    ModelFileError(
      path: path,
      problems: [ModelFileError.Problem(line: 0, column: 0, message: message, remedy: remedy)])
  }

  private static func read(bytes: [UInt8], format: Format, path: String) throws(ModelFileError) -> Model {
    if bytes.starts(with: [0x1f, 0x8b]) {
      throw failure(path, "The file is compressed.", remedy: "Decompress it first: gunzip FILE.")
    }
    if let place = bytes.firstIndex(of: 0) {
      throw failure(
        path, "The file is not a text file: byte \(place + 1) is zero.",
        remedy: "Maybe it is of another kind.")
    }
    // A byte order mark says nothing in UTF-8.
    let text = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? Array(bytes[3...]) : bytes
    var problems = Problems()
    switch format {
    case .lp:
      if let model = LPReader.read(text, &problems) { return model }
    case .mps:
      if let model = MPSReader.read(text, .blanks, &problems) { return model }
      // Names with blanks in them are only possible in fixed columns.
      var others = Problems()
      if let model = MPSReader.read(text, .columns, &others) { return model }
    }
    throw ModelFileError(path: path, problems: problems.list)
  }
}
