// swift-tools-version: 6.1
import PackageDescription

/// Strictness of every target: nothing is public by accident, no existential without `any`.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "phancong",
  products: [
    .executable(name: "phancong", targets: ["phancong"]),
    .library(name: "LinearProgramming", targets: ["LinearProgramming"]),
    .library(name: "Solver", targets: ["Solver"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CGLPK", providers: [.apt(["libglpk-dev"])]),
    .systemLibrary(name: "CLibical", providers: [.apt(["libical-dev"])]),
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CXLSXWriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CZip", providers: [.apt(["libzip-dev"])]),

    .target(name: "LinearProgramming", dependencies: ["CGLPK"], swiftSettings: strict),
    .target(name: "Domain", swiftSettings: strict),
    .target(
      name: "Fingerprints",
      dependencies: ["Domain", .product(name: "Crypto", package: "swift-crypto")], swiftSettings: strict),
    .target(
      name: "Rules",
      dependencies: ["Domain", "LinearProgramming"],
      resources: [.embedInCode("Regimes")],
      swiftSettings: strict),
    .target(
      name: "Forms", dependencies: ["Domain"], resources: [.embedInCode("Settings")], swiftSettings: strict),
    .target(
      name: "Solver", dependencies: ["Domain", "LinearProgramming", "Rules"], swiftSettings: strict),
    .target(
      name: "Explanations", dependencies: ["Domain", "LinearProgramming", "Rules", "Solver"],
      swiftSettings: strict),
    .target(
      name: "Files",
      dependencies: [
        "CLibical", "Domain", "Fingerprints", "Forms", "Rules", "WordProcessing", "Workbooks",
        .product(name: "TOMLKit", package: "TOMLKit"),
      ],
      swiftSettings: strict),
    .target(
      name: "Workbooks", dependencies: ["CExpat", "CXLSXWriter", "CZip", "Domain"], swiftSettings: strict),
    .target(
      name: "WordProcessing", dependencies: ["CZip", "Domain", "Fingerprints", "Workbooks"],
      swiftSettings: strict),
    .target(
      name: "Reports", dependencies: ["Domain", "Fingerprints", "Rules"], swiftSettings: strict),
    .target(
      name: "Documents",
      dependencies: [
        "Domain", "Explanations", "Fingerprints", "Forms", "Reports", "Rules", "Solver", "WordProcessing",
        "Workbooks",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "phancong",
      dependencies: [
        "CLinux", "Documents", "Domain", "Explanations", "Files", "Fingerprints", "Forms",
        "LinearProgramming", "Reports",
        "Rules",
        "Solver",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .executableTarget(
      name: "phancong-bench",
      dependencies: ["Domain", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      path: "Benchmarks/Generator", swiftSettings: strict),

    .target(name: "TestScenarios", path: "Tests/TestScenarios", swiftSettings: strict),
    .testTarget(
      name: "FilesTests",
      dependencies: ["Domain", "Files", "Fingerprints", "Forms", "Rules", "TestScenarios"],
      swiftSettings: strict),

    .testTarget(
      name: "LinearProgrammingTests", dependencies: ["LinearProgramming"],
      resources: [.copy("Instances")], swiftSettings: strict),
    .testTarget(
      name: "DocumentsTests",
      dependencies: [
        "Documents", "Domain", "Files", "Fingerprints", "Forms", "Reports", "Rules", "WordProcessing",
        "Workbooks",
      ],
      exclude: ["Snapshots"],
      swiftSettings: strict),
    .testTarget(name: "WorkbooksTests", dependencies: ["Domain", "Workbooks"], swiftSettings: strict),
    .testTarget(
      name: "WordProcessingTests", dependencies: ["CZip", "Domain", "Fingerprints", "WordProcessing"],
      swiftSettings: strict),
    .testTarget(
      name: "FingerprintsTests", dependencies: ["Domain", "Fingerprints"], swiftSettings: strict),
    .testTarget(name: "FormsTests", dependencies: ["Forms"], swiftSettings: strict),
    .testTarget(name: "DomainTests", dependencies: ["Domain"], swiftSettings: strict),
    .testTarget(
      name: "ExplanationsTests", dependencies: ["Domain", "Explanations", "Rules", "Solver"],
      swiftSettings: strict),
    .testTarget(name: "RulesTests", dependencies: ["Domain", "Rules"], swiftSettings: strict),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Documents", "Domain", "Files", "Fingerprints", "Reports", "Rules", "WordProcessing",
      ], swiftSettings: strict),
    .testTarget(
      name: "phancongTests", dependencies: ["phancong", "TestScenarios"], swiftSettings: strict),
    .testTarget(
      name: "SolverTests", dependencies: ["Domain", "LinearProgramming", "Rules", "Solver"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
