// The ids of imported terms. An id that the file gives is kept, so that a second import finds the same history; others
// are slugs of the acronym, else of the first name, kept apart by -2, -3.

import Glossary

struct Naming {
  private var taken: Set<String>
  private var given: Set<String> = []
  /// The last number tried behind each slug: without it ten thousand equal names would take fifty million tries.
  private var last: [String: Int] = [:]

  init(_ drafts: [Draft]) {
    taken = Set(drafts.compactMap { $0.id.flatMap(Term.ID.init)?.text })
  }

  mutating func id(of draft: inout Draft) -> Term.ID {
    if let text = draft.id, let id = Term.ID(text), given.insert(text).inserted { return id }
    let wanted = slug(of: &draft)
    let text = free(wanted)
    if text != wanted { draft.guesses.append(.idMadeUnique(wanted: wanted)) }
    taken.insert(text)
    return Term.ID(text) ?? .unnamed
  }

  private func slug(of draft: inout Draft) -> String {
    if let text = draft.id, !text.isEmpty, let slug = Slug.of(Self.start(text)) {
      if slug != text { draft.guesses.append(.idCorrected(from: text)) }
      return slug
    }
    let names = [draft.acronym, draft.names.first].compactMap(\.self)
    if let slug = names.lazy.compactMap({ Slug.of(Self.start($0)) }).first { return slug }
    draft.guesses.append(.idMadeUp)
    return Term.ID.unnamed.text
  }

  private static func start(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.prefix(200)))
  }

  private mutating func free(_ wanted: String) -> String {
    guard taken.contains(wanted) else { return wanted }
    var number = last[wanted] ?? 1
    var text = wanted
    while taken.contains(text) {
      number += 1
      let end = "-\(number)"
      text = wanted.prefix(Term.ID.longest - end.count) + end
    }
    last[wanted] = number
    return text
  }
}
