// How work grows with its input. Work that grows with the square of a hostile file is a hang.
import Glibc

/// How many times as long four times the input takes: 4 where the time is linear, 16 where it is quadratic. It is the
/// processor's time of this thread, so other tests do not count. The least of three trials: a trial may meet a cold cache.
package func growth(from size: Int, _ work: (Int) throws -> Void) rethrows -> Double {
  var least = Double.infinity
  for _ in 0..<3 {
    let small = try time { try work(size) }
    let large = try time { try work(4 * size) }
    least = min(least, large / small)
    if least < 6 { break }
  }
  return least
}

/// Well over 4, well under 16.
package let linearGrowth = 7.0

private func time(_ work: () throws -> Void) rethrows -> Double {
  let start = processorTime()
  try work()
  return max(1e-6, processorTime() - start)
}

private func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
