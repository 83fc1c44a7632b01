// The effect that writes a term of the learner's own, and what is shared of these terms at the end of a session.

import DeckFormats
import Glossary
import Journal
import Storage
import Trainer

extension LiveSession {
  /// Writes the term, then reads the deck and the day with it. The form may be sent again after a problem.
  mutating func keep(_ term: OwnTerm) -> Message {
    do throws(StorageProblem) {
      let title = OwnTermWords.deckTitle(configuration.appearance.language)
      let address = try OwnTerms(configuration.folder).keep(term, title: title, language: configuration.deck.language)
      keptTerm()
      let changed = try configuration.withOwnTerms()
      let loaded = try changed.store.loadedDay()
      configuration = changed
      return .termKept(
        KeptTerm(address, title: term.title, term.corrected == nil ? .added : .corrected), loaded, inputTime())
    } catch {
      return .termNotKept(error)
    }
  }

  /// Takes a term out of the file; its answers stay in the journal.
  mutating func drop(_ term: TermAddress) -> Message {
    do throws(StorageProblem) {
      let title = configuration.deck[term]?.title ?? term.term.text
      try OwnTerms(configuration.folder).drop(term.term)
      keptTerm()
      let changed = try configuration.withOwnTerms()
      let loaded = try changed.store.loadedDay()
      configuration = changed
      return .termKept(KeptTerm(term, title: title, .removed), loaded, inputTime())
    } catch {
      return .termNotKept(error)
    }
  }

  /// The same for a session without a line: it leaves nothing else to write.
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
