// The screen of the first start, in three questions: the deck, the ramp date, the minutes a day. Pressing Enter three
// times is enough. Nothing is written until the last Enter, or until Escape accepts all proposals.

import DeckFormats
import Glossary
import Journal
import Learning
import Phrases
import Study
import Terminal

struct WelcomeScreen: Screen {
  enum Action: Hashable, Sendable, CaseIterable {
    /// Goes on to the next question, or to the first session.
    case accept
    case next, previous
    /// Completes the path that is being typed.
    case completePath
    /// Moves the date by a day, or takes the next number of minutes.
    case increase, decrease
    case weekLater, weekEarlier
    case back
  }

  private(set) var welcome: Welcome

  init(welcome: Welcome) { self.welcome = welcome }

  var takesText: Bool {
    switch welcome.step {
    case .deck: welcome.path != nil
    case .date: true
    case .minutes: false
    }
  }

  func words(_ c: Context) -> ScreenWords {
    ScreenWords(heading: Phrase(fr: "Maintenant : choisir", en: "Now: choose"))
  }

  // MARK: What keys do

  mutating func handle(_ action: Action, _ c: Context, at time: InputTime) -> Step {
    switch action {
    case .accept: return accept(c)
    case .next: welcome.move(1)
    case .previous: welcome.move(-1)
    case .increase: adjust(by: 1, c)
    case .decrease: adjust(by: -1, c)
    case .completePath: return welcome.path.map { .request(.file(.complete($0.text))) } ?? .stay
    case .weekLater: adjust(by: 7, c)
    case .weekEarlier: adjust(by: -7, c)
    case .back: return goBack(c)
    }
    return .stay
  }

  private mutating func accept(_ c: Context) -> Step {
    switch welcome.step {
    case .deck: return acceptDeck(c)
    case .date:
      switch welcome.reading {
      case .day, .none: welcome.askMinutes(c.studyDay)
      // The problem is shown under the field already.
      case .past, .far, .unclear: break
      }
      return .stay
    case .minutes: return set()
    }
  }

  private mutating func acceptDeck(_ c: Context) -> Step {
    if let field = welcome.path {
      let name = DroppedPath.plain(field.text)
      guard !name.isEmpty else { return .stay }
      welcome.isReading = true
      return .request(.file(.read(path: name.contains("/") ? name : "./" + name, ImportChoice())))
    }
    if welcome.isOwnFile {
      welcome.path = TextField()
    } else {
      askDate(c)
    }
    return .stay
  }

  private mutating func askDate(_ c: Context) {
    welcome.askDate(on: c.studyDay.day) { Words.writtenDate($0)(c.language) }
  }

  /// Moves the date by `step` days; on the third question, selects another number of minutes.
  private mutating func adjust(by step: Int, _ c: Context) {
    guard welcome.step == .date else { return welcome.move(step) }
    let today = c.studyDay.day
    let day = max(today + 1, (welcome.day ?? today) + step)
    welcome.write(Words.writtenDate(day)(c.language), on: today)
  }

  /// Goes back one step; on the first question, accepts all proposals.
  private mutating func goBack(_ c: Context) -> Step {
    if welcome.goBack() { return .stay }
    welcome.skip()
    askDate(c)
    welcome.askMinutes(c.studyDay)
    return set()
  }

  /// Requests the settings that the answers stand for.
  private func set() -> Step {
    .request(
      .set(
        [
          SettingChange(.deck, welcome.choice?.name),
          SettingChange(.rampDate, welcome.day?.description ?? Settings.noRamp),
          SettingChange(.minutes, "\(Welcome.minutesADay[welcome.minutes])"),
        ], keeping: welcome.choice.flatMap { $0.isNew ? $0.deck : nil }))
  }

  mutating func type(_ input: TextInput, _ c: Context, at time: InputTime) -> Bool {
    if var path = welcome.path {
      guard path.enter(input) else { return false }
      welcome.path = path
      return true
    }
    return welcome.step == .date && welcome.type(input, on: c.studyDay.day)
  }

  // MARK: Results of steps

  mutating func receive(_ reply: Reply, _ c: Context, at time: InputTime) -> Step {
    switch reply {
    case .settings: return welcome.startsSession ? .next(nil) : .home()
    case .notSet: return .home()
    case .file(let reply): return receive(reply, c)
    case .saved, .undone, .closedTerm, .keptTerm, .closedForm: return .stay
    }
  }

