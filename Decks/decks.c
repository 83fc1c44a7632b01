#include "CDecks.h"

static const unsigned char ventes_fr[] = {
#embed "ventes-fr.yaml"
};

static const unsigned char sales_en[] = {
#embed "sales-en.yaml"
};

static const struct bundled_deck decks[] = {
  {"ventes-fr.yaml", ventes_fr, sizeof ventes_fr},
  {"sales-en.yaml", sales_en, sizeof sales_en},
};

size_t bundled_deck_count(void) { return sizeof decks / sizeof *decks; }

struct bundled_deck bundled_deck_at(size_t index) { return decks[index]; }
