// Two entries with one name: which would an answer mean? The first stays, the other is named with its line and left out,
// and so are the pointers to it.

import Glossary

enum Duplicates {
  static func removed(from terms: [ImportedTerm]) -> (terms: [ImportedTerm], unread: [Unread]) {
    var owners: [String: Term.ID] = [:]
    var kept: [ImportedTerm] = []
    var unread: [Unread] = []
    for imported in terms {
      let names = ([imported.term.acronym].compactMap(\.self) + imported.term.names).map(key)
      if let owner = names.compactMap({ owners[$0] }).first {
        unread.append(Unread(line: imported.line, text: imported.term.title, reason: .nameTaken(by: owner)))
        continue
      }
      for name in names { owners[name] = imported.term.id }
      kept.append(imported)
    }
    return (unread.isEmpty ? kept : pointing(kept), unread)
  }

  private static func key(_ name: String) -> String {
    let folded = Folding.key(name)
    return folded.isEmpty ? name : folded
  }

  private static func pointing(_ terms: [ImportedTerm]) -> [ImportedTerm] {
    let living = Set(terms.map(\.term.id))
    return terms.map { imported in
      var term = imported.term
      term.seeAlso.removeAll { !living.contains($0) }
      term.confusedWith.removeAll { !living.contains($0) }
      return ImportedTerm(term: term, line: imported.line, guesses: imported.guesses)
    }
  }
}
