"""Answer from a folder of saved pages instead of the network: for the demonstration, the benches and the tests."""

# SPDX-License-Identifier: EUPL-1.2

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from mimetypes import guess_type
from pathlib import Path

from litfass.core.ports import Page
from litfass.core.trouble import Trouble, Troubled

_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class FolderWeb:
    """A `Web` of saved pages: what is not in the index answers 404.

    `pages` leads from an address to a file below `folder`, or to `404` and `410` for pages that are gone.
    `fetched_at` stands in every page, so that two replays are equal.
    """

    folder: Path
    pages: Mapping[str, str]
    fetched_at: datetime = _EPOCH

    def get(self, url: str) -> Page:
        """The saved page. Addresses are compared without fragment."""
        name = self.pages.get(url.partition("#")[0], "404")
        if name in ("404", "410"):
            return Page(url, int(name), "", b"", self.fetched_at)
        return Page(url, 200, _content_type(name), (self.folder / name).read_bytes(), self.fetched_at)


def folder_web(folder: Path, *, fetched_at: datetime = _EPOCH) -> FolderWeb:
    """Open a folder with an `index.json` that leads from addresses to file names."""
    pages = json.loads((folder / "index.json").read_text(encoding="utf-8"))
    outside = [name for name in pages.values() if not (folder / name).resolve().is_relative_to(folder.resolve())]
    if outside:
        raise ValueError(f"{folder / 'index.json'} names files outside its folder: {', '.join(sorted(outside))}.")
    return FolderWeb(folder, pages, fetched_at)


def _content_type(name: str) -> str:
    return guess_type(name)[0] or "application/octet-stream"


@dataclass(frozen=True, slots=True)
class Disk:
    """A `Web` whose addresses are files of this machine, for what an operator hands over by name."""

    largest: int = 500 * 1024 * 1024  # bytes

    def get(self, url: str) -> Page:
        """The file. Raises Troubled where it cannot be read."""
        path = Path(url)
        try:
            if path.stat().st_size > self.largest:
                raise Troubled(_no_file(url, f"Die Datei „{path.name}“ ist zu groß, um sie im Ganzen zu lesen."))
            body = path.read_bytes()
        except (OSError, ValueError) as failed:
            raise Troubled(_no_file(url, f"Die Datei „{url}“ lässt sich nicht lesen.")) from failed
        return Page(url, 200, _content_type(path.name), body, datetime.now(UTC))


def _no_file(url: str, sentence: str) -> Trouble:
    return Trouble("no-file", url, sentence, "file is not readable")
