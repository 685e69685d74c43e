"""Two processes collect at once, as a worker and a command by hand do: nothing is lost and nothing is kept twice."""

# SPDX-License-Identifier: EUPL-1.2

import json
import subprocess

from tests.jobs.place import PATIENCE, Place, kill


def test_two_looks_at_once_keep_everything_once(here: Place) -> None:
    here.set("looks")
    both = [here.start("collect", "--json", stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(2)]
    try:
        said = [process.communicate(timeout=PATIENCE) for process in both]
    finally:
        kill(both)
    found = [list(json.loads(out).values()) for out, _ in said]
    troubles = [trouble["code"] for looks in found for look in looks for trouble in look["troubles"]]
    kept = here.one("SELECT count(*) FROM records_notice")
    assert troubles == []
    assert (
        sum(look["new"] for looks in found for look in looks)
        == kept
        == here.one("SELECT count(*) FROM records_revision")
    )
