"""One recogniser of places behind one small way of asking: what `bench/places.py` measures, each in its own process.

Reads one request a line as JSON and answers one line. It runs with the Python of the checkout, or for the peers with
that of an environment of their own (`bench/peers.lock`), so nothing but the one recogniser is imported.
"""

# SPDX-License-Identifier: EUPL-1.2

import gc
import gzip
import json
import resource
import string
import sys
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

Find = Callable[[str], Iterable[str]]  # the canonical names that a text names, as often as it does


def litfass(names: list[str]) -> Find:
    """The whole of `find`: spellings, what stands around each name, house numbers, relations, grades."""
    sys.path[:0] = [str(Path(__file__).resolve().parent.parent / "src")]
    from litfass.core.place import Gazetteer, Place  # optional dependency: peers run without it
    from litfass.readers.places.find import find, recogniser  # optional dependency: the same

    places = tuple(Place(name, id=number) for number, name in enumerate(names, 1))
    gazetteer = Gazetteer(places, revision=f"{len(names)} names")
    recogniser(gazetteer)
    return lambda text: [each.name for each in find(text, gazetteer)]


def automaton(names: list[str]) -> Find:
    """The limit: the bare automaton with the names as they are written, no word boundaries, nothing read around."""
    package = import_module("daachorse")
    longest = package.MATCH_KIND_LEFTMOST_LONGEST
    look = package.CharwiseDoubleArrayAhoCorasick(names, match_kind=longest).find
    return lambda text: [names[number] for _, _, number in look(text)]


def flashtext(names: list[str]) -> Find:
    """Whole words, as they are written; its word boundaries know English letters only, so German ones are added."""
    processor = import_module("flashtext").KeywordProcessor(case_sensitive=True)
    processor.set_non_word_boundaries(set(f"{string.ascii_letters}{string.digits}_äöüÄÖÜß"))
    for name in names:
        processor.add_keyword(name)
    found: Find = processor.extract_keywords
    return found


def spacy(names: list[str]) -> Find:
    """PhraseMatcher on the German tokens of `blank("de")`, the longest of overlapping names."""
    nlp = import_module("spacy").blank("de")
    nlp.max_length = 100_000_000
    filter_spans = import_module("spacy.util").filter_spans
    matcher = import_module("spacy.matcher").PhraseMatcher(nlp.vocab, attr="ORTH")
    matcher.add("place", [nlp.make_doc(name) for name in names])
    return lambda text: [span.text for span in filter_spans(matcher(nlp.make_doc(text), as_spans=True))]


def geoextract(names: list[str]) -> Find:
    """With the settings that meine-stadt-transparent uses for German: stems, and `str` for `strasse`.

    Without its search for whole addresses, which finds no further streets and takes most of the time.
    """
    package = import_module("geoextract")
    normalizer = package.BasicNormalizer(subs=[(r"str\b", "strasse")], stem="german")
    locations = [{"name": name, "type": "street"} for name in names]
    pipeline = package.Pipeline(locations, extractors=[package.NameExtractor()], normalizer=normalizer)
    return lambda text: [each["name"] for each in pipeline.extract(text)]


KNOWN = (litfass, automaton, flashtext, spacy, geoextract)


def texts(path: str, megabytes: float) -> list[str]:
    """Texts of a file of JSON lines, evenly from all of it, until about so many megabytes."""
    opened = gzip.open if path.endswith(".gz") else open
    with opened(path, "rt", encoding="utf-8") as lines:
        every = [json.loads(line)["text"] for line in lines]
    whole = sum(len(text.encode()) for text in every) / 1e6
    step = max(1, round(whole / megabytes)) if megabytes else 1
    return every[::step]


def speed(find: Find, corpus: list[str], rounds: int) -> dict[str, Any]:
    """Seconds of the processor of each round. Slow ones may stop after the first that took a minute."""
    seconds: list[float] = []
    hits = 0
    while len(seconds) < rounds and sum(seconds) < 60:
        started = process_time()
        hits = sum(sum(1 for _ in find(text)) for text in corpus)
        seconds.append(process_time() - started)
    return {"megabytes": sum(len(text.encode()) for text in corpus) / 1e6, "seconds": seconds, "hits": hits}


def most_memory() -> float:
    """Megabytes that this process has held at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)


def serve(build: Callable[[list[str]], Find]) -> None:
    """Answer requests until there are none: `build` with names, `find` in texts, `speed` on a corpus."""
    find: Find = list
    for line in sys.stdin:
        asked = json.loads(line)
        match asked["do"]:
            case "build":
                started = perf_counter()
                find = build(asked["names"])
                told: dict[str, Any] = {"seconds": perf_counter() - started, "memory": most_memory()}
                gc.freeze()  # as `litfass` does at its start (jobs/cli.py)
                gc.set_threshold(20_000, 50, 100)
            case "find":
                told = {"found": [sorted(set(find(text))) for text in asked["texts"]]}
            case _:
                told = speed(find, texts(asked["corpus"], asked["megabytes"]), asked["rounds"])
        sys.stdout.write(f"{json.dumps(told)}\n")
        sys.stdout.flush()


def main(words: list[str]) -> None:
    """`recognisers.py NAME`. A recogniser that is not installed says so and ends."""
    by_name = {each.__name__: each for each in KNOWN}
    try:
        by_name[words[0]](["Tauwerkstraße"])
    except ImportError as missing:
        sys.stdout.write(f"{json.dumps({'missing': missing.name})}\n")
        return
    sys.stdout.write(f"{json.dumps({'ready': words[0]})}\n")
    sys.stdout.flush()
    serve(by_name[words[0]])


if __name__ == "__main__":
    main(sys.argv[1:])
