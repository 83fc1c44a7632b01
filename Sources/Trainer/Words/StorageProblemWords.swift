// Sentences about every storage problem: what happened, to which file, and the cure.

import DeckFormats
import Glossary
import Journal
import Phrases

extension StorageProblem {
  /// The problem and its cure, in one or two sentences.
  package var sentence: Phrase {
    switch self {
    case .noHome: Self.noHome
    case .shortened(let alarm): Self.shortened(alarm)
    case .alreadyOpen: Self.alreadyOpen
    case .clockBehind(let doubt): ClockWords.refused(doubt)
    case .lockedElsewhere(let path, let host): Self.lockedElsewhere(path, host)
    case .cannotLock(let path, let error): Self.cannotLock(path, error)
    case .cannotCreate(let path, let error): Self.cannotCreate(path, error)
    case .cannotRead(let path, let error): Self.cannotRead(path, error)
    case .unsafeFile(let path): Self.unsafeFile(path)
    case .replaced(let path): Self.replaced(path)
    case .notWritten(let path, let error): Self.notWritten(path, error)
    case .notGuaranteed(let path, let error): Self.notGuaranteed(path, error)
    case .noSuchFile(let path): Self.noSuchFile(path)
    case .notUTF8(let name): Self.notUTF8(name)
    case .otherLines(let path): Self.otherLines(path)
    case .exists(let path): Self.exists(path)
    case .notARegularFile(let path): Self.notARegularFile(path)
    case .notAFolder(let path): Self.notAFolder(path)
    case .link(let path): Self.link(path)
    case .noJournals(let path): Self.noJournals(path)
    case .noSuchDeck(let id, let suggestion): Self.noSuchDeck(id, suggestion)
    case .badDeck(let file, let problems): DeckWords.sentence(for: problems, in: file)
    case .badPseudonym(let path): Self.badPseudonym(path)
    case .badValue(let key, let value): SettingWords.refused(value, for: key)
    case .badSettings(let path, let key): Self.badSettings(path, key)
    }
  }

  private static let noHome = Phrase(
    fr: "Impossible de savoir où ranger vos données : définissez HOME, ou donnez --home DOSSIER.",
    en: "Nowhere to keep your data: set HOME, or use --home FOLDER.")

  private static let alreadyOpen = Phrase(
    fr: "Ramp est déjà ouvert dans un autre terminal : une seule séance écrit à la fois.",
    en: "Ramp is already open in another terminal: only one session writes at a time.")

  private static func lockedElsewhere(_ path: String, _ host: String?) -> Phrase {
    let place = host.map { Phrase(fr: "sur \($0)", en: "on \($0)") } ?? Phrase(fr: "ailleurs", en: "elsewhere")
    return Phrase(
      fr: "Ramp est ouvert \(place), ou s'y est arrêté net : fermez-le là-bas. "
        + "S'il n'y tourne plus, supprimez \(path).",
      en:
        "Ramp is open \(place), or was cut off there: close it there. If it's no longer running there, delete \(path).")
  }

  private static func cannotLock(_ path: String, _ error: DiskError) -> Phrase {
    Phrase(
      fr: "Impossible de verrouiller \(path) : \(error.reason). \(error.cure)",
      en: "Can't lock \(path): \(error.reason). \(error.cure)")
  }

  private static func shortened(_ alarm: JournalAlarm) -> Phrase {
    Phrase(
      fr:
        "\(alarm.path) n'est plus le journal de la dernière séance (\(Words.bytes(alarm.has)) au lieu de "
        + "\(Words.bytes(alarm.had))) : rien n'est écrit. Ouvrez ramp, ou « ramp doctor ».",
      en: "\(alarm.path) is no longer the journal of the last session (\(Words.bytes(alarm.has)) "
        + "instead of \(Words.bytes(alarm.had))): nothing was written. Open ramp, or run “ramp doctor”.")
  }

  private static func cannotCreate(_ path: String, _ error: DiskError) -> Phrase {
    Phrase(
      fr: "Impossible de créer \(path) : \(error.reason). \(error.cure)",
      en: "Can't create \(path): \(error.reason). \(error.cure)")
  }

  private static func cannotRead(_ path: String, _ error: DiskError) -> Phrase {
    Phrase(
      fr: "Impossible de lire \(path) : \(error.reason). \(error.readingCure)",
      en: "Can't read \(path): \(error.reason). \(error.readingCure)")
  }

  private static func unsafeFile(_ path: String) -> Phrase {
    Phrase(
      fr:
        "\(path) n'est pas un fichier ordinaire à vous seul (lien, dossier ou double nom) : remettez-y une copie.",
      en:
        "\(path) isn't a plain file that's yours alone (a link, a folder or a second name): put a copy there instead."
    )
  }

  private static func replaced(_ path: String) -> Phrase {
    Phrase(
      fr: "\(path) a été remplacé ou effacé pendant la séance : réessayez.",
      en: "\(path) was replaced or deleted during the session: try again.")
  }

  private static func notWritten(_ path: String, _ error: DiskError) -> Phrase {
    Phrase(
      fr: "Impossible d'enregistrer dans \(path) : \(error.reason). \(error.cure)",
      en: "Can't save to \(path): \(error.reason). \(error.cure)")
  }

  private static func notGuaranteed(_ path: String, _ error: DiskError) -> Phrase {
    Phrase(
      fr:
        "Le disque n'a pas confirmé l'écriture de \(path) : \(error.reason). Vérifiez-le, puis relancez ramp.",
      en: "The disk didn't confirm writing \(path): \(error.reason). Check it, then start ramp again."
    )
  }

