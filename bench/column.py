"""How many pages a second does the column answer with 100,000 notices, how soon, and in how much memory?

`python bench/column.py`. `litfass run` over a scratch database, exactly as an operator starts it: one server process
and the worker. Eight readers ask over kept connections for a mix of pages, most of them not asked for before. Every ten
seconds a look at a source ends, which outdates lists and notices. Beside it, in the same run, what one would take
instead: the same pages as files behind Python's own web server.
"""

# SPDX-License-Identifier: EUPL-1.2

import argparse
import os
import random
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(HOME), str(HOME / "src")]

from bench import scratch  # noqa: E402 - after the path above
from bench.asking import READERS, Address, Times, ask, part  # noqa: E402
from bench.scratch import say  # noqa: E402

LOOKS = 10.0  # seconds between two ends of a look
# How often a sort of page is asked for, of a hundred.
MIX = {"list": 12, "older": 14, "kind": 8, "committee": 14, "notice": 32, "meeting": 5, "feed": 10, "calendar": 5}


class Mix:
    """Chooses the next page: at random, but the same row of pages in every run."""

    def __init__(self, count: int) -> None:
        from bench.town import COMMITTEES  # app ready
        from litfass.core.kind import Kind  # app ready
        from litfass.records.models import Meeting, Notice  # app ready

        self._dice = random.Random(1)
        self._sorts = [sort for sort, share in MIX.items() for _ in range(share)]
        self._count, self._committees = count, COMMITTEES
        self._first: list[str] = []
        self._kinds = [kind.slug for kind in Kind]
        self._meetings = list(Meeting.objects.filter(notices__isnull=False).values_list("pk", flat=True))
        rows = Notice.objects.order_by("news_at").values_list("news_at", "pk")[:: max(1, count // 2000)]
        self._places = [f"{at.timestamp() * 1_000_000:.0f}-{pk}" for at, pk in rows]

    def __call__(self) -> Address:
        """The next address. The first ones are one of each sort, so that a short run tells of all."""
        sort = self._first.pop() if self._first else self._dice.choice(self._sorts)
        return Address(sort, getattr(self, f"_{sort}")())

    def each(self) -> None:
        """Begin with one of each sort again."""
        self._first = list(MIX)

    def _list(self) -> str:
        return "/"

    def _older(self) -> str:
        return f"/?vor={self._dice.choice(self._places)}"

    def _kind(self) -> str:
        kind = self._dice.choice(self._kinds)
        return self._dice.choice((f"/{kind}/", f"/{kind}/?vor={self._dice.choice(self._places)}"))

    def _committee(self) -> str:
        slug = f"ausschuss-{self._dice.randrange(self._committees) + 1}"
        older = f"/?gremium={slug}&vor={self._dice.choice(self._places)}"
        return self._dice.choice((f"/gremien/{slug}/", f"/?gremium={slug}", older))

    def _notice(self) -> str:
        return f"/meldung/{self._dice.randrange(self._count) + 1}/"

    def _meeting(self) -> str:
        return f"/sitzungen/{self._dice.choice(self._meetings)}/" if self._meetings else "/gremien/"

    def _feed(self) -> str:
        form = self._dice.choice(("atom", "json"))
        place = self._dice.choice(("feed", *self._kinds, "gremien/ausschuss-1", "gremien/ausschuss-2"))
        return f"/{place}.{form}"

    def _calendar(self) -> str:
        return self._dice.choice(
            ("/kalender.ics", f"/gremien/ausschuss-{self._dice.randrange(self._committees) + 1}.ics")
        )


@contextmanager
def running(*command: str) -> "Iterator[tuple[int, int]]":
    """A child that serves on a free port: the port and the child's id, once it answers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    words = [word.replace("PORT", str(port)) for word in command]
    environment = os.environ | {"PYTHONPATH": str(HOME / "src")}
    quiet = subprocess.DEVNULL
    child = subprocess.Popen([sys.executable, "-m", *words], env=environment, stdout=quiet, stderr=quiet)
    try:
        _wait(port, child)
        yield port, child.pid
    finally:
        child.terminate()
        child.wait(30)


def _wait(port: int, child: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + 90
    while time.monotonic() < until and child.poll() is None:
        with socket.socket() as knock:
            if knock.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise SystemExit(f"Nothing answers on port {port}. Does `litfass run` start here?")


@contextmanager
def looks() -> "Iterator[None]":
    """Meanwhile a look at a source ends every few seconds."""
    from litfass.records.models import Source  # app ready

    over = threading.Event()

    def end() -> None:
        while not over.wait(LOOKS):
            Source.objects.update(succeeded_at=datetime.now(UTC))

    thread = threading.Thread(target=end)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def memory(pid: int) -> dict[str, int]:
    """Resident bytes of a process and all its children, by what they are."""
    found: dict[str, int] = {}
    for child in [pid, *_below(pid)]:
        words = Path(f"/proc/{child}/cmdline").read_bytes().decode().replace("\0", " ")
        sort = "server" if "litfass.jobs.server" in words else "worker" if "worker" in words else "starter"
        if child != pid and "litfass" not in words:
            sort = "server"  # what Granian starts has no name of its own
        rows = Path(f"/proc/{child}/status").read_text().splitlines()
        size = next((int(row.split()[1]) * 1024 for row in rows if row.startswith("VmRSS")), 0)
        found[sort] = found.get(sort, 0) + size
    return found


def processor(pid: int) -> float:
    """Seconds of processor time of a process and all its children: on a busy machine the figure to compare."""
    total = 0
    for child in [pid, *_below(pid)]:
        fields = Path(f"/proc/{child}/stat").read_text().rpartition(")")[2].split()
        total += int(fields[11]) + int(fields[12])
    return total / os.sysconf("SC_CLK_TCK")


def _below(pid: int) -> list[int]:
    children = Path(f"/proc/{pid}/task/{pid}/children")
    threads = [Path(task) / "children" for task in Path(f"/proc/{pid}/task").iterdir()] if children.exists() else []
    found = [int(word) for path in threads for word in path.read_text().split()]
    return [one for child in found for one in (child, *_below(child))]


def tell(name: str, times: Times) -> None:
    """One block of figures."""
    every = times.every
    say(f"{name}: {len(every) / times.took:.0f} requests/s, {len(every)} answers, {len(times.odd)} of them not 200")
    for odd in sorted(set(times.odd))[:5]:
        say(f"  {odd}")
    for sort, some in [*times.seconds.items(), ("all", every)]:
        p50, p95, p99 = (part(some, share) for share in (0.5, 0.95, 0.99))
        say(f"  {sort:<10} p50 {p50:6.1f} ms   p95 {p95:6.1f} ms   p99 {p99:6.1f} ms   ({len(some)})")


def measure(count: int, seconds: float) -> None:
    """The column, then the files."""
    mix = Mix(count)
    with running("litfass", "run", "--port", "PORT") as (port, pid):
        ask(port, mix, min(5.0, seconds))
        before = processor(pid)
        mix.each()
        with looks():
            times = ask(port, mix, seconds)
        tell("column", times)
        known, worked = memory(pid), processor(pid) - before
        say(f"processor time of server and worker: {1000 * worked / len(times.every):.2f} ms a request")
        some = [mix() for _ in range(300)]
        pages = {each.path: _page(port, each.path) for each in some}
    both = known.get("server", 0) + known.get("worker", 0)
    sizes = ", ".join(f"{sort} {size / 2**20:.0f} MB" for sort, size in sorted(known.items()))
    say(f"memory: {sizes}; server and worker together {both / 2**20:.0f} MB")
    _files(pages, min(5.0, seconds))


def _page(port: int, path: str) -> bytes:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=30) as answer:
        return bytes(answer.read())


def _files(pages: dict[str, bytes], seconds: float) -> None:
    """The same pages as files: nothing is looked up, nothing is ever new."""
    from django.conf import settings  # app ready

    folder = settings.DATA / "files"
    folder.mkdir(exist_ok=True)
    for place, body in enumerate(pages.values()):
        (folder / f"{place}.html").write_bytes(body)
    dice = random.Random(1)
    command = ("http.server", "PORT", "--bind", "127.0.0.1", "--protocol", "HTTP/1.1", "--directory", str(folder))
    with running(*command) as (port, _):
        tell(
            "instead, files behind http.server",
            ask(port, lambda: Address("file", f"/{dice.randrange(len(pages))}.html"), seconds),
        )


def main(words: list[str]) -> None:
    """Fill, start, ask, tell."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--notices", type=int, default=100_000)
    parser.add_argument("--seconds", type=float, default=30.0, help="how long the readers ask")
    parser.add_argument("--data", type=Path, help="keep the filled database here and use it again")
    wish = parser.parse_args(words)
    with scratch.folder(wish.data):
        from bench.town import fill  # app ready
        from litfass.records.models import Notice  # app ready

        if not Notice.objects.exists():
            fill(wish.notices, datetime.now(UTC))
        size = sum(path.stat().st_size for path in Path(os.environ["LITFASS_DATA"]).glob("litfass.sqlite3*"))
        count = Notice.objects.count()
        say(f"bench/column: {count} notices, {size / 1e6:.0f} MB; {READERS} readers, {wish.seconds:.0f} s")
        say(scratch.machine())
        measure(count, wish.seconds)


if __name__ == "__main__":
    main(sys.argv[1:])
