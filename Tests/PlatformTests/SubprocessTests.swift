// What other programs write: read to its end, up to a limit, within a time.

import Platform
import Testing

@Suite struct SubprocessTests {
  private func output(of script: String, limit: Int = 1_000_000, seconds: Int = 60) -> [UInt8]? {
    Subprocess.output(of: "/bin/sh", ["-c", script], limit: limit, seconds: seconds)
  }

  @Test func theOutputOfAProgramThatEndsWellIsItsText() {
    #expect(output(of: "printf abc; echo wrong >&2") == Array("abc".utf8))
    #expect(output(of: "cat") == [])
    #expect(output(of: "printf abc; exit 3") == nil)
    #expect(output(of: "kill -9 $$") == nil)
    #expect(Subprocess.output(of: "/nonexistent/program", [], limit: 9, seconds: 9) == nil)
  }

  @Test func aLongOutputIsCutAtTheLimit() {
    #expect(output(of: "yes", limit: 100_000)?.count == 100_000)
  }

  @Test(.timeLimit(.minutes(1))) func aProgramThatDoesNotEndIsEnded() {
    // Silent; without output but running; and with a child that holds the pipe.
    for script in ["sleep 600", "exec >&-; sleep 600", "sleep 600 & exit 0"] {
      #expect(output(of: script, seconds: 1) == nil, "\(script)")
    }
  }

  @Test func aProgramIsFoundByItsName() {
    #expect(Subprocess.find("sh")?.hasSuffix("/sh") == true)
    #expect(Subprocess.find("no-such-program-anywhere") == nil)
  }
}
