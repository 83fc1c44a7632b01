// The only import of the C library, Linux's. It is exported again, because other modules need the parts that are the
// same on every system: error numbers, open flags, `unlink`, `mkdir`. What differs between systems, or is called in
// several places, has a Swift form in this module: a port to another system begins here (signalfd, `st_mtim`, fsync).

@_exported public import Glibc
