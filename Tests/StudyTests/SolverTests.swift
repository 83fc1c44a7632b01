// A solver that knows no term: it answers choices by how the options look. If it did better than chance, so would a
// learner who knows nothing.

import DeckFormats
import Foundation
import Glossary
import Study
import Testing

@Suite struct SolverTests {
  static let decks = ["ventes-fr", "sales-en"]

  static func bundled(_ name: String) throws -> Deck {
    let file = URL(filePath: #filePath).appending(path: "../../../Decks/\(name).yaml").standardized
    return try DeckYAML.read(Array(try Data(contentsOf: file)), reserved: []).get()
  }

  /// The questions of a deck that may be choices: those of a face, or all, situations among them.
  static func questions(_ deck: Deck, face: Face? = nil) -> [Question] {
    let cards = deck.cards.filter { FormPolicy.canBeChosen($0) && (face ?? $0.face) == $0.face }
    let situations = cards.map { Question($0, situation: true) }.filter { $0.situation != nil }
    return cards.map { Question($0) } + situations
  }

  /// Choices of a deck, each question in turn.
  static func riddles(_ deck: Deck, _ count: Int, face: Face? = nil) -> [Riddle] {
    let distractors = Distractors(deck, Judge(deck))
    let questions = questions(deck, face: face)
    guard !questions.isEmpty else { return [] }
    return (0..<count).compactMap { index in
      let question = questions[index % questions.count]
      var random = SplitMix64(question.card.id.description, index / questions.count)
      let options = distractors.options(for: question, confusions: [:], random: &random)
      guard options.count > 1, let right = options.firstIndex(where: { $0.id == question.card.id.address }) else {
        return nil
      }
      return Riddle(
        question: question, options: options.map { $0.text(on: question.card) }, right: right,
        isForTraining: (index / questions.count).isMultiple(of: 2))
    }
  }

  /// The solver takes, for each kind of question, the trick that does best on one half of the questions, and is measured
  /// on the other half.
  static func check(_ riddles: [Riddle], _ name: String, eachKind: Bool = true) {
    let halves = (riddles.filter(\.isForTraining), riddles.filter { !$0.isForTraining })
    guard !halves.0.isEmpty, !halves.1.isEmpty else { return }
    var solved = 0.0
    for kind in Set(riddles.map(\.kind)).sorted() {
      let (training, test) = (halves.0.filter { $0.kind == kind }, halves.1.filter { $0.kind == kind })
      guard !test.isEmpty else { continue }
      let row = Trick.allCases.map { "\($0) \(Int((100 * $0.share(of: test)).rounded()))" }
      print("\(name) \(kind), in per cent: \(row.joined(separator: ", "))")
      let trained = Trick.allCases.map { (trick: $0, share: $0.share(of: training)) }
      guard let best = trained.max(by: { $0.share < $1.share })?.trick else { continue }
      let share = best.share(of: test)
      solved += share * Double(test.count)
      let chance = Riddle.chance(of: test)
      print("\(name) \(kind): \(test.count) questions, \(best) solves \(share), chance \(chance)")
      if eachKind, kind == Face.expand.rawValue { #expect(share <= chance + 0.05, "\(name) \(kind): \(best)") }
    }
    let share = solved / Double(halves.1.count)
    print("\(name): \(halves.1.count) questions, solves \(share), chance \(Riddle.chance(of: halves.1))")
    #expect(share <= Riddle.chance(of: halves.1) + 0.05, "\(name)")
  }

  @Test(arguments: decks) func whoKnowsNoTermDoesNotBetterThanChance(_ name: String) throws {
    let riddles = Self.riddles(try Self.bundled(name), 1000)
    #expect(riddles.count == 1000)
    Self.check(riddles, name)
  }

  @Test(arguments: decks) func initialsTellNoAcronym(_ name: String) throws {
    let deck = try Self.bundled(name)
    let riddles = Self.riddles(deck, 1000, face: .expand)
    #expect(riddles.count == 1000)
    let told = riddles.first { Set(Trick.initials.scores($0)).count > 1 }
    #expect(told == nil, "\(told?.options ?? [])")
    Self.check(riddles, name)
  }

  @Test(arguments: decks) func aListOfNothingButAcronymsIsNoEasier(_ name: String) throws {
    var deck = try Self.bundled(name)
    deck = Deck(
      id: deck.id, title: "", language: deck.language,
      terms: deck.terms.filter { $0.acronym != nil }.map {
        Term(id: $0.id, acronym: $0.acronym, names: $0.names, kind: .concept, definition: "")
      })
    Self.check(Self.riddles(deck, 2000), "acronyms of \(name)")
  }

  @Test(arguments: decks, [0, 1, 4, 19]) func aSmallDeckIsAskedAsFarAsItGoes(_ name: String, _ count: Int) throws {
    let whole = try Self.bundled(name)
    let deck = Deck(id: whole.id, title: "", language: whole.language, terms: Array(whole.terms.prefix(count)))
    let riddles = Self.riddles(deck, 60)
    #expect(riddles.isEmpty == (count == 0))
    #expect(riddles.allSatisfy { (2...4).contains($0.options.count) })
    #expect(riddles.allSatisfy { $0.card.face != .expand || Set(Trick.initials.scores($0)).count == 1 })
  }
}

/// A question as one sees it who knows no term.
struct Riddle: Equatable {
  let card: Card
  let prompt: String
  let options: [String]
  /// The words of each option, its small words with the number of others, and what it is at first sight.
  let words: [[String]]
  let forms: [String]
  let shapes: [String]
  let right: Int
  let isForTraining: Bool

  /// The face, or that it is a situation.
  let kind: String

  init(question: Question, options: [String], right: Int, isForTraining: Bool) {
    card = question.card
    prompt = question.prompt
    kind = question.situation == nil ? card.face.rawValue : "situation"
    self.options = options
    self.right = right
    self.isForTraining = isForTraining
    words = options.map(Trick.words)
    forms = words.map(Trick.form)
    shapes = options.map(Trick.shape)
  }

  static func chance(of riddles: [Riddle]) -> Double {
    riddles.map { 1 / Double($0.options.count) }.reduce(0, +) / Double(riddles.count)
  }
}

/// A way to choose without knowing: the option with the highest score.
enum Trick: CaseIterable {
  case initials, longest, shortest, middle, capitals, noCapitals, french, english, crowd, loner, commonForm, rareForm
  case commonShape, rareShape, wordsOfThePrompt, otherWords, stemsOfThePrompt, agreement, first, last

  private static let frenchWords: Set = [
    "de", "d", "du", "des", "la", "le", "les", "l", "un", "une", "et", "ou", "en", "qui",
  ]
  private static let englishWords: Set = [
    "of", "to", "the", "a", "an", "and", "or", "as", "for", "with", "that", "who",
  ]

  static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter }.map(String.init)
  }

