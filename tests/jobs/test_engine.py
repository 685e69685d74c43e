"""What we rely on in the engine, each in a real process: one run per job, recovery by slot, version, cleaning."""

# SPDX-License-Identifier: EUPL-1.2

import ast

from tests.house.tree import HOME, modules
from tests.jobs.conftest import Workers
from tests.jobs.place import Place, until


def test_it_is_pinned_to_one_version() -> None:
    assert '"dbos==3.4.0"' in (HOME / "pyproject.toml").read_text(encoding="utf-8")


def test_the_same_job_is_one_run_with_the_fixed_slot_and_version(here: Place) -> None:
    here.wishes(1)
    assert here.try_engine("same_job_three_times") == [["deliver-1-99-trial", "SUCCESS", "worker-1", "v1"]]


def test_finished_work_is_forgotten_every_night_after_its_days(here: Place) -> None:
    here.wishes(1)
    assert here.try_engine("cleaning") == {
        "schedules": [["forget", "0 40 3 * * *"]],
        "kept": ["deliver-1-99-trial"],
        "dropped": [],
    }


def test_what_a_slot_left_is_taken_up_by_that_slot_alone(here: Place, workers: Workers) -> None:
    here.wishes(3)
    (here.network / "before-notice-1-1").touch()
    assert workers.start().wait(120) == -9
    here.set("withdraw_all")
    workers.start(LITFASS_WORKER="worker-2")
    until(lambda: here.open_wishes() == 0, "the other slot to do the newer wishes")
    left = "SELECT workflow_uuid FROM {} WHERE status = 'PENDING' AND executor_id = 'worker-1'"
    assert len(here.engine_rows(left)) > 0
    workers.start()
    until(lambda: here.engine_rows(left) == [], "the first slot to take up what it left")
    assert here.open_wishes() == 0


def test_one_slot_has_one_worker(here: Place, workers: Workers) -> None:
    here.wishes(1)
    workers.start()
    until(lambda: here.open_wishes() == 0, "the first worker to work")
    second = here.call("worker")
    sentence = "In diesem Ordner arbeitet schon ein Arbeiter namens worker-1. Litfass startet keinen zweiten.\n"
    assert (second.returncode, second.stdout, second.stderr) == (1, "", sentence)


def test_a_step_gives_and_takes_plain_values_only() -> None:
    steps = [
        node
        for path in modules("src/litfass/jobs/engine.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and any("step" in ast.unparse(one) for one in node.decorator_list)
    ]
    types = {ast.unparse(each.annotation) for step in steps for each in step.args.args if each.annotation}
    types |= {ast.unparse(step.returns) for step in steps if step.returns}
    assert types <= {"int", "str", "None"}
