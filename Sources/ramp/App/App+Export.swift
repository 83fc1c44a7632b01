// What is said of a report that was exported from a screen.

import Phrases
import Storage

extension App {
  static func exported(_ result: Result<String, StorageProblem>) -> Phrase {
    switch result {
    case .success(let path):
      Phrase(fr: "Rapport écrit : \(path.verbatim)", en: "Report written: \(path.verbatim)")
    case .failure(let problem): Failure(problem).sentence
    }
  }
}
