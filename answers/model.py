"""What asking takes and gives: a corpus of disclosures, kinds of question, answers with citations."""

from collections.abc import Callable
from dataclasses import dataclass

from disclosures.model import Disclosure, Identity, Source
from search_index.engine import Query, Results


@dataclass(frozen=True, slots=True)
class Document:
    """One disclosure that may be asked about; ``load`` fetches what it says, only when a question needs it."""

    ref: str
    file: str
    identity: Identity
    load: Callable[[], Disclosure]


@dataclass(frozen=True, slots=True)
class Corpus:
    """All disclosures that may be asked about, and the way to search them."""

    documents: tuple[Document, ...]
    search: Callable[[Query], Results]


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a sentence of an answer comes from: ``quote`` is printed there, ``text`` is the clause or row around it."""

    ref: str
    file: str
    path: tuple[str, ...]
    text: str
    quote: str
    source: Source


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer; ``found`` is False when the disclosures do not say it, and ``text`` then says what is missing."""

    question: str
    text: str
    found: bool
    kind: str
    citations: tuple[Citation, ...] = ()
    working: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Understood:
    """A question against a corpus.

    ``documents`` are those it is about; ``content`` is what it asks for, in normal form, without department, year and
    question words; ``aspects`` name what of it (share, reason, actual …); ``missing`` says why there is nothing to look
    into. ``named`` is whether the documents were narrowed by a department.
    """

    question: str
    documents: tuple[Document, ...]
    content: tuple[str, ...]
    aspects: frozenset[str] = frozenset()
    departments: tuple[str, ...] = ()
    year: int | None = None
    kind: str | None = None
    named: bool = False
    missing: str | None = None
    suggestions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kind:
    """A declared kind of question. ``answer`` gives None where the question is not of this kind or finds nothing.

    Kinds are asked in the order of ``rank``. The examples are shown to people and are the kind's own test.
    """

    title: str
    rank: int
    examples: tuple[str, ...]
    answer: Callable[[Understood, Corpus], Answer | None]
