// The same oracles under libFuzzer, which finds its way by coverage. Built only when RAMP_FUZZER is set, by
// Tests/Long/reliability; RAMP_FUZZ_SUBJECT names the reader.

import Glibc

private let subject: Subject = {
  let name = getenv("RAMP_FUZZ_SUBJECT").map { String(cString: $0) } ?? ""
  guard let subject = Subject(rawValue: name) else {
    fatalError("RAMP_FUZZ_SUBJECT is one of \(Subject.allCases.map(\.rawValue))")
  }
  return subject
}()

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  if let complaint = subject.complaint(about: Array(UnsafeBufferPointer(start: start, count: count))) {
    fatalError("\(subject): \(complaint)")
  }
  return 0
}
