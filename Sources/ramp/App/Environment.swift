// The environment, read in one place.

import Glibc

enum Environment {
  static var all: [String: String] {
    var all: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee {
      let pair = String(cString: text)
      if let equals = pair.firstIndex(of: "=") {
        all[String(pair[..<equals])] = String(pair[pair.index(after: equals)...])
      }
      entry += 1
    }
    return all
  }

  static subscript(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
