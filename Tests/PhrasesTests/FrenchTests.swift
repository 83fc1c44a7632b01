// French set as a French reader expects it, and the language chosen as a French or English learner would.

import Phrases
import Testing

@Suite struct FrenchTests {
  @Test(arguments: [
    ("Que signifie ce sigle ?", "Que signifie ce sigle\u{202F}?"),
    ("Non ; oui !", "Non\u{202F}; oui\u{202F}!"),
    ("Prix : 54 %", "Prix\u{A0}: 54\u{A0}%"),
    ("la part en %", "la part en\u{A0}%"), ("montant en €", "montant en\u{A0}€"),
    ("Qu'est-ce ? Un \u{E001} de l'offre", "Qu’est-ce\u{202F}? Un \u{E001} de l’offre"),
    ("« jeu »", "«\u{A0}jeu\u{A0}»"),
    ("l'œuvre d'« or »", "l’œuvre d’«\u{A0}or\u{A0}»"),
    ("touche ' seule", "touche ' seule"),
    ("5 000 dollars, 20 comptes", "5\u{202F}000 dollars, 20 comptes"),
    ("l'e\u{301}te\u{301}, passe\u{301}'alors", "l’e\u{301}te\u{301}, passe\u{301}’alors"),
    ("n° 3 de 4² 5", "n° 3 de 4²\u{202F}5"),
    (" : «", "\u{A0}: «"),
    ("sans rien", "sans rien"),
    ("http://x?y", "http://x?y"),
    ("", ""),
  ])
  func spacesAndApostrophesAreSet(_ typed: String, _ set: String) {
    #expect(French.typeset(typed) == set)
    #expect(French.typeset(set) == set)
  }

  @Test func whatSomebodyElseWroteIsShownLetterForLetter() {
    let path = "/tmp/l'été/absent ?.yaml : x"
    let phrase = Phrase(fr: "\(path) : l'été ?", en: "\(path): l'été ?")
    #expect(phrase(.french) == path + "\u{A0}: l’été\u{202F}?")
    #expect(phrase(.english) == path + ": l'été ?")
    #expect(Phrase("a\u{E000}b")(.english) == "a\u{FFFD}b")
    #expect(Phrase(words: "a\u{E001}b")(.french) == "a\u{FFFD}b")
    let accent = Phrase("\u{301}a : b" as String)
    #expect(Array(accent(.english).unicodeScalars) == Array("\u{301}a : b".unicodeScalars))
    #expect(Array(accent(.french).unicodeScalars) == Array("\u{301}a : b".unicodeScalars))
  }

  @Test func aNestedPhrasePicksItsLanguage() {
    let day = CalendarWords.weekday(1)
    let phrase = Phrase(fr: "dès \(day) : \(day)", en: "from \(day): \(day)")
    #expect(phrase(.french) == "dès lundi\u{A0}: lundi")
    #expect(phrase(.english) == "from Monday: Monday")
    let none: Phrase? = nil
    let ends = [day, none].map { end in
      Phrase(fr: "x\(end.map { " : \($0)" } ?? " !")", en: "x\(end.map { ": \($0)" } ?? "!")")
    }
    #expect(ends.map { $0(.french) } == ["x\u{A0}: lundi", "x\u{202F}!"])
    #expect(ends.map { $0(.english) } == ["x: Monday", "x!"])
  }

  @Test func aTextOfOurOwnGetsFrenchTypography() {
    let title = "L'offre : quoi ?"
    #expect(
      Phrase(fr: "« \(words: title) »", en: "“\(words: title)”")(.french)
        == "«\u{A0}L’offre\u{A0}: quoi\u{202F}?\u{A0}»")
    #expect(Phrase(fr: "« \(words: title) »", en: "“\(words: title)”")(.english) == "“L'offre : quoi ?”")
    #expect(Phrase(words: title)(.french) == "L’offre\u{A0}: quoi\u{202F}?")
    #expect(Phrase(fr: "\(title.isEmpty ? "d'un" : "l'été ?")", en: "-")(.french) == "l’été\u{202F}?")
  }

  @Test func aNumberIsPartOfTheSentence() {
    #expect(Phrase(fr: "\(5) \(120) %, \(-1)", en: "\(5)%")(.french) == "5\u{202F}120\u{A0}%, -1")
    #expect(Phrase(fr: "\(5) %", en: "\(5)%")(.english) == "5%")
  }

  @Test func phrasesAreJoinedInBothLanguages() {
    let days = [1, 2].map { CalendarWords.weekday($0) }
    #expect(days.joined(separator: ", ")(.french) == "lundi, mardi")
    #expect(days.joined(fr: " ; ", en: "; ")(.french) == "lundi\u{202F}; mardi")
    #expect(days.joined(fr: " ; ", en: "; ")(.english) == "Monday; Tuesday")
    #expect(days[0].map { $0.uppercased() }(.english) == "MONDAY")
  }

  @Test func zeroIsSingularInFrenchAndPluralInEnglish() {
    let cards = { Phrase.count($0, fr: ("carte", "cartes"), en: ("card", "cards")) }
    #expect([0, 1, 2].map { cards($0)(.french) } == ["0\u{A0}carte", "1\u{A0}carte", "2\u{A0}cartes"])
    #expect([0, 1, 2].map { cards($0)(.english) } == ["0 cards", "1 card", "2 cards"])
  }

  @Test func theFirstOfAMonthIsAnOrdinalInFrench() {
    #expect(CalendarWords.short(weekday: 2, day: 1, month: 12)(.french) == "mar. 1er déc.")
    #expect(CalendarWords.long(weekday: 7, day: 2, month: 8)(.french) == "dimanche 2 août")
    #expect(CalendarWords.short(weekday: 2, day: 1, month: 12)(.english) == "Tue 1 Dec")
    #expect(CalendarWords.long(weekday: 1, day: 23, month: 11)(.english) == "Monday 23 November")
  }

  @Test func aLabelGivesItsShortestFormPastItsLast() {
    let label = Label(Phrase(fr: "voir la réponse", en: "show the answer"), Phrase(fr: "réponse", en: "answer"))
    #expect([0, 1, 2].map { label.form($0, .french) } == ["voir la réponse", "réponse", "réponse"])
  }
}

@Suite struct LanguageTests {
  @Test func anOptionWinsThenTheSettingsThenTheLocale() {
    #expect(Language.choose(asked: .english, settings: .french, locales: ["fr_FR"]) == .english)
    #expect(Language.choose(asked: nil, settings: .english, locales: ["fr_FR"]) == .english)
    #expect(Language.choose(asked: nil, settings: nil, locales: [nil, "", "en_GB.UTF-8"]) == .english)
    #expect(Language.choose(asked: nil, settings: nil, locales: ["fr_CA.UTF-8", "en_US"]) == .french)
  }

  @Test(arguments: [[], ["C"], ["POSIX"], ["C.UTF-8"], [nil, nil]])
  func withoutAWordFrenchIsSpoken(_ locales: [String?]) {
    #expect(Language.choose(asked: nil, settings: nil, locales: locales) == .french)
  }

  @Test func anotherLanguageIsAnsweredInEnglish() {
    #expect(Language.choose(asked: nil, settings: nil, locales: ["de_DE.UTF-8"]) == .english)
  }
}
