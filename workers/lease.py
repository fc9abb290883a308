"""Keeps a live worker's messages from being taken for those of a dead one.

Redis hands a message out again when its stamp is older than the visibility timeout, which is short here, so that a
killed worker's work goes on within seconds. The living renew their stamps each second, however long a task takes.
Leans on private names of kombu 5.7 (``qos._delivered``, ``unacked_index_key``): pinned, and tested in tests/services.
"""

import time
from typing import Any

from celery import bootsteps

INTERVAL_S = 1.0


class Lease(bootsteps.StartStopStep):  # type: ignore[misc]  # celery has no types
    """A step of the worker's consumer that renews the stamps of all messages it holds."""

    requires = ("celery.worker.consumer.tasks:Tasks",)

    def __init__(self, consumer: Any, **options: Any) -> None:
        super().__init__(consumer, **options)
        self._timer: Any = None

    def start(self, consumer: Any) -> None:
        """Begin to renew, where the worker has an event loop and the broker is Redis."""
        if consumer.hub and hasattr(consumer.task_consumer.channel, "unacked_index_key"):
            self._timer = consumer.hub.call_repeatedly(INTERVAL_S, renew, consumer)

    def stop(self, _consumer: Any) -> None:
        """Stop renewing."""
        if self._timer:
            self._timer.cancel()
            self._timer = None


def renew(consumer: Any) -> None:
    """Stamp every message that this worker holds with the present time."""
    channel = consumer.task_consumer.channel
    tags = list(channel.qos._delivered)  # noqa: SLF001  kombu has no public list of them
    if tags:
        with channel.conn_or_acquire() as client:
            client.zadd(channel.unacked_index_key, dict.fromkeys(tags, time.time()), xx=True)
