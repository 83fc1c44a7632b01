// What holds on every screen: keys and their help, the bottom bar, the position of things.

import Foundation
import Glossary
import Journal
import Learning
import Phrases
import Study
import Terminal
import Testing

@testable import Trainer

@Suite struct ContractTests: Frames {
  /// One of each screen.
  func screens(language: Language = .french) throws -> [(name: String, scene: Simulation)] {
    let today = try Simulation(deck, language: language)
    var question = today
    question.press(.enter)
    var answer = question
    answer.press(.space)
    var term = answer
    term.press(.character("i"))
    var note = term
    note.press(.character("m"))
    var ownTerm = today
    ownTerm.press(.character("+"))
    var remark = answer
    remark.press(.character("!"))
    var help = answer
    help.press(.character("?"))
    var terms = today
    terms.press(.character("b"))
    var search = terms
    search.press(.character("/"), .character("r"))
    var occupied = today
    occupied.restart(blocker: .occupied(GateTests.holder))
    var onlooker = occupied
    onlooker.press(.character("l"))
    var shortened = today
    shortened.restart(blocker: .shortened(JournalAlarm(path: Self.path, had: 20_480, has: 120), missing: 71))
    var clock = today
    clock.restart(blocker: .clockBehind(try ClockGateTests.doubt()))
    var progress = today
    progress.press(.character("s"))
    var settings = today
    settings.press(.character(","), .down, .right)
    var setting = settings
    setting.press(.enter)
    let unsaved = try refused(.notWritten(path: Self.path, .diskFull), language: language)
    return try forms(language) + [
      ("today", today), ("question", question), ("answer", answer), ("help", help), ("unsaved", unsaved),
      ("term", term), ("note", note), ("own term", ownTerm), ("remark", remark), ("terms", terms), ("search", search),
      ("occupied", occupied),
      ("onlooker", onlooker), ("shortened", shortened), ("clock", clock),
      ("summary", try session(language: language)), ("progress", progress), ("settings", settings),
      ("setting", setting),
    ] + welcome(today)
  }

  /// The questions of the first start.
  private func welcome(_ today: Simulation) -> [(name: String, scene: Simulation)] {
    var deck = today
    deck.welcome = Welcome([.init(name: "ventes-fr", deck: today.deck)], first: "ventes-fr", folder: "~/ramp")
    deck.restart()
    var path = deck
    path.press(.up, .enter)
    var date = deck
    date.press(.enter)
    var minutes = date
    minutes.press(.enter)
    var names = path
    names.documents = ImportTests.documents
    names.type("sig")
    names.press(.tab)
    var table = names
    table.type("les.csv")
    table.press(.enter)
    var columns = table
    columns.press(.digit(3))
    var doubtful = path
    doubtful.documents = ImportTests.documents
    doubtful.type("outil.md")
    doubtful.press(.enter)
    return [
      ("welcome", deck), ("welcome path", path), ("welcome date", date), ("welcome minutes", minutes),
      ("welcome names", names), ("welcome import", table), ("welcome import columns", columns),
      ("welcome import doubt", doubtful),
    ]
  }

