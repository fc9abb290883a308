"""The background jobs: each is its name, its policy and one use case."""

from collections.abc import Iterable


def enqueue(filing_ids: Iterable[str]) -> None:
    """Hand filings to a worker; call it after the transaction that made them has closed.

    Where the broker cannot be reached nothing is lost: the sweep finds them.
    """
    raise NotImplementedError
