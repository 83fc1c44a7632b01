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

int cxml_parse_xml(const char *bytes, int count, CXMLEvents events) {
  xmlSAXHandler sax = handler();
  Bridge bridge = {events, NULL};
  xmlParserCtxtPtr parser = xmlCreatePushParserCtxt(&sax, &bridge, NULL, 0, NULL);
  if (!parser) return -1;
  bridge.parser = parser;
  xmlCtxtUseOptions(parser, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  int result = xmlParseChunk(parser, bytes, count, 1);
  if (!parser->wellFormed && result == 0) result = -1;
  if (parser->myDoc) xmlFreeDoc(parser->myDoc);
  parser->myDoc = NULL;
  xmlFreeParserCtxt(parser);
  return result;
}

void cxml_parse_html(const char *bytes, int count, CXMLEvents events) {
  xmlSAXHandler sax = handler();
  Bridge bridge = {events, NULL};
  htmlParserCtxtPtr parser = htmlCreatePushParserCtxt(&sax, &bridge, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
  if (!parser) return;
  bridge.parser = parser;
  htmlCtxtUseOptions(parser, HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING);
  htmlParseChunk(parser, bytes, count, 1);
  if (parser->myDoc) xmlFreeDoc(parser->myDoc);
  parser->myDoc = NULL;
  htmlFreeParserCtxt(parser);
}
