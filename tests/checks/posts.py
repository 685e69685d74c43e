"""Posts and circumstances as the tests of the checks need them."""

# SPDX-License-Identifier: EUPL-1.2

from litfass.core.council import Paper
from litfass.core.findings import Circumstances
from litfass.core.kind import Kind
from litfass.core.notice import Notice
from litfass.core.post import Post

URL = "https://sitzungsdienst.kranhude.example/bi/vo020.asp?VOLFDNR=1020365"
NOTICE = Notice(
    key="paper/1020365",
    kind=Kind.PAPER,
    title="Sicherer Schulweg",
    url=URL,
    paper=Paper("paper/1020365", "24-0187", "Sicherer Schulweg"),
)
PLAIN = Circumstances()


def post(text: str, title: str = "") -> Post:
    """A post about the school way with this text."""
    return Post(title=title, text=text, link=URL)
