"""What a model's server is told, and what is made of its answers."""

# SPDX-License-Identifier: EUPL-1.2

import json
from collections.abc import Callable
from contextlib import suppress

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from litfass.core.ports import LanguageModel, LanguageSettings
from litfass.core.trouble import Troubled
from litfass.language.openai_compatible import LONGEST_ANSWER, LONGEST_ASKED, TASK, model

SETTINGS = LanguageSettings("http://127.0.0.1:11434/v1/", "kran-7b", "geheim")
WORDS = "Der Hauptausschuss hat der Drucksache 24-0187 einstimmig zugestimmt."


def answering(
    answer: Callable[[httpx.Request], httpx.Response], settings: LanguageSettings = SETTINGS
) -> LanguageModel:
    return model(settings, transport=httpx.MockTransport(answer))


def saying(words: object) -> Callable[[httpx.Request], httpx.Response]:
    return lambda _: httpx.Response(200, json={"choices": [{"message": {"role": "assistant", "content": words}}]})


def test_it_sends_the_words_and_nothing_else() -> None:
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return saying("Alle haben Ja gesagt.")(request)

    assert answering(answer).plainer(WORDS) == "Alle haben Ja gesagt."
    assert str(seen[0].url) == "http://127.0.0.1:11434/v1/chat/completions"
    assert seen[0].headers["authorization"] == "Bearer geheim"
    assert json.loads(seen[0].content) == {
        "model": "kran-7b",
        "temperature": 0,
        "messages": [{"role": "system", "content": TASK}, {"role": "user", "content": WORDS}],
    }


def test_without_a_key_none_is_sent() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        assert "authorization" not in request.headers
        return saying("Kurz.")(request)

    assert answering(answer, LanguageSettings("http://127.0.0.1/v1", "kran-7b")).plainer(WORDS) == "Kurz."


def test_the_same_words_are_no_offer() -> None:
    assert answering(saying(f" {WORDS}\n")).plainer(WORDS) is None


@pytest.mark.parametrize("words", ["", "  \n", "x" * (LONGEST_ASKED + 1)])
def test_nothing_and_too_much_are_not_asked(words: str) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        raise AssertionError(request.url)

    assert answering(answer).plainer(words) is None


@pytest.mark.parametrize(
    "answer",
    [
        httpx.Response(401, json={"error": {"message": "bad key"}}),
        httpx.Response(302, headers={"location": "https://anderswo.example/"}),
        httpx.Response(200, text="<html>"),
        httpx.Response(200, json=[]),
        httpx.Response(200, json={"choices": []}),
        httpx.Response(200, json={"choices": [{"message": {"content": None}}]}),
        httpx.Response(200, json={"choices": [{"message": {"content": " "}}]}),
        httpx.Response(200, content=b"[" * 60_000),
        httpx.Response(200, content=b" " * (LONGEST_ANSWER + 1)),
    ],
)
def test_a_bad_answer_is_told_in_german_without_the_key(answer: httpx.Response) -> None:
    with pytest.raises(Troubled) as stop:
        answering(lambda _: answer).plainer(WORDS)
    assert "unverändert" in stop.value.trouble.sentence
    assert "geheim" not in repr(stop.value.trouble)


def test_a_server_that_is_away_is_told_in_german() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("refused", request=request)

    with pytest.raises(Troubled, match="ConnectError"):
        answering(answer).plainer(WORDS)


def test_an_address_that_is_none_is_told_in_german() -> None:
    with pytest.raises(Troubled):
        model(LanguageSettings("kein Ort", "kran-7b")).plainer(WORDS)


def test_the_settings_do_not_show_the_key() -> None:
    assert "geheim" not in repr(SETTINGS)


@given(
    st.recursive(
        st.none() | st.booleans() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
    )
)
def test_any_answer_is_an_offer_or_a_trouble(answer: object) -> None:
    with suppress(Troubled):  # the only way to refuse
        answering(lambda _: httpx.Response(200, json=answer)).plainer(WORDS)
