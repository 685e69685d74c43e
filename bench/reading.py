"""How well are real wordings read, field by field, and how fast do all readers together go through text?

`python bench/reading.py`. Accuracy is measured on the lines and papers annotated by hand (`tests/readers/annotated`),
speed on the texts of Karlsruhe's papers. Both lie beside the checkout; without them only the invented lines are read.
"""

# SPDX-License-Identifier: EUPL-1.2

import argparse
import gc
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

HOME = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(HOME), str(HOME / "src")]

from bench import scratch  # noqa: E402
from bench.clock import Spent  # noqa: E402
from bench.scratch import say  # noqa: E402
from litfass.core import shelf  # noqa: E402
from litfass.core.facts import Facts  # noqa: E402
from litfass.readers.author import authors_of_line  # noqa: E402
from litfass.readers.vote import vote  # noqa: E402
from tests.readers.annotated import lines, papers, votes  # noqa: E402

if TYPE_CHECKING:
    from litfass.core.notice import Notice

SHARED = HOME.parent / "shared" / "data"
NAMES = {"resolution": "resolution items", "references": "numbers of other papers"}


def share(right: int, of: int) -> str:
    """`98.7 % (780 of 790)`."""
    return f"{100 * right / of:.1f} % ({right} of {of})"


def vote_fields(annotated: Iterable[lines.Line]) -> Counter[str]:
    """How many lines about votes are read rightly, for each field and in all."""
    return votes.right(annotated, vote)


def author_lines(annotated: Iterable[lines.Line]) -> Counter[str]:
    """How many lines are credited to the right groups, and to the administration or not."""
    found: Counter[str] = Counter()
    for line in annotated:
        authors = authors_of_line(line.text)
        read = {"groups": [author.group for author in authors.groups], "administration": authors.administration}
        same = {field: read[field] == line.expected[field] for field in read}
        found.update({"lines": 1, "all fields": all(same.values())} | same)
    return found


def paper_fields(annotated: Iterable[papers.Sheet]) -> dict[str, Counter[str]]:
    """How many facts of whole papers are read rightly, for each field."""
    from tests.readers.annotated import told  # app ready

    found: dict[str, Counter[str]] = {field: Counter() for field in papers.FIELDS}
    for sheet in annotated:
        for field, score in papers.scores(sheet, told.of(sheet.body)).items():
            found[field].update(right=score.right, of=score.of)
    return found


def _notice(body: bytes) -> "Notice | None":
    """What a document says, with everything the readers find."""
    from litfass.flow import read  # app ready

    try:
        return next(iter(read.document(body).notices), None)
    except read.NotReadable:
        return None


def accuracy(shared: Path) -> None:
    """Every field with how often it is read rightly."""
    told = {"votes of other councils": votes.unseen()}
    if shared.is_dir():
        told = {"votes": votes.votes(shared)} | told
    for name, annotated in told.items():
        found = vote_fields(annotated)
        for field in ("all fields", *votes.USUAL):
            say(f"{name}, {field}: {share(found[field], found['lines'])}")
    if shared.is_dir():
        credited = author_lines(lines.authors(shared))
        for field in ("all fields", "groups", "administration"):
            say(f"authors of a line, {field}: {share(credited[field], credited['lines'])}")
        for field, counts in paper_fields(papers.sheets(shared)).items():
            say(f"papers, {NAMES.get(field, field)}: {share(counts['right'], counts['of'])}")


def bare(folder: Path, wanted: int) -> "Iterator[Notice]":
    """The papers' texts as notices of which nothing has been read yet."""
    for path in islice(sorted(folder.glob("*.txt")), wanted):
        if notice := _notice(path.read_bytes()):
            yield replace(notice, until=None, facts=Facts())


def speed(notices: "list[Notice]", rounds: int) -> dict[str, Spent]:
    """What each reader takes for all of them, reader after reader for each notice, as when a page is read.

    So what one reader found out about a text (its days, its parts) still serves the next, as in life.
    """
    # The reader of places needs a town: bench/places.py.
    readers = {name: module for name, module in shelf.modules("readers").items() if hasattr(module, "read")}
    spent = {name: Spent() for name in readers}
    for _ in range(rounds):
        for bare_notice in notices:
            notice, before = bare_notice, process_time()
            for name, module in readers.items():
                notice = module.read(notice)
                after = process_time()
                spent[name].cpu += after - before
                before = after
    return spent


def tell_speed(folder: Path, wanted: int, rounds: int) -> None:
    """Megabytes of text a second, and which reader takes how much of the time."""
    notices = list(bare(folder, wanted))
    gc.freeze()  # as `litfass` does at its start (jobs/cli.py)
    gc.set_threshold(20_000, 50, 100)
    size = rounds * sum(len(notice.text.encode()) for notice in notices) / 1e6
    spent = speed(notices, rounds)
    whole = sum(each.cpu for each in spent.values())
    say(f"all {len(spent)} readers: {size:.2f} MB of {len(notices)} papers in {whole:.2f} s = {size / whole:.1f} MB/s")
    for name, each in sorted(spent.items(), key=lambda pair: -pair[1].cpu):
        say(f"  {name}: {each.cpu / whole:.0%} of the time, {size / max(each.cpu, 1e-9):.0f} MB/s alone")


def main(words: list[str]) -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--papers", type=int, default=10_000, help="read at most so many texts for the speed")
    parser.add_argument("--rounds", type=int, default=3, help="go through them so often")
    wish = parser.parse_args(words)
    scratch.pin()
    with scratch.folder():
        say("bench/reading: one process on one core")
        say(scratch.machine())
        accuracy(SHARED)
        if SHARED.is_dir():
            tell_speed(SHARED / "karlsruhe" / "file-texts", wish.papers, wish.rounds)


if __name__ == "__main__":
    main(sys.argv[1:])
