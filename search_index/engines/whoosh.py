"""The embedded engine: Whoosh, fed with character bigrams and their positions, so that a phrase is a substring."""

import errno
import heapq
import threading
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from whoosh import fields, index, query
from whoosh.searching import SearchContext

from search_index.analysis import normal_form, numbers, whole_number
from search_index.engine import Busy, Damaged, EngineKind, Entry, Query, Results, Unsearchable
from search_index.engines._whoosh_fields import Bigrams, Weighting
from search_index.folders import Folders
from search_index.payload import fields_of, unpack
from search_index.query import Wanted, understand

FACETS = ("department", "year", "kind")
# Past this the posting pool spills to disk; 512 built 1.4 times as fast as 128 (shared/design/dependencies.md §1).
POOL_MB = 256
WHOLE_NUMBER_BOOST = 4.0  # a number that stands alone outranks the same digits inside a longer one
WEIGHTING = Weighting()
SCHEMA = fields.Schema(
    ref=fields.ID(stored=True),
    department=fields.ID(sortable=True),
    year=fields.ID(sortable=True),
    kind=fields.ID(sortable=True),
    path=fields.ID(),  # every heading above a passage is a term
    text=Bigrams(),
    payload=fields.STORED,
)


class Whoosh:
    """An index in a folder. Thread-safe; a searcher is kept warm and follows the commits of the writing process."""

    def __init__(self, root: Path) -> None:
        self._folders = Folders(root)
        self._lock = threading.Lock()
        self._folder: Path | None = None
        self._warm: Any = None

    def replace(self, entries: Iterable[Entry]) -> int:
        """See Engine."""
        taken = list(entries)  # whatever the caller's iterator raises is no damage of the index
        with self._folders.writing(), _breakage():
            folder = self._folders.current() or self._create()
            return _write(index.open_dir(folder), taken)

    def remove(self, refs: Iterable[str]) -> None:
        """See Engine."""
        with self._folders.writing(), _breakage():
            if folder := self._folders.current():
                _write(index.open_dir(folder), (), removed=refs)

    def rebuild(self, entries: Iterable[Entry]) -> int:
        """See Engine."""
        with self._folders.writing():
            folder = self._folders.fresh()
            count = _write(index.create_in(folder, SCHEMA), entries)
            self._folders.use(folder)
            return count

    def repair(self) -> bool:
        """See Engine."""
        try:
            if self._folders.current():
                self.refs()
                return False
        except Damaged:
            pass
        with self._folders.writing():
            self._create()
        return True

    def refs(self) -> frozenset[str]:
        """See Engine."""
        with self._lock, _breakage():
            searcher = self._searcher()
            if searcher is None:
                return frozenset()
            reader = searcher.reader()
            return frozenset(
                term.decode() for term in reader.lexicon("ref") if reader.postings("ref", term).is_active()
            )

    def search(self, asked: Query) -> Results:
        """See Engine."""
        wanted = understand(asked.text)
        if not wanted.all_of:
            return Results()
        with self._lock, _breakage():
            searcher = self._searcher()
            return _search(searcher, asked, wanted) if searcher else Results()

    def _create(self) -> Path:
        folder = self._folders.fresh()
        index.create_in(folder, SCHEMA)
        self._folders.use(folder)
        return folder

    def _searcher(self) -> Any:
        """Return a searcher over the newest commit, None where there is no index."""
        folder = self._folders.current()
        if folder is None:
            return None
        try:
            if folder != self._folder:
                if self._warm:
                    self._warm.close()
                self._warm = index.open_dir(folder).searcher(weighting=WEIGHTING)
                self._folder = folder
            self._warm = self._warm.refresh()
        except (FileNotFoundError, index.EmptyIndexError):
            if folder == self._folders.current():
                raise
            return self._searcher()  # a rebuilt index was swapped in meanwhile
        return self._warm


