// The C library, imported here and in no other file. It is exported again, because Ramp's edges also need what is the
// same on every system: error numbers, open flags, `unlink`, `mkdir`. What differs between systems, or is called in
// several places, has a Swift form in this module.

#if canImport(Glibc)
  @_exported public import Glibc
#elseif canImport(Musl)
  @_exported public import Musl
#elseif canImport(Darwin)
  @_exported public import Darwin
#endif
