// The call drill in whole sentences, for the plain mode: Enter takes the place of Space.

import Glossary
import Learning
import Phrases
import Study

struct SpokenDrill {
  let screen: DrillScreen
  let studyDay: StudyDay

  func lines(_ language: Language) -> [String] {
    switch screen.stage {
    case .introduction: introduction.map { $0(language) }
    case .question: question(language)
    case .said(let time): said(time, language)
    case .over: end(language)
    }
  }

  private var introduction: [Phrase] {
    let best = studyDay.progress.fluency.latest.map { DrillWords.toBeat($0).longest }
    return [DrillWords.what, best, DrillWords.promise, Self.start].compactMap(\.self)
  }

  private func question(_ language: Language) -> [String] {
    guard let question = screen.current else { return [] }
    let position = Words.position(screen.answers.count + 1, of: screen.drill.questions.count)(language)
    let prompt = SpokenQuestion.sentence(Words.typeset(question.prompt, in: studyDay.deck))
    return ["\(position). \(prompt) \(Words.request(for: question)(language))", Self.sayIt(language)]
  }

  private func said(_ time: Int, _ language: Language) -> [String] {
    guard let question = screen.current else { return [] }
    let seconds = DrillWords.seconds(time)
    let verdict =
      time <= Fluency.limit ? Phrase(fr: "\(seconds).", en: "\(seconds).") : DrillWords.tooLong(time).longest
    return SpokenQuestion.term(question.card.term, studyDay.deck)
      + [verdict(language), DrillWords.wasIt(language), Self.answer(language)]
  }

  private func end(_ language: Language) -> [String] {
    let terms = screen.slowest.compactMap { answer in
      studyDay.deck[answer.term].map { term in
        let title = Words.typeset(term.title, in: studyDay.deck)
        let times = DrillWords.times(of: answer, studyDay.progress.fluency)
        return SpokenQuestion.sentence(Phrase(fr: "\(title) : \(times)", en: "\(title): \(times)")(language))
      }
    }
    let best = studyDay.progress.fluency.latest.map { [DrillWords.toBeatTomorrow($0).longest(language)] } ?? []
    return [DrillWords.headline(screen.answers)(language)] + terms + best
  }

  // MARK: Words

  private static let start = Phrase(fr: "Entrée pour décrocher.", en: "Enter to pick up.")
  private static let sayIt = Phrase(
    fr: "Dites le terme à voix haute, puis Entrée.", en: "Say the term aloud, then Enter.")
  private static let answer = Phrase(fr: "Entrée : oui. 1 : non.", en: "Enter: yes. 1: no.")
}
