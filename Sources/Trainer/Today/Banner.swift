// The notice on the Today screen, at most one: a journal of another device that cannot be read, else lines of the journals
// that were newly rejected, else a clock that is behind the journal, else what is to be told of the deck: that its last
// good copy is used, that an included deck is missing, what has changed in it.

import Phrases

extension Context {
  /// The notice, the longest form first; `nil` when there is nothing to report.
  var banner: Label? { (unreadableBanner ?? asideBanner ?? clockBanner).map { Label($0) } ?? deckBanner }

  private var deckBanner: Label? {
    if let fallback = loaded.deckFallback {
      return DeckFallbackWords.forms(fallback)
    }
    if let leftOut = DeckFallbackWords.leftOut(loaded.inclusionProblems) { return leftOut }
    return loaded.deckNews.map {
      Label(DeckNewsWords.sentence($0, withKey: true), DeckNewsWords.shortest)
    }
  }

  /// What is to be told of the deck at the start where no screen shows it; `nil` if there is nothing.
  var deckNotice: Phrase? {
    loaded.deckFallback.map(DeckFallbackWords.sentence) ?? DeckFallbackWords.leftOut(loaded.inclusionProblems)?.longest
      ?? loaded.deckNews.map { DeckNewsWords.sentence($0, withKey: false) }
  }

  private var unreadableBanner: Phrase? {
    loaded.unreadable.isEmpty ? nil : Words.leftOut(loaded.unreadable.count)
  }

  private var asideBanner: Phrase? {
    let problems = loaded.problems
    guard problems.count > loaded.knownRejected else { return nil }
    return Words.rejected(problems.count)
  }

  /// Milliseconds. A smaller lag is not reported.
  private static let smallestLag = 2 * 60_000

  private var clockBanner: Phrase? {
    guard clockLag >= Self.smallestLag else { return nil }
    let minutes = clockLag / 60_000
    let lag =
      minutes < 120
      ? Words.minutes(minutes) : Phrase.count(minutes / 60, fr: ("heure", "heures"), en: ("hour", "hours"))
    return Phrase(
      fr: "L'horloge a reculé de \(lag) ; les dates de révision n'ont pas bougé.",
      en: "The clock went back \(lag); due dates haven't moved.")
  }
}
