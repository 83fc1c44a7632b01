#!/usr/bin/env python3
"""A journal of so many reviews of the bundled French deck, over the 300 days before today, one device, with checksums.

    journal.py HOME REVIEWS
"""

import datetime
import os
import re
import sys
import zlib

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def cards():
    """Every card that the deck is sure to have: a term with an acronym is asked for its words, all for their meaning."""
    with open(os.path.join(ROOT, "Decks/ventes-fr.yaml"), encoding="utf-8") as file:
        ids = re.findall(r"^  - id: (\S+)", file.read(), re.MULTILINE)
    return [f"ventes-fr/{name}/{face}" for name in ids for face in ("name", "define")]


def main():
    home, count = sys.argv[1], int(sys.argv[2])
    all_cards = cards()
    start = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(days=300)
    step = datetime.timedelta(days=299) / count
    os.makedirs(f"{home}/journal", exist_ok=True)
    with open(f"{home}/journal/bench-00000001.jsonl", "w", encoding="utf-8") as file:
        for number in range(count):
            at = start + step * number
            milliseconds = int(at.timestamp() * 1000)
            identifier = f"{milliseconds:012x}"
            identifier = f"{identifier[:8]}-{identifier[8:]}-7{number % 4096:03x}-8000-{number:012x}"
            moment = at.strftime("%Y-%m-%dT%H:%M:%S.") + f"{at.microsecond // 1000:03d}Z"
            body = (
                f'{{"id":"{identifier}","at":"{moment}","day":"{at:%Y-%m-%d}","card":"{all_cards[number % len(all_cards)]}",'
                f'"form":"recall","grade":{1 if number % 9 == 0 else 4},"ms":4200,"iv":1,"next":6'
            )
            file.write(f'{body},"crc":"{zlib.crc32(body.encode()):08x}"}}\n')


main()