  /// The modes of a question, before and after the answer, and the games.
  private func forms(_ language: Language) throws -> [(name: String, scene: Simulation)] {
    var shown = try Simulation(language == .french ? deck : english, language: language, options: PlanOptions())
    var quizzes = shown
    quizzes.press(.character("a"))
    var pairs = shown
    pairs.press(.character("j"))
    var exam = shown
    exam.press(.character("x"))
    var examQuestion = exam
    examQuestion.press(.enter)
    var examResult = examQuestion
    examResult.press(.character("a"), after: 700_000)
    shown.press(.enter)
    var asked: [(name: String, scene: Simulation)] = [
      ("shown", shown), ("quizzes", quizzes), ("pairs", pairs), ("exam", exam), ("exam question", examQuestion),
      ("exam result", examResult),
    ]
    let rival = try #require(TermAddress("ventes-fr/mdr"))
    for (name, mode) in [("choice", QuestionMode.choice), ("typed", .typed), ("duel", .duel(against: rival))] {
      var scene = shown
      scene.ask(try #require(scene.deck[try card("ventes-fr/sdr/name", in: scene.deck)]), mode, .due)
      asked.append((name, scene))
      if mode == .typed {
        var refused = scene
        refused.type("zzz")
        refused.press(.enter)
        asked.append((name + " refused", refused))
      }
      scene.press(mode == .typed ? .enter : .digit(1))
      asked.append((name + " answered", scene))
    }
    return asked
  }

  private func card(_ text: String, in deck: Deck) throws -> Card.ID {
    let id = try #require(Card.ID(text))
    return Card.ID(deck: deck.id, term: id.term, face: id.face)
  }

  /// Digits and letters that stand beside what they pick, and Enter and Space, mean « this one » wherever they are.
  private static let picks: Set = [
    "again", "hard", "good", "easy", "option1", "option2", "option3", "option4", "doNotKnow", "reset",
  ]

  private func picks(_ action: String) -> Bool {
    Self.picks.contains(action) || action.hasPrefix("digit(") || action.hasPrefix("letter(")
  }

  @Test func aKeyHasOneMeaningInTheWholeProgram() throws {
    var meanings: [Key: (action: String, screen: String)] = [:]
    // Where a text or a date is being typed, arrows move in it.
    for (name, scene) in try screens() where !scene.app.takesText {
      for binding in scene.app.keys where !picks(binding.action) {
        for key in binding.keys where key != .space && key != .enter {
          if let known = meanings[key] { #expect(known.action == binding.action, "\(key): \(known.screen), \(name)") }
          meanings[key] = (binding.action, name)
        }
      }
    }
  }

  @Test func u11TheHelpListsEveryKeyThatDoesSomething() throws {
    for size in [(24, 80), (12, 40)] {
      for (name, scene) in try screens() where name != "help" {
        var scene = scene
        scene.resize(size.0, size.1)
        let names = scene.app.keys.map { $0.name(.french) }
        scene.press(scene.app.takesText ? .function(1) : .character("?"))
        var seen = scene.drawing
        for _ in 0..<scene.app.helpPageCount - 1 {
          scene.press(.space)
          seen += "\n" + scene.drawing
        }
        for binding in names { #expect(seen.contains(" " + binding), "\(name), \(size): \(binding)") }
      }
    }
  }

  @Test(arguments: [Language.french, .english])
  func u10TheBottomBarHoldsHelpAndLeaveAndCutsNoWord(_ language: Language) throws {
    for (name, scene) in try screens(language: language) where name != "help" {
      var scene = scene
      scene.resize(24, 300)
      let words = Set(bar(scene).split(separator: " ")).union(
        scene.app.keys.compactMap(\.hint).flatMap { hint in
          hint.label.forms.flatMap { $0(language).split(separator: " ") }
        })
      for (rows, columns) in [8, 24].flatMap({ rows in (32...120).map { (rows, $0) } }) {
        scene.resize(rows, columns)
        let shown = bar(scene).split(separator: " ")
        #expect(words.isSuperset(of: shown), "\(name), \(rows)x\(columns): \(shown)")
        let pinned: [Substring] = scene.app.takesText ? ["F1"] : ["?", "q"]
        #expect(pinned.allSatisfy(shown.contains), "\(name), \(rows)x\(columns)")
      }
    }
  }

  private func bar(_ scene: Simulation) -> String { scene.app.draw(scene.size).line(scene.size.rows - 1) }

  @Test func u7EveryScreenIsDrawnAtEverySize() throws {
    for language in [Language.french, .english] {
      for (name, scene) in try screens(language: language) {
        var scene = scene
        for (rows, columns) in Self.sizes {
          scene.resize(rows, columns)
          let lines = scene.frame.split(separator: "\n", omittingEmptySubsequences: false)
          #expect(lines.count == rows, "\(name) \(rows)x\(columns)")
          #expect(lines.allSatisfy { TextWidth.columns(of: $0) <= columns }, "\(name) \(rows)x\(columns)")
        }
      }
    }
  }

  /// Every height at two widths, every width at two heights, and the extremes.
  private static let sizes: [(Int, Int)] =
    [1, 2, 7, 8, 9, 11, 12, 15, 16, 17, 24, 50].flatMap { [($0, 40), ($0, 80)] }
    + [1, 5, 31, 32, 33, 39, 40, 59, 60, 61, 65, 66, 80, 110].flatMap { [(8, $0), (24, $0)] }
    + [(1, 1), (100, 300), (8, 300), (100, 32)]

  @Test func u15TheGradesAreAlwaysAtTheSamePlace() throws {
    for (rows, columns) in [(24, 80), (12, 40), (50, 120)] {
      var scene = try Simulation(deck)
      scene.resize(rows, columns)
      var positions: Set<String> = []
      for card in try deck.cards {
        scene.show(card)
        let lines = scene.drawing.split(separator: "\n", omittingEmptySubsequences: false)
        for (row, line) in lines.enumerated() where line.contains("1 Oublié") { positions.insert("\(row) \(line)") }
      }
      #expect(positions.count == 1, "\(rows)x\(columns): \(positions)")
    }
  }

  @Test func u12EveryOtherKeyIsAnsweredWithASentenceAndDoesNothing() throws {
    let keys: [Key] = [
      .unknown, .function(7), .control("x"), .delete, .function(9), .character("w"), .character("作"), .left,
    ]
    for (name, scene) in try screens() where !["help"].contains(name) && !scene.app.takesText {
      for key in keys where !scene.app.keys.contains(where: { $0.keys.contains(key) }) {
        var scene = scene
        let before = scene.app.stack
        scene.press(key)
        #expect(scene.app.stack.count == before.count, "\(name), \(key)")
        #expect(zip(scene.app.stack, before).allSatisfy { $0.isEqual(to: $1) }, "\(name), \(key)")
        #expect(scene.app.notice != nil, "\(name), \(key)")
        let sentences = ["ne fait rien ici", "sans effet ici", "l’autre séance écrit"]
        #expect(sentences.contains { scene.drawing.contains($0) }, "\(name), \(key)")
      }
    }
  }

  /// Suspending a term, burying a card, grading, a note, a setting: whatever one key does is one `u` away. An exam is the
  /// exception that says so; the first start is asked once, and Réglages changes its answers.
  @Test func u17NoKeyDestroysAnything() throws {
    for (name, scene) in try screens()
    where !name.hasPrefix("exam") && !name.hasPrefix("welcome") && !scene.app.takesText {
      for key in scene.app.keys.filter({ $0.action != "undo" }).flatMap(\.keys) {
        var scene = scene
        let before = scene.app.studyDay.progress
        let lines = scene.ownLines
        let settings = scene.settings
        scene.press(key)
        #expect(scene.ownLines.starts(with: lines), "\(name), \(key)")
        guard scene.exit == nil, scene.app.studyDay.progress != before || scene.settings != settings else { continue }
        var undone = scene
        undone.press(.character("u"))
        #expect(undone.app.studyDay.progress == before, "\(name), \(key)")
        #expect(undone.settings == settings, "\(name), \(key)")
      }
    }
  }

  @Test func frenchTypographyIsRightOnEveryScreen() throws {
    for (name, scene) in try screens() {
      #expect(!scene.frame.contains(/[^ ] [;!?:%»]/), "\(name)\n\(scene.frame)")
      #expect(!scene.frame.contains(/« [^ ]/), "\(name)")
      #expect(!scene.frame.contains(/[a-zé]'[a-zé]/), "\(name)")
    }
  }

  @Test func u9InASCIIEveryScreenIsASCIIAndItsWordsStayWhole() throws {
    for language in [Language.french, .english] {
      for (name, scene) in try screens(language: language) {
        for size in [Size(rows: 24, columns: 80), Size(rows: 12, columns: 40), Size(rows: 8, columns: 32)] {
          var app = scene.app
          app.context.appearance.symbols = .ascii
          let frame = app.draw(size).text
          #expect(frame.utf8.allSatisfy { $0 < 0x80 }, "\(name)\n\(frame)")
        }
      }
    }
    var app = try Simulation(deck).app
    app.context.appearance.symbols = .ascii
    let scene = app.draw(Size(rows: 24, columns: 80)).text
    #expect(scene.contains("a revoir") || scene.contains("A revoir"))
    #expect(scene.contains("[......"))
  }

  @Test func u19AHostileDeckCannotReachTheTerminal() throws {
    let id = try #require(Term.ID("x"))
    let nasty = "\u{1B}]0;owned\u{07}\u{202E}\u{9B}2J\u{200B}a\u{0}\n"
    var term = Term(id: id, acronym: nasty, names: [nasty, nasty], kind: .role, definition: nasty)
    term.points = [nasty]
    let hostile = Deck(id: try #require(Deck.ID("hostile")), title: nasty, language: "fr", terms: [term])
    var scene = try Simulation(hostile)
    var seen = scene.frame
    for _ in 0..<3 {
      scene.press(.enter, .space, .digit(3))
      seen += scene.frame
    }
    for scalar in seen.unicodeScalars where scalar != "\n" {
      #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value))
      #expect(scalar.properties.generalCategory != .format)
    }
  }
}
