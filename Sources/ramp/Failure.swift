// Every error in words: one sentence with its file, line and remedy, and an exit code. Nowhere else.

import DeckFormats
import Glossary
import Journal
import Phrases
import Platform

/// The program's exit codes, after sysexits(3).
enum ExitCode: Int32 {
  case ok = 0
  case usage = 64
  case unreadableData = 65
  case noInput = 66
  case cannotCreate = 73
  case inputOutput = 74
  case alreadyOpen = 75
  case settings = 78
}

struct Failure: Error {
  let sentence: Phrase
  let code: ExitCode

  init(_ sentence: Phrase, _ code: ExitCode) {
    self.sentence = sentence
    self.code = code
  }
}

extension StorageProblem {
  /// Whether writing the same answer again makes sense.
  var canBeRetried: Bool {
    if case .notGuaranteed = self { false } else { true }
  }

  /// Whether what the session wrote before may be lost as well: the disk did not confirm, or the journal got shorter under
  /// our hands.
  var doubtsTheSession: Bool {
    switch self {
    case .notGuaranteed, .shortened: true
    default: false
    }
  }
}

extension Failure {
  init(_ problem: StorageProblem) {
    switch problem {
    case .noHome: self.init(Self.noHome, .settings)
    case .shortened(let alarm): self.init(Self.shortened(alarm), .unreadableData)
    case .alreadyOpen: self.init(Self.alreadyOpen, .alreadyOpen)
    case .cannotCreate(let path, let error): self.init(Self.cannotCreate(path, error), .cannotCreate)
    case .cannotRead(let path, let error): self.init(Self.cannotRead(path, error), .inputOutput)
    case .unsafeFile(let path): self.init(Self.unsafeFile(path), .cannotCreate)
    case .replaced(let path): self.init(Self.replaced(path), .inputOutput)
    case .notWritten(let path, let error): self.init(Self.notWritten(path, error), .inputOutput)
    case .notGuaranteed(let path, let error): self.init(Self.notGuaranteed(path, error), .inputOutput)
    case .noSuchFile(let path): self.init(Self.noSuchFile(path), .noInput)
    case .otherLines(let path): self.init(Self.otherLines(path), .cannotCreate)
    case .exists(let path): self.init(Self.exists(path), .cannotCreate)
    case .noFile(let path): self.init(Self.noFile(path), .noInput)
    case .noFolder(let path): self.init(Self.noFolder(path), .noInput)
    case .noJournals(let path): self.init(Self.noJournals(path), .noInput)
    case .noSuchDeck(let id, let suggestion): self.init(Self.noSuchDeck(id, suggestion), .noInput)
    case .badDeck(let file, let problems): self.init(DeckWords.sentence(for: problems, in: file), .unreadableData)
    case .badPseudonym(let path): self.init(Self.badPseudonym(path), .unreadableData)
    case .badValue(let key, let value): self.init(SettingWords.refused(value, for: key), .usage)
    case .badSettings(let path, let key): self.init(Self.badSettings(path, key), .settings)
    }
  }

  private static let noHome = Phrase(
    fr: "Impossible de savoir où ranger vos données : définissez HOME, ou donnez --home DOSSIER.",
    en: "Nowhere to keep your data: set HOME, or give --home DIR.")

  private static let alreadyOpen = Phrase(
    fr: "Ramp est déjà ouvert dans un autre terminal : une seule séance écrit à la fois.",
    en: "Ramp is already open in another terminal: only one session writes at a time.")

  private static func shortened(_ alarm: JournalAlarm) -> Phrase {
    Phrase(
      fr:
        "\(alarm.path) n'est plus le journal de la dernière séance (\(Words.bytes(alarm.has)) au lieu de "
        + "\(Words.bytes(alarm.had))) : rien n'est écrit. Ouvrez ramp, ou « ramp doctor ».",
      en: "\(alarm.path) is not the journal of the last session any more (\(Words.bytes(alarm.has)) "
        + "instead of \(Words.bytes(alarm.had))): nothing is written. Open ramp, or “ramp doctor”.")
  }

  private static func cannotCreate(_ path: String, _ error: ErrorNumber) -> Phrase {
    Phrase(
      fr: "Impossible de créer \(path) : \(error.reason). \(error.cure)",
      en: "Cannot create \(path): \(error.reason). \(error.cure)")
  }

  private static func cannotRead(_ path: String, _ error: ErrorNumber) -> Phrase {
    Phrase(
      fr: "Impossible de lire \(path) : \(error.reason). \(error.readingCure)",
      en: "Cannot read \(path): \(error.reason). \(error.readingCure)")
  }

  private static func unsafeFile(_ path: String) -> Phrase {
    Phrase(
      fr:
        "\(path) n'est pas un fichier ordinaire à vous seul (lien, dossier ou double nom) : remettez-y une copie.",
      en:
        "\(path) is not a plain file of yours alone (a link, a folder or a second name): put a copy there instead."
    )
  }

  private static func replaced(_ path: String) -> Phrase {
    Phrase(
      fr: "\(path) a été remplacé ou effacé pendant la séance : réessayez.",
      en: "\(path) was replaced or deleted during the session: try again.")
  }

