"""Links between our pages lead somewhere; pictures are there and say in words what they show."""

# SPDX-License-Identifier: EUPL-1.2

from tests.docs.pages import anchors, links, pages
from tests.house.tree import HOME, name

ALT = range(30, 200)  # characters: a sentence, not a word and not a page


def _inner() -> list[tuple[str, str]]:
    """Every link that is no web address, with the page it stands on."""
    return [
        (name(page), target)
        for page in pages()
        for _, _, target in links(page)
        if not target.startswith(("https://", "http://", "mailto:"))
    ]


def test_every_link_leads_to_a_file() -> None:
    assert len(_inner()) > 30
    missing = [
        f"{page}: {target}"
        for page, target in _inner()
        if (path := target.partition("#")[0]) and not (HOME / page).parent.joinpath(path).exists()
    ]
    assert missing == []


def test_every_part_that_is_linked_exists() -> None:
    missing = []
    for page, target in _inner():
        path, _, part = target.partition("#")
        there = (HOME / page).parent.joinpath(path).resolve() if path else HOME / page
        if part and part not in anchors(there):
            missing.append(f"{page}: {target}")
    assert missing == []


def test_every_picture_says_what_it_shows() -> None:
    pictures = [(name(page), words) for page in pages() for is_picture, words, _ in links(page) if is_picture]
    assert pictures
    assert [(page, words) for page, words in pictures if len(words) not in ALT] == []


def test_every_picture_is_used() -> None:
    used = {
        (page.parent / target).resolve() for page in pages() for _, _, target in links(page) if target.endswith(".png")
    }
    assert {name(path) for path in (HOME / "docs" / "pictures").glob("*.png") if path not in used} == set()


def test_the_pictures_are_those_that_the_script_takes() -> None:
    script = (HOME / "docs" / "pictures" / "take.py").read_text(encoding="utf-8")
    pictures = {path.stem for path in (HOME / "docs" / "pictures").glob("*.png")}
    assert {each for each in pictures if f'"{each}"' not in script} == set()


def test_the_pages_that_lead_on_name_all_others_of_their_folder() -> None:
    for folder in ("docs/handbuch", "docs/reference"):
        contents = HOME / folder / "README.md"
        named = {target.partition("#")[0] for _, _, target in links(contents)}
        others = {path.name for path in (HOME / folder).glob("*.md")} - {"README.md"}
        assert others - named == set()
