// The effect that writes a term of the learner's own, and what is shared of these terms at the end of a session.

import DeckFormats
import Glossary
import Journal
import Storage
import Trainer

extension LiveSession {
  /// Writes the term. The form may be sent again after a problem.
  mutating func keep(_ term: OwnTerm) -> Message {
    let deckTitle = OwnTermWords.deckTitle(configuration.appearance.language)
    let language = configuration.deck.language
    return changeTerms { (own) throws(StorageProblem) in
      let address = try own.keep(term, title: deckTitle, language: language)
      return KeptTerm(address, title: term.title, term.corrected == nil ? .added : .corrected)
    }
  }

  /// Takes a term out of the file; its answers stay in the journal.
  mutating func drop(_ term: TermAddress) -> Message {
    let title = configuration.deck[term]?.title ?? term.term.text
    return changeTerms { (own) throws(StorageProblem) in
      try own.drop(term.term)
      return KeptTerm(term, title: title, .removed)
    }
  }

  /// Changes the file, then reads the deck and the day with it.
  private mutating func changeTerms(_ change: (OwnTerms) throws(StorageProblem) -> KeptTerm) -> Message {
    do throws(StorageProblem) {
      let kept = try change(OwnTerms(configuration.folder))
      keptTerm()
      let changed = try configuration.withOwnTerms()
      let loaded = try changed.store.loadedDay()
      configuration = changed
      return .termKept(kept, loaded, inputTime())
    } catch {
      return .termNotKept(error)
    }
  }

  /// Brings what is shared up to date at the end of a session that wrote own terms but no line of the journal.
  func shareAlone() -> ClosingProblem? {
    do throws(StorageProblem) {
      try share()
      return nil
    } catch {
      return .derived(error)
    }
  }

  /// Brings what is shared up to date, if anything is.
  func share() throws(StorageProblem) {
    guard let sharing = try Sharing.current(in: configuration.folder) else { return }
    try configuration.store.sharedCopies(for: sharing).write(to: sharing.folder)
  }
}
