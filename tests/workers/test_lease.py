import time
from contextlib import contextmanager
from types import SimpleNamespace

from workers.lease import INTERVAL_S, Lease, renew


class Redis:
    def __init__(self):
        self.stamps = {}

    def zadd(self, key, stamps, xx):
        self.stamps = {key: stamps, "only those still there": xx}


def consumer(held=(), hub=None):
    client = Redis()

    @contextmanager
    def conn_or_acquire():
        yield client

    channel = SimpleNamespace(
        qos=SimpleNamespace(_delivered=dict.fromkeys(held)),
        unacked_index_key="unacked_index",
        conn_or_acquire=conn_or_acquire,
    )
    return SimpleNamespace(task_consumer=SimpleNamespace(channel=channel), hub=hub), client


def test_every_message_held_is_stamped_with_the_time():
    holder, client = consumer(["a", "b"])

    renew(holder)

    assert client.stamps["only those still there"] is True
    assert list(client.stamps["unacked_index"]) == ["a", "b"]
    assert all(abs(stamp - time.time()) < 5 for stamp in client.stamps["unacked_index"].values())


def test_a_worker_that_holds_nothing_stamps_nothing():
    holder, client = consumer()

    renew(holder)

    assert client.stamps == {}


def test_the_lease_is_renewed_while_the_worker_runs():
    calls = []
    timer = SimpleNamespace(cancel=lambda: calls.append("cancelled"))
    hub = SimpleNamespace(call_repeatedly=lambda *arguments: calls.append(arguments) or timer)
    holder, _ = consumer(hub=hub)
    lease = Lease(holder)

    lease.start(holder)
    lease.stop(holder)

    assert calls == [(INTERVAL_S, renew, holder), "cancelled"]
