// The completion of a path, as a shell does it: as far as all names agree, and the names that are left.

package struct PathCompletion: Equatable, Sendable {
  /// A name in a folder.
  package struct Entry: Equatable, Sendable {
    let name: String
    let isFolder: Bool

    package init(name: String, isFolder: Bool) {
      self.name = name
      self.isFolder = isFolder
    }

    fileprivate var text: String { isFolder ? name + "/" : name }
  }

  /// The path, completed as far as it is certain.
  let path: String
  /// The names that fit, sorted; empty if the path is complete.
  let names: [String]

  /// The folder of a path that is being typed, and the beginning of a name in it.
  package static func parts(of path: String) -> (folder: String, start: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    return (String(path[...slash]), String(path[path.index(after: slash)...]))
  }

  /// Hidden names fit only if their period was typed. Names in another case fit if none fits as typed.
  package init(_ typed: String, _ entries: [Entry]) {
    let (folder, start) = Self.parts(of: typed)
    let shown = entries.filter { start.hasPrefix(".") || !$0.name.hasPrefix(".") }
    let exact = shown.filter { $0.name.hasPrefix(start) }
    let lowered = start.lowercased()
    let fitting = exact.isEmpty ? shown.filter { $0.name.lowercased().hasPrefix(lowered) } : exact
    let texts = fitting.map(\.text).sorted()
    let common = Self.commonStart(of: texts)
    path = texts.isEmpty || common.count < start.count ? typed : folder + common
    names = texts.count > 1 ? texts : []
  }

  private static func commonStart(of texts: [String]) -> String {
    guard var common = texts.first?[...] else { return "" }
    for text in texts.dropFirst() {
      common = common.prefix(zip(common, text).prefix { $0 == $1 }.count)
    }
    return String(common)
  }
}
