// What is sent next, and what follows from an answer, in tables.

import Testing

@testable import ramp_push

@Suite struct DeliveryTests {
  /// Plays an LRS on a queue: what became of each statement, and how many requests that took.
  func play(
    _ count: Int, tries: Int = 8, _ answer: (Range<Int>, Int) -> LRSResponse
  ) -> (fates: [Int: Delivery.Fate], requests: Int, waits: [Int], stop: Delivery.Stop?) {
    var delivery = Delivery(count: count, tries: tries)
    var fates: [Int: Delivery.Fate] = [:]
    var waits: [Int] = []
    var requests = 0
    while let batch = delivery.next {
      requests += 1
      switch delivery.receive(answer(batch, requests)) {
      case .settled(let settlements): for settled in settlements { fates[settled.index] = settled.fate }
      case .wait(let seconds, _): waits.append(seconds)
      case .stop(let stop): return (fates, requests, waits, stop)
      }
    }
    return (fates, requests, waits, delivery.end)
  }

  @Test(arguments: [(0, 0), (1, 1), (500, 1), (501, 2), (10_000, 20)])
  func batchesAreOfFiveHundred(_ count: Int, _ requests: Int) {
    let run = play(count) { _, _ in .accepted }
    #expect(run.requests == requests)
    #expect(run.fates.count == count)
    #expect(run.fates.values.allSatisfy { $0 == .sent })
  }

  @Test func batchesGoInTheOrderOfTheFile() {
    var starts: [Int] = []
    _ = play(1200) { batch, _ in
      starts.append(batch.lowerBound)
      return .accepted
    }
    #expect(starts == [0, 500, 1000])
  }

  @Test(arguments: [0, 1, 249, 250, 499, 500, 999])
  func aConflictIsFoundByHalvingAndTheRestIsSent(_ guilty: Int) {
    let run = play(1000) { batch, _ in batch.contains(guilty) ? .conflict : .accepted }
    #expect(run.fates[guilty] == .conflict)
    #expect(run.fates.values.count { $0 == .sent } == 999)
    #expect(run.requests <= 20)
  }

  @Test func aRefusedStatementIsSetAsideAndTheRestIsSent() {
    let run = play(1000) { batch, _ in batch.contains { $0 % 100 == 7 } ? .refused("no") : .accepted }
    #expect(run.fates.values.count { $0 == .refused } == 10)
    #expect(run.fates.values.count { $0 == .sent } == 990)
    #expect(run.stop == nil)
  }

  @Test func whoRefusesEverythingIsNotBelieved() {
    let run = play(1000) { _, _ in .refused("wrong version") }
    #expect(run.stop == .refusesAll("wrong version"))
    #expect(run.fates.isEmpty)
  }

  @Test func whoHasTakenSomethingIsBelieved() {
    let run = play(600) { batch, _ in batch.upperBound > 500 ? .refused("no") : .accepted }
    #expect(run.fates.values.count { $0 == .refused } == 100)
    #expect(run.stop == nil)
  }

  @Test func whereNothingIsTakenNothingIsSettledHoweverFew() {
    let run = play(3) { _, _ in .refused("no") }
    #expect(run.fates.isEmpty)
    #expect(run.stop == .refusesAll("no"))
  }

  @Test func pausesGrowAndTheSameBatchIsSentAgain() {
    var batches: [Range<Int>] = []
    let run = play(500, tries: 8) { batch, request in
      batches.append(batch)
      return request < 8 ? .busy(after: nil, "HTTP 503") : .accepted
    }
    #expect(run.waits == [1, 2, 4, 8, 16, 32, 60])
    #expect(Set(batches) == [0..<500])
    #expect(run.fates.count == 500)
  }

  @Test func aPauseThatIsAskedForIsKept() {
    let run = play(1) { _, request in request == 1 ? .busy(after: 30, "HTTP 429") : .accepted }
    #expect(run.waits == [30])
  }

  @Test(arguments: [(LRSResponse.busy(after: 3600, "HTTP 503"), 1), (.busy(after: nil, "no route"), 3)])
  func whoStaysBusyIsLeftForLater(_ answer: LRSResponse, _ requests: Int) {
    let run = play(1, tries: 3) { _, _ in answer }
    guard case .unreachable = run.stop else {
      Issue.record("\(String(describing: run.stop))")
      return
    }
    #expect(run.requests == requests)
    #expect(run.fates.isEmpty)
  }

  @Test func triesAreOfOneBatchEach() {
    let run = play(1500, tries: 2) { _, request in request.isMultiple(of: 2) ? .accepted : .busy(after: nil, "") }
    #expect(run.stop == nil)
    #expect(run.waits == [1, 1, 1])
  }

  @Test(arguments: [
    (LRSResponse.denied, Delivery.Stop.denied), (.moved(to: "x"), .moved(to: "x")),
    (.strange(status: 404), .strange(status: 404)),
  ]) func whatNoTryCanMendEndsTheRun(_ answer: LRSResponse, _ stop: Delivery.Stop) {
    let run = play(1000) { _, request in request == 1 ? .accepted : answer }
    #expect(run.stop == stop)
    #expect(run.fates.count == 500)
  }
}
