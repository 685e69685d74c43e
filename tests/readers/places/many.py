"""A gazetteer of very many invented street names as a CSV file, and a process that loads it and says what it took."""

# SPDX-License-Identifier: EUPL-1.2

import csv
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter, process_time

ONSETS = [
    "b",
    "br",
    "d",
    "dr",
    "f",
    "fl",
    "g",
    "gr",
    "h",
    "k",
    "kl",
    "l",
    "m",
    "n",
    "p",
    "pr",
    "r",
    "s",
    "st",
    "t",
    "w",
]
RHYMES = ["al", "arn", "eck", "ell", "en", "ind", "ing", "olm", "ond", "or", "ucht", "und", "ütt", "örn", "äm", "im"]
HEADS = (
    "{}straße",
    "{}weg",
    "{}platz",
    "{}allee",
    "{}ring",
    "{}stieg",
    "{}gasse",
    "{}damm",
    "Alte {}straße",
    "Am {}berg",
)
SYLLABLES = len(ONSETS) * len(RHYMES)


def names(count: int) -> Iterator[str]:
    """So many names, no two alike: two syllables in what streets are called."""
    for number in range(count):
        rest, head = divmod(number, len(HEADS))
        later, first = divmod(rest, SYLLABLES)
        yield HEADS[head].format(f"{_syllable(first)}{_syllable(later % SYLLABLES)}".capitalize())


def _syllable(number: int) -> str:
    rhyme, onset = divmod(number, len(ONSETS))
    return f"{ONSETS[onset]}{RHYMES[rhyme]}"


def write(path: Path, count: int) -> None:
    """The names with points in the open sea and quarters, as an operator would hand them over."""
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["name", "lat", "lon", "stadtteil"])
        for number, name in enumerate(names(count)):
            spot = (54.0 + number % 1000 / 1000, 6.5 + number // 1000 / 1000)
            table.writerow([name, f"{spot[0]:.6f}", f"{spot[1]:.6f}", f"Brackmoor-{number % 97}"])


def load(path: Path, text: str) -> list[str]:
    """The names that a text names, by the gazetteer of this file."""
    from litfass.flow.places_from import gazetteer_from  # slow import: what it takes is measured
    from litfass.readers.places.find import find  # slow import: the same

    return [each.name for each in find(text, gazetteer_from(path))]


def _most_held() -> float:
    """Megabytes. `ru_maxrss` will not do: it begins with what the process that started this one had held."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1]) / 1024


def main(path: str, text: str) -> None:
    """Print the names found, the seconds until then, and the megabytes held at most."""
    started = perf_counter()
    found = load(Path(path), text)
    most = _most_held()
    spent = {"seconds": perf_counter() - started, "processor": process_time(), "memory": most}
    sys.stdout.write(json.dumps({"found": found} | spent))


if __name__ == "__main__":
    main(*sys.argv[1:])
