// The environment variables of the process.

package enum Environment {
  package static var all: [String: String] {
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

  /// Gets, sets or (with `nil`) removes a variable. The setter may run only while no other thread reads the
  /// environment.
  package static subscript(_ name: String) -> String? {
    get { getenv(name).map { String(cString: $0) } }
    set { _ = newValue.map { setenv(name, $0, 1) } ?? unsetenv(name) }
  }
}
