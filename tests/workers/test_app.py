import re
from pathlib import Path

from workers import tasks
from workers.app import create_app
from workers.schedule import SCHEDULE

ROOT = Path(__file__).parents[2]


def queues_of_the_procfile():
    return set(re.findall(r"--queues (\w+)", (ROOT / "Procfile").read_text(encoding="utf-8")))


def our_tasks():
    return {name for name in tasks.app.tasks if name.startswith("workers.")}


def test_every_task_goes_to_a_queue_that_the_procfile_serves_and_the_reverse():
    route = tasks.app.amqp.router.route

    queues = {route({}, name)["queue"].name for name in our_tasks()}

    assert queues == queues_of_the_procfile()


def test_everything_scheduled_is_a_task_and_expires_before_it_piles_up():
    for entry in SCHEDULE.values():
        assert entry["task"] in our_tasks()
        assert entry["options"]["expires"] <= entry["schedule"]


def test_a_message_is_held_until_its_task_has_ended():
    conf = create_app("redis+socket:///nowhere").conf

    assert (conf.task_acks_late, conf.task_reject_on_worker_lost, conf.worker_prefetch_multiplier) == (True, True, 1)
    assert conf.broker_transport_options["visibility_timeout"] == 5
