// An xAPI statement (1.0.3): who did what, when, and with which result. It holds ids, numbers and fixed words only: no
// names, no text of a card, no program version. The same journal lines always give the same bytes.

import FoundationEssentials
import Glossary
import Learning

package struct Statement: Encodable, Equatable, Sendable {
  package let id: String
  let actor: Agent
  let verb: Verb
  let object: Activity
  let result: Outcome
  let context: Context
  let timestamp: String

  init(
    _ id: Event.ID, _ actor: Agent, _ verb: Verb, _ object: Activity, _ result: Outcome, in context: Context,
    _ at: Instant
  ) {
    self.id = id.description
    self.actor = actor
    self.verb = verb
    self.object = object
    self.result = result
    self.context = context
    timestamp = at.description
  }

  /// The statement on one line, its keys in alphabetical order: the bytes that are sent.
  package var line: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return SafeText.json(String(decoding: try encoder.encode(self), as: UTF8.self))
    }
  }
}

/// The learner as an xAPI account under a pseudonym, never an e-mail address.
package struct Agent: Encodable, Equatable, Sendable {
  private let objectType = "Agent"
  private let account: Account

  private struct Account: Encodable, Equatable {
    let homePage: String
    let name: String
  }

  package init(pseudonym: String, of homePage: HomePage) {
    account = Account(homePage: homePage.text, name: pseudonym)
  }

  /// The learner's part of the text that a statement's id is computed from.
  var name: String { "\(account.homePage) \(account.name)" }

  private enum CodingKeys: String, CodingKey {
    case objectType, account
  }
}

enum Verb: String, Encodable {
  case answered, mastered, completed, passed, failed

  private var french: String {
    switch self {
    case .answered: "a répondu à"
    case .mastered: "maîtrise"
    case .completed: "a terminé"
    case .passed: "a réussi"
    case .failed: "a échoué à"
    }
  }

  private enum CodingKeys: String, CodingKey {
    case id, display
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode("http://adlnet.gov/expapi/verbs/\(rawValue)", forKey: .id)
    try values.encode(["en-US": rawValue, "fr-FR": french], forKey: .display)
  }
}

struct Activity: Encodable, Equatable {
  private let objectType = "Activity"
  let id: String
  let definition: Definition

  struct Definition: Encodable, Equatable {
    let type: String
    var interactionType: String?
    var correctResponsesPattern: [String]?
  }

  enum Kind: String {
    case deck = "course"
    case term = "objective"
    case session = "lesson"
    case exam = "assessment"
  }

  init(_ kind: Kind, _ id: String) {
    self.id = id
    definition = Definition(type: "http://adlnet.gov/expapi/activities/\(kind.rawValue)")
  }

  /// A question in one form. In xAPI a definition must never change, so the right answer is an id, not a text.
  init(question id: String, _ interactionType: String, right: String?) {
    self.id = id
    definition = Definition(
      type: "http://adlnet.gov/expapi/activities/cmi.interaction", interactionType: interactionType,
      correctResponsesPattern: right.map { [$0] })
  }

  private enum CodingKeys: String, CodingKey {
    case objectType, id, definition
  }
}

struct Outcome: Encodable, Equatable {
  var score: Score?
  var success: Bool?
  var completion: Bool?
  var response: String?
  var duration: String?

  struct Score: Encodable, Equatable {
    /// `raw` / `max`, 0 to 1, with two decimals.
    let scaled: Double
    let raw: Int
    let min = 0
    let max: Int

    init(_ raw: Int, of max: Int) {
      self.raw = raw
      self.max = max
      scaled = max > 0 ? (Double(raw) / Double(max) * 100).rounded() / 100 : 0
    }

    private enum CodingKeys: String, CodingKey {
      case scaled, raw, min, max
    }
  }

  /// An ISO 8601 duration such as « PT4.21S »: hours and minutes if there are any, seconds with two decimals.
  static func duration(milliseconds: Int) -> String {
    let hundredths = (max(0, milliseconds) + 5) / 10
    let (hours, minutes) = (hundredths / 360_000, hundredths / 6_000 % 60)
    let (seconds, rest) = (hundredths / 100 % 60, hundredths % 100)
    let larger = (hours > 0 ? "\(hours)H" : "") + (hours > 0 || minutes > 0 ? "\(minutes)M" : "")
    return "PT\(larger)\(seconds).\(rest < 10 ? "0" : "")\(rest)S"
  }
}

/// The activities that an object belongs to: a question belongs to its term, all objects to their deck.
struct Context: Encodable, Equatable {
  private let contextActivities: Activities

  private struct Activities: Encodable, Equatable {
    let parent: [Activity]?
    let grouping: [Activity]?
  }

  init(parent: Activity? = nil, grouping: Activity? = nil) {
    contextActivities = Activities(parent: parent.map { [$0] }, grouping: grouping.map { [$0] })
  }
}
