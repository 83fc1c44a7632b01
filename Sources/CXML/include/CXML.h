// libxml2's parsers of XML and HTML, as a stream of events: no tree is built, so nested elements cost no stack. Entities of
// a document's own are never expanded, and nothing outside the document is ever read.
#ifndef CXML_H
#define CXML_H

typedef struct {
  void *_Nullable reader;
  /// `attributes` are names and values in turn, ended by a null pointer; itself null without attributes.
  void (*_Nonnull start)(void *_Nullable reader, const char *_Nonnull name,
                         const char *_Nullable const *_Nullable attributes, int line);
  void (*_Nonnull end)(void *_Nullable reader, const char *_Nonnull name);
  void (*_Nonnull text)(void *_Nullable reader, const char *_Nonnull bytes, int count);
} CXMLEvents;

/// `bytes` are UTF-8, whatever the document says of itself. Returns 0 for one that is well-formed. Of another one, the
/// events up to the first error have been told.
int cxml_parse_xml(const char *_Nonnull bytes, int count, CXMLEvents events);

/// `bytes` are UTF-8. HTML has no errors: every text is a page, unless its elements are nested, or have attributes, beyond
/// anything that people write; then the result is not 0.
int cxml_parse_html(const char *_Nonnull bytes, int count, CXMLEvents events);

#endif
