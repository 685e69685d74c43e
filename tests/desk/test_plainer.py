"""A plainer wording offered by a language model: off by default, marked, and never saved by itself."""

# SPDX-License-Identifier: EUPL-1.2

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from litfass.records.models import JournalEntry, Post
from tests.desk.conftest import Proposes, open_posts, text_of
from tests.desk.test_edit import fields
from tests.desk.test_today import PRIVATE
from tests.town import motion, press


class Model(ThreadingHTTPServer):
    """A model's server on loopback that keeps what it was asked."""

    asked: list[str]
    says: str


class _Answers(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        assert isinstance(self.server, Model)
        self.server.asked.append(asked["messages"][1]["content"])
        body = json.dumps({"choices": [{"message": {"content": self.server.says}}]}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        return


@pytest.fixture
def model(settings: Settings) -> Iterator[Model]:
    """A town that has a language model."""
    server = Model(("127.0.0.1", 0), _Answers)
    server.asked, server.says = [], "Die Straße wird sicherer."
    Thread(target=server.serve_forever, daemon=True).start()
    settings.LANGUAGE, settings.LANGUAGE_MODEL = "openai_compatible", "kran-7b"
    settings.LANGUAGE_URL = f"http://127.0.0.1:{server.server_port}/v1"
    yield server
    server.shutdown()
    server.server_close()


def offered(desk: Client, post: Post) -> str:
    return text_of(desk.post(f"/redaktion/beitrag/{post.pk}/einfacher/", follow=True))


def test_without_a_model_nothing_is_offered(desk: Client, proposes: Proposes) -> None:
    post = open_posts(proposes(motion()))[0]
    assert "Vorschlag holen" not in text_of(desk.get(f"/redaktion/beitrag/{post.pk}/bearbeiten/"))
    assert "nichts Einfacheres vorzuschlagen" in offered(desk, post)


def test_the_model_sees_the_body_of_the_post_and_its_tail_stays(desk: Client, proposes: Proposes, model: Model) -> None:
    post = open_posts(proposes(motion()))[0]
    body, *tail = post.text.split("\n\n")
    assert "Vorschlag holen" in text_of(desk.get(f"/redaktion/beitrag/{post.pk}/bearbeiten/"))
    page = offered(desk, post)
    assert model.asked == [body]
    assert "Der Text im Feld ist ein Vorschlag des Sprachmodells kran-7b." in page
    assert "\n\n".join(["Die Straße wird sicherer.", *tail]) in page
    assert Post.objects.get(pk=post.pk).text == post.text
    assert open_posts(post.notice)[0].pk == post.pk


def test_what_a_person_saves_from_an_offer_is_marked_in_the_journal(
    desk: Client, proposes: Proposes, model: Model
) -> None:
    post = open_posts(proposes(motion()))[0]
    sent = fields(post, text="Die Straße wird sicherer. Drs. 24-0187") | {"offered_by": "kran-7b"}
    desk.post(f"/redaktion/beitrag/{post.pk}/bearbeiten/", sent)
    assert JournalEntry.objects.filter(verb="revised").get().data["model"] == "kran-7b"
    assert "ausgehend von einem Vorschlag des Sprachmodells kran-7b." in text_of(desk.get("/redaktion/journal/"))


def test_the_mark_cannot_name_another_model(desk: Client, proposes: Proposes, model: Model) -> None:
    post = open_posts(proposes(motion()))[0]
    sent = fields(post, text="Kurz. Drs. 24-0187") | {"offered_by": "etwas anderes"}
    desk.post(f"/redaktion/beitrag/{post.pk}/bearbeiten/", sent)
    assert "model" not in JournalEntry.objects.filter(verb="revised").get().data


def test_what_a_check_holds_is_not_shown_to_the_model(desk: Client, proposes: Proposes, model: Model) -> None:
    post = open_posts(proposes(press(PRIVATE)))[0]
    assert "bekommt das Sprachmodell ihn nicht zu sehen" in offered(desk, post)
    assert model.asked == []


def test_a_model_that_is_away_leaves_the_text_as_it_was(
    desk: Client, proposes: Proposes, model: Model, settings: Settings
) -> None:
    settings.LANGUAGE_URL = "http://127.0.0.1:9/v1"
    post = open_posts(proposes(motion()))[0]
    assert "Das Sprachmodell hat nicht geantwortet." in offered(desk, post)
    assert Post.objects.get(pk=post.pk).text == post.text


def test_what_no_page_can_show_is_taken_out_of_an_offer(desk: Client, proposes: Proposes, model: Model) -> None:
    model.says = "Die \u202eStraße\x1b wird\ud800 sicherer."
    assert "\nDie Straße wird sicherer.\n" in offered(desk, open_posts(proposes(motion()))[0])


def test_an_address_the_post_did_not_have_is_not_offered(desk: Client, proposes: Proposes, model: Model) -> None:
    model.says = "Die Straße wird sicherer. Mehr unter https://anderswo.example/"
    page = offered(desk, open_posts(proposes(motion()))[0])
    assert "Das Sprachmodell hat eine Internetadresse dazugeschrieben." in page
    assert "anderswo.example" not in page
