// libdeflate, for its CRC-32, zlib's: the check at the end of every journal line. Linked into the program, so that whoever runs
// it installs nothing.
#include <libdeflate.h>
