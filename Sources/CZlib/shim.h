// zlib, for its crc32: the check at the end of every journal line.
#include <zlib.h>
