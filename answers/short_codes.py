"""The class for the code: 基本工资列505的 means the row of 基本工资 under 50501, where it has one under 505 alone."""

import re
from dataclasses import replace

from answers.model import Document, Understood
from answers.quantities import table_rows
from answers.vocabulary import codes, said_names
from search_index.analysis import normal_form

_CLASS = 3
_WHOLE = 5


def with_whole_codes(asked: Understood) -> Understood:
    """Return the question with each class that it says put as the one code under it of the row that it names."""
    short = [code for code in codes(asked.text) if len(code) == _CLASS]
    if not short or len(asked.departments) != 1:
        return asked
    for document in asked.documents:
        whole = {code: found for code in short if (found := _under(code, asked.text, document))}
        if whole:
            content = tuple(_written(chunk, whole) for chunk in asked.content)
            return replace(asked, text=_written(asked.text, whole), content=content)
    return asked


def _under(code: str, text: str, document: Document) -> str:
    """Return the one code under a class that rows named in a text bear; "" for none, several or the class itself."""
    named = {one.name for one in said_names(text, (document,)) if one.row}
    rows = (seen.unit for seen in table_rows(document))
    labels = {label for unit in rows if normal_form(unit.labels[0]) in named for label in unit.labels[1:]}
    whole = {label for label in labels if label.isdecimal() and label.startswith(code)}
    return whole.pop() if len(whole) == 1 and all(len(one) == _WHOLE for one in whole) else ""


def _written(text: str, whole: dict[str, str]) -> str:
    """Return a text with each class as its code, and the words dropped that say where it is listed."""
    for code, found in whole.items():
        text = re.sub(rf"(?<!\d){code}(?!\d)类?", found, text)
    return text
