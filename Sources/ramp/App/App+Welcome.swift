// What the keys of the first start do. Nothing is written before the last Enter.

import Glossary
import Learning
import Study
import Terminal

extension App {
  mutating func acceptWelcome() -> Effect? {
    guard case .welcome(var welcome) = phase else { return nil }
    let effect = accept(&welcome)
    phase = .welcome(welcome)
    return effect
  }

  /// Days on or back, or minutes.
  func adjust(_ welcome: inout Welcome, by step: Int) {
    guard welcome.step == .date else { return welcome.move(step) }
    let day = max(studyDay.day + 1, (welcome.day ?? studyDay.day) + step)
    welcome.take(Words.writtenDate(day)(language), on: studyDay.day)
  }

  private mutating func accept(_ welcome: inout Welcome) -> Effect? {
    switch welcome.step {
    case .deck: return acceptDeck(&welcome)
    case .date: acceptDate(&welcome)
    case .minutes: return .set(Self.changes(welcome))
    }
    return nil
  }

  private mutating func acceptDeck(_ welcome: inout Welcome) -> Effect? {
    if let field = welcome.path {
      let name = field.text.trimmed
      return name.isEmpty ? nil : .findDeck(name.contains("/") ? name : "./" + name)
    }
    if welcome.isOwnFile {
      welcome.path = TextField()
    } else {
      askDate(&welcome)
    }
    return nil
  }

  private func askDate(_ welcome: inout Welcome) {
    welcome.askDate(on: studyDay.day) { Words.writtenDate($0)(language) }
  }

  private mutating func acceptDate(_ welcome: inout Welcome) {
    switch welcome.reading {
    case .day, .none: welcome.askMinutes(studyDay)
    // What is wrong stands under the field already.
    case .past, .far, .unclear: break
    }
  }

  /// Text in the field at hand; `false` when there is none.
  mutating func write(_ welcome: Welcome, _ change: (inout TextField) -> Bool) -> Bool {
    var welcome = welcome
    let isText: Bool
    if var path = welcome.path {
      isText = change(&path)
      welcome.path = path
    } else if welcome.step == .date {
      isText = change(&welcome.date)
      welcome.read(on: studyDay.day)
    } else {
      isText = false
    }
    phase = .welcome(welcome)
    return isText
  }

  mutating func follow(foundDeck deck: Deck, _ name: String) {
    guard case .welcome(var welcome) = phase else { return }
    welcome.add(.init(name: name, deck: deck))
    askDate(&welcome)
    phase = .welcome(welcome)
  }

  /// The settings are written: the first session, or Aujourd'hui.
  mutating func begin(after welcome: Welcome, at uptime: Int) {
    phase = .today
    if welcome.startsSession { phase = nextPhase(at: uptime) }
  }

  /// A step back; from the first one, all is taken as it is proposed.
  mutating func goBack(in welcome: Welcome) -> Effect? {
    var welcome = welcome
    let went = welcome.goBack()
    if !went {
      welcome.skip()
      askDate(&welcome)
      welcome.askMinutes(studyDay)
    }
    phase = .welcome(welcome)
    return went ? nil : .set(Self.changes(welcome))
  }

  /// What the answers come to.
  private static func changes(_ welcome: Welcome) -> [SettingChange] {
    [
      SettingChange(.deck, welcome.choice?.name),
      SettingChange(.rampDate, welcome.day?.description ?? Settings.noRamp),
      SettingChange(.minutes, "\(Welcome.minutesADay[welcome.minutes])"),
    ]
  }
}
