"""Speak to a person at a terminal, or in JSON to another program."""

# SPDX-License-Identifier: EUPL-1.2

import io
import json
import sys
from dataclasses import dataclass
from enum import IntEnum
from typing import Any


class Exit(IntEnum):
    """What the exit code of a command says."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    NOTHING = 3


def unstoppable() -> None:
    """Let no letter stop the output that the terminal cannot show, such as „ in Latin-1 or half a character."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def as_line(value: Any) -> str:
    """JSON in one line; only ASCII where the output is not UTF-8, so that it is JSON in any case."""
    is_utf8 = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    return json.dumps(value, ensure_ascii=not is_utf8)


@dataclass(frozen=True, slots=True)
class Terminal:
    """Where a command writes: results to standard output, progress and troubles to standard error."""

    as_json: bool = False

    def result(self, value: Any, sentence: str) -> None:
        """The one result: JSON for programs, a German sentence for people."""
        print(as_line(value) if self.as_json else sentence)

    def progress(self, sentence: str) -> None:
        """A line that is written over, only where a person watches."""
        if sys.stderr.isatty() and not self.as_json:
            sys.stderr.write(f"\r\033[K{sentence}")
            sys.stderr.flush()

    def say(self, sentence: str) -> None:
        """A line that stays, beside the result."""
        end = "\r\033[K" if sys.stderr.isatty() and not self.as_json else ""
        sys.stderr.write(f"{end}{sentence}\n")
        sys.stderr.flush()
