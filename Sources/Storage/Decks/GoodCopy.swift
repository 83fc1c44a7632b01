// The rules by which files are not taken after a last good copy was made of them.

import Glossary
import Journal

/// A copy that can be read. A copy that this version cannot read is none.
struct GoodCopy {
  let stored: DeckCopy
  let deck: Deck
  /// Each deck of the copy, by its id, with its file.
  private let parts: [Deck.ID: (file: DeckFile, deck: Deck)]

  init?(_ copy: DeckCopy?, _ folder: DataFolder) {
    guard let copy, let decks = try? copy.files.decks(folder), let deck = decks.joined else { return nil }
    stored = copy
    self.deck = deck
    let all = zip(copy.files.files, decks).map { ($1.id, (file: $0, deck: $1)) }
    parts = Dictionary(all, uniquingKeysWith: { first, _ in first })
  }

  /// Why files that were read are not taken; `nil` if they are. `deck`: the deck that they make. `trusted`: the path of a
  /// file that is taken as it is.
  func refusal(of read: DeckReading, _ deck: Deck, trusting trusted: String?) -> DeckFallback.Reason? {
    if let problem = read.problems.first(where: hadWhatIsMissing) { return .incomplete(problem) }
    for (file, part) in zip(read.files, deck.parts) {
      guard let path = file.source.path, path != trusted, let former = parts[part.id], former.file.bytes != file.bytes
      else { continue }
      if part.revision < former.deck.revision {
        return .older(path: path, revision: part.revision, known: former.deck.revision)
      }
      // Nothing tells whether an unsealed file is whole while another program writes it.
      if !read.isSettled, !DeckSeal.fits(file.bytes) { return .halfWritten(path: path) }
      if Self.isHalfWritten(file.bytes, revision: part.revision, after: former.file.bytes) {
        return .halfWritten(path: path)
      }
    }
    return nil
  }

  /// Whether the copy has a deck that cannot be read any more.
  private func hadWhatIsMissing(_ problem: InclusionProblem) -> Bool {
    let isWanted = parts.values.contains { $0.deck.with.contains(problem.name) } || isOwnTerms(problem.name)
    return problem.isUnread && isWanted && !stored.missing.contains(problem.name)
  }

  private func isOwnTerms(_ name: String) -> Bool { stored.files.files.contains { $0.source == .path(name) } }

  /// A sealed file is whole if its seal has the revision of its first lines. A file that was never sealed counts as
  /// half-written if it is the beginning of its former version and ends where no editor ends it: within a line, or at
  /// the end of a block.
  static func isHalfWritten(_ bytes: [UInt8], revision: Int, after former: [UInt8]) -> Bool {
    if let seal = DeckSeal(bytes) { return seal.revision != revision }
    if DeckSeal(former) != nil { return true }
    guard bytes.count < former.count, former.starts(with: bytes) else { return false }
    return bytes.last != UInt8(ascii: "\n") || bytes.count.isMultiple(of: blockSize)
  }

  private static let blockSize = 512
}