  private static func noSuchFile(_ path: String) -> Phrase {
    Phrase(
      fr: "\(path) n'existe pas : vérifiez le chemin.", en: "\(path) doesn't exist: check the path.")
  }

  private static func notUTF8(_ name: String) -> Phrase {
    Phrase(
      fr: "\(name) n'est pas écrit en UTF-8 : renommez-le, ou passez par un lien dont le nom l'est.",
      en: "\(name) isn't written in UTF-8: rename it, or use a link whose name is.")
  }

  private static func otherLines(_ path: String) -> Phrase {
    Phrase(
      fr: "\(path) a des lignes que votre journal n'a pas : choisissez un autre dossier.",
      en: "\(path) has lines your journal doesn't: choose another folder.")
  }

  private static func exists(_ path: String) -> Phrase {
    Phrase(
      fr: "\(path) existe déjà : choisissez un autre nom, ou --force là où l'option existe.",
      en: "\(path) already exists: choose another name, or use --force where available.")
  }

  private static func notARegularFile(_ path: String) -> Phrase {
    Phrase(fr: "\(path) n'est pas un fichier ordinaire.", en: "\(path) isn't a plain file.")
  }

  private static func notAFolder(_ path: String) -> Phrase {
    Phrase(fr: "\(path) n'est pas un dossier.", en: "\(path) isn't a folder.")
  }

  private static func link(_ path: String) -> Phrase {
    Phrase(
      fr: "\(path) est un lien : Ramp n'en suit aucun dans un dossier partagé ou une copie. Supprimez-le.",
      en: "\(path) is a link: Ramp doesn't follow links in a shared folder or a backup. Delete it.")
  }

  private static func noJournals(_ path: String) -> Phrase {
    Phrase(
      fr: "\(path) ne contient aucun journal : chaque personne y dépose les siens avec « ramp share ».",
      en: "\(path) has no journals: learners put theirs there with “ramp share”.")
  }

  private static func noSuchDeck(_ id: String, _ suggestion: String?) -> Phrase {
    let cure =
      Words.didYouMean(suggestion)
      ?? Phrase(fr: "« ramp deck list » montre ceux qu'il y a.", en: "“ramp deck list” shows them all.")
    return Phrase(
      fr: "Aucun glossaire « \(id) ». \(cure)", en: "No deck “\(id)”. \(cure)")
  }

  private static func badPseudonym(_ path: String) -> Phrase {
    Phrase(
      fr:
        "\(path) doit contenir votre pseudonyme, comme l-7f3a9c01b2 (a-z, 0-9, tirets) : corrigez ou supprimez-le.",
      en: "\(path) must contain your pseudonym, like l-7f3a9c01b2 (a-z, 0-9, hyphens): fix it or delete it.")
  }

  private static func badSettings(_ path: String, _ key: String?) -> Phrase {
    guard let key else {
      return Phrase(
        fr: "\(path) n'est pas du JSON : corrigez-le, ou supprimez-le pour revenir aux réglages d'origine.",
        en: "\(path) isn't JSON: fix it, or delete it to go back to the defaults.")
    }
    return Phrase(
      fr: "\(path) : la valeur de « \(key) » ne convient pas ; corrigez-la ou retirez-la.",
      en: "\(path): the value of “\(key)” doesn't work; fix it or remove it.")
  }
}

extension DiskError {
  package var reason: Phrase {
    switch self {
    case .diskFull: Phrase(fr: "le disque est plein", en: "the disk is full")
    case .quotaReached: Phrase(fr: "votre quota de disque est atteint", en: "your disk quota is used up")
    case .fileTooLarge: Phrase(fr: "le fichier a atteint la taille permise", en: "the file has reached its size limit")
    case .readOnly: Phrase(fr: "le disque est en lecture seule", en: "the disk is read-only")
    case .denied: Phrase(fr: "vous n'y avez pas le droit d'écrire ou de lire", en: "you don't have permission there")
    case .missing: Phrase(fr: "ce dossier n'existe pas", en: "there's no such folder")
    case .inputOutput: Phrase(fr: "le disque a répondu par une erreur", en: "the disk answered with an error")
    case .notOffered:
      Phrase(fr: "ce système de fichiers ne l'offre pas", en: "this file system doesn't offer that")
    case .wrongFileType: Phrase(fr: "un autre fichier est à cette place", en: "another file is in its place")
    case .other(let code, let text): Phrase(fr: "erreur \(code), \(words: text)", en: "error \(code), \(words: text)")
    }
  }

  package var cure: Phrase {
    switch self {
    case .diskFull, .quotaReached: Phrase(fr: "Libérez de la place.", en: "Free some space.")
    case .readOnly, .denied:
      Phrase(fr: "Rétablissez l'accès, ou donnez --home DOSSIER.", en: "Restore access, or use --home FOLDER.")
    case .missing: Phrase(fr: "Vérifiez le chemin.", en: "Check the path.")
    case .notOffered:
      Phrase(
        fr: "Gardez vos données sur un disque de cette machine, avec --home DOSSIER.",
        en: "Keep your data on one of this machine's disks, with --home FOLDER.")
    case .fileTooLarge, .inputOutput, .wrongFileType, .other:
      Phrase(fr: "Vérifiez le disque et le chemin.", en: "Check the disk and the path.")
    }
  }

  /// The cure when a file cannot be read: another data folder, as in `cure`, would not help.
  package var readingCure: Phrase {
    switch self {
    case .denied: Phrase(fr: "Rétablissez l'accès à ce fichier.", en: "Restore access to that file.")
    default: cure
    }
  }
}