  static func form(_ words: [String]) -> String {
    words.map { frenchWords.contains($0) || englishWords.contains($0) ? $0 : "x" }.joined(separator: " ")
  }

  /// An acronym, or how many words it has.
  static func shape(_ text: String) -> String {
    text.contains(where: \.isLowercase) ? "\(words(text).count)" : "acronym"
  }

  func scores(_ riddle: Riddle) -> [Double] {
    let options = riddle.options
    let lengths = options.map(\.count)
    let stems = Set(Self.words(riddle.prompt).filter { $0.count > 4 }.map { $0.prefix(4) })
    let wantsVowel = riddle.prompt.contains(/\b(?:[ldLD]['’]|[Aa]n )___/)
    return options.indices.map { index in
      let text = options[index]
      let words = riddle.words[index]
      let others = options.indices.filter { $0 != index }
      let score =
        switch self {
        case .initials: riddle.card.face == .expand ? Self.likeness(words.compactMap(\.first), riddle.prompt) : 0
        case .longest: text.count
        case .shortest: -text.count
        case .middle: text.count == lengths.max() || text.count == lengths.min() ? 0 : 1
        case .capitals: text.count(where: \.isUppercase)
        case .noCapitals: -text.count(where: \.isUppercase)
        case .french: words.count(where: Self.frenchWords.contains)
        case .english: words.count(where: Self.englishWords.contains)
        case .crowd: Self.inCommon(words, others.map { riddle.words[$0] })
        case .loner: -Self.inCommon(words, others.map { riddle.words[$0] })
        case .commonForm: others.count { riddle.forms[$0] == riddle.forms[index] }
        case .rareForm: -others.count { riddle.forms[$0] == riddle.forms[index] }
        case .commonShape: others.count { riddle.shapes[$0] == riddle.shapes[index] }
        case .rareShape: -others.count { riddle.shapes[$0] == riddle.shapes[index] }
        case .otherWords: -Set(words).intersection(Self.words(riddle.prompt)).count
        case .stemsOfThePrompt: words.count { stems.contains($0.prefix(4)) }
        case .agreement: "aeiouAEIOU".contains(text.first ?? " ") == wantsVowel ? 1 : 0
        case .wordsOfThePrompt: Set(words).intersection(Self.words(riddle.prompt)).count
        case .first: -index
        case .last: index
        }
      return Double(score)
    }
  }

  private static func inCommon(_ words: [String], _ others: [[String]]) -> Int {
    others.map { Set($0).intersection(words).count }.reduce(0, +)
  }

  /// The number of letters of the acronym that the initials have in its order.
  private static func likeness(_ initials: [Character], _ acronym: String) -> Int {
    let letters = acronym.lowercased().filter(\.isLetter)
    var row = [Int](repeating: 0, count: initials.count + 1)
    for letter in letters {
      var next = row
      for (index, initial) in initials.enumerated() {
        next[index + 1] = initial == letter ? row[index] + 1 : max(next[index], row[index + 1])
      }
      row = next
    }
    return row.last ?? 0
  }

  /// The share of questions that it solves; options with equal scores are drawn by lot.
  func share(of riddles: [Riddle]) -> Double {
    let solved = riddles.map { riddle -> Double in
      let scores = scores(riddle)
      let best = scores.max() ?? 0
      return scores[riddle.right] == best ? 1 / Double(scores.count { $0 == best }) : 0
    }
    return solved.reduce(0, +) / Double(max(1, riddles.count))
  }
}
