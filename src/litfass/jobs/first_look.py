"""Tell the person at the terminal how far the first look at a real source has come."""

# SPDX-License-Identifier: EUPL-1.2

import sys

from litfass.flow import progress
from litfass.jobs.terminal import Terminal


class FirstLook:
    """Asks the tables while a source was never looked at; afterwards says once what came, and is silent."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal
        self._is_over = not sys.stderr.isatty() or terminal.as_json
        self._began = False

    def tell(self) -> None:
        """One line that is written over."""
        if self._is_over:
            return
        so_far = progress.first_look()
        if so_far.running:
            self._began = True
            running = ", ".join(so_far.running)
            self._terminal.progress(f"{running}: {so_far.pages} Seiten gelesen, {so_far.notices} Meldungen …")
            return
        self._is_over = True
        if self._began:
            self._terminal.say(
                f"Der erste Durchgang ist fertig: {so_far.pages} Seiten gelesen, {so_far.notices} Meldungen."
            )
