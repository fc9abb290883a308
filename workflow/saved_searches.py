"""A person's saved searches, each with what it finds now and how much of that is new."""

from collections.abc import Mapping
from dataclasses import dataclass

from search_index.engine import Engine, Query
from storage import searches
from storage.schema import SavedSearch
from storage.store import Store
from workflow.errors import NotFound, Refused

MOST = 50
LONGEST_NAME = 100
ARGUMENTS = ("q", "department", "year", "kind", "section", "in", "order")


@dataclass(frozen=True, slots=True)
class Saved:
    """A search under a name; ``total`` hits now, ``fresh`` more than when it was last opened."""

    id: str
    name: str
    asked: dict[str, str]
    total: int
    fresh: int


def query_of(asked: Mapping[str, str], limit: int = 0, offset: int = 0) -> Query:
    """Return the query that address arguments make; a year that is no number is passed over."""
    year = asked.get("year", "")
    return Query(
        asked.get("q", ""),
        department=asked.get("department") or None,
        year=int(year) if year.isdecimal() and len(year) == 4 else None,
        kind=asked.get("kind") or None,
        section=asked.get("section") or None,
        limit=limit,
        offset=offset,
        refs=(asked["in"],) if asked.get("in") else (),
    )


def saved(store: Store, index: Engine, by: str) -> tuple[Saved, ...]:
    """Return a person's searches by name."""
    with store.read() as session:
        rows = searches.of(session, by)
    return tuple(_counted(index, row) for row in rows)


def save(store: Store, index: Engine, by: str, name: str, asked: Mapping[str, str]) -> None:
    """Keep a search, in place of one of the same name.

    Raises Refused without a name, without words to search for, or where there are too many.
    """
    name = name.strip()
    kept = {key: asked[key] for key in ARGUMENTS if asked.get(key)}
    if not name or len(name) > LONGEST_NAME:
        raise Refused(f"请给这次检索取一个名称，不超过{LONGEST_NAME}字。")
    if "q" not in kept:
        raise Refused("请先检索，再保存。")
    total = index.search(query_of(kept)).total
    with store.begin() as session:
        others = [row for row in searches.of(session, by) if row.name != name]
        if len(others) >= MOST:
            raise Refused(f"每人最多保存{MOST}次检索，请先删去不用的。")
        searches.keep(session, by, name, kept, total)


def opened(store: Store, index: Engine, by: str, search_id: str) -> dict[str, str]:
    """Return the address arguments of a person's search; what it finds now is no longer new. Raises NotFound."""
    with store.begin() as session:
        row = searches.get(session, search_id, by)
        if row is None:
            raise NotFound("search", search_id)
        row.seen = index.search(query_of(row.asked)).total
        return dict(row.asked)


def forget(store: Store, by: str, search_id: str) -> None:
    """Remove a person's search; an unknown one is no error."""
    with store.begin() as session:
        searches.remove(session, search_id, by)


def _counted(index: Engine, row: SavedSearch) -> Saved:
    total = index.search(query_of(row.asked)).total
    return Saved(row.id, row.name, dict(row.asked), total, max(total - row.seen, 0))
