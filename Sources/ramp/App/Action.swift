// What the person did, named as they would name it.

import Learning

enum Action: Hashable, Sendable {
  case begin
  /// The answer, of a card that is answered in the head.
  case reveal
  case grade(Grade)
  /// Space or Enter on an answer: « Bien », or the grade that was proposed, unless the key is being held down.
  case acceptGrade
  /// On from what needs no grade: a term that was read, an answer that was explained.
  case goOn
  /// What is typed is the answer.
  case submit
  /// One of the options, from 1.
  case choose(Int)
  case chooseSelected
  case doNotKnow
  /// The next of what can be selected here: an option, a quiz, a term.
  case next
  case previous
  /// The card at hand, asked otherwise.
  case type
  case offerChoice
  /// A term that the learner knows before it was ever asked.
  case alreadyKnown
  case bury
  case suspend
  case flag
  case undo
  /// The rest of a text that does not fit; a hint, where an answer is typed.
  case more
  case help
  /// One screen back.
  case back
  case leave
  /// Enter on the summary: leaves, unless the key that graded the last card is still held down.
  case finish
  case redraw
  case retry
  case openTerm
  /// Writing, keeping and dropping one's own note on a term.
  case writeNote
  case keepNote
  /// The deck's file, in the learner's editor, at the term.
  case openFile
  case openQuizzes
  case openPairs
  /// In the game of pairs: a term by its digit, a definition by its letter, from 1.
  case digit(Int)
  case letter(Int)
  case dropDigit
  case exam(ExamAction)
  case openTerms
  case openProgress
  case openSettings
  /// The report of the day, as a page in a file.
  case exportReport
  /// One value on or back, several at once.
  case adjust(Int)
  case settings(SettingsAction)
  /// On to the next question of the first start.
  case acceptWelcome
  /// The next of the paces that catch up after an absence.
  case nextPace
  case terms(TermsAction)
  /// Before the session: the lock once more, a look without it, a journal that holds less than it did.
  case tryAgain
  case lookOnly
  case restoreJournal
  case acceptJournal
  case startQuiz
}
