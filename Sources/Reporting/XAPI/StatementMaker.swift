// The converter from journal lines to xAPI statements. It uses only the lines and their ids, so renaming a term or a
// deck changes no statement. A statement's id is the id of its line, or is computed from the ids of all its lines: an
// id never has two contents.

import Glossary
import Learning

struct StatementMaker: Sendable {
  let agent: Agent
  let homePage: HomePage

  private static let namespace = Event.ID(version5: "https://ramp.example/xapi/statement", namespace: .urls)

  private func id(_ verb: Verb, _ object: Activity, _ lines: [Event.ID]) -> Event.ID {
    let name = [agent.name, verb.rawValue, object.id] + lines.map(\.description)
    return Event.ID(version5: name.joined(separator: "\n"), namespace: Self.namespace)
  }

  private func deck(_ deck: Deck.ID) -> Activity { Activity(.deck, homePage.deck(deck)) }

  private func term(_ card: Card.ID) -> Activity {
    Activity(.term, homePage.term(card.address))
  }

  // MARK: One answer

  func answered(_ review: Review, _ event: Event) -> Statement {
    let card = review.card
    let result = Outcome(
      score: .init(review.grade.rawValue, of: Grade.easy.rawValue), success: review.grade.passed,
      response: response(review), duration: Outcome.duration(milliseconds: review.duration))
    return Statement(
      event.id, agent, .answered, question(card, review.form), result,
      in: Context(parent: term(card), grouping: deck(card.deck)), event.at)
  }

  private func question(_ card: Card.ID, _ form: Form) -> Activity {
    let id = "\(term(card).id)/\(card.face.rawValue)/\(form.rawValue)"
    switch form {
    case .recall: return Activity(question: id, "other", right: nil)
    case .choice, .duel: return Activity(question: id, "choice", right: card.term.text)
    case .typed: return Activity(question: id, "fill-in", right: card.term.text)
    }
  }

  /// The id of the term that was answered, if it is known. The text that was typed is private and left out.
  private func response(_ review: Review) -> String? {
    guard review.form != .recall else { return nil }
    return review.grade.passed ? review.card.term.text : review.got.map { $0.name(in: review.card.deck) }
  }

  // MARK: Results of several answers

  func mastered(_ review: Review, _ event: Event) -> Statement {
    let object = term(review.card)
    return Statement(
      id(.mastered, object, [event.id]), agent, .mastered, object, Outcome(success: true),
      in: Context(grouping: deck(review.card.deck)), event.at)
  }

  func completed(_ session: StudySession) -> Statement {
    let object = Activity(.session, "\(homePage.deck(session.deck))/session/\(session.day)")
    let result = Outcome(
      score: .init(session.passes, of: session.answers.count), completion: true,
      duration: Outcome.duration(milliseconds: session.duration))
    return Statement(
      id(.completed, object, session.answers), agent, .completed, object, result,
      in: Context(grouping: deck(session.deck)), session.end)
  }

  /// The result of a finished exam whose answers give the recorded score.
  func exam(_ result: ExamResult, _ end: Event) -> Statement {
    let sitting = result.sitting
    let object = Activity(.exam, homePage.exam(sitting.exam.deck))
    let verb = sitting.isPassed ? Verb.passed : .failed
    // An exam whose time ran out is ended at the program's next start, perhaps days later: limit the duration.
    let spent = min(max(0, end.at - sitting.start.at), sitting.exam.minutes * 60_000)
    let outcome = Outcome(
      score: .init(sitting.score, of: sitting.exam.cards.count), success: sitting.isPassed, completion: true,
      duration: Outcome.duration(milliseconds: spent))
    return Statement(
      id(verb, object, [sitting.start.id, end.id]), agent, verb, object, outcome,
      in: Context(grouping: deck(sitting.exam.deck)), end.at)
  }
}

/// The answers of one day on one deck, without undone answers.
struct StudySession: Equatable, Sendable {
  let day: Day
  private(set) var deck: Deck.ID
  private(set) var answers: [Event.ID] = []
  private(set) var passes = 0
  /// Milliseconds.
  private(set) var duration = 0
  private(set) var end: Instant

  init(_ review: Review, _ event: Event) {
    day = event.day
    deck = review.card.deck
    end = event.at
  }

  mutating func add(_ review: Review, _ event: Event) {
    deck = review.card.deck
    answers.append(event.id)
    if review.grade.passed { passes += 1 }
    duration += Pace.counted(milliseconds: review.duration)
    end = max(end, event.at)
  }
}
