// The file of the learner's own terms. A term is added to it or corrected in it; a file that cannot be read is not
// overwritten.

import DeckFormats
import Glossary
import Journal
import Platform

package struct OwnTerms {
  private let folder: DataFolder

  package init(_ folder: DataFolder) { self.folder = folder }

  /// Writes a term and returns its address. `title` and `language`: those of a new file. Throws if the file cannot be
  /// read, or could not be read any more with this term.
  package func keep(_ term: OwnTerm, title: String, language: String) throws(StorageProblem) -> TermAddress {
    let deck: Deck
    if let known = try known() {
      deck = known
    } else {
      deck = Deck(id: try newID(), title: title, language: language, terms: [])
    }
    let kept = term.kept(in: deck)
    let text = DeckYAML.write(kept.deck)
    if case .failure(let problems) = DeckYAML.read(Array(text.utf8), reserved: DeckShelf.reserved) {
      throw .badDeck(file: folder.mine, problems)
    }
    try OutputFile.replace(text, at: folder.mine)
    return TermAddress(deck: deck.id, term: kept.id)
  }

  /// Takes a term out of the file. The last one takes the file with it: a deck has terms.
  package func drop(_ term: Term.ID) throws(StorageProblem) {
    guard let deck = try known(), deck[own: term] != nil else { return }
    let left = deck.keeping(deck.terms.filter { $0.id != term })
    guard left.terms.isEmpty else { return try OutputFile.replace(DeckYAML.write(left), at: folder.mine) }
    let path = folder.mine
    guard retryOnInterrupt({ unlink(path) }) == 0 || errno == ENOENT else {
      throw .notWritten(path: path, DiskError(errno))
    }
  }

  private func newID() throws(StorageProblem) -> Deck.ID {
    .ownTerms(of: try Pseudonym.ofThisLearner(in: folder))
  }

  /// The deck as its file has it; `nil` if there is no file.
  private func known() throws(StorageProblem) -> Deck? {
    guard FileStatus(unfollowed: folder.mine) != nil else { return nil }
    let bytes = try DeckShelf.bytes(ofFile: folder.mine)
    return try DeckFile(source: .path(folder.mine), bytes: bytes).deck(folder)
  }

  /// Whether a path leads to the file.
  static func isFile(_ path: String, of folder: DataFolder) -> Bool {
    if path == folder.mine { return true }
    guard let mine = (try? Path.canonical(folder.mine)) ?? nil else { return false }
    return (try? Path.canonical(path)) == mine
  }
}

extension OpenedDeck {
  /// The deck of the learner's own terms; `nil` if there is none among the decks of the session.
  package func ownTerms(in folder: DataFolder) -> Deck.ID? {
    paths.first { OwnTerms.isFile($0.value, of: folder) }?.key
  }
}

extension DeckShelf {
  /// The opened deck with the learner's own terms as their file has them now. No other file is read again: one that is
  /// being written, or is out of reach, changes nothing.
  package func withOwnTerms(_ opened: OpenedDeck) throws(StorageProblem) -> OpenedDeck {
    var files = opened.files
    guard let bytes = try WholeFile.read(folder.mine, limit: DeckYAML.largest + 1) else {
      files.files.removeAll(where: isOwnTerms)
      return try rebuilt(opened, files)
    }
    if let index = files.files.firstIndex(where: isOwnTerms) {
      files.files[index] = DeckFile(source: files.files[index].source, bytes: bytes)
    } else {
      let file = DeckFile(source: .path(folder.mine), bytes: bytes)
      let id = try file.deck(folder).id
      // The same terms, from another file.
      if opened.deck.part(id) != nil { return opened }
      files.files.append(file)
    }
    return try rebuilt(opened, files)
  }

  private func isOwnTerms(_ file: DeckFile) -> Bool {
    file.source.path.map { OwnTerms.isFile($0, of: folder) } ?? false
  }

  private func rebuilt(_ opened: OpenedDeck, _ files: DeckFiles) throws(StorageProblem) -> OpenedDeck {
    let deck = try files.deck(folder)
    return OpenedDeck(
      deck: deck, paths: files.paths(deck), fallback: opened.fallback,
      problems: opened.problems.filter { $0.name != folder.mine }, name: opened.name, files: files)
  }
}