@contextmanager
def _breakage() -> Iterator[None]:
    """Turn what Whoosh raises over broken files into Damaged: almost anything, bare Exceptions among them."""
    try:
        yield
    except index.LockError:
        raise Busy("检索索引正在被另一进程写入，请稍后重试。") from None
    except (PermissionError, BlockingIOError, Unsearchable):
        raise
    except Exception as error:
        if isinstance(error, OSError) and error.errno == errno.ENOSPC:
            raise
        raise Damaged(f"检索索引已损坏（{type(error).__name__}），请重建索引。") from error


def _write(target: Any, entries: Iterable[Entry], removed: Iterable[str] = ()) -> int:
    """Replace and remove in one commit; nothing of it is seen if it fails. Return the passages written."""
    writer = target.writer(limitmb=POOL_MB)
    count = 0
    try:
        for ref in removed:
            writer.delete_by_term("ref", ref)
        for entry in entries:
            writer.delete_by_term("ref", entry.ref)
            for document in fields_of(entry):
                writer.add_document(**document)
                count += 1
    except BaseException:
        writer.cancel()
        raise
    writer.commit()
    return count


def _search(searcher: Any, asked: Query, wanted: Wanted) -> Results:
    sought = _sought(searcher, asked, wanted)
    context = SearchContext(weighting=WEIGHTING, top_query=sought)
    counts: dict[str, Counter[str]] = {name: Counter() for name in FACETS}
    found: list[tuple[float, int]] = []
    for leaf, offset in searcher.leaf_searchers() if searcher.doc_count_all() else ():
        scored = _scored(sought.matcher(leaf, context))
        found.extend((-score, offset + number) for number, score in scored)
        for name in FACETS:
            column = leaf.reader().column_reader(name)
            counts[name].update(column[number] for number, _ in scored)
    page = heapq.nsmallest(asked.offset + asked.limit, found)[asked.offset :]
    facets = {name: {value: count for value, count in counts[name].most_common() if value} for name in FACETS}
    hits = (unpack(searcher.stored_fields(number)["payload"], -score, wanted.terms) for score, number in page)
    return Results(tuple(hits), len(found), facets)


def _scored(matcher: Any) -> list[tuple[int, float]]:
    scored = []
    while matcher.is_active():
        scored.append((matcher.id(), matcher.score()))
        matcher.next()
    return scored


def _sought(searcher: Any, asked: Query, wanted: Wanted) -> Any:
    exact = {"department": asked.department, "kind": asked.kind, "year": str(asked.year) if asked.year else None}
    parts = [query.ConstantScoreQuery(query.Term(name, value), 0) for name, value in exact.items() if value]
    if asked.refs:
        parts.append(query.ConstantScoreQuery(query.Or([query.Term("ref", ref) for ref in asked.refs]), 0))
    if asked.section and (section := normal_form(asked.section)):
        parts.append(query.ConstantScoreQuery(_headings(searcher, section), 0))
    parts.extend(query.Or([_term(term) for term in group]) for group in wanted.all_of)
    sought = query.And(parts).normalize()
    if wanted.none_of:
        sought = query.AndNot(sought, query.Or([_substring(term) for term in wanted.none_of]).normalize())
    return sought


def _headings(searcher: Any, section: str) -> Any:
    """Return the query for passages below any heading that holds the section's normal form."""
    headings = (heading.decode() for heading in searcher.reader().lexicon("path"))
    return query.Or([query.Term("path", heading) for heading in headings if section in heading])


def _term(term: str) -> Any:
    substring = _substring(term)
    if numbers(term) == [(term, 0)]:
        return query.Or([substring, query.Term("text", whole_number(term), boost=WHOLE_NUMBER_BOOST)])
    return substring


def _substring(term: str) -> Any:
    """Return the query for passages that hold a normalised term anywhere."""
    if len(term) == 1:
        return query.Prefix("text", term)
    return query.Phrase("text", [term[start : start + 2] for start in range(len(term) - 1)])


ENGINE = EngineKind("whoosh", lambda url: Whoosh(Path(url.removeprefix("whoosh://"))))
