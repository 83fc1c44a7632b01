// The same oracles under libFuzzer, which finds its way by coverage. Built only when RAMP_FUZZER is set, by
// Tests/Long/reliability; RAMP_FUZZ_SUBJECT names the reader, RAMP_FUZZ_FOLDER the folder that gets its sound files (in
// `corpus`) and the pieces that matter (`dictionary`).

import Foundation
import Glibc

private let subject: Subject = {
  let name = ProcessInfo.processInfo.environment["RAMP_FUZZ_SUBJECT"] ?? ""
  guard let subject = Subject(rawValue: name) else {
    fatalError("RAMP_FUZZ_SUBJECT is one of \(Subject.allCases.map(\.rawValue))")
  }
  return subject
}()

@_cdecl("LLVMFuzzerInitialize")
public func begin(_ count: UnsafeMutableRawPointer, _ words: UnsafeMutableRawPointer) -> CInt {
  guard let folder = ProcessInfo.processInfo.environment["RAMP_FUZZ_FOLDER"] else { return 0 }
  let words = Corpus.pieces(of: subject).map { piece in
    "\"" + piece.utf8.map { "\\x" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + "\"\n"
  }
  do {
    try FileManager.default.createDirectory(atPath: folder + "/corpus", withIntermediateDirectories: true)
    for (number, seed) in Corpus.seeds(of: subject).enumerated() {
      try Data(seed).write(to: URL(filePath: "\(folder)/corpus/seed-\(number)"))
    }
    try Data(words.joined().utf8).write(to: URL(filePath: folder + "/dictionary"))
  } catch { fatalError("\(error)") }
  return 0
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  if let complaint = subject.complaint(about: Array(UnsafeBufferPointer(start: start, count: count))) {
    fatalError("\(subject): \(complaint)")
  }
  return 0
}
