// cmark-gfm, GitHub's parser of Markdown, with its extensions (tables, struck text, task lists). Linked into the program.
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
