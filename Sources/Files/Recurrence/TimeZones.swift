import CLibical

/// Time zones by their IANA names.
enum TimeZones {
  /// Whether there is a time zone of this name.
  ///
  /// The corresponding C function is `icaltimezone_get_builtin_timezone`.
  static func has(_ name: String) -> Bool {
    guard isPlain(name) else { return false }
    if name == "UTC" { return true }
    return Libical.locked { icaltimezone_get_builtin_timezone(name) != nil }
  }

  /// Whether the name has only what names of zones are made of: it becomes part of a path.
  static func isPlain(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy { byte in
        (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)
          || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
          || byte == UInt8(ascii: "+")
      }
  }
}
