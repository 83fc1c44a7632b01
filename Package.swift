// swift-tools-version: 6.2
// The architecture, drawn: each target may see only what it names here. The pure ones (no disk, clock, terminal or
// environment) come first, then the edges, then the program that composes them.
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

// The program's own addresses in a bitmap instead of a table: 2 MB of memory less. Swift's usual linker here cannot.
let packedRelocations: [LinkerSetting] = [
  .unsafeFlags(["-use-ld=lld", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs"], .when(configuration: .release))
]

// Every reader's promises under mutilated files: a test, or, when RAMP_FUZZER is set, a program for libFuzzer.
let fuzzed: [Target.Dependency] = [
  "Journal", "NcursesTerminal", "Terminal", "DeckFormats", "Documents", "Learning", "Glossary", "Harness",
]
let fuzzing: Target =
  Context.environment["RAMP_FUZZER"] == nil
  ? .testTarget(
    name: "FuzzingTests", dependencies: fuzzed, path: "Tests/Fuzzing", exclude: ["Fuzzer"], swiftSettings: strict)
  : .executableTarget(
    name: "ramp-fuzzer", dependencies: fuzzed, path: "Tests/Fuzzing", exclude: ["FuzzingTests.swift"],
    swiftSettings: [.unsafeFlags(["-parse-as-library"])])

let package = Package(
  name: "ramp",
  products: [
    .executable(name: "ramp", targets: ["ramp"]),
    .executable(name: "ramp-push", targets: ["ramp-push"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Pure
    .target(name: "Phrases", swiftSettings: strict),
    .target(name: "Glossary", swiftSettings: strict),
    .target(name: "Documents", dependencies: ["CXML", "CCmark", "CDeflate", yams], swiftSettings: strict),
    .target(name: "Workbooks", dependencies: ["CDeflate"], swiftSettings: strict),
    .target(
      name: "DeckFormats", dependencies: ["Documents", "Workbooks", "Glossary", yams], swiftSettings: strict),
    .target(name: "Learning", dependencies: ["Glossary", "CMath", "CDeflate"], swiftSettings: strict),
    .target(name: "Study", dependencies: ["Learning", "Glossary"], swiftSettings: strict),
    .target(name: "Journal", dependencies: ["Study", "Learning", "Glossary", "CBytes"], swiftSettings: strict),
    .target(name: "Reporting", dependencies: ["Study", "Learning", "Glossary", "Phrases"], swiftSettings: strict),
    .target(name: "Terminal", dependencies: ["Phrases", "Glossary"], swiftSettings: strict),
    .target(
      name: "Trainer",
      dependencies: ["Journal", "Study", "Learning", "Glossary", "Documents", "DeckFormats", "Terminal", "Phrases"],
      swiftSettings: strict),

    // Functions of C that the pure ones call: on numbers and on bytes in memory only
    .systemLibrary(name: "CMath"),
    .systemLibrary(name: "CBytes"),
    .systemLibrary(name: "CDeflate"),
    .systemLibrary(name: "CCmark"),
    .target(
      name: "CXML", cSettings: [.unsafeFlags(["-I/usr/include/libxml2"])],
      linkerSettings: [":libxml2.a", ":liblzma.a", ":libz.a", "m"].map { .linkedLibrary($0) }),

    // The edges: the C library, which is imported in Platform alone; the disk; the terminal
    .target(name: "Platform", dependencies: ["CPlatform"], swiftSettings: strict),
    .systemLibrary(name: "CPlatform"),
    .target(
      name: "Storage", dependencies: ["Platform", "Journal", "Study", "Learning", "Glossary", "DeckFormats", "CDecks"],
      swiftSettings: strict),
    .target(name: "NcursesTerminal", dependencies: ["Platform", "Terminal", "CNcurses"], swiftSettings: strict),
    .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "CDecks", path: "Decks", exclude: ["ventes-fr.yaml", "sales-en.yaml"]),

    // The program
    .executableTarget(
      name: "ramp",
      dependencies: [
        "Trainer", "Phrases", "Study", "Reporting", "Learning", "Glossary", "DeckFormats", "Documents", "Workbooks",
        "Terminal", "Journal", "Storage", "NcursesTerminal", "Platform", argumentParser,
      ],
      swiftSettings: strict, linkerSettings: packedRelocations),

    // The only code that knows the network: it sends what the trainer exports.
    .executableTarget(
      name: "ramp-push", dependencies: ["Platform", "Phrases", "Learning", "Glossary", argumentParser],
      swiftSettings: strict),

    // Development only: simulated learners drive the real engine.
    .executableTarget(
      name: "Simulation", dependencies: ["Study", "Learning", "Glossary", argumentParser],
      path: "Benchmarks/Simulation", swiftSettings: strict),

    // Development only: the engine with a stopwatch.
    .executableTarget(
      name: "Speed", dependencies: ["Storage", "Journal", "Study", "Learning", "Glossary", argumentParser],
      path: "Benchmarks/Speed", swiftSettings: strict),

    // Tests
    .testTarget(name: "PhrasesTests", dependencies: ["Phrases"], swiftSettings: strict),
    .testTarget(name: "DocumentsTests", dependencies: ["Harness", "Documents"], swiftSettings: strict),
    .testTarget(name: "GlossaryTests", dependencies: ["Harness", "Glossary"], swiftSettings: strict),
    .testTarget(name: "WorkbooksTests", dependencies: ["Workbooks", "CDeflate"], swiftSettings: strict),
    .testTarget(
      name: "DeckFormatsTests",
      dependencies: ["Harness", "DeckFormats", "Documents", "Workbooks", "Study", "Glossary"], swiftSettings: strict),
    .testTarget(
      name: "LearningTests", dependencies: ["Learning", "Glossary"], exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "StudyTests", dependencies: ["Harness", "Study", "DeckFormats", "Learning", "Glossary", "Oracles"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "ReportingTests", dependencies: ["Reporting", "Study", "Learning", "Glossary", "Phrases"],
      swiftSettings: strict),
    .testTarget(
      name: "TerminalTests", dependencies: ["Harness", "Terminal", "Phrases", "Glossary"], swiftSettings: strict),
    .testTarget(
      name: "JournalTests", dependencies: ["JournalSamples", "Journal", "Study", "Learning", "Glossary"],
      swiftSettings: strict),
    .testTarget(name: "PlatformTests", dependencies: ["Harness", "Platform"], swiftSettings: strict),
    .testTarget(
      name: "StorageTests",
      dependencies: [
        "Harness", "JournalSamples", "Storage", "Platform", "Journal", "Study", "Learning", "Glossary", "DeckFormats",
      ],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "TrainerTests",
      dependencies: [
        "Trainer", "Harness", "Oracles", "Storage", "Journal", "Study", "Learning", "Glossary", "DeckFormats",
        "Terminal", "Phrases",
      ],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "ramp", "Trainer", "Harness", "Storage", "Journal", "Study", "Learning", "Glossary", "DeckFormats", "Terminal",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "PushTests", dependencies: ["ramp-push", "Harness", "Phrases", "Learning"], swiftSettings: strict),
    .testTarget(
      name: "NcursesTerminalTests", dependencies: ["NcursesTerminal", "CNcurses", "Terminal"], swiftSettings: strict),
    .testTarget(name: "ArchitectureTests", swiftSettings: strict),
    fuzzing,
    // What several targets' tests share: oracles, and the built program in a real terminal (a tmux of its own).
    .target(
      name: "JournalSamples", dependencies: ["Journal", "Learning", "Glossary"], path: "Tests/JournalSamples",
      swiftSettings: strict),
    .target(name: "Oracles", dependencies: ["Glossary"], path: "Tests/Oracles", swiftSettings: strict),
    .target(name: "Harness", dependencies: ["CDeflate"], path: "Tests/Harness", swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests", dependencies: ["Harness", "ramp", "Storage", "Journal", "Study", "Learning"],
      exclude: ["Fixtures"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
