// The reader of TBX, the exchange format of terminology (ISO 30042): of each concept the terms and the definition in one
// language, the one with most definitions.

package enum TermBaseReader {
  /// `nil` for a file that breaks off, or is no XML.
  package static func read(_ bytes: [UInt8]) -> Document? {
    var entries = TermBase()
    return XMLEvents.read(xml: bytes, &entries) ? entries.document() : nil
  }
}

private struct TermBase: XMLListener {
  private struct Section {
    var terms: [(text: String, type: String)] = []
    var definition = ""
  }

  private struct Concept {
    let place: Place
    var definition = ""
    var languages: [(name: String, section: Section)] = []
  }

  private var concepts: [Concept] = []
  private var title = ""
  private var mainLanguage: String?
  private var isInLanguage = false
  private var path: [String] = []
  private var type = ""
  private var text = ""

  mutating func start(_ name: String, _ attributes: XMLAttributes, line: Int) {
    path.append(name)
    text = ""
    type = attributes["type"] ?? ""
    switch name {
    case "tbx", "martif": mainLanguage = attributes["lang"].map(Self.code)
    case "conceptEntry", "termEntry": concepts.append(Concept(place: .line(line)))
    case "langSec", "langSet":
      isInLanguage = true
      guard let last = concepts.indices.last else { return }
      concepts[last].languages.append((Self.code(attributes["lang"] ?? ""), Section()))
    default: break
    }
  }

  private static func code(_ language: String) -> String {
    String(language.prefix { $0 != "-" && $0 != "_" }).lowercased()
  }

  mutating func text(_ text: String) { self.text += text }

  mutating func end(_ name: String) {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    text = ""
    path.removeLast()
    switch name {
    case "title": title = title.isEmpty ? words : title
    case "langSec", "langSet": isInLanguage = false
    case "term": addTerm(words)
    case "termNote": if type == "termType" { typeLastTerm(words) }
    case "termType": typeLastTerm(words)
    case "descrip": if type == "definition" { define(words) }
    case "definition": define(words)
    default: break
    }
  }

  private mutating func change(_ edit: (inout Section) -> Void) {
    guard let concept = concepts.indices.last, let last = concepts[concept].languages.indices.last else { return }
    edit(&concepts[concept].languages[last].section)
  }

  private mutating func addTerm(_ words: String) { if !words.isEmpty { change { $0.terms.append((words, "")) } } }

  private mutating func typeLastTerm(_ words: String) {
    change { if let last = $0.terms.indices.last { $0.terms[last].type = words.lowercased() } }
  }

  private mutating func define(_ words: String) {
    guard let last = concepts.indices.last, !words.isEmpty else { return }
    if isInLanguage {
      change { if $0.definition.isEmpty { $0.definition = words } }
    } else if concepts[last].definition.isEmpty {
      concepts[last].definition = words
    }
  }

  func document() -> Document {
    let language = chosen
    var found: [Definition] = []
    for concept in concepts {
      guard let section = (concept.languages.first { $0.name == language } ?? concept.languages.first)?.section else {
        continue
      }
      let body = section.definition.isEmpty ? concept.definition : section.definition
      let terms = section.terms.map { RichText($0.text, concept.place) }
      guard !terms.isEmpty else { continue }
      let blocks = body.isEmpty ? [] : [Block(.paragraph(RichText(body, concept.place)), concept.place)]
      found.append(Definition(terms, blocks, concept.place))
    }
    var document = Document(title: title.isEmpty ? nil : title)
    document.language = language
    if !found.isEmpty { document.blocks = [Block(.definitions(found), found[0].place)] }
    return document
  }

  /// The language with most definitions; the file's own where it has as many, then the first.
  private var chosen: String? {
    var counts: [String: Int] = [:]
    var order: [String] = []
    for language in concepts.flatMap(\.languages) {
      if counts[language.name] == nil { order.append(language.name) }
      counts[language.name, default: 0] += language.section.definition.isEmpty ? 0 : 1
    }
    let most = counts.values.max() ?? 0
    if let mainLanguage, counts[mainLanguage] == most { return mainLanguage }
    return order.first { counts[$0] == most }
  }
}
