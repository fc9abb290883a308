"""What every search engine does: it takes passages in, finds them again, and says how they spread over the facets."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Protocol

from disclosures.model import Source
from search_index.schema import Labels, Passage


class Unsearchable(Exception):
    """Something is wrong with the index; ``message`` says in Chinese what, and what to do."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class UnknownEngine(Unsearchable):
    """No engine serves this kind of URL."""

    def __init__(self, url: str, known: tuple[str, ...]) -> None:
        super().__init__(f"无法识别的检索引擎地址 {url!r}，可用：{'、'.join(f'{scheme}://' for scheme in known)}")
        self.url = url


class Damaged(Unsearchable):
    """The index cannot be read; Engine.repair makes an empty one, to be filled again from the database."""


class Busy(Unsearchable):
    """Another process is writing to the index; try again."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One disclosure as the index takes it: its opaque id, what it is filtered by, and its passages."""

    ref: str
    labels: Labels
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked for. ``text`` may hold "phrases", -exclusions and OR; several words must all occur.

    ``department``, ``year`` and ``kind`` are exact; ``section`` is part of a heading above the passage; ``refs``
    narrows the search to these disclosures. ``by_disclosure`` asks for the counts of Results.disclosures too.
    """

    text: str
    department: str | None = None
    year: int | None = None
    kind: str | None = None
    section: str | None = None
    limit: int = 20
    offset: int = 0
    refs: tuple[str, ...] = ()
    by_disclosure: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that was found; ``marks`` are [start, end) offsets into ``text``, in order, none overlapping.

    ``via`` says how where it does not hold every word itself: "synonym" by another word for the same thing, "sum" by
    the same amount in another unit, "heading" by the headings above it, its department or its year.
    """

    ref: str
    labels: Labels
    number: int
    path: tuple[str, ...]
    text: str
    marks: tuple[tuple[int, int], ...]
    score: float
    source: Source
    row: bool
    via: str = ""


@dataclass(frozen=True, slots=True)
class Results:
    """A page of hits, best first; how many there are in all; and how all of them spread over each facet.

    ``disclosures`` says how many each disclosure has, by its ref, where the query asked for that.
    """

    hits: tuple[Hit, ...] = ()
    total: int = 0
    facets: dict[str, dict[str, int]] = field(default_factory=lambda: {"department": {}, "year": {}, "kind": {}})
    disclosures: dict[str, int] = field(default_factory=dict)


class Engine(Protocol):
    """A search engine. One process writes; any number of processes and threads search."""

    def replace(self, entries: Iterable[Entry]) -> int:
        """Put these disclosures in, each in place of what stood under its ref, in one commit; return the passages.

        Makes the index where there is none. Raises Busy and Damaged.
        """
        ...

    def remove(self, refs: Iterable[str]) -> None:
        """Take these disclosures out, in one commit; unknown refs are no error. Raises Busy and Damaged."""
        ...

    def tidy(self, give_way: Callable[[], bool]) -> bool:
        """Put a part of the index in order, where commits left it in many pieces; return whether to call again.

        What is found stays the same. It may take long: as soon as ``give_way`` says that something else is to be
        written, it ends with nothing changed. Raises Busy and Damaged.
        """
        ...

    def search(self, query: Query) -> Results:
        """Return what is found in the newest committed state; nothing where there is no index. Raises Damaged."""
        ...

    def rebuild(self, entries: Iterable[Entry]) -> int:
        """Build a fresh index aside, swap it in and return its passages; searches go on meanwhile. Raises Busy."""
        ...

    def repair(self) -> bool:
        """Return whether the index was missing or damaged and is now new and empty (so: fill it again)."""
        ...

    def refs(self) -> frozenset[str]:
        """Return the refs of all disclosures in the index. Raises Damaged."""
        ...


@dataclass(frozen=True, slots=True)
class EngineKind:
    """A declared engine: the URL scheme it serves and how it is opened."""

    scheme: str
    open: Callable[[str], Engine]
