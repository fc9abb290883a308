"""Every statutory table of a department's budget or final accounts is disclosed.

Not applicable where it is unknown what the document is. Where pages are pictures or a table was not recognised, a
missing table is a warning only: somebody has to look. So it is where most of the tables are of other kinds.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure, Kind, Source, Table
from review.bases import OPERATING_RULES
from review.contents import listed_as
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

TABLES = {
    "income_and_expenditure": "收支总表",
    "income": "收入总表",
    "expenditure": "支出总表",
    "appropriation_income_and_expenditure": "财政拨款收支总表",
    "general_budget_expenditure": "一般公共预算支出表",
    "general_budget_basic_expenditure": "一般公共预算基本支出表",
    "three_public": "一般公共预算“三公”经费支出表",
    "government_funds": "政府性基金预算支出表",
}
INSTEAD = {
    "general_budget_basic_expenditure": {
        "appropriation_basic_expenditure",
        "basic_expenditure",
        "expenditure_by_economic_class",
        "general_budget_expenditure_by_economic_class",
    },
    "general_budget_expenditure": {"appropriation_expenditure"},
}
ACCOUNTS_ONLY = {"state_capital": "国有资本经营预算支出表"}
UNREAD = frozenset({"unknown_table", "scanned_page"})
ECONOMIC_CLASS = re.compile(r"30[123]\d{2}")
MOST = 6
SINCE = 2020  # the year whose final accounts everywhere have the table of state capital
ENOUGH = 3  # tables recognised before the lack of one says anything about the document


@check(
    title="法定公开表格齐全",
    severity=Severity.ERROR,
    basis=OPERATING_RULES,
    rule=(
        "部门预算应公开收支、收入、支出、财政拨款收支、一般公共预算支出、基本支出、“三公”经费、政府性基金八张表，"
        "2020年度以来的决算另加国有资本经营预算表。"
    ),
    exempt="不能确定文件种类，或识别出的法定表不足三张；有表格未能识别、为图片或多数表缺失时只作疑点，请人工核对。",
    tolerance=WORDS,
    example="未见《支出总表》。",
)
def statutory_tables_are_present(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for every table that the kind of disclosure must have."""
    present = _present(disclosure)
    wanted = _wanted(disclosure)
    if not wanted:
        raise Missing("不能确定文件应有哪些公开表格")
    unread = [problem for problem in disclosure.problems if problem.code in UNREAD]
    missing = wanting(disclosure)
    for name, title in wanted.items():
        if {name, *INSTEAD.get(name, ())} & present:
            yield Observation(Outcome.HOLDS, name, f"列有《{title}》。")
    if not missing:
        return
    listed = [place for title in missing if (place := listed_as(title, disclosure)) is not None]
    cover = (disclosure.identity.source,) if disclosure.identity.source is not None else ()
    pictures = [problem.source for problem in unread if problem.source is not None]
    titles = "、".join(f"《{title}》" for title in missing)
    but = f"（目录列有{'、'.join(f'“{_plain(place)}”' for place in listed)}）" if listed else ""
    message = f"未见{titles}{but}。"
    if unread:
        message = f"未识别到{titles}{but}；文件有{len(unread)}处表格未能识别或为图片，请人工核对。"
    severity = Severity.WARNING if unread or len(present & set(TABLES)) < MOST else None
    anchor = "、".join(name for name, title in wanted.items() if title in missing)
    yield Observation(Outcome.FAILS, anchor, message, "未见", titles, "", (*(listed or cover), *pictures), severity)


def wanting(disclosure: Disclosure) -> list[str]:
    """The titles of the statutory tables that are not recognised; nothing where it is unknown which there must be."""
    present = _present(disclosure)
    missing = {
        name: title for name, title in _wanted(disclosure).items() if not {name, *INSTEAD.get(name, ())} & present
    }
    early = (disclosure.identity.year or SINCE) < SINCE
    return [title for name, title in missing.items() if not (early and name in ACCOUNTS_ONLY)]


def _present(disclosure: Disclosure) -> set[str]:
    """The kinds of tables there are; one without a kind that prints economic classes is that of basic expenditure."""
    kinds = {table.kind for table in disclosure.tables}
    details = any(not table.kind and _prints_economic_classes(table) for table in disclosure.tables)
    return kinds | {"general_budget_basic_expenditure"} if details else kinds


def _prints_economic_classes(table: Table) -> bool:
    printed = (cell.text.strip() for row in table.rows for cell in row.cells if cell is not None)
    return len({text for text in printed if ECONOMIC_CLASS.match(text)}) >= ENOUGH


def _wanted(disclosure: Disclosure) -> dict[str, str]:
    kind = disclosure.identity.kind
    if kind not in {Kind.BUDGET, Kind.FINAL_ACCOUNTS} or not _enough(disclosure):
        return {}
    return TABLES if kind is Kind.BUDGET else TABLES | ACCOUNTS_ONLY


def _enough(disclosure: Disclosure) -> bool:
    return len({table.kind for table in disclosure.tables} & set(TABLES)) >= ENOUGH


def _plain(place: Source) -> str:
    return "".join(place.text.split())
