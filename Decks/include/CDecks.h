// The decks that come with the program, as read-only bytes inside it: it works from any folder, with nothing else
// installed. A C target, because C23's #embed compiles megabytes in a second and rebuilds when a deck is edited.
#ifndef CDECKS_H
#define CDECKS_H
#include <stddef.h>

struct bundled_deck {
  const char *_Nonnull file_name;
  const unsigned char *_Nonnull bytes;
  size_t count;
};

size_t bundled_deck_count(void);
struct bundled_deck bundled_deck_at(size_t index);
#endif
