// The sentence about a report that was exported from a screen.

import Journal
import Phrases

enum ExportWords {
  static func exported(_ result: Result<String, StorageProblem>) -> Phrase {
    switch result {
    case .success(let path):
      // The file's name comes first: when the line is cut, only the folder is lost, which is always the same.
      Phrase(
        fr: "Rapport : \(name(path)), dans \(folder(path))",
        en: "Report: \(name(path)), in \(folder(path))")
    case .failure(let problem): problem.sentence
    }
  }

  private static func name(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  private static func folder(_ path: String) -> String {
    String(path.dropLast(name(path).count + 1))
  }
}
