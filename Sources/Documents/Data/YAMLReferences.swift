// What the aliases of a YAML text stand for. Each may repeat a whole list, and lists of aliases to lists of aliases double
// at every step: some hundred bytes would be read as many gigabytes.

import CYaml

package enum YAMLReferences {
  /// Whether the nodes that aliases repeat have at most `limit` bytes. `true` for a text that is not YAML: its parser
  /// tells why.
  package static func areBounded(in text: String, by limit: Int) -> Bool {
    // Hardly a deck has both signs.
    guard text.utf8.contains(UInt8(ascii: "*")), text.utf8.contains(UInt8(ascii: "&")) else { return true }
    var text = text
    return text.withUTF8 { bytes in
      var parser = yaml_parser_t()
      guard yaml_parser_initialize(&parser) == 1 else { return true }
      defer { yaml_parser_delete(&parser) }
      yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
      var sizes = NodeSizes(limit: limit)
      var event = yaml_event_t()
      while yaml_parser_parse(&parser, &event) == 1 {
        defer { yaml_event_delete(&event) }
        sizes.add(event)
        if sizes.isOver { return false }
        if event.type == YAML_STREAM_END_EVENT { return true }
      }
      return true
    }
  }
}

/// The sizes of nodes with an anchor, each with what its aliases stand for.
private struct NodeSizes {
  private(set) var isOver = false
  private let limit: Int
  private var anchored: [String: Int] = [:]
  /// The lists and mappings that are open, the innermost last.
  private var open: [(anchor: String?, size: Int)] = []
  private var repeated = 0

  init(limit: Int) { self.limit = limit }

  mutating func add(_ event: yaml_event_t) {
    switch event.type {
    case YAML_SCALAR_EVENT:
      close(Self.text(event.data.scalar.anchor), Int(event.data.scalar.length) + 1)
    case YAML_SEQUENCE_START_EVENT: open.append((Self.text(event.data.sequence_start.anchor), 1))
    case YAML_MAPPING_START_EVENT: open.append((Self.text(event.data.mapping_start.anchor), 1))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      if let node = open.popLast() { close(node.anchor, node.size) }
    case YAML_ALIAS_EVENT:
      let size = Self.text(event.data.alias.anchor).flatMap { anchored[$0] } ?? 0
      repeated += size
      isOver = repeated > limit
      close(nil, size)
    default: break
    }
  }

  /// Ends a node. Sizes stop growing at the limit, so that they never overflow.
  private mutating func close(_ anchor: String?, _ size: Int) {
    if let anchor { anchored[anchor] = size }
    if !open.isEmpty { open[open.count - 1].size = min(limit + 1, open[open.count - 1].size + size) }
  }

  private static func text(_ name: UnsafeMutablePointer<UInt8>?) -> String? { name.map { String(cString: $0) } }
}
