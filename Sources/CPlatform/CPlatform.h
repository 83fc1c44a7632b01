// What Platform needs and Swift's module of the C library leaves out.
#include <sys/signalfd.h>
#include <sys/xattr.h>
