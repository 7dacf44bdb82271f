/// How a column or row takes part in a basis. The raw values are GLPK's.
public enum BasisStatus: Int32, Hashable, Sendable, CaseIterable {
  /// Basic (`GLP_BS`).
  case basic = 1
  /// Nonbasic, on its lower bound (`GLP_NL`).
  case atLower = 2
  /// Nonbasic, on its upper bound (`GLP_NU`).
  case atUpper = 3
  /// Nonbasic without bounds, at 0 (`GLP_NF`).
  case free = 4
  /// Nonbasic and fixed (`GLP_NS`).
  case fixed = 5
}

/// A basis as a value: the status of every column and row.
public struct Basis: Hashable, Sendable {
  /// The status of each column.
  public var columns: [BasisStatus]
  /// The status of each row.
  public var rows: [BasisStatus]

  /// A basis from its statuses.
  public init(columns: [BasisStatus], rows: [BasisStatus]) {
    self.columns = columns
    self.rows = rows
  }
}

/// A basis a solve put in place of one it couldn't use.
public enum BasisReplacement: Hashable, Sendable {
  /// GLPK's advanced basis: as triangular as the rows allow.
  case advanced
  /// Every row basic.
  case standard
}
