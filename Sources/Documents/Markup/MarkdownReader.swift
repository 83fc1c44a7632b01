// The reader of Markdown: cmark-gfm parses, and its nodes, met one by one, become the tree.

import CCmark

package enum MarkdownReader {
  package static func read(_ text: String) -> Document {
    let source = MarkdownSource(text)
    var walk = MarkdownWalk()
    parse(source.text) { root in walk.read(root) }
    var document = walk.builder.finish()
    document.title = source.title
    document.blocks = DefinitionLists.found(in: document.blocks)
    document.blocks.insert(contentsOf: source.asides.map { Block(.aside($0.text), .line($0.line)) }, at: 0)
    return document
  }

  private static let extensions = ["table", "strikethrough", "tasklist"]
  /// The extensions are registered once, before the first document.
  private static let isReady: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  private static func parse(_ text: String, _ use: (OpaquePointer) -> Void) {
    guard isReady, let parser = cmark_parser_new(CMARK_OPT_VALIDATE_UTF8) else { return }
    defer { cmark_parser_free(parser) }
    for name in extensions {
      if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
    }
    var copy = text
    copy.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    guard let root = cmark_parser_finish(parser) else { return }
    defer { cmark_node_free(root) }
    use(root)
  }
}
