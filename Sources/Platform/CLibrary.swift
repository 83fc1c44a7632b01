// The only import of the C library. It is exported again, because other modules need the parts that are the same on
// every system: error numbers, open flags, `unlink`, `mkdir`. Parts that differ between systems, or are called in
// several places, have a Swift form in this module.

#if canImport(Glibc)
  @_exported public import Glibc
#elseif canImport(Musl)
  @_exported public import Musl
#elseif canImport(Darwin)
  @_exported public import Darwin
#endif
