"""The names of things in documents, and which of them a question says: rows, columns and measures."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from answers.model import Document
from answers.relevance import statements
from answers.words import SYNONYMS
from search_index.analysis import normal_form

_PARENTHESES = re.compile(r"\(\W*\)")
_CODE = re.compile(r"(?<!\d)\d{3,7}(?![\d.%万元年])")
# Names that every table has; they say nothing by themselves.
_EMPTY = frozenset(
    {"合计", "总计", "金额", "小计", "支出", "收入", "项目", "其中", "决算数", "预算数", "本年支出", "本年收入", "类型"}
)
_ORDINAL = re.compile(r"^(?:其中:|[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d+[.、])+")
_WHOLE_HEADS = re.compile(r"(?:合计|总计|小计|金额|预算数|决算数)$")


@dataclass(frozen=True, slots=True)
class Names:
    """What rows and sentences are about, and what columns hold."""

    rows: frozenset[str]
    heads: frozenset[str]


@dataclass(frozen=True, slots=True)
class Said:
    """A name that a question says, where it begins, and whether it is (also) a column's."""

    name: str
    start: int
    row: bool
    head: bool


@lru_cache(maxsize=256)
def names(document: Document) -> Names:
    """Return the names of a document's rows, measures and columns, in normal form."""
    rows: set[str] = set()
    heads: set[str] = set()
    for seen in statements(document):
        if seen.unit.sort == "cell":
            rows.update(_ORDINAL.sub("", normal_form(label)) for label in seen.unit.labels)
            # Where the total stands alone its heads are items, as rows elsewhere are: the table of 三公.
            if seen.unit.labels == ("合计",):
                continue
            heads.update(part for value in seen.unit.values for part in map(normal_form, value.heading.split("/")))
    rows.update(normal_form(figure.measure) for figure in document.load().figures)
    return Names(frozenset(filter(_telling, rows)), frozenset(filter(_telling, heads)))


def said_names(text: str, documents: Iterable[Document]) -> tuple[Said, ...]:
    """Return the names that a normalised text says, longest first where they overlap, in their order."""
    known = [names(document) for document in documents]
    rows = frozenset().union(*(one.rows for one in known))
    heads = frozenset().union(*(one.heads for one in known))
    text = as_printed(text)
    found: list[Said] = []
    for name in sorted(rows | heads, key=len, reverse=True):
        at = text.find(name)
        while at >= 0:
            free = all(at + len(name) <= one.start or one.start + len(one.name) <= at for one in found)
            if free:
                found.append(Said(name, at, name in rows, name in heads))
            at = text.find(name, at + 1)
    return tuple(sorted(found, key=lambda one: one.start))


def is_a_row(content: Iterable[str], document: Document) -> bool:
    """Return whether a row, or a measure of the text, bears all of what is asked for as its name, code or none."""
    said = _PARENTHESES.sub("", _CODE.sub("", as_printed("".join(content))))
    return said in names(document).rows


def codes(text: str) -> tuple[str, ...]:
    """Return the classification codes that a text says."""
    return tuple(dict.fromkeys(_CODE.findall(text)))


def as_printed(text: str) -> str:
    """Return a text with everyday words put as they are printed."""
    for word in sorted(SYNONYMS, key=len, reverse=True):
        if word in text and SYNONYMS[word] not in text:
            text = text.replace(word, SYNONYMS[word])
    return text


def _telling(name: str) -> bool:
    return len(name) > 1 and not name.isdecimal() and name not in _EMPTY and not _WHOLE_HEADS.fullmatch(name)
