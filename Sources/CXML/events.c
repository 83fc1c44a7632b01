// The bridge to libxml2: its SAX callbacks become the three events of CXML.h.

#include "CXML.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <string.h>

typedef struct {
  CXMLEvents events;
  xmlParserCtxtPtr parser;
} Bridge;

static void start(void *context, const xmlChar *name, const xmlChar **attributes) {
  Bridge *bridge = context;
  int line = bridge->parser && bridge->parser->input ? bridge->parser->input->line : 1;
  bridge->events.start(bridge->events.reader, (const char *)name, (const char *const *)attributes, line);
}

static void end(void *context, const xmlChar *name) {
  Bridge *bridge = context;
  bridge->events.end(bridge->events.reader, (const char *)name);
}

static void text(void *context, const xmlChar *bytes, int count) {
  Bridge *bridge = context;
  bridge->events.text(bridge->events.reader, (const char *)bytes, count);
}

static void ignored(void *context, const char *message, ...) {
  (void)context;
  (void)message;
}

static xmlSAXHandler handler(void) {
  xmlSAXHandler sax;
  memset(&sax, 0, sizeof sax);
  sax.startElement = start;
  sax.endElement = end;
  sax.characters = text;
  sax.cdataBlock = text;
  sax.ignorableWhitespace = text;
  sax.warning = ignored;
  sax.error = ignored;
  sax.fatalError = ignored;
  return sax;
}

// Limits that no real document reaches. The parser compares each closing tag with all tags that are open, and each
// attribute with all before it: without limits, its time would grow with the square of the size of a hostile file.
enum { part = 1 << 15, deepest = 500, mostAttributes = 500 };

static int is_blank(char byte) { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r'; }

// Where the value of an attribute ends.
static const char *after_value(const char *next, const char *end) {
  while (next < end && is_blank(*next)) next++;
  if (next < end && (*next == '"' || *next == '\'')) {
    const char *close = memchr(next + 1, *next, end - next - 1);
    return close ? close + 1 : end;
  }
  while (next < end && !is_blank(*next) && *next != '>') next++;
  return next;
}

static int is_flooded(const char *bytes, int count) {
  const char *end = bytes + count;
  const char *next = bytes;
  while ((next = memchr(next, '<', end - next))) {
    next++;
    if (next == end || *next == '!' || *next == '?' || *next == '/' || is_blank(*next)) continue;
    int words = 0;
    // A sign that opens no element, as in `a <b and c`, ends at the next one.
    while (next < end && *next != '>' && *next != '<') {
      if (is_blank(*next)) {
        next++;
      } else if (*next == '=') {
        next = after_value(next + 1, end);
      } else {
        if (++words > mostAttributes) return 1;
        while (next < end && !is_blank(*next) && *next != '=' && *next != '>' && *next != '<') next++;
      }
    }
  }
  return 0;
}

// The end of the part that begins at `start`: before a tag, so that no word and no letter is cut in two. The parser moves
// what it has not read yet each time it reads some, so a whole file at once would take quadratic time.
static int end_of_part(const char *bytes, int start, int count) {
  if (count - start <= part) return count;
  for (int index = start + part; index > start; index--) {
    if (bytes[index] == '<') return index;
  }
  const char *next = memchr(bytes + start + part, '<', count - start - part);
  return next ? (int)(next - bytes) : count;
}

typedef int (*Feed)(xmlParserCtxtPtr parser, const char *bytes, int count, int isLast);

static int parse(xmlParserCtxtPtr parser, const char *bytes, int count, Feed feed) {
  int result = 0;
  for (int start = 0; start < count || start == 0;) {
    int end = end_of_part(bytes, start, count);
    result = feed(parser, bytes + start, end - start, end == count);
    if (parser->nameNr > deepest && end < count) return -1;
    if (end == count) break;
    start = end;
  }
  return result;
}

static void release(xmlParserCtxtPtr parser) {
  if (parser->myDoc) xmlFreeDoc(parser->myDoc);
  parser->myDoc = NULL;
  xmlFreeParserCtxt(parser);
}

int cxml_parse_xml(const char *bytes, int count, CXMLEvents events) {
  if (is_flooded(bytes, count)) return -1;
  xmlSAXHandler sax = handler();
  Bridge bridge = {events, NULL};
  xmlParserCtxtPtr parser = xmlCreatePushParserCtxt(&sax, &bridge, NULL, 0, NULL);
  if (!parser) return -1;
  bridge.parser = parser;
  xmlCtxtUseOptions(parser, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_IGNORE_ENC);
  int result = parse(parser, bytes, count, xmlParseChunk);
  if (!parser->wellFormed && result == 0) result = -1;
  release(parser);
  return result;
}

int cxml_parse_html(const char *bytes, int count, CXMLEvents events) {
  if (is_flooded(bytes, count)) return -1;
  xmlSAXHandler sax = handler();
  Bridge bridge = {events, NULL};
  htmlParserCtxtPtr parser = htmlCreatePushParserCtxt(&sax, &bridge, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
  if (!parser) return -1;
  bridge.parser = parser;
  htmlCtxtUseOptions(parser, HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING);
  int isTooDeep = parse(parser, bytes, count, htmlParseChunk) < 0;
  release(parser);
  return isTooDeep ? -1 : 0;
}
