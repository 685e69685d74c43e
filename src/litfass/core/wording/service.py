"""Word a pointer to a service: what is new, in the office's own sentences; the service itself stays with the office."""

# SPDX-License-Identifier: EUPL-1.2

from litfass.core.notice import Notice
from litfass.core.sentences import plain
from litfass.core.wording.outlet import Outlet
from litfass.core.wording.parts import Wording, sentence
from litfass.core.wording.press_release import issued
from litfass.core.wording.telling import first_sentences
from litfass.core.wording.titles import readable


def worded(notice: Notice, outlet: Outlet) -> Wording:
    """Title and up to three sentences. Posts point to services and never ask for data."""
    told = first_sentences(notice, rank=1) or (issued("Hinweis der Verwaltung", notice),)
    # LfDI BW and RLP framework: no concrete services over networks (facts on compliance, section 1).
    pointer = sentence("Anliegen nimmt nur das zuständige Amt entgegen.", 5) if outlet.own_page else None
    return Wording(
        title=readable(notice.title).words,
        sentences=(*told, pointer) if pointer else told,
        on=notice.on,
        place=plain(notice.organization or ""),
    )
