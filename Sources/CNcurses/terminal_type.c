// The questions that must be put to the terminfo database through <term.h>: it defines some 500 macros with everyday
// names, so it stays in here.
#define _GNU_SOURCE
#include "CNcurses.h"

#include <term.h>

static const char *_Nullable present(const char *_Nullable capability) {
  return capability == (const char *)-1 ? NULL : capability; // -1: not a string capability at all
}

enum cn_type cn_look_up_type(const char *type) {
  int found = 0;
  if (setupterm(type, fileno(stdout), &found) != OK) return cn_type_missing;
  bool moves_cursor = present(tigetstr("cup")) != NULL;
  del_curterm(cur_term);
  return moves_cursor ? cn_type_usable : cn_type_without_cursor_motion;
}

const char *_Nullable cn_capability(const char *name) { return present(tigetstr((NCURSES_CONST char *)name)); }
