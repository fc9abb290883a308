"""The embedded engine: an index of Whoosh, fed with pairs of characters, so that a row of pairs is a substring.

Whoosh keeps the terms, the columns and the table of contents; what is asked is carried out over arrays.
"""

import errno
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path
from typing import Any

from whoosh import index

from search_index.engine import Damaged, EngineKind, Entry, Query, Results, Unsearchable
from search_index.engines import _whoosh_writing
from search_index.engines._whoosh_executor import Found, execute
from search_index.engines._whoosh_fields import SCHEMA
from search_index.engines._whoosh_merging import GaveWay
from search_index.engines._whoosh_segments import Cache, Segment, View, living
from search_index.folders import Folders
from search_index.payload import Fields, fields_of, unpack
from search_index.query import Wanted, understand

# Its number changes with what is written; an index under another name is none, and is made anew.
NAME = "passages3"
# Decoded postings kept: all of 300,000 clauses take about 200 MB, all of a million would take 700.
CACHE_BYTES = 400 * 2**20
# A rebuild commits so many passages at a time: 50,000 take about 300 MB while they are turned into terms.
AT_ONCE = 50_000
# So often files may be gone that were there a moment ago, because a commit or a rebuilt index took their place.
OVERTAKEN = 10


class Whoosh:
    """An index in a folder. Thread-safe; what was opened and decoded is kept, and follows the writer's commits."""

    def __init__(self, root: Path) -> None:
        self._folders = Folders(root)
        self._lock = threading.Lock()
        self._folder: Path | None = None
        self._index: Any = None
        self._view = View(-1)
        self._cache = Cache(CACHE_BYTES)
        self._sound: set[str] = set()

    def replace(self, entries: Iterable[Entry]) -> int:
        """See Engine."""
        taken = list(entries)  # whatever the caller's iterator raises is no damage of the index
        fresh = [fields for entry in taken for fields in fields_of(entry)]
        with self._folders.writing(), _breakage():
            if self._folders.current() is None:
                self._create()
            self._commit(fresh, [entry.ref for entry in taken])
        return len(fresh)

    def remove(self, refs: Iterable[str]) -> None:
        """See Engine."""
        with self._folders.writing(), _breakage():
            if self._folders.current():
                self._commit([], list(refs))

    def tidy(self, give_way: Callable[[], bool]) -> bool:
        """See Engine: make small segments one."""
        with self._folders.writing(), _breakage():
            view = self._newest()
            with suppress(GaveWay):
                return bool(view.segments) and _whoosh_writing.merge(self._index, view, give_way)
            return True

    def rebuild(self, entries: Iterable[Entry]) -> int:
        """See Engine."""
        with self._folders.writing():
            folder = self._folders.fresh()
            target = index.create_in(folder, SCHEMA, NAME)
            everything = (fields for entry in entries for fields in fields_of(entry))
            count = 0
            while batch := list(islice(everything, AT_ONCE)):
                _whoosh_writing.append(target, batch)
                count += len(batch)
            self._folders.use(folder)
            return count

    def repair(self) -> bool:
        """See Engine."""
        try:
            if self._folders.current():
                self._check()
                return False
        except Damaged:
            pass
        with self._folders.writing():
            self._create()
        return True

    def refs(self) -> frozenset[str]:
        """See Engine."""
        with _breakage():
            view = self._newest()
            return frozenset(
                term.decode()
                for segment, alive in zip(view.segments, view.living, strict=True)
                for term, postings in segment.terms("ref")
                if alive is None or alive[postings.docs].any()
            )

    def search(self, asked: Query) -> Results:
        """See Engine."""
        wanted = understand(asked.text)
        if not wanted.anything:
            return Results()
        with _breakage():
            found = execute(self._newest(), self._cache, asked, wanted)
            return _results(found, wanted)

    def _commit(self, fresh: list[Fields], gone: list[str]) -> None:
        view = self._newest()
        _whoosh_writing.commit(self._index, view, fresh, gone)

    def _create(self) -> Path:
        folder = self._folders.fresh()
        index.create_in(folder, SCHEMA, NAME)
        self._folders.use(folder)
        return folder

    def _check(self) -> None:
        """Raise Damaged where a file is not as it was written. A segment never changes, so each is read once."""
        with _breakage():
            for segment in self._newest().segments:
                if segment.id not in self._sound:
                    segment.check()
                    self._sound.add(segment.id)

    def _newest(self) -> View:
        """Return the newest commit's state; an empty one where there is no index."""
        with self._lock:
            for _ in range(OVERTAKEN):
                with suppress(FileNotFoundError, index.EmptyIndexError):
                    return self._follow(self._folders.current())
            return self._follow(self._folders.current())

    def _follow(self, folder: Path | None) -> View:
        if folder is None:
            return View(-1)
        if folder != self._folder:
            self._index = index.open_dir(folder, NAME)
            self._folder, self._view = folder, View(-1)
        if self._index.latest_generation() != self._view.generation:
            contents = index.TOC.read(self._index.storage, NAME)
            known = {segment.id: segment for segment in self._view.segments}
            segments = tuple(
                known.get(one.segment_id()) or Segment(folder, self._index.storage, one) for one in contents.segments
            )
            self._view = View(contents.generation, segments, tuple(living(one) for one in contents.segments))
            self._cache.forget(known.keys() - {segment.id for segment in segments})
        return self._view


@contextmanager
def _breakage() -> Iterator[None]:
    """Turn what reading broken files raises into Damaged: almost anything, bare Exceptions among them."""
    try:
        yield
    except (PermissionError, BlockingIOError, Unsearchable):
        raise
    except Exception as error:
        if isinstance(error, OSError) and error.errno == errno.ENOSPC:
            raise
        raise Damaged(f"检索索引已损坏（{type(error).__name__}），请重建索引。") from error


def _results(found: Found, wanted: Wanted) -> Results:
    hits = (unpack(segment.passages.payload(number), score, wanted) for segment, number, score in found.page)
    return Results(tuple(hits), found.total, found.facets, found.disclosures)


ENGINE = EngineKind("whoosh", lambda url: Whoosh(Path(url.removeprefix("whoosh://"))))
