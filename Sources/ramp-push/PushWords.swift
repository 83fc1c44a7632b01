// All sentences of ramp-push. Each error is one sentence with its cure, and an exit code.

import Foundation
import Glossary
import Phrases

/// The exit codes, after sysexits(3).
enum ExitCode: Int32 {
  case usage = 64
  /// Some lines were refused; all other statements are settled.
  case refused = 65
  case noInput = 66
  case cannotCreate = 73
  case inputOutput = 74
  /// The same command, run later, goes on where this run stopped.
  case tryLater = 75
  case protocolError = 76
  case denied = 77
  case settings = 78
}

struct Failure: Error, Equatable {
  let sentence: Phrase
  let code: ExitCode

  init(_ sentence: Phrase, _ code: ExitCode) {
    self.sentence = sentence
    self.code = code
  }
}

enum PushWords {
  static func misunderstood(_ message: String) -> Phrase {
    let problem = shown(message)
    return Phrase(
      fr: "Commande incomprise (\(problem)). « ramp-push --help » montre ce qu'il y a.",
      en: "Command not understood (\(problem)). “ramp-push --help” shows what there is.")
  }

  static func notUTF8(_ name: String) -> Phrase {
    Phrase(
      fr: "\(name) n'est pas écrit en UTF-8 : renommez-le, ou passez par un lien dont le nom l'est.",
      en: "\(name) isn't written in UTF-8: rename it, or use a link whose name is.")
  }

  static func noStatement(_ line: Int) -> Phrase {
    Phrase(
      fr: "Ligne \(line) : pas un énoncé xAPI, mise de côté.", en: "Line \(line): not an xAPI statement, set aside.")
  }

  static func conflict(_ line: Int) -> Phrase {
    Phrase(
      fr: "Ligne \(line) : le LRS a déjà une autre version de cet énoncé ; elle y reste.",
      en: "Line \(line): the LRS already has another version of this statement; that one stays.")
  }

  static func refused(_ line: Int, _ why: String) -> Phrase {
    Phrase(
      fr: "Ligne \(line) : refusée par le LRS et mise de côté (\(shown(why))).",
      en: "Line \(line): refused by the LRS and set aside (\(shown(why))).")
  }

  static func waiting(_ seconds: Int, _ why: String) -> Phrase {
    Phrase(
      fr: "Le LRS ne prend rien (\(shown(why))) : nouvel essai dans \(seconds) s.",
      en: "The LRS isn't taking anything (\(shown(why))): trying again in \(seconds) s.")
  }

  /// The counts of a run, in one line.
  static func summary(_ tally: Sender.Tally) -> Phrase {
    let sent = Phrase.count(
      tally.sent, fr: ("énoncé envoyé", "énoncés envoyés"), en: ("statement sent", "statements sent"))
    let others = [
      (tally.before, Phrase(fr: "déjà fait", en: "already sent")),
      (tally.conflicts, Phrase(fr: "en conflit", en: "in conflict")),
      (tally.refused, Phrase(fr: "mis de côté", en: "set aside")),
    ].filter { $0.0 > 0 }.map { Phrase(fr: "\($0.0) \($0.1)", en: "\($0.0) \($0.1)") }
    let all = ([sent] + others).joined(separator: ", ")
    return Phrase(fr: "\(all).", en: "\(all).")
  }

  /// The file that keeps the refused lines.
  static func setAside(_ path: String) -> Phrase {
    Phrase(
      fr: "Les lignes mises de côté sont dans \(path).", en: "The lines set aside are in \(path).")
  }

  /// A text from outside the program, without control characters.
  fileprivate static func shown(_ text: String) -> String { SafeText.clean(text) }
}

extension Failure {
  init(_ problem: Address.Problem) {
    switch problem {
    case .noAddress:
      self.init(
        Phrase(
          fr: "Il faut l'adresse d'un LRS, par exemple https://lrs.entreprise.example/xAPI.",
          en: "Give the address of an LRS, such as https://lrs.company.example/xAPI."), .usage)
    case .notEncrypted:
      self.init(
        Phrase(
          fr: "En http, le mot de passe serait lisible en chemin : donnez une adresse https.",
          en: "Over http, the password could be read in transit: use an https address."), .usage)
    case .credentials:
      self.init(
        Phrase(
          fr: "Pas de mot de passe dans l'adresse : RAMP_LRS_USER et RAMP_LRS_PASSWORD, ou --credentials FICHIER.",
          en: "No password in the address: RAMP_LRS_USER and RAMP_LRS_PASSWORD, or --credentials FILE."), .usage)
    }
  }

