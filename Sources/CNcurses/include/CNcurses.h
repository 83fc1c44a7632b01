// What the Swift side needs of <curses.h> and cannot import by itself: global variables (Swift 6 calls them unsafe
// under concurrency), macros that compute, and terminfo, whose own header defines words such as `lines` as macros.
#ifndef CNCURSES_H
#define CNCURSES_H

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <stdint.h>
#include <stdio.h>
#include <wchar.h>

#include "CrashGuard.h"

#pragma clang assume_nonnull begin

/// The window that covers the screen, none before `newterm`.
static inline WINDOW *_Nullable cn_screen_window(void) { return stdscr; }

/// Unlike initscr(), newterm() does not end the process when it fails.
static inline SCREEN *_Nullable cn_open_terminal(const char *type) { return newterm(type, stdout, stdin); }

/// How many colours the open terminal has; 0 before start_color().
static inline int cn_color_count(void) { return COLORS; }

static const attr_t cn_normal = A_NORMAL;
static const attr_t cn_bold = A_BOLD;
static const attr_t cn_dim = A_DIM;
static const attr_t cn_reverse = A_REVERSE;
static const attr_t cn_underline = A_UNDERLINE;

// <wchar.h> declares it under _XOPEN_SOURCE only, which Swift's importer does not define.
extern int wcwidth(wchar_t);

/// The columns that C's locale, and so ncurses, gives to a scalar; -1 for one that cannot be printed.
static inline int cn_columns(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

/// What the terminfo database says of a terminal type.
enum cn_type { cn_type_missing, cn_type_without_cursor_motion, cn_type_usable };
enum cn_type cn_look_up_type(const char *type);

/// A string capability of the open terminal, as terminfo writes it (with its padding), or NULL.
const char *_Nullable cn_capability(const char *name);

#pragma clang assume_nonnull end

#endif
