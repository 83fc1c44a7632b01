// The events of an XML or HTML document, told to a Swift value: openings, closings, text. No tree is built.

import CXML

/// What listens to a document's events. Names come without their prefix: `w:p` is `p`.
protocol XMLListener {
  mutating func start(_ name: String, _ attributes: XMLAttributes, line: Int)
  mutating func end(_ name: String)
  mutating func text(_ text: String)
}

struct XMLAttributes {
  private let pairs: [(name: String, value: String)]

  fileprivate init(_ list: UnsafePointer<UnsafePointer<CChar>?>?) {
    var pairs: [(String, String)] = []
    var next = list
    while let name = next?.pointee, let value = next?.successor() {
      pairs.append((String(cString: name), value.pointee.map { String(cString: $0) } ?? ""))
      next = next?.advanced(by: 2)
    }
    self.pairs = pairs
  }

  /// The value of an attribute, named without its prefix.
  subscript(_ name: String) -> String? {
    pairs.first { XMLName.local($0.name) == name }?.value
  }

  /// The value of an attribute, named with its prefix.
  func exact(_ name: String) -> String? { pairs.first { $0.name == name }?.value }
}

enum XMLName {
  static func local(_ name: String) -> Substring {
    name.utf8.lastIndex(of: UInt8(ascii: ":")).map { name[name.utf8.index(after: $0)...] } ?? name[...]
  }
}

enum XMLEvents {
  /// Tells the listener what is in an XML document; `false` if it ends in an error.
  static func read<Listener: XMLListener>(xml bytes: [UInt8], _ listener: inout Listener) -> Bool {
    listen(&listener) { events in
      bytes.withUnsafeBytes { buffer in
        guard let start = buffer.baseAddress else { return false }
        return cxml_parse_xml(start.assumingMemoryBound(to: CChar.self), Int32(buffer.count), events) == 0
      }
    }
  }

  /// `false` for a page over the limits of the parser (`events.c`): too deep, or an element with too many attributes.
  static func read<Listener: XMLListener>(html text: String, _ listener: inout Listener) -> Bool {
    listen(&listener) { events in
      text.withCString { cxml_parse_html($0, Int32(text.utf8.count), events) == 0 }
    }
  }

  private static func listen<Listener: XMLListener, Result>(
    _ listener: inout Listener, _ parse: (CXMLEvents) -> Result
  ) -> Result {
    let relay = Relay(listener)
    let result = withExtendedLifetime(relay) {
      parse(
        CXMLEvents(
          reader: Unmanaged.passUnretained(relay).toOpaque(),
          start: { reader, name, attributes, line in
            AnyRelay.of(reader)?.start(String(cString: name), XMLAttributes(attributes), Int(line))
          },
          end: { reader, name in AnyRelay.of(reader)?.end(String(cString: name)) },
          text: { reader, bytes, count in
            let buffer = UnsafeRawBufferPointer(start: bytes, count: Int(count))
            AnyRelay.of(reader)?.text(String(decoding: buffer, as: UTF8.self))
          }))
    }
    listener = relay.listener
    return result
  }
}

/// What the C functions see of a listener.
private class AnyRelay {
  static func of(_ reader: UnsafeMutableRawPointer?) -> AnyRelay? {
    reader.map { Unmanaged<AnyRelay>.fromOpaque($0).takeUnretainedValue() }
  }

  func start(_ name: String, _ attributes: XMLAttributes, _ line: Int) {}
  func end(_ name: String) {}
  func text(_ text: String) {}
}

private final class Relay<Listener: XMLListener>: AnyRelay {
  var listener: Listener

  init(_ listener: Listener) { self.listener = listener }

  override func start(_ name: String, _ attributes: XMLAttributes, _ line: Int) {
    listener.start(String(XMLName.local(name)), attributes, line: line)
  }

  override func end(_ name: String) { listener.end(String(XMLName.local(name))) }

  override func text(_ text: String) { listener.text(text) }
}
