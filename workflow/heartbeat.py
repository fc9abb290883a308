"""Shows that somebody is at work on a filing, however long a step takes."""

import logging
import threading
from types import TracebackType
from typing import Self

from storage import filings
from storage.store import Store, Unavailable

INTERVAL_S = 1.0
log = logging.getLogger(__name__)


class Heartbeat:
    """While its block runs, the filing's heartbeat is renewed every second."""

    def __init__(self, store: Store, filing_id: str, attempt: int, *, interval_s: float = INTERVAL_S) -> None:
        self._store = store
        self._filing_id = filing_id
        self._attempt = attempt
        self._interval_s = interval_s
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True, name=f"heartbeat {filing_id}")

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._stop.wait(self._interval_s):
            try:
                with self._store.begin() as session:
                    filings.renew_heartbeat(session, self._filing_id, self._attempt)
            except Unavailable:
                log.warning("heartbeat of filing %s missed: the database is busy or away", self._filing_id)
