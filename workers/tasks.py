"""The background jobs: each is its name, its policy and one use case."""

import logging
from collections.abc import Iterable
from functools import cache
from typing import Any

from kombu.exceptions import OperationalError

import settings
from search_index import open_index
from search_index.engine import Busy, Engine
from storage.store import Store, Unavailable, open_store
from workers.app import PROCESS, app
from workers.schedule import JUDGE_AGAIN_S
from workflow import judge_again as judging
from workflow import process as processing
from workflow import reindex
from workflow import relate as relating

log = logging.getLogger(__name__)


@app.task(bind=True, name="workers.tasks.process", autoretry_for=(Unavailable,), max_retries=5, retry_backoff=True)
def process(self: Any, filing_id: str) -> None:
    """Read, understand, judge and save one filing; safe to run twice."""
    processing.process(store(), filing_id, message=self.request.id)
    index.apply_async(expires=10)  # first: relating changes nothing of what is found
    relating.relate_all(store())


@app.task(name="workers.tasks.relate", autoretry_for=(Unavailable,), max_retries=5, retry_backoff=True)
def relate() -> None:
    """Hold everything that is due against what belongs to it; safe to run twice."""
    relating.relate_all(store())


@app.task(name="workers.tasks.index", acks_late=False)
def index() -> None:
    """Put everything pending into the index, and while nothing is, the index in order.

    A message that comes while another is at work finds nothing left.
    """
    try:
        while any((reindex.index_pending(store(), engine()), reindex.tidy(store(), engine()))):
            pass
    except Busy:
        log.info("the index is being written by another process; the next message will do")


@app.task(name="workers.tasks.reconcile", acks_late=False)
def reconcile() -> None:
    """Make the index hold what is stored and nothing else."""
    try:
        reindex.reconcile(store(), engine())
    except Busy:
        log.info("the index is being written by another process; the next message will do")


@app.task(name="workers.tasks.rebuild", acks_late=False)
def rebuild() -> None:
    """Build the index anew."""
    reindex.rebuild(store(), engine())


@app.task(name="workers.tasks.judge_again", autoretry_for=(Unavailable,), max_retries=5, retry_backoff=True)
def judge_again() -> None:
    """Judge some of what is stored and was judged under other switches of checks; safe to run twice.

    The schedule sends it until nothing is left; filings that wait are processed in between.
    """
    judging.judge_some(store(), JUDGE_AGAIN_S)


@app.task(name="workers.tasks.sweep", acks_late=False)
def sweep() -> None:
    """Send filings whose worker died, and, when the queue is empty, those whose message was lost, to a worker again."""
    enqueue(processing.release_abandoned(store()))
    if queued() == 0:
        enqueue(processing.waiting(store()))


def enqueue(filing_ids: Iterable[str]) -> None:
    """Hand filings to a worker; call it after the transaction that made them has closed.

    Where the broker cannot be reached nothing is lost: the sweep finds them.
    """
    try:
        for filing_id in filing_ids:
            process.delay(filing_id)
    except OperationalError:
        log.warning("the broker cannot be reached; the sweep will enqueue what is waiting")


def announce_switch() -> None:
    """Let a worker begin at once to judge what is stored again; call it after the switch was saved.

    Where the broker cannot be reached nothing is lost: the schedule asks for it every few seconds.
    """
    try:
        judge_again.delay()
    except OperationalError:
        log.warning("the broker cannot be reached; what is stored will be judged again later")


def queued() -> int:
    """How many messages wait for a worker."""
    with app.connection_for_read() as connection:
        channel = connection.default_channel
        return int(channel.queue_declare(PROCESS, passive=False).message_count)


@cache
def store() -> Store:
    """The store of this process."""
    known = settings.from_environment()
    return open_store(known.database_url, known.originals_dir)


@cache
def engine() -> Engine:
    """The search index of this process."""
    return open_index(settings.from_environment().search_url)
