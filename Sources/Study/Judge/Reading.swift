// A text as it is compared: its letters alone. Deck and answer are read once, and compared as often as need be.

struct Reading: Equatable, Sendable {
  let whole: [Unicode.Scalar]
  /// Without its leading article.
  let bare: [Unicode.Scalar]

  private init(_ spelling: Spelling) {
    whole = spelling.wholeText
    bare = spelling.bare.count == whole.count ? whole : spelling.bareText
  }

  /// One for each thing that its ampersand may stand for.
  static func all(_ text: String) -> [Reading] { Spelling.all(text).map { Reading($0) } }
}
