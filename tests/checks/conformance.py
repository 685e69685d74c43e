"""What every check must hold, run by the test of each."""

# SPDX-License-Identifier: EUPL-1.2

import re
from types import ModuleType

from litfass.core.findings import Circumstances, Finding
from litfass.core.notice import Notice
from litfass.core.post import Post
from tests.checks.posts import NOTICE, PLAIN, post

ODD_TEXTS = ("", " ", "\n", "\x00", "…", "a" * 5000, "0" * 5000, "\ud800", "🙂" * 50, "ä" * 50)


def findings(module: ModuleType, made: Post, notice: Notice = NOTICE, about: Circumstances = PLAIN) -> list[Finding]:
    """What the check says, after proving that it says it as every check must."""
    found: list[Finding] = list(module.check(made, notice, about))
    for finding in found:
        assert finding.check == module.__name__.rpartition(".")[2]
        assert re.fullmatch(r"[A-ZÄÖÜ].*\.", finding.sentence, re.DOTALL)
        assert "!" not in finding.sentence
        if finding.start is not None and finding.end is not None:
            assert 0 <= finding.start < finding.end <= len(made.words)
    assert list(module.check(made, notice, about)) == found
    return found


def conforms(module: ModuleType) -> None:
    """It takes any text without failing, and its file says what it is for."""
    assert (module.__doc__ or "").startswith("Check ")
    for text in ODD_TEXTS:
        findings(module, post(text, title=text))
