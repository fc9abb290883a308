"""Whether basic spending lists an item that the text speaks of: 公用经费里有没有福利费，和增加原因一致吗."""

import re

from answers.model import Answer, Corpus, Document, Kind, Understood
from answers.operations import CHECKED
from answers.places import citation_at
from answers.relevance import statements
from answers.scope import documents_for
from answers.titles import title
from answers.units import Unit
from review.classification import NAMES
from review.economic import PERSONNEL, PUBLIC, Subject, details
from search_index.analysis import normal_form

_GROUPS = {"公用经费": PUBLIC, "人员经费": PERSONNEL, "基本支出": (*PERSONNEL, *PUBLIC)}
_LISTED = re.compile(
    r"有没有|有无|是否(?!一致|相同|一样|相符|对|正确|相等)|列了|列有|列没列|包[含括]|含不含|有[^,。?]{0,12}(?:吗|么|嘛|项)|没有"
)
_RUNNING = re.compile(r"机构运转经费|机关运行经费|运转经费|运行经费")
_SAID = re.compile(r"运转经费|运行经费|原因|文字|说|正文")
_DEFINED = re.compile(r"是指|[:：]指")
_CHECKS = frozenset({"agreement/named_items_are_printed", "agreement/reasons_name_printed_items"})
_ITEMS_NAMED = 2


def tell(asked: Understood, corpus: Corpus) -> Answer | None:
    """Tell which items are listed and whether that one is; None where no item and group are named or printed."""
    group = next((one for one in _GROUPS if one in asked.text), "")
    item = max((one for one in NAMES.values() if one in asked.text), key=len, default="")
    if not (asked.named and group and item and _LISTED.search(asked.text) and CHECKED.search(asked.text)):
        return None
    for document in documents_for(asked, corpus):
        if found := _items(group, document):
            return _told(asked, document, group, item, found)
    return None


def _items(group: str, document: Document) -> tuple[Subject, ...]:
    """Return the items of a group that the table of basic expenditure gives money to."""
    tables = document.load().of_kind("general_budget_basic_expenditure")
    items = (one for table in tables for one in details(table).items)
    return tuple(one for one in items if one.amount and one.amount.value and one.code.startswith(_GROUPS[group]))


def _told(asked: Understood, document: Document, group: str, item: str, found: tuple[Subject, ...]) -> Answer:
    named = [one for one in found if normal_form(one.name) == item]
    reason = _reason(item, document) if _SAID.search(asked.text) else None
    listing = _listing(group, found, document)
    names = "、".join(dict.fromkeys(one.name for one in found))
    has = "、".join(f"{one.amount.value}{one.amount.unit}" for one in named if one.amount)
    said = f"{group}列有“{item}”{has}" if named else f"{group}没有“{item}”，列有：{names}"
    if reason:
        verdict = "一致" if named else "有问题，不一致，对不上"
        said += f"；文字写到它：“{reason.quote}”"
    else:
        verdict = "有" if named else "没有"
    places = [one.source for one in (subject.amount for subject in named or found) if one]
    units = [unit.citation() for unit in (reason, listing) if unit]
    cited = tuple(dict.fromkeys((*units, *(citation_at(document, source) for source in places))))
    text = f"{title(document)}：{verdict}。{said}。"
    return Answer(asked.question, text, found=True, kind="inconsistency", citations=cited)


def _reason(item: str, document: Document) -> Unit | None:
    """Return the sentence on running costs that gives an item as a reason, or as one of theirs by the review."""
    said = [one.unit for one in statements(document) if one.unit.sort == "sentence" and item in one.normal]
    found = [one for one in said if _RUNNING.search(one.text) and not _DEFINED.search(one.text)]
    reason = next((one for one in found if item in normal_form(one.quote).partition("原因")[2]), None)
    assessment = document.assess() if document.assess else None
    doubted = any(one.check in _CHECKS and item in one.message for one in (assessment.findings if assessment else ()))
    return reason or (found[0] if found and doubted else None)


def _listing(group: str, found: tuple[Subject, ...], document: Document) -> Unit | None:
    """Return the sentence of the text that lists the group's items."""
    names = {normal_form(one.name) for one in found}
    said = [one for one in statements(document) if one.unit.sort == "sentence" and group in one.normal + one.context]
    return next((one.unit for one in said if sum(name in one.normal for name in names) >= _ITEMS_NAMED), None)


KIND = Kind(
    title="列没列这个科目",
    rank=12,
    examples=("水务局公用经费里有没有福利费，和文字说的一致吗？",),
    answer=tell,
)
