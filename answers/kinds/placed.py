"""Under which column each of two named tables puts an amount: 52.40万元，两张表归类一样吗."""

import re
from decimal import Decimal

from answers.in_tables import named_tables
from answers.model import Answer, Corpus, Document, Kind, Understood
from answers.operations import CHECKED
from answers.quantities import number, table_rows
from answers.scope import documents_for
from answers.titles import title
from answers.units import Unit
from disclosures.model import Project
from search_index.analysis import normal_form

_PLACED = re.compile(r"归|类别|分类|类型|哪一?[类栏列]|同一?[类栏列]|栏目?|列(?:在|入|到)")
_AMOUNT = re.compile(r"(?<![\d.])\d[\d,]*(?:\.\d+)?(?=万)")
_WHOLE = re.compile(r"(?:合计|总计|小计|金额|预算数|决算数)$")
_TOTALS = frozenset({"合计", "总计"})
_TABLES = 2
_Place = tuple[Unit, dict[str, Decimal]]


def compare(asked: Understood, corpus: Corpus) -> Answer | None:
    """Tell the columns and whether they are the same; None where a table does not print it under one."""
    if not (asked.named and CHECKED.search(asked.text) and _PLACED.search(asked.text)):
        return None
    said = _AMOUNT.search(asked.text)
    value = Decimal(said.group().replace(",", "")) if said else None
    for document in documents_for(asked, corpus):
        titles = named_tables(asked.text, dict.fromkeys(table.title for table in document.load().tables))
        in_order = sorted(titles, key=lambda one: asked.text.find(titles[one]))
        found = [(one, place) for one in in_order if (place := _place(asked.text, one, value, document))]
        if len(found) == _TABLES == len(titles) and _comparable(found):
            return _told(asked, document, value, found)
    return None


def _comparable(found: list[tuple[str, _Place]]) -> bool:
    """Whether both tables spread it over columns of the same head, and come to the same."""
    parents = {heading.rpartition("/")[0] for _, (_, columns) in found for heading in columns}
    return len(parents) == 1 and len({sum(columns.values()) for _, (_, columns) in found}) == 1


def _place(text: str, table: str, value: Decimal | None, document: Document) -> _Place | None:
    """Return a row of a table and the columns that hold a value in it, or what is under the head that a text names.

    The total's row goes first. A value that is a sum of columns is all of them.
    """
    rows = [seen.unit for seen in table_rows(document) if seen.unit.path[0] == table]
    for unit in sorted(rows, key=lambda unit: normal_form(unit.labels[0]).replace(" ", "") not in _TOTALS):
        printed = {
            one.heading: read[0] for one in unit.values if (read := number(one)) and read[0] and read[1] == "万元"
        }
        leaves = {heading: amount for heading, amount in printed.items() if not _WHOLE.search(heading)}
        if value is not None and (same := {heading: one for heading, one in leaves.items() if one == value}):
            return unit, same
        for head in dict.fromkeys(heading.rpartition("/")[0] for heading in leaves):
            under = {heading: one for heading, one in leaves.items() if head and heading.rpartition("/")[0] == head}
            if under and (sum(under.values()) == value if value is not None else normal_form(head) in text):
                return unit, under
    return None


def _told(asked: Understood, document: Document, value: Decimal | None, found: list[tuple[str, _Place]]) -> Answer:
    spread = [{heading.rpartition("/")[2]: one for heading, one in columns.items()} for _, (_, columns) in found]
    same = spread[0] == spread[1]
    each = ("、".join(f"“{name}”{one}万元" for name, one in columns.items()) for columns in spread)
    said = "，".join(f"《{name}》列在{columns}" for (name, _), columns in zip(found, each, strict=True))
    listed = _listed(sum(spread[0].values(), start=Decimal(0)), document) if value is not None else ()
    types = "、".join(dict.fromkeys(f"“{one.type}”" for one in listed))
    more = f"；项目支出表中项目类型为{types}" if listed else ""
    rows = (seen.unit for seen in table_rows(document))
    units = (
        *(unit for _, (unit, _) in found),
        *(unit for unit in rows if any(unit.source == one.source for one in listed)),
    )
    cited = tuple(dict.fromkeys(unit.citation() for unit in units))
    text = f"{title(document)}：{'归类一致' if same else '有问题，归类不一致'}：{said}{more}。"
    return Answer(asked.question, text, found=True, kind="inconsistency", citations=cited)


def _listed(value: Decimal, document: Document) -> tuple[Project, ...]:
    """Return all the projects where they come to a value and each has a type; none else."""
    projects = document.load().projects
    total = sum((one.amount.value for one in projects if one.amount), start=Decimal(0))
    return projects if projects and total == value and all(one.type for one in projects) else ()


KIND = Kind(
    title="列在哪一类",
    rank=12,
    examples=("水务局项目支出52.40万元，支出总体表和一般公共预算支出表归类一样吗？",),
    answer=compare,
)