  init(_ problem: Credentials.Problem) {
    switch problem {
    case .none:
      self.init(
        Phrase(
          fr:
            "Qui êtes-vous pour le LRS ? Définissez RAMP_LRS_USER et RAMP_LRS_PASSWORD, ou donnez --credentials FICHIER.",
          en: "Who are you to the LRS? Set RAMP_LRS_USER and RAMP_LRS_PASSWORD, or give --credentials FILE."), .settings
      )
    case .unreadable(let path):
      self.init(
        Phrase(fr: "\(path) ne peut pas être lu.", en: "\(path) can't be read."), .noInput)
    case .exposed(let path):
      self.init(
        Phrase(
          fr: "\(path) doit être à vous seul : chmod 600.",
          en: "\(path) must be yours alone: chmod 600."), .settings)
    case .malformed(let path):
      self.init(
        Phrase(
          fr: "\(path) doit contenir « utilisateur:mot de passe » sur sa première ligne.",
          en: "\(path) must have “user:password” on its first line."), .settings)
    }
  }

  init(_ problem: SendLog.Problem) {
    switch problem {
    case .nowhere:
      self.init(
        Phrase(
          fr: "Impossible de savoir où garder la trace des envois : définissez HOME ou RAMP_HOME.",
          en: "Nowhere to note what's been sent: set HOME or RAMP_HOME."), .settings)
    case .cannotOpen(let path, let code):
      self.init(
        Phrase(
          fr: "\(path) ne peut pas être ouvert (\(words: Self.reason(code))) : rien n'est envoyé.",
          en: "\(path) can't be opened (\(words: Self.reason(code))): nothing is sent."), .cannotCreate)
    case .notWritten(let path, let code):
      self.init(
        Phrase(
          fr: "\(path) ne peut pas être écrit (\(words: Self.reason(code))). Relancez : rien n'est perdu ni doublé.",
          en: "\(path) can't be written (\(words: Self.reason(code))). Run it again: nothing is lost or doubled."),
        .inputOutput)
    case .busy:
      self.init(
        Phrase(
          fr: "Un autre envoi vers ce LRS est en cours : attendez qu'il se termine.",
          en: "Another push to this LRS is running: wait for it to finish."), .tryLater)
    }
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }

  init(_ stop: Delivery.Stop) {
    switch stop {
    case .unreachable(let why):
      self.init(
        Phrase(
          fr:
            "Le LRS ne prend rien (\(PushWords.shown(why))). Relancez plus tard : l'envoi reprendra là où il s'est arrêté.",
          en: "The LRS isn't taking anything (\(PushWords.shown(why))). Try again later: it resumes where it left off."),
        .tryLater)
    case .denied:
      self.init(
        Phrase(
          fr: "Le LRS refuse ces identifiants : vérifiez l'utilisateur et le mot de passe.",
          en: "The LRS refuses these credentials: check the user and password."), .denied)
    case .moved(let address):
      self.init(
        Phrase(
          fr: "Cette adresse renvoie vers \(PushWords.shown(address)) : si vous y faites confiance, donnez celle-là.",
          en: "This address points to \(PushWords.shown(address)): if you trust it, give that one."), .protocolError)
    case .strange(let status):
      self.init(
        Phrase(
          fr: "Ce n'est pas un LRS qui répond (HTTP \(status)) : vérifiez l'adresse.",
          en: "That's not an LRS answering (HTTP \(status)): check the address."), .protocolError)
    case .refusesAll(let why):
      self.init(
        Phrase(
          fr:
            "Le LRS refuse tout (\(PushWords.shown(why))) : vérifiez l'adresse et --version. Rien n'est mis de côté.",
          en:
            "The LRS refuses everything (\(PushWords.shown(why))): check the address and --version. Nothing is set aside."
        ),
        .protocolError)
    }
  }
}
