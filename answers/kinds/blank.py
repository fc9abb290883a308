"""What a table names and leaves blank: neither a figure nor nought, and said so."""

import re
from functools import lru_cache

from answers.cells import groups, labelled
from answers.model import Answer, Citation, Corpus, Document, Kind, Understood
from answers.scope import documents_for
from answers.titles import title
from answers.vocabulary import as_printed
from disclosures.model import Row, Table
from search_index.analysis import normal_form
from search_index.schema import row_source, row_text

_SHORTEST = 3
_ORDINAL = re.compile(r"^(?:其中:|[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\))+")


def leave_blank(asked: Understood, corpus: Corpus) -> Answer | None:
    """Say that the item's amount is left blank; None where no table names it without a figure."""
    if not asked.named or {"definition", "list"} & asked.aspects:
        return None
    item = as_printed("".join(asked.content))
    for document in documents_for(asked, corpus):
        left = _left_blank(document)
        if found := left.get(item) or left.get(item.removesuffix("支出")):
            return _answer(asked, document, *found)
    return None


@lru_cache(maxsize=128)
def _left_blank(document: Document) -> dict[str, tuple[Table, Row, str]]:
    """Return the items that a table names and leaves blank, and no table prints, by their names in normal form."""
    found: dict[str, tuple[Table, Row, str]] = {}
    printed: set[str] = set()
    for table in document.load().tables:
        parts = groups(table)
        for row in table.rows:
            for group in parts:
                labels, values = labelled(table, row, group)
                name = normal_form(labels[0]) if labels else ""
                if values:
                    printed.add(_ORDINAL.sub("", name))
                elif len(name) >= _SHORTEST and not name.isdecimal():
                    found.setdefault(name, (table, row, labels[0]))
    return {name: place for name, place in found.items() if name not in printed}


def _answer(asked: Understood, document: Document, table: Table, row: Row, name: str) -> Answer:
    source = row_source(row, table.source)
    cited = Citation(document.ref, document.file, (table.title,), row_text(table, row), source.text, source)
    text = f"{title(document)}未披露“{name}”的金额：《{table.title}》列有此项，但金额栏为空（空白不等于零）。"
    return Answer(asked.question, text, found=False, kind="refusal", citations=(cited,))


KIND = Kind(
    title="空白栏",
    rank=28,
    examples=("水务局差旅费花了多少？",),
    answer=leave_blank,
)