  private static func notWritten(_ path: String, _ error: ErrorNumber) -> Phrase {
    Phrase(
      fr: "Impossible d'enregistrer dans \(path) : \(error.reason). \(error.cure)",
      en: "Cannot save to \(path): \(error.reason). \(error.cure)")
  }

  private static func notGuaranteed(_ path: String, _ error: ErrorNumber) -> Phrase {
    Phrase(
      fr:
        "Le disque n'a pas confirmé l'écriture de \(path) : \(error.reason). Vérifiez-le, puis relancez ramp.",
      en: "The disk did not confirm writing \(path): \(error.reason). Check it, then start ramp again."
    )
  }

  private static func noSuchFile(_ path: String) -> Phrase {
    Phrase(
      fr: "\(path) n'existe pas : vérifiez le chemin.", en: "\(path) does not exist: check the path.")
  }

  private static func otherLines(_ path: String) -> Phrase {
    Phrase(
      fr: "\(path) a des lignes que votre journal n'a pas : choisissez un autre dossier.",
      en: "\(path) holds lines that your journal does not: choose another folder.")
  }

  private static func exists(_ path: String) -> Phrase {
    Phrase(
      fr: "\(path) existe déjà : choisissez un autre nom, ou --force là où l'option existe.",
      en: "\(path) exists already: choose another name, or --force where there is that option.")
  }

  private static func noFile(_ path: String) -> Phrase {
    Phrase(fr: "\(path) n'est pas un fichier ordinaire.", en: "\(path) is not a plain file.")
  }

  private static func noFolder(_ path: String) -> Phrase {
    Phrase(fr: "\(path) n'est pas un dossier.", en: "\(path) is not a folder.")
  }

  private static func noJournals(_ path: String) -> Phrase {
    Phrase(
      fr: "\(path) ne contient aucun journal : chaque personne y dépose les siens avec « ramp share ».",
      en: "\(path) holds no journals: each learner puts theirs there with “ramp share”.")
  }

  private static func noSuchDeck(_ id: String, _ suggestion: String?) -> Phrase {
    let cure =
      Words.didYouMean(suggestion)
      ?? Phrase(fr: "« ramp deck list » montre ceux qu'il y a.", en: "“ramp deck list” shows which there are.")
    return Phrase(
      fr: "Aucun glossaire « \(id) ». \(cure)", en: "No deck “\(id)”. \(cure)")
  }

  private static func badPseudonym(_ path: String) -> Phrase {
    Phrase(
      fr:
        "\(path) doit contenir votre pseudonyme, comme l-7f3a9c01b2 (a-z, 0-9, tirets) : corrigez ou supprimez-le.",
      en: "\(path) must hold your pseudonym, like l-7f3a9c01b2 (a-z, 0-9, hyphens): mend it or delete it.")
  }

  private static func badSettings(_ path: String, _ key: String?) -> Phrase {
    guard let key else {
      return Phrase(
        fr: "\(path) n'est pas du JSON : corrigez-le, ou supprimez-le pour revenir aux réglages d'origine.",
        en: "\(path) is not JSON: mend it, or delete it to go back to the defaults.")
    }
    return Phrase(
      fr: "\(path) : la valeur de « \(key) » ne convient pas ; corrigez-la ou retirez-la.",
      en: "\(path): the value of “\(key)” will not do; mend it or take it out.")
  }
}

extension ErrorNumber {
  var reason: Phrase {
    switch code {
    case ENOSPC: Phrase(fr: "le disque est plein", en: "the disk is full")
    case EDQUOT: Phrase(fr: "votre quota de disque est atteint", en: "your disk quota is used up")
    case EFBIG: Phrase(fr: "le fichier a atteint la taille permise", en: "the file has reached its size limit")
    case EROFS: Phrase(fr: "le disque est en lecture seule", en: "the disk is read-only")
    case EACCES, EPERM: Phrase(fr: "vous n'y avez pas le droit d'écrire ou de lire", en: "you have no permission there")
    case ENOENT: Phrase(fr: "ce dossier n'existe pas", en: "there is no such folder")
    case EIO: Phrase(fr: "le disque a répondu par une erreur", en: "the disk answered with an error")
    case ENOTDIR, EISDIR, EEXIST: Phrase(fr: "un autre fichier est à cette place", en: "another file is in its place")
    default: Phrase(fr: "erreur \(code), \(words: text)", en: "error \(code), \(words: text)")
    }
  }

  var cure: Phrase {
    switch code {
    case ENOSPC, EDQUOT: Phrase(fr: "Libérez de la place.", en: "Free some space.")
    case EROFS, EACCES, EPERM:
      Phrase(fr: "Rétablissez l'accès, ou donnez --home DOSSIER.", en: "Restore access, or give --home DIR.")
    case ENOENT: Phrase(fr: "Vérifiez le chemin.", en: "Check the path.")
    default: Phrase(fr: "Vérifiez le disque et le chemin.", en: "Check the disk and the path.")
    }
  }

  /// Another data folder does not help to read a file.
  var readingCure: Phrase {
    switch code {
    case EACCES, EPERM: Phrase(fr: "Rétablissez l'accès à ce fichier.", en: "Restore access to that file.")
    default: cure
    }
  }

  private var text: String { String(cString: strerror(code)) }
}
