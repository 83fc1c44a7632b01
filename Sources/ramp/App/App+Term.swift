// What the keys of a term's card do.

import Glossary
import Learning
import Terminal

extension App {
  mutating func openTerm() {
    switch phase {
    case .asking(let asking): phase = .term(TermView(term: asking.card.term.id), from: phase)
    case .terms(let list): if let term = list.current { phase = .term(TermView(term: term), from: phase) }
    default: break
    }
  }

  /// Out of a note being written, out of a term's card, or to Aujourd'hui.
  mutating func goBack(_ stamp: Stamp) -> Effect? {
    if leaveSearch() || leaveField() { return nil }
    if case .welcome(let welcome) = phase { return goBack(in: welcome) }
    close(stamp)
    return nil
  }

  private mutating func close(_ stamp: Stamp) {
    guard case .term(var view, let from) = phase else {
      if let exam = phase.exam, exam.card != nil {
        notice = ExamWords.paused
        examDraft = exam
      }
      quiz = nil
      phase = .today
      return
    }
    if view.note != nil {
      view.note = nil
      phase = .term(view, from: from)
    } else {
      // The time spent on the card of a term that keeps being forgotten is not the next question's.
      phase = view.leech == nil ? following(view.term, in: from) : nextPhase(at: stamp.uptime)
    }
  }

  /// The neighbour in the list at hand, else in deck order; the ends meet.
  mutating func moveTerm(by step: Int) {
    guard case .term(let view, let from) = phase else { return }
    let terms = neighbours(from)
    guard let place = terms.firstIndex(of: view.term) else { return }
    phase = .term(TermView(term: terms[(place + step + terms.count) % terms.count]), from: from)
  }

  private func neighbours(_ from: Phase) -> [Term.ID] {
    if case .terms(let list) = from { list.matches.map(\.term) } else { studyDay.deck.terms.map(\.id) }
  }

  mutating func writeNote() {
    guard case .term(var view, let from) = phase else { return }
    view.note = TextField(studyDay.progress.notes[view.term] ?? "")
    phase = .term(view, from: from)
  }

  mutating func keepNote(_ stamp: Stamp) -> Effect? {
    guard case .term(var view, let from) = phase, let field = view.note else { return nil }
    let text = field.text.split(separator: " ").joined(separator: " ")
    view.note = nil
    phase = .term(view, from: from)
    guard text != studyDay.progress.notes[view.term] ?? "" else { return nil }
    let note = Note(on: TermAddress(deck: studyDay.deck.id, term: view.term), text)
    return .record(stamp.event(.note(note), on: studyDay.day, after: latestOwn))
  }

  /// Whether the key was text.
  mutating func type(_ key: Key, _ stamp: Stamp) -> Bool {
    switch phase {
    case .terms(var list):
      guard list.isTyping, list.query.take(key) else { return false }
      seek(list)
    case .term(var view, let from):
      guard var field = view.note, field.take(key) else { return false }
      view.note = field
      phase = .term(view, from: from)
    case .asking(var asking):
      guard asking.takesText, asking.field.take(key) else { return false }
      asking.noteKey(at: stamp.uptime)
      phase = .asking(asking)
    case .exam(var view):
      guard view.card != nil, view.field.take(key) else { return false }
      phase = .exam(view)
    case .settings(var view):
      guard view.field?.take(key) == true else { return false }
      phase = .settings(view)
    case .welcome(let welcome): return write(welcome) { $0.take(key) }
    default: return false
    }
    return true
  }

  /// Whether the paste was text.
  mutating func paste(_ text: String, _ stamp: Stamp) -> Bool {
    switch phase {
    case .terms(var list):
      guard list.isTyping else { return false }
      list.query.paste(text)
      seek(list)
    case .term(var view, let from):
      guard view.note != nil else { return false }
      view.note?.paste(text)
      phase = .term(view, from: from)
    case .asking(var asking):
      guard asking.takesText else { return false }
      asking.field.paste(text)
      asking.noteKey(at: stamp.uptime)
      phase = .asking(asking)
    case .exam(var view):
      guard view.card != nil else { return false }
      view.field.paste(text)
      phase = .exam(view)
    case .settings(var view):
      guard view.field != nil else { return false }
      view.field?.paste(text)
      phase = .settings(view)
    case .welcome(let welcome):
      return write(welcome) { field in
        field.paste(text)
        return true
      }
    default: return false
    }
    return true
  }

  mutating func openFile() -> Effect? {
    guard case .term(let view, _) = phase, deckFile != nil else { return nil }
    return .edit(view.term)
  }
}
