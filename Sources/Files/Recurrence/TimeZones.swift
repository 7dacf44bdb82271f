import CLibical

/// Time zones by their IANA names.
enum TimeZones {
  /// Whether there is a time zone of this name.
  ///
  /// The corresponding C function is `icaltimezone_get_builtin_timezone`.
  static func has(_ name: String) -> Bool {
    // The name becomes part of a path: only what names of zones are made of may get there.
    let isPlain = name.utf8.allSatisfy { byte in
      (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)
        || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: "+")
    }
    guard isPlain, !name.isEmpty else { return false }
    if name == "UTC" { return true }
    return Libical.locked { icaltimezone_get_builtin_timezone(name) != nil }
  }
}
