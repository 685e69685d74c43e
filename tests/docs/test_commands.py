"""Every command that a page tells people to type is one that Litfass takes."""

# SPDX-License-Identifier: EUPL-1.2

import argparse
import re
import shlex

import pytest

import run
from litfass.jobs import cli
from tests.docs.pages import block_lines, pages, spans, text
from tests.house.tree import modules, name

LITFASS = re.compile(r"(?:^|/bin/)litfass ((?!\"\$@\").+)$")
RUN = re.compile(r"^(?:.*&& )?(?:exec )?python3 run\.py ?(.*)$")
SETTING = re.compile(r"\bLITFASS_[A-Z_]+\b")


def _typed(pattern: re.Pattern[str]) -> list[tuple[str, str]]:
    return [
        (name(page), re.split(r" [#<>|]", match[1])[0])
        for page in pages()
        for line in block_lines(page)
        if (match := pattern.search(line.strip()))
    ]


@pytest.mark.parametrize(("page", "words"), _typed(LITFASS))
def test_a_command_in_a_block_is_taken_as_it_stands(page: str, words: str) -> None:
    assert cli._parser().parse_args(shlex.split(words)).run


@pytest.mark.parametrize(("page", "words"), _typed(RUN))
def test_a_call_of_run_py_is_taken_as_it_stands(page: str, words: str) -> None:
    wish, rest = run._parse(shlex.split(words))
    assert (wish.verb in run.VERBS, rest) == (True, [])


def test_the_pages_do_tell_what_to_type() -> None:
    assert len(_typed(LITFASS)) >= 10
    assert len(_typed(RUN)) >= 4


def _acts(verb: str) -> set[str]:
    """The acts of a command that has some."""
    parser = argparse.ArgumentParser()
    cli.commands()[verb].arguments(parser)
    inner = [action.choices for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    return {act for choices in inner for act in choices}


def test_a_command_named_in_a_sentence_exists() -> None:
    wrong = []
    for page in pages():
        for words in (span.split() for span in spans(page) if re.match(r"litfass [a-z]", span)):
            known = words[1] in cli.commands()
            acts = _acts(words[1]) if known else set()
            if not known or (acts and len(words) > 2 and words[2].isalpha() and words[2].islower()
                             and words[2] not in acts):  # fmt: skip
                wrong.append(f"{name(page)}: {' '.join(words)}")
    assert wrong == []


def test_a_setting_named_on_a_page_exists() -> None:
    settings = {word for path in modules("src") for word in SETTING.findall(path.read_text(encoding="utf-8"))}
    assert {
        f"{name(page)}: {word}" for page in pages() for word in SETTING.findall(text(page)) if word not in settings
    } == set()
