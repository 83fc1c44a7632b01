"""The rows of the closing table. Each check adds one to the file that RELIABILITY_ROWS names."""

import os
import sys


class Row:
    # What is printed of one row; its verdict counts all.
    MOST = 8

    def __init__(self, check):
        self.check = check
        self.runs = 0
        self.acknowledged = 0
        self.lost = 0
        self.faults = []
        self.told = 0

    def tell(self, text):
        self.told += 1
        if self.told <= self.MOST:
            print(f"  ! {self.check}: {text}", flush=True)
        elif self.told == self.MOST + 1:
            print(f"  ! {self.check}: …", flush=True)

    def fault(self, text):
        """Something that must not be, though no answer was lost: a silent failure, a trap, a file that is not whole."""
        self.faults.append(text)
        self.tell(text)

    def lose(self, missing, where):
        self.lost += len(missing)
        if missing:
            self.tell(f"lost {sorted(missing)[:5]} {where}")

    def close(self, note=""):
        verdict = "ok" if not self.lost and not self.faults else f"FAILED, {len(self.faults)} faults"
        write(self.check, self.runs, self.acknowledged, self.lost, verdict + (f" ({note})" if note else ""))


def write(check, runs, acknowledged, lost, verdict):
    with open(os.environ.get("RELIABILITY_ROWS", os.devnull), "a") as file:
        file.write(f"{check}\t{runs}\t{acknowledged}\t{lost}\t{verdict}\n")
    print(f"{check}: {runs} runs, {acknowledged} acknowledged, {lost} lost: {verdict}", flush=True)


def not_run(check, reason):
    write(check, 0, 0, 0, f"NOT RUN: {reason}")


def show():
    with open(os.environ["RELIABILITY_ROWS"]) as file:
        rows = [line.rstrip("\n").split("\t") for line in file]
    head = ["check", "runs", "acknowledged", "lost", "verdict"]
    widths = [max(len(row[i]) for row in [head, *rows]) for i in range(5)]
    print()
    for row in [head, ["-" * width for width in widths], *rows]:
        print("  ".join(cell.rjust(width) if 0 < i < 4 else cell.ljust(width)
                        for i, (cell, width) in enumerate(zip(row, widths))).rstrip())
    skipped = [row for row in rows if row[4].startswith("NOT RUN")]
    if skipped:
        print(f"\n!!! {len(skipped)} of {len(rows)} were NOT RUN, and say nothing:")
        for row in skipped:
            print(f"!!! {row[0]}: {row[4]}")
    return 1 if any(row[3] != "0" or row[4].startswith("FAILED") for row in rows) else 0


if __name__ == "__main__":
    if sys.argv[1:] == ["show"]:
        sys.exit(show())
    write(*sys.argv[1:6])
