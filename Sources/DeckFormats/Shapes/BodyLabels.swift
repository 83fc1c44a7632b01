// Labels at the start of the texts below a term: `Définition : …`, `Example: …`, `Synonyms: a, b`.

enum BodyLabels {
  enum Label { case definition, example, aliases, acronym, name }

  private static let words: [(Label, Set<String>)] = [
    (
      .definition,
      [
        "definition", "meaning", "description", "bedeutung", "erklarung", "definicion", "definizione", "definicao",
        "definitie", "signification", "significado", "en-clair",
      ]
    ),
    (.example, ["exemple", "example", "beispiel", "ejemplo", "exemplo", "esempio", "voorbeeld", "e-g", "p-ex"]),
    (
      .aliases,
      [
        "synonyme", "synonymes", "synonym", "synonyms", "aka", "also-known-as", "also-called", "aussi-appele",
        "synonyme-s", "sinonimo", "sinonimos", "sinonimi", "auch", "alias", "aliases",
      ]
    ),
    (.acronym, ["sigle", "acronyme", "acronym", "abbreviation", "abreviation", "abkurzung", "sigla", "siglas"]),
    (.name, ["developpe", "full-name", "full-form", "stands-for", "nom-complet", "expansion", "langform"]),
  ]
  private static let longest = 24

  /// The label of a text and what follows it; nil without one.
  static func split(_ text: String) -> (label: Label, rest: String)? {
    guard let colon = text.prefix(longest).firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let word = Folded.key(text[..<colon])
    guard let label = words.first(where: { $0.1.contains(word) })?.0 else { return nil }
    let rest = text[text.index(after: colon)...].trimmed
    return rest.isEmpty ? nil : (label, String(rest))
  }
}
