"""Nothing of the machine it was written on gets into the project, and no page loads anything from elsewhere."""

# SPDX-License-Identifier: EUPL-1.2

import re
from html.parser import HTMLParser
from pathlib import Path

from tests.house.tree import HOME, SRC, files, name, texts

MACHINE = re.compile(r"(?<![\w./-])/(?:work|root|tmp|opt/pypi)/|(?<![\w./-])/home/[a-z]+/")
REGISTRY = re.compile("|".join(map(re.escape, ("pypi" + ".org", "python" + "hosted.org", "registry.npm" + "js.org"))))
LOADING = {"src", "srcset", "action", "formaction", "data", "poster", "ping", "background", "manifest"}
ELSEWHERE = re.compile(r"^\s*(?:[a-z]+:)?//", re.IGNORECASE)
CSS_ELSEWHERE = re.compile(r"@import|url\(\s*['\"]?\s*(?:https?:)?//", re.IGNORECASE)


def _found(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{name(path)}:{number}: {line.strip()[:80]}"
        for path, text in texts()
        if path != Path(__file__)
        for number, line in enumerate(text.splitlines(), start=1)
        if pattern.search(line)
    ]


def test_no_path_of_a_machine_is_written_down() -> None:
    assert _found(MACHINE) == []


def test_no_registry_is_named() -> None:
    assert _found(REGISTRY) == []


class _Loads(HTMLParser):
    """Collects what a template would load from elsewhere, and what the page's policy forbids."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line = self.getpos()[0]
        given = {key: value or "" for key, value in attrs}
        rel = given.get("rel", "").split()
        loads = LOADING | ({"href"} if tag in {"link", "use", "base", "image"} and "canonical" not in rel else set())
        self.found += [f"{line}: {key}={given[key]}" for key in loads & given.keys() if ELSEWHERE.match(given[key])]
        self.found += [f"{line}: {key}" for key in given if key == "style" or re.fullmatch("on[a-z]+", key)]
        if tag == "style" or (tag == "script" and "src" not in given and "json" not in given.get("type", "")):
            self.found.append(f"{line}: <{tag}>")


def _loads(path: Path) -> list[str]:
    reader = _Loads()
    reader.feed(path.read_text(encoding="utf-8"))
    return [f"{name(path)}:{each}" for each in reader.found]


def test_templates_load_nothing_from_elsewhere_and_carry_no_style_or_script() -> None:
    templates = list(SRC.rglob("templates/**/*.html"))
    assert [each for path in templates for each in _loads(path)] == []


def test_the_reader_of_templates_sees_what_it_should() -> None:
    reader = _Loads()
    reader.feed(
        '<link href="//x.example/a.css"><img src="https://x.example/a.png"><p style="a" onclick="b">'
        '<a href="https://x.example/">x</a><link rel="canonical" href="https://x.example/">'
        '<script>1</script><script type="application/ld+json">{}</script><img src="/a.png">'
    )
    assert reader.found == [
        "1: href=//x.example/a.css", "1: src=https://x.example/a.png", "1: style", "1: onclick", "1: <script>"
    ]  # fmt: skip


def test_stylesheets_load_nothing_from_elsewhere() -> None:
    sheets = [path for path in files() if path.suffix == ".css" and path.is_relative_to(HOME / "src")]
    found = [name(path) for path in sheets if CSS_ELSEWHERE.search(path.read_text(encoding="utf-8"))]
    assert found == []
