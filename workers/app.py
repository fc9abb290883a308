"""The Celery application. Losing a worker, its parent or its child, loses no work and does no work twice."""

from celery import Celery

import settings
from workers.lease import Lease
from workers.schedule import SCHEDULE

PROCESS = "process"
INDEX = "index"


def create_app(broker_url: str) -> Celery:
    """Return the application for a broker.

    A message is taken off only when its task has ended. A worker that dies is found out after ``visibility_timeout``
    seconds, looked for each second; the lease keeps live workers' messages from being taken for dead ones'.
    """
    app = Celery("jishen", broker=broker_url, include=["workers.tasks"])
    app.conf.update(
        task_default_queue=PROCESS,
        task_routes={
            "workers.tasks.process": {"queue": PROCESS},
            "workers.tasks.judge_again": {"queue": PROCESS},
            "workers.tasks.relate": {"queue": PROCESS},
            "workers.tasks.*": {"queue": INDEX},
        },
        task_acks_late=True,
        task_reject_on_worker_lost=True,
        task_ignore_result=True,
        task_publish_retry_policy={"max_retries": 1, "interval_start": 0.2},
        worker_prefetch_multiplier=1,
        worker_cancel_long_running_tasks_on_connection_loss=False,
        worker_hijack_root_logger=False,
        broker_connection_retry_on_startup=True,
        broker_transport_options={
            "visibility_timeout": 5,
            "unacked_restore_interval": 1,
            "unacked_restore_throttle": 1,
            "socket_connect_timeout": 5,
        },
        beat_schedule=SCHEDULE,
        beat_scheduler="celery.beat:Scheduler",  # without a file of its own: everything is due within a minute
        beat_max_loop_interval=5,
    )
    app.steps["consumer"].add(Lease)
    return app


app = create_app(settings.from_environment().redis_url)
