"""What asking takes and gives: a corpus of disclosures, kinds of question, answers with citations."""

from collections.abc import Callable, Generator, Iterable, Sequence
from dataclasses import dataclass

from disclosures.model import Disclosure, Identity, Source
from review.model import Assessment
from search_index.engine import Query, Results


@dataclass(frozen=True, slots=True)
class Document:
    """One disclosure that may be asked about.

    ``load`` fetches what it says and ``assess`` what was made of it, each only when a question needs it; without
    ``assess`` questions about mistakes are answered from the print alone.
    """

    ref: str
    file: str
    identity: Identity
    load: Callable[[], Disclosure]
    assess: Callable[[], Assessment] | None = None


def in_order(documents: Iterable[Document]) -> tuple[Document, ...]:
    """Return documents in the order in which answers name them: by department, the newest first."""

    def place(document: Document) -> tuple[str, int, str]:
        identity = document.identity
        return identity.department or "", -(identity.year or 0), identity.kind or ""

    return tuple(sorted(documents, key=place))


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
    """One answer; ``found`` is False when the disclosures do not say it, and ``text`` then says what is missing.

    ``understood`` is the question as it was taken, where the turns before or a slip of the pen made it another.
    """

    question: str
    text: str
    found: bool
    kind: str
    citations: tuple[Citation, ...] = ()
    working: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()
    understood: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """How far an answer has come: the question as it was taken, and the kind of question that is tried next."""

    understood: str = ""
    trying: str = ""


# The steps towards an answer, and the way to them from a question and the questions before it.
Answering = Generator[Step, None, Answer]
Answered = Callable[[str, Sequence[str]], Answering]


@dataclass(frozen=True, slots=True)
class Understood:
    """A question against a corpus.

    ``documents`` are those it is about; ``text`` is the question in normal form, completed by those before, without
    departments; ``content`` is what it asks for, without years and question words; ``aspects`` name what of it (share,
    reason, actual …); ``missing`` says why there is nothing to look into. ``named`` is whether the documents were
    narrowed by a department; ``departments`` stand in the order of the question, ``years`` likewise. ``earlier`` is the
    text of the question before; ``supplied`` is whether it supplied what this one leaves out.
    """

    question: str
    documents: tuple[Document, ...]
    content: tuple[str, ...]
    text: str = ""
    aspects: frozenset[str] = frozenset()
    departments: tuple[str, ...] = ()
    year: int | None = None
    kind: str | None = None
    named: bool = False
    years: tuple[int, ...] = ()
    earlier: str = ""
    supplied: bool = False
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
