"""Kill -9 of the worker at any moment loses nothing and doubles nothing: real processes, a network that counts."""

# SPDX-License-Identifier: EUPL-1.2

import random
import subprocess
from collections import Counter

from tests.jobs.conftest import Workers
from tests.jobs.place import Place, until

SEED = 20261125
NOTICES = 35
KILLS = 6


def test_killed_again_and_again_every_wish_is_done_once(here: Place, workers: Workers) -> None:
    assert here.wishes(NOTICES) == 2 * NOTICES
    assert here.set("looks") == 5
    moments = random.Random(SEED)
    for notice in moments.sample(range(1, NOTICES + 1), 4):  # and inside the call, on either side of its effect
        (here.network / f"{moments.choice(('before', 'after'))}-notice-{notice}-1").touch()
    for _ in range(KILLS):
        worker = workers.start()
        wanted = len(here.lines("calls.jsonl")) + moments.randrange(1, 6)
        until(lambda w=worker, n=wanted: _died(w) or len(here.lines("calls.jsonl")) >= n, "a call")  # type: ignore[misc]
        _lives_for(worker, moments.uniform(0, 0.2))
    _run_to_the_end(here, workers)

    assert (
        here.rows("SELECT delivery_id, revision, count(*) FROM records_receipt GROUP BY 1, 2 HAVING count(*) > 1") == []
    )
    assert here.one("SELECT count(*) FROM records_receipt") == 2 * NOTICES
    assert here.one("SELECT count(*) FROM records_delivery WHERE begun_revision <> 0") == 0
    posts = Counter(line["key"] for line in here.lines("network.jsonl"))
    assert posts == Counter(f"notice/{number}/1" for number in range(1, NOTICES + 1))
    assert len(here.lines("calls.jsonl")) > NOTICES  # the network did refuse doubles
    assert set(here.set("look_again").values()) == {0}
    assert here.one("SELECT count(*) FROM records_notice WHERE revision_number > 1") == 0


def test_a_post_of_which_nobody_knew_is_taken_down_all_the_same(here: Place, workers: Workers) -> None:
    assert here.wishes(3) == 6
    (here.network / "after-notice-2-1").touch()
    assert workers.start().wait(120) == -9
    assert {line["key"] for line in here.lines("network.jsonl")} >= {"notice/2/1"}
    assert here.set("withdraw_all") == 6
    _run_to_the_end(here, workers)
    acts = [(line["act"], line["post"]) for line in here.lines("network.jsonl")]
    assert {post for act, post in acts if act == "sent"} == {post for act, post in acts if act == "withdrawn"}


def test_a_post_of_which_nobody_knew_is_corrected_and_not_posted_again(here: Place, workers: Workers) -> None:
    assert here.wishes(1) == 2
    (here.network / "after-notice-1-1").touch()
    assert workers.start().wait(120) == -9
    assert here.set("reword_all") == 1
    _run_to_the_end(here, workers)
    seen = [(line["act"], line["post"], line["text"].endswith("Danke.")) for line in here.lines("network.jsonl")]
    assert seen == [("sent", "notice/1/1", False), ("edited", "notice/1/1", True)]
    assert here.rows("SELECT act, revision FROM records_receipt WHERE delivery_id = 2 ORDER BY revision") == [
        ("sent", 1),
        ("edited", 2),
    ]


def _died(worker: subprocess.Popen[str]) -> bool:
    return worker.poll() is not None


def _lives_for(worker: subprocess.Popen[str], seconds: float) -> None:
    """Until the power cut, or until its own."""
    try:
        worker.wait(seconds)
    except subprocess.TimeoutExpired:
        worker.kill()


def _run_to_the_end(here: Place, workers: Workers) -> None:
    """Start it again whenever it died, until nothing is left to do."""
    workers.start()

    def is_done() -> bool:
        if workers.current is None or _died(workers.current):
            workers.start()
        unread = here.one("SELECT count(*) FROM records_source WHERE is_active AND tried_at IS NULL")
        waiting = here.one("SELECT count(*) FROM records_notice WHERE needs_drafts")
        return here.open_wishes() == 0 and unread == 0 and waiting == 0

    until(is_done, "all wishes done, all sources read")
    workers.kill()
