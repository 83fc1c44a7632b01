// The rules that the compiler does not know: what is pure stays pure, what is small stays small.

import Foundation
import Testing

@Suite struct ArchitectureTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

  struct Source {
    let name: String
    let target: String
    let lines: [Substring]
  }

  static func sources() throws -> [Source] {
    let folder = root.appending(path: "Sources").path(percentEncoded: false)
    let files = try #require(FileManager.default.enumerator(atPath: folder)).compactMap { $0 as? String }
    return try files.filter { $0.hasSuffix(".swift") }.sorted().map { file in
      let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return Source(name: file, target: String(file.prefix { $0 != "/" }), lines: lines)
    }
  }

  static let pure: Set = [
    "Phrases", "Glossary", "DeckFormats", "Learning", "Study", "Journal", "Reporting", "Terminal", "Trainer",
  ]

  @Test func pureTargetsTouchNoDiskNoClockNoLocaleNoTerminal() throws {
    let forbidden = [
      "import Platform", "FileManager", "FileHandle", "ProcessInfo", "Date(", "Date.now", "Locale", "TimeZone",
      "getenv", "CommandLine", "contentsOfFile", "URL(", "print(", "SystemRandomNumberGenerator", ".random(in:",
      "localtime", "SuspendingClock", "fopen(", "isatty",
    ]
    for source in try Self.sources() where Self.pure.contains(source.target) {
      for (index, line) in source.lines.enumerated() where !line.drop(while: { $0 == " " }).hasPrefix("//") {
        for word in forbidden where Self.names(word, in: line) { Issue.record("\(source.name):\(index + 1): \(word)") }
      }
    }
  }

  /// Whether a line holds a word that is not the end of a longer one: `longDate(` is no `Date(`.
  private static func names(_ word: String, in line: Substring) -> Bool {
    line.ranges(of: word).contains {
      $0.lowerBound == line.startIndex || !line[line.index(before: $0.lowerBound)].isLetter
    }
  }

  @Test func theCLibraryIsImportedInOneFile() throws {
    let importing = try Self.sources().filter { source in
      source.lines.contains { $0.contains(/\bimport (\w+ )?(Glibc|Musl|Darwin)\b/) }
    }
    #expect(importing.map(\.name) == ["Platform/CLibrary.swift"])
  }

  @Test func onlyWhatSendsStatementsKnowsTheNetwork() throws {
    for source in try Self.sources() where source.target != "ramp-push" {
      for (index, line) in source.lines.enumerated() {
        for word in ["FoundationNetworking", "URLSession", " socket(", "getaddrinfo"] {
          #expect(!line.contains(word), "\(source.name):\(index + 1): \(word)")
        }
      }
    }
  }

  /// Every name in backquotes stands in the sources or in the tree of files.
  @Test func theMapNamesOnlyWhatExists() throws {
    let map = try String(contentsOf: Self.root.appending(path: "docs/ARCHITECTURE.md"), encoding: .utf8)
    let sources = try Self.sources()
    let code = sources.map { $0.lines.joined(separator: "\n") }.joined(separator: "\n")
    let words = Set(code.split { !($0.isLetter || $0.isNumber || $0 == "_") })
    for quoted in map.matches(of: /`([^`\n]+)`/).map(\.output.1) {
      if quoted.contains("/") {
        #expect(
          FileManager.default.fileExists(atPath: Self.root.appending(path: String(quoted)).path())
            || sources.contains { $0.name.hasPrefix(quoted) }, "\(quoted)")
      } else {
        for word in quoted.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "_") }) {
          #expect(words.contains(word) || sources.contains { $0.name.contains(word) }, "\(word)")
        }
      }
    }
  }

  /// On a network's or a user's file system every call on a path may end with EINTR.
  @Test func aCallThatASignalMayInterruptIsRepeated() throws {
    let call =
      /(?:^|[^.\w])(mkdir|rmdir|unlink|rename|link|chmod|fchmod|stat|lstat|fstat|access|realpath|opendir|utimensat|ftruncate|fsync|fdatasync|pread|pwrite|poll|flock|tcsetattr)\((?!\))/
    let edges: Set = ["Platform", "Storage", "NcursesTerminal", "ramp", "ramp-push"]
    for source in try Self.sources() where edges.contains(source.target) {
      for (index, line) in source.lines.enumerated() where !line.drop(while: { $0 == " " }).hasPrefix("//") {
        let isRepeated = source.lines[max(0, index - 1)...index].contains { $0.contains("retryOnInterrupt") }
        if line.contains(call), !isRepeated { Issue.record("\(source.name):\(index + 1): \(line)") }
      }
    }
  }

  @Test func nothingTrapsOnPurpose() throws {
    let forbidden = ["try!", "fatalError(", "preconditionFailure(", "as! ", "TODO", "FIXME"]
    for source in try Self.sources() {
      for (index, line) in source.lines.enumerated() {
        for word in forbidden { #expect(!line.contains(word), "\(source.name):\(index + 1): \(word)") }
      }
    }
  }

  @Test func aFileIsOneIdeaAndOpensBySayingWhich() throws {
    for source in try Self.sources() {
      #expect(source.lines.count <= 300, "\(source.name): \(source.lines.count) lines")
      #expect(source.lines.first?.hasPrefix("// ") == true, "\(source.name)")
    }
  }

  @Test func aFunctionFitsInOneLook() throws {
    for source in try Self.sources() {
      var start: (line: Int, indent: Int)?
      for (index, line) in source.lines.enumerated() {
        let indent = line.prefix { $0 == " " }.count
        // A function that a protocol requires has no body.
        if start == nil, line.contains("func ") || line.contains("init"), line.contains("{") || line.hasSuffix("("),
          line.contains(/^ *(@\w+ )?((package|private|fileprivate|static|mutating|consuming) )*(func |init)/)
        {
          start = (index, indent)
        } else if let begun = start, line.dropFirst(begun.indent) == "}" {
          #expect(index - begun.line < 50, "\(source.name):\(begun.line + 1)")
          start = nil
        }
        if let begun = start, begun.line == index, line.hasSuffix("}") { start = nil }
      }
    }
  }
}
