// The messages of `ramp report` other than the report itself: errors and warnings.

import Glossary
import Journal
import Learning
import Phrases
import Reporting

enum ReportCommandWords {
  static let rosterNeedsTeam = Phrase(
    fr: "--roster va avec --team : la table donne les noms des personnes d'un dossier d'équipe.",
    en: "--roster needs --team: the table names the people in a team's folder.")

  static let oneOrTheOther = Phrase(
    fr: "L'un ou l'autre : --team, ou --as-manager.", en: "Use either --team or --as-manager.")

  static let tableNeedsCSV = Phrase(fr: "--table va avec --format csv.", en: "--table needs --format csv.")

  static let glossaryNeedsTeam = Phrase(
    fr: "La table glossary est celle d'une équipe : ajoutez --team DOSSIER.",
    en: "The glossary table needs a team: add --team FOLDER.")

  static let localeNeedsCSV = Phrase(
    fr: "--locale va avec --format csv.", en: "--locale needs --format csv.")

  static let me = Phrase(fr: "moi", en: "me")

  static func noAnswers(_ deck: Deck) -> Phrase {
    let id = deck.id.text
    return Phrase(
      fr: "Aucune réponse sur le glossaire \(id) dans ce dossier : « --deck » en choisit un autre.",
      en: "No answers on the deck \(id) in this folder: “--deck” chooses another.")
  }

  /// Parses the value of --since; throws for a day in the future.
  static func day(_ text: String, on today: Day) throws(Failure) -> Day {
    let day = try day(text)
    guard day <= today else {
      throw Failure(
        Phrase(
          fr: "--since « \(text) » n'est pas encore venu.", en: "--since “\(text)” is in the future."),
        .usage)
    }
    return day
  }

  private static func day(_ text: String) throws(Failure) -> Day {
    guard let day = Day(text) else {
      throw Failure(
        Phrase(
          fr: "--since « \(text) » n'est pas un jour : écrivez par exemple 2026-11-01.",
          en: "--since “\(text)” isn't a day: write something like 2026-11-01."), .usage)
    }
    return day
  }

  // MARK: Warnings about a team's folder

  /// The number of rejected lines that are listed.
  private static let linesNamed = 5

  static func warnings(_ badLines: [TeamReport.BadLine]) -> [Phrase] {
    guard !badLines.isEmpty else { return [] }
    let count = Phrase.count(badLines.count, fr: ("ligne", "lignes"), en: ("line", "lines"))
    let named = badLines.prefix(linesNamed).map { Phrase("\($0.file):\($0.line)") }.joined(separator: ", ")
    let more = badLines.count > linesNamed ? "…" : "."
    return [
      Phrase(
        fr: "\(count) de côté, le reste est compté : \(named)\(words: more)",
        en: "\(count) set aside, the rest is counted: \(named)\(words: more)")
    ]
  }

  static func empty(_ folders: [String]) -> Phrase {
    let names = folders.joined(separator: ", ")
    return Phrase(fr: "Sans journal : \(names).", en: "Without a journal: \(names).")
  }

  /// `links`: paths in the team's folder.
  static func links(_ links: [String]) -> Phrase {
    let names = links.prefix(linesNamed).joined(separator: ", ")
    let more = links.count > linesNamed ? "…" : "."
    return Phrase(
      fr: "Des liens, que Ramp ne suit pas dans un dossier partagé : \(names)\(words: more)",
      en: "Links, which Ramp doesn't follow in a shared folder: \(names)\(words: more)")
  }

  // MARK: The roster

  static func notRead(_ path: String, _ problem: Roster.Problem) -> Failure {
    Failure(sentence(path, problem), .unreadableData)
  }

  static func noTable(_ path: String) -> Failure {
    Failure(
      Phrase(fr: "\(path) n'est pas une table.", en: "\(path) isn't a table."), .unreadableData)
  }

  private static func sentence(_ path: String, _ problem: Roster.Problem) -> Phrase {
    switch problem {
    case .noHeader:
      Phrase(
        fr: "\(path):1 : la première ligne doit nommer les colonnes : id,name,cohort,ramp_date.",
        en: "\(path):1: the first line has to name the columns: id,name,cohort,ramp_date.")
    case .badRow(let line):
      Phrase(
        fr: "\(path):\(line) : les guillemets ne vont pas par deux.",
        en: "\(path):\(line): unmatched quotation marks.")
    case .badDay(let line, let text):
      Phrase(
        fr: "\(path):\(line) : « \(text) » n'est pas une date : écrivez 2026-12-11 ou 11/12/2026.",
        en: "\(path):\(line): “\(text)” isn't a date: write 2026-12-11 or 11/12/2026.")
    case .twice(let line, let id):
      Phrase(
        fr: "\(path):\(line) : \(id) est déjà plus haut ; gardez une ligne par personne.",
        en: "\(path):\(line): \(id) is already listed above; keep one line per person.")
    }
  }
}

extension LineProblem {
  /// The name of the problem in JSON.
  var word: String {
    switch self {
    case .notJSON: "not-json"
    case .wrongChecksum: "wrong-checksum"
    case .tooLong: "too-long"
    case .notUnderstood: "not-understood"
    case .fromAnotherTime: "from-another-time"
    }
  }
}
