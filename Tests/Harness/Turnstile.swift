// Terminals a few at a time. All tests start at once; as many terminals, each with a tmux, a shell and the program, would
// make two cores slow for all of them.
import Foundation

actor Turnstile {
  static let terminals = Turnstile(places: 3)

  /// Whether this task has a place already: a second terminal beside a first one needs none of its own, and would wait
  /// for itself.
  @TaskLocal private static var isInside = false

  private var places: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(places: Int) { self.places = places }

  nonisolated func pass<Result: Sendable>(_ body: () async throws -> Result) async rethrows -> Result {
    if Self.isInside { return try await body() }
    await enter()
    do {
      let result = try await Self.$isInside.withValue(true) { try await body() }
      await leave()
      return result
    } catch {
      await leave()
      throw error
    }
  }

  private func enter() async {
    if places > 0 {
      places -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  private func leave() {
    if waiting.isEmpty { places += 1 } else { waiting.removeFirst().resume() }
  }
}
