"""An item of the state's classification that no table and no sentence prints by itself: not disclosed, and said so."""

import re

from answers.model import Answer, Corpus, Document, Kind, Understood
from answers.quantities import amounts
from answers.relevance import statements
from answers.scope import documents_for
from answers.titles import title
from answers.vocabulary import as_printed, codes, names
from review.classification import NAMES
from search_index.analysis import normal_form

_ITEMS = frozenset(normal_form(name) for name in NAMES.values())


def not_listed(asked: Understood, corpus: Corpus) -> Answer | None:
    """Say that the item is not disclosed; None where it is, or another thing is asked for."""
    item = as_printed("".join(asked.content))
    item = item if item in _ITEMS else item.removesuffix("支出")
    if not asked.named or item not in _ITEMS or codes(asked.text) or {"definition", "list"} & asked.aspects:
        return None
    documents = documents_for(asked, corpus)
    if not documents or any(_printed(item, document) for document in documents):
        return None
    whose = "、".join(title(document) for document in documents)
    text = f"{whose}未披露“{item}”的金额：表格中没有列出此项。"
    return Answer(asked.question, text, found=False, kind="refusal")


def _printed(item: str, document: Document) -> bool:
    """Whether a row, a column, a project, an indicator or a stated figure is called so, or a figure stands after it."""
    known = names(document)
    disclosure = document.load()
    others = (*(one.name for one in disclosure.projects), *(one.level3 for one in disclosure.indicators))
    stated = (figure.measure for figure, _ in amounts(document))
    if item in known.rows or item in known.heads or any(item in normal_form(name) for name in (*others, *stated)):
        return True
    with_figure = re.compile(rf"{re.escape(item)}[^,。;\d]{{0,6}}\d")
    return any(with_figure.search(seen.normal) for seen in statements(document))


KIND = Kind(
    title="未列出的科目",
    rank=29,
    examples=("水务局的印刷费是多少？",),
    answer=not_listed,
)
