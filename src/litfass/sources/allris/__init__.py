"""The council information system ALLRIS 3.x, as Hamburg's seven districts run it."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from litfass.core.ports import Known, Raw, Reading, Source, SourceSettings, Web
from litfass.core.trouble import Trouble
from litfass.sources.allris import addresses, crawl, reading


@dataclass(frozen=True, slots=True)
class Allris:
    """One ALLRIS server. `base` is the folder of its pages, ending in a slash."""

    base: str

    def fetch(self, web: Web, known: Sequence[Known], today: date, since: date | None) -> Iterator[Raw | Trouble]:
        """Bodies, calendar, agendas, papers, decisions; then what is known and did not come by."""
        return crawl.Crawl(web, self.base).walk(known, crawl.months(today, since))

    def read(self, raw: Raw) -> Reading:
        """What one page says; never raises."""
        return reading.read(raw, self.base)


def source(settings: SourceSettings) -> Source:
    """`settings.url` is a district's alias (`altona`) or any address of an ALLRIS server."""
    return Allris(addresses.base_of(settings.url))
