"""A disclosure laid open on the desk: what is stored of it, what it says, and what was made of it."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from disclosures.as_json import to_json
from disclosures.model import Disclosure
from review.model import Assessment
from storage import disclosures, overview
from storage.overview import Overview
from storage.schema import DisclosureRecord
from storage.store import Store
from webapp.house import store
from workflow.errors import NotFound

# A reviewer clicks through one disclosure for minutes; decoding it takes some 50 ms.
KEPT_OPEN = 16


@dataclass(frozen=True, slots=True)
class Opened:
    """One disclosure with everything the tabs of the desk show; ``printed`` is it as interfaces.md §4 prints it."""

    record: DisclosureRecord
    disclosure: Disclosure
    assessment: Assessment
    printed: dict[str, Any]


def opened(disclosure_id: str) -> Opened:
    """Return the disclosure. Raises NotFound."""
    summary = summarised(disclosure_id)
    return _opened(store(), disclosure_id, summary.created_at.isoformat())


def summarised(disclosure_id: str) -> Overview:
    """Return the disclosure's identity, state and counts. Raises NotFound."""
    with store().read() as session:
        summary = overview.one(session, disclosure_id)
    if summary is None:
        raise NotFound("disclosure", disclosure_id)
    return summary


@lru_cache(maxsize=KEPT_OPEN)
def _opened(store: Store, disclosure_id: str, _saved_at: str) -> Opened:
    with store.read() as session:
        record = disclosures.get(session, disclosure_id)
        if record is None:
            raise NotFound("disclosure", disclosure_id)
        disclosure = disclosures.disclosure(record)
        return Opened(record, disclosure, disclosures.assessment(record), to_json(disclosure))
