// C's <math.h>, for the pure modules. Swift's own module of the C library has another name on each system.
#include <math.h>
