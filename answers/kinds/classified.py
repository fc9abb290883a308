"""Over which classes, divisions or items of the functional classification the expenditure is spread."""

import re

from answers.model import Answer, Citation, Corpus, Document, Kind, Understood
from answers.places import citation_at
from answers.quantities import amounts, number, table_rows, whole_of
from answers.scope import documents_for
from answers.shown_sums import added_up
from answers.titles import title
from disclosures.model import Figure
from review.classes import CLASSES, classes_of_table

_ASKED = re.compile(
    r"(?:哪|几|什么)[^,。?]{0,6}?(?:(?P<level>[类款项])级?(?:的)?科目|功能(?:分类|科目))|(?:功能(?:分类)?|支出|[类款项]级)科目[^,。?]{0,8}(?:哪|几|什么)"
    r"|(?:主要用于什么|投向|花在)(?:哪)?几?大?类|支出[^,。?]{0,6}(?:分布|涉及|分成|分为|包括|包含|分|有)[^,。?]{0,4}(?:哪|几)[^,。?]{0,3}类(?!项目)"
)
_LEVEL = re.compile(r"[类款项](?=级)|[类款项](?=科目)")
_DIGITS = {"类": 3, "款": 5, "项": 7}
_GENERAL = re.compile(r"一般公共预算|财政拨款")
_OF_CLASS = re.compile(r"(?:\(类\)|（类）)支出$")
# Codes of functions begin with 2; a department's own number, in the same column, may be of three digits too.
_FUNCTION = re.compile(r"2\d\d(?:\d\d){0,2}$")
_Item = tuple[str, Citation]


def list_classes(asked: Understood, corpus: Corpus) -> Answer | None:
    """List them with their amounts; None where a question asks for something else or no table or sentence has them."""
    if not asked.named or not _ASKED.search(asked.text) or "经济" in asked.text:
        return None
    said = _LEVEL.search(asked.text)
    level = said.group() if said else "类"
    lines: list[str] = []
    working: list[str] = []
    cited: list[Citation] = []
    for document in documents_for(asked, corpus):
        found = _rows(asked.text, document, level)
        if not found and level == "类":
            found = _sentences(document) or _summed(document, working)
        if found:
            names = tuple(dict.fromkeys(name for name, _ in found))
            lines.append(f"{title(document)}支出共{len(names)}个{level}级科目：{'；'.join(names)}。")
            working.append(f"逐项计数：{len(names)}个")
            cited += dict.fromkeys(citation for _, citation in found)
    if not lines:
        return None
    text = "\n".join(lines)
    return Answer(asked.question, text, found=True, kind="listing", citations=tuple(cited), working=tuple(working))


def _rows(text: str, document: Document, level: str) -> tuple[_Item, ...]:
    """Return the rows of that level in the table of all expenditure, of the general budget's where that is named."""
    kinds = ("general_budget_expenditure", "expenditure") if _GENERAL.search(text) else ("expenditure",)
    for kind in kinds:
        titles = [table.title for table in document.load().tables if table.kind == kind]
        rows = [seen.unit for seen in table_rows(document) if seen.unit.path[0] in titles[:1] and seen.unit.labels[1:]]
        of_level = [unit for unit in rows if _FUNCTION.match(unit.labels[1]) and len(unit.labels[1]) == _DIGITS[level]]
        if of_level:
            printed = [(unit, number(whole_of(unit))) for unit in of_level]
            return tuple(
                (f"{unit.labels[0]}（{unit.labels[1]}）{f'{read[0]}{read[1]}' if read else ''}", unit.citation())
                for unit, read in printed
            )
    return ()


def _sentences(document: Document) -> tuple[_Item, ...]:
    """Return what the text states of each class: 住房保障（类）支出46.94万元."""
    stated: dict[str, tuple[Figure, Citation]] = {}
    for figure, seen in amounts(document):
        if figure.aspect == "金额" and _OF_CLASS.search(figure.measure):
            stated.setdefault(figure.measure, (figure, seen.unit.citation()))
    return tuple(
        (f"{name}{figure.amount.value}{figure.amount.unit}", cited) for name, (figure, cited) in stated.items()
    )


def _summed(document: Document, working: list[str]) -> tuple[_Item, ...]:
    """Return the classes of the items that the table of expenditure prints, their amounts added as noted."""
    table = next((table for table in document.load().tables if table.kind == "expenditure"), None)
    if table is None:
        return ()
    found: list[_Item] = []
    for code, printed in classes_of_table(table).items():
        total, sums = added_up([amount.value for amount in printed])
        working += [sums] if sums else []
        said = f"{CLASSES.get(code, code)}{total}{printed[0].unit}"
        found += [(said, citation_at(document, amount.source)) for amount in printed]
    return tuple(found)


KIND = Kind(
    title="功能科目",
    rank=20,
    examples=("水务局的支出涉及哪些项级科目？", "水务局的支出分布在哪几个类级科目？"),
    answer=list_classes,
)
