// The last thing done for a terminal by a program that dies of a trap.
#ifndef CRASH_GUARD_H
#define CRASH_GUARD_H

#include <termios.h>

#pragma clang assume_nonnull begin

/// From now on a fatal signal first writes `farewell` to standard output and gives standard input `modes` back, then
/// does what it did before. The text is cut at 256 bytes.
void cn_guard_terminal(const struct termios *modes, const char *farewell);

/// The terminal has been given back otherwise: fatal signals do again only what they did before.
void cn_end_guard(void);

#pragma clang assume_nonnull end

#endif
