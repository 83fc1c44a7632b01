// Comparing and searching bytes in memory, as the C library does it: with vector instructions, and inlined where the
// length is a constant. The pure modules take these two functions from here, those of <math.h> from CMath, and nothing
// else of the C library.
#ifndef CBYTES_H
#define CBYTES_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#pragma clang assume_nonnull begin

/// Whether `count` bytes are the same.
static inline bool bytes_are_equal(const uint8_t *left, const uint8_t *right, intptr_t count) {
  return memcmp(left, right, (size_t)count) == 0;
}

/// The first byte of this value among `count`; NULL when there is none.
static inline const uint8_t *_Nullable bytes_find(const uint8_t *start, uint8_t value, intptr_t count) {
  return (const uint8_t *)memchr(start, value, (size_t)count);
}

#pragma clang assume_nonnull end

#endif
