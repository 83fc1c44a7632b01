// The sentences of `ramp doctor` about what stops Ramp from writing, and about what a file system does not offer.

import Journal
import Phrases
import Trainer

extension Finding.Obstacle {
  /// What is in the way at a path, and the cure.
  func words(_ path: String) -> Phrase {
    switch self {
    case .notAFolder:
      Phrase(
        fr: "un fichier là où il faut un dossier. Déplacez-le : Ramp fera le dossier.",
        en: "a file where a folder should be. Move it, and Ramp will make the folder.")
    case .notAFile:
      Phrase(
        fr: "autre chose là où il faut un fichier. Déplacez-le : Ramp fera le fichier.",
        en: "something else where a file should be. Move it, and Ramp will make the file.")
    case .link:
      Phrase(
        fr: "un lien : Ramp n'écrit pas à travers. Mettez à sa place ce à quoi il mène.",
        en: "a link: Ramp doesn't write through it. Put what it leads to in its place.")
    case .severalNames(let count):
      Phrase(
        fr: "ce fichier a \(count) noms (liens durs) : rien n'y est écrit. \(Self.copy(path))",
        en: "this file has \(count) names (hard links): nothing is written to it. \(Self.copy(path))")
    case .foreign:
      Phrase(
        fr: "ce fichier est à quelqu'un d'autre : rien n'y est écrit. \(Self.copy(path))",
        en: "this file is somebody else's: nothing is written to it. \(Self.copy(path))")
    case .unwritable(let error):
      Phrase(
        fr: "rien ne peut y être écrit, \(error.reason). \(error.cure)",
        en: "nothing can be written there, \(error.reason). \(error.cure)")
    case .held(let host): Self.held(host)
    }
  }

  /// The cure that makes a file of its own.
  private static func copy(_ path: String) -> Phrase {
    Phrase(
      fr: "« cp '\(path)' '\(path).new' && mv '\(path).new' '\(path)' » en fait un fichier à vous seul.",
      en: "“cp '\(path)' '\(path).new' && mv '\(path).new' '\(path)'” makes it a file that's yours alone.")
  }

  private static func held(_ host: String?) -> Phrase {
    let place = host.map { Phrase(fr: "sur \($0)", en: "on \($0)") } ?? Phrase(fr: "ailleurs", en: "elsewhere")
    return Phrase(
      fr: "le verrou d'une séance \(place), ouverte ou arrêtée net. Si Ramp n'y tourne plus, supprimez-le.",
      en: "the lock of a session \(place), open or cut off. If Ramp is no longer running there, delete it.")
  }
}

enum WritingWords {
  static func withoutFolderSync(_ kind: String?) -> Phrase {
    Phrase(
      fr: "\(subject(kind)) ne confirme que les fichiers, pas leurs noms : après une coupure de courant, "
        + "un fichier tout neuf peut manquer.",
      en: "\(subject(kind)) confirms files only, not their names: after a power cut, a file just made may be missing.")
  }

  static func withoutLocks(_ kind: String?) -> Phrase {
    Phrase(
      fr: "\(subject(kind)) n'offre pas de verrous : un fichier « lock.held » en tient lieu.",
      en: "\(subject(kind)) offers no locks: a file “lock.held” stands in for them.")
  }

  private static func subject(_ kind: String?) -> Phrase {
    kind.map { Phrase(fr: "ce système de fichiers (\($0))", en: "this file system (\($0))") }
      ?? Phrase(fr: "ce système de fichiers", en: "this file system")
  }
}
