"""The row of a classification code that a question says, whatever else it calls the item: 30113公积金."""

import re

from answers.model import Answer, Corpus, Document, Kind, Understood
from answers.operations import CHECKED, OPERATION
from answers.quantities import number, table_rows, whole_of
from answers.scope import documents_for
from answers.shown_sums import added_up
from answers.titles import title
from answers.units import Unit
from answers.vocabulary import codes

_SHORTEST = 5
_SHOWN = 6
# What one row comes to is what it prints.
_WHOLE = re.compile(r"合计|一共|总共|共计|总计")


def state(asked: Understood, corpus: Corpus) -> Answer | None:
    """State the figures of the first table's rows of that code; None where none is said, or no table prints it."""
    said = tuple(code for code in codes(asked.text) if len(code) >= _SHORTEST)
    text = _WHOLE.sub("", asked.text) if len(said) == 1 else asked.text
    if not said or not asked.named or OPERATION.search(text) or CHECKED.search(text):
        return None
    for document in documents_for(asked, corpus):
        if found := _rows(said, document):
            return _answer(asked, document, found)
    return None


def _rows(said: tuple[str, ...], document: Document) -> tuple[Unit, ...]:
    """Return the rows whose own code is said; of several codes, those that bear most of them."""
    rows = [seen.unit for seen in table_rows(document) if set(seen.unit.labels[1:2]) & set(said)]
    most = max((len(set(said) & set(unit.labels)) for unit in rows), default=0)
    best = [unit for unit in rows if len(set(said) & set(unit.labels)) == most]
    return tuple(unit for unit in best if unit.path == best[0].path)[:_SHOWN]


def _answer(asked: Understood, document: Document, found: tuple[Unit, ...]) -> Answer | None:
    read = [(unit, amount) for unit in found if (amount := number(whole_of(unit)))]
    if not read:
        return None
    named = (f"{unit.labels[0]}（{'，'.join(unit.labels[1:])}）{value}{unit_of}" for unit, (value, unit_of) in read)
    text = f"{title(document)}：《{found[0].path[0]}》{'；'.join(named)}"
    total, working = added_up([value for _, (value, _) in read])
    text += f"；合计{total}{read[0][1][1]}。" if working else "。"
    cited = tuple(unit.citation() for unit, _ in read)
    return Answer(
        asked.question, text, found=True, kind="figure", citations=cited, working=(working,) if working else ()
    )


KIND = Kind(
    title="按代码查行",
    rank=31,
    examples=("水务局 30113 公积金",),
    answer=state,
)
