/// The texts of the settings files in `Settings`, which are part of the program.
public enum FormFiles {
  /// What all forms have in common.
  public static let common: [UInt8] = PackageResources.common_toml

  /// What each form says, by its id.
  public static let forms: [String: [UInt8]] = [
    "2018": PackageResources.form_2018_toml,
    "2026": PackageResources.form_2026_toml,
  ]

  /// A file to begin with: everything as a remark, to be uncommented where something is to be otherwise.
  public static let example: [UInt8] = PackageResources.van_ban_toml
}
