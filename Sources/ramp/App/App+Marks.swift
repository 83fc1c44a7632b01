// What the learner says about a card without answering it: read, already known, not today, not any more, look at this.

import Glossary
import Learning
import Phrases
import Study

extension App {
  /// On the term at hand; `bury` and `suspend` set aside the card at hand alone.
  mutating func mark(_ kind: Mark.Kind, _ stamp: Stamp) -> Effect? {
    guard let target = target(of: kind) else { return nil }
    return .record(stamp.event(.mark(Mark(kind, on: target)), on: studyDay.day, after: latestOwn))
  }

  private func target(of kind: Mark.Kind) -> Mark.Target? {
    switch phase {
    case .asking(let asking):
      let isCard = kind == .bury || kind == .suspend
      return isCard ? .card(asking.card.id) : .term(TermAddress(deck: studyDay.deck.id, term: asking.card.term.id))
    case .term(let view, _): return .term(TermAddress(deck: studyDay.deck.id, term: view.term))
    default: return nil
    }
  }

  mutating func suspend(_ stamp: Stamp) -> Effect? {
    guard case .term(let view, _) = phase else { return mark(.suspend, stamp) }
    return mark(studyDay.progress.marks.isSuspended(view.term) ? .resume : .suspend, stamp)
  }

  mutating func flag(_ stamp: Stamp) -> Effect? {
    guard let term = target(of: .flag)?.term.term else { return nil }
    return mark(studyDay.progress.marks.flagged.contains(term) ? .unflag : .flag, stamp)
  }

  /// The card at hand gives way when the mark takes it out of the day, or was all that it wanted.
  mutating func follow(_ mark: Mark, _ stamp: Stamp) {
    if let words = Words.marked(mark, in: studyDay.deck) { notice = words }
    guard case .asking = phase else { return }
    switch mark.kind {
    case .shown, .known, .bury, .suspend: phase = nextPhase(at: stamp.uptime)
    case .resume, .flag, .unflag: break
    }
  }
}
