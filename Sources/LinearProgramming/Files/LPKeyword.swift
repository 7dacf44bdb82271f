/// The words of LP files that begin a section or stand for something else than a name.
enum LPKeyword {
  /// A part of an LP file.
  enum Section {
    case minimise
    case maximise
    case constraints
    case bounds
    case integers
    case binaries
    case end
    /// One that this reader does not know what to do with.
    case unsupported
  }

  /// Sections by their first word; `subject to` and `such that` are two.
  static let sections: [String: Section] = [
    "minimize": .minimise, "minimise": .minimise, "minimum": .minimise, "min": .minimise,
    "maximize": .maximise, "maximise": .maximise, "maximum": .maximise, "max": .maximise,
    "subject": .constraints, "such": .constraints, "st": .constraints, "s.t.": .constraints,
    "st.": .constraints,
    "bounds": .bounds, "bound": .bounds,
    "general": .integers, "generals": .integers, "gen": .integers, "integer": .integers,
    "integers": .integers,
    "int": .integers,
    "binary": .binaries, "binaries": .binaries, "bin": .binaries,
    "end": .end,
    "semi-continuous": .unsupported, "semi": .unsupported, "semis": .unsupported, "sos": .unsupported,
    "sos1": .unsupported, "sos2": .unsupported, "pwlobj": .unsupported, "lazy": .unsupported,
    "user": .unsupported,
  ]

  /// Whether a name would be taken for something else.
  static func isReserved(_ name: String) -> Bool {
    let name = name.lowercased()
    return sections[name] != nil || ["free", "inf", "infinity", "to", "that", "obj"].contains(name)
  }
}
