/// The text of the regime files in `Regimes`, which are part of the program.
public enum RegimeFiles {
  /// By the name of the file without `.toml`, which is the regime's id.
  public static let texts: [String: [UInt8]] = [
    "bac-giang-2019": PackageResources.bac_giang_2019_toml,
    "bac-kan-2020": PackageResources.bac_kan_2020_toml,
    "nhom-dia-ban-2024": PackageResources.nhom_dia_ban_2024_toml,
    "quang-ngai-2020": PackageResources.quang_ngai_2020_toml,
    "tuyen-quang-2021": PackageResources.tuyen_quang_2021_toml,
  ]
}
