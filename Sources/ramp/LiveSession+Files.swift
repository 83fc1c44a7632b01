// The effects on files other than the journal: those that the learner names on the first start, and the report page.

import DeckFormats
import Glossary
import Journal
import Platform
import Reporting
import Storage
import Trainer

extension LiveSession {
  func reply(to request: FileRequest) -> FileReply {
    switch request {
    case .complete(let path): return .completed(completion(of: path))
    case .read(let path, let choice):
      do throws(StorageProblem) { return try read(path, choice) } catch { return .refused(error) }
    }
  }

  /// What has changed in the deck since the learner's last session.
  func deckNews() -> DeckNews? { DeckShelf(configuration.folder).news(of: configuration.opened) }

  /// Keeps the deck as that of the learner's last session: at its end, so that a session that could not begin has not used
  /// up the news.
  func keepSeenDeck() { DeckShelf(configuration.folder).see(configuration.opened, on: configuration.moment.day) }

  /// A deck of Ramp's own stays where it is, and its path names it; any other file is imported.
  private func read(_ text: String, _ choice: ImportChoice) throws(StorageProblem) -> FileReply {
    let path = try DeckShelf.lasting(text, home: Environment["HOME"])
    let shelf = DeckShelf(configuration.folder)
    let language = configuration.appearance.language.rawValue
    let bytes = try GlossaryFile.bytes(of: path)
    switch DeckImport.read(bytes, fileName: path, choice, language: language) {
    case .failure(let problems): throw .badDeck(file: path, problems)
    case .success(let imported):
      if imported.format.isExact { return .deck(.init(name: path, deck: try shelf.deck(named: path).deck)) }
      let id = try shelf.freeID(like: imported.deck.id)
      return .imported(ImportedFile(path: text, choice: choice, imported: imported.with(id: id)))
    }
  }

  private func completion(of path: String) -> PathCompletion {
    let folder = PathCompletion.parts(of: path).folder
    let opened = folder.isEmpty ? "." : Path.withHome(folder, home: Environment["HOME"]) ?? folder
    return PathCompletion(path, FolderListing.all(in: opened).map { .init(name: $0.name, isFolder: $0.isFolder) })
  }

  /// Writes the learner's own report page. It replaces an earlier page of the same day.
  func export() -> Result<String, StorageProblem> {
    Result { () throws(StorageProblem) in
      let (record, badLines, alarm, _) = try configuration.store.history(since: nil)
      if let alarm { throw .shortened(alarm) }
      let page = ReportPage(LearnerReport(record, badLines: badLines), configuration.appearance.language)
      let path = "\(configuration.folder.reports)/\(configuration.deck.id)-\(record.studyDay.day).html"
      try OutputFile.replace(page.html(), at: path)
      return Configuration.shown(path)
    }
  }
}
