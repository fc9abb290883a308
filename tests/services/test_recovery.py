"""What happens when processes are killed with -9 while a file is being read."""

import time
from socket import gethostname

import pytest

from storage.schema import DisclosureRecord
from tests.services.conftest import all_gone, children, kill, pdf

pytestmark = pytest.mark.services
RESUMED_WITHIN_S = 15


def kill_while_reading(house, name, choose):
    """Hand a file in and kill the chosen processes of the worker while they are on it.

    Returns the filing, how long it took to be done once a worker was up again, and the processes that read it.
    """
    house.until(house.hand_in("warm.pdf", pdf(f"warm up for {name}")).id)
    processes = house.processes("worker")
    view = house.hand_in(name, pdf(f"to be interrupted: {name}"))
    house.until(view.id, {"reading", "parsing"})
    readers = [child for process in processes for child in children(process) if child not in processes]
    kill(choose(processes))
    killed = time.monotonic()
    while not house.celery.control.ping([f"worker@{gethostname()}"], timeout=0.5):
        assert time.monotonic() - killed < 60
    resumed = time.monotonic()
    filing = house.until(view.id)
    done = time.monotonic()
    print(f"{name}: up {resumed - killed:.1f} s after the kill, done {done - resumed:.1f} s later")
    return filing, done - resumed, readers


@pytest.mark.parametrize(
    ("name", "choose"),
    [
        ("parent and children.pdf", lambda processes: processes),
        ("parent only.pdf", lambda processes: processes[:1]),
        ("children only.pdf", lambda processes: processes[1:]),
    ],
)
def test_a_killed_workers_filing_is_done_soon_and_once(house, name, choose):
    filing, seconds, readers = kill_while_reading(house, name, choose)

    assert filing.state in {"done", "needs_attention"}
    assert seconds < RESUMED_WITHIN_S
    assert filing.attempts == 2
    assert all_gone(readers)
    with house.store.read() as session:
        assert session.query(DisclosureRecord).filter_by(filing_id=filing.id).count() == 1


def test_what_is_handed_in_while_no_worker_runs_is_done_when_one_does(house):
    house.stop("worker")
    view = house.hand_in("waiting.pdf", pdf("handed in at night"))

    time.sleep(1)
    assert house.view(view.id).state == "received"
    house.start("worker")

    filing = house.until(view.id)
    assert (filing.state in {"done", "needs_attention"}, filing.attempts) == (True, 1)