  private mutating func receive(_ reply: FileReply, _ c: Context) -> Step {
    welcome.isReading = false
    switch reply {
    case .deck(let choice):
      welcome.add(choice)
      askDate(c)
    case .imported(let file): return .push(ImportScreen(file))
    case .completed(let completion): welcome.complete(completion)
    case .refused(let problem): welcome.problem = problem.sentence
    }
    return .stay
  }

  func draw(on page: inout Page, _ c: Context) {
    switch welcome.step {
    case .deck: WelcomeDeckView(welcome: welcome).draw(on: &page)
    case .date: WelcomeDateView(welcome: welcome, studyDay: c.studyDay).draw(on: &page)
    case .minutes: WelcomeMinutesView(welcome: welcome).draw(on: &page)
    }
  }
}

// MARK: Keys

extension WelcomeScreen {
  func keys(_ c: Context) -> [Binding<Action>] {
    switch welcome.step {
    case .deck: deckKeys
    case .date: Self.dateKeys
    case .minutes: Self.minutesKeys
    }
  }

  private var deckKeys: [Binding<Action>] {
    if welcome.path != nil { return [Self.goOn, Self.complete, Self.back(Label(fr: "sortir", en: "cancel"))] }
    return [Self.goOn] + Keys.move(next: .next, previous: .previous) + [Self.skip]
  }

  private static let goOn = Binding(
    [.enter], Action.accept, name: Keys.enter, help: Label(fr: "continuer", en: "continue"),
    hint: KeyHint(Keys.enter, Label(fr: "continuer", en: "continue")))

  private static let complete = Binding(
    [.tab], Action.completePath, name: Phrase("Tab"), help: Label(fr: "compléter le chemin", en: "complete the path"),
    hint: KeyHint(Phrase("Tab"), Label(fr: "compléter", en: "complete")))

  private static let skip = Binding(
    [.escape], Action.back, name: Keys.escape,
    help: Label(fr: "tout comme proposé, sans rien demander", en: "use the defaults, no questions"),
    hint: KeyHint(
      Keys.escape, Label(Phrase(fr: "tout par défaut", en: "defaults"), Phrase(fr: "défaut", en: ""), Phrase("")),
      isPinned: true))

  private static func back(_ label: Label) -> Binding<Action> {
    Binding(
      [.escape], .back, name: Keys.escape, help: label,
      hint: KeyHint(Keys.escape, Label(label.forms[0], Phrase("")), isPinned: true))
  }

  private static let dateKeys: [Binding<Action>] = [
    goOn,
    Binding(
      [.right], .increase, name: Phrase("→"), help: Label(fr: "un jour plus tard", en: "a day later"),
      hint: KeyHint(Phrase("←→"), Label(fr: "± 1 jour", en: "± 1 day"))),
    Binding([.left], .decrease, name: Phrase("←"), help: Label(fr: "un jour plus tôt", en: "a day earlier")),
    Binding(
      [.down], .weekLater, name: Phrase("↓"), help: Label(fr: "une semaine plus tard", en: "a week later"),
      hint: KeyHint(Phrase("↑↓"), Label(fr: "± 1 semaine", en: "± 1 week"))),
    Binding([.up], .weekEarlier, name: Phrase("↑"), help: Label(fr: "une semaine plus tôt", en: "a week earlier")),
    back(Label(fr: "retour", en: "back")),
  ]

  private static let minutesKeys: [Binding<Action>] =
    [
      Binding(
        [.enter, .character(" ")], .accept, name: Keys.enter,
        help: Label(fr: "commencer la première séance", en: "start your first session"),
        hint: KeyHint(
          Keys.enter,
          Label(
            Phrase(fr: "commencer la première séance", en: "start your first session"),
            Phrase(fr: "commencer", en: "start")))),
      Binding(
        [.right], .increase, name: Phrase("→"), help: Label(fr: "plus", en: "more"),
        hint: KeyHint(Phrase("←→"), Label(fr: "choisir", en: "choose"))),
      Binding([.left], .decrease, name: Phrase("←"), help: Label(fr: "moins", en: "fewer")),
      // The vertical arrows do the same.
    ] + Keys.moveUnnamed(next: .next, previous: .previous) + [back(Label(fr: "retour", en: "back"))]
}
