"""Every table that the contents page lists is printed in the document.

Where pages could not be read, a table may stand there: then a remark only. A statutory table that is missing is told by
the check of those. Not applicable where no contents page lists
tables, or its names are not those of the tables.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import OPERATING_RULES
from review.checks.completeness.statutory_tables_are_present import wanting
from review.contents import compared, listed_as, listed_tables
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

UNREAD = frozenset({"scanned_page", "unknown_table", "missing_columns"})
ILLEGIBLE = re.compile(
    r"[\[【（(]?(?:illegible|unreadable|image|图片|无法辨认|无法识别|看不清)[\]】）)]?", re.IGNORECASE
)
ENOUGH = 5


@check(
    title="目录所列表格均已公开",
    severity=Severity.WARNING,
    basis=OPERATING_RULES,
    rule="目录列出的各表，正文应逐一公开；目录有而正文没有的，提请核实；一份文件只提一条，文件有未能识别的页面时只作提示。",
    exempt="没有列出表格的目录，或目录的表名与正文多数不同。",
    tolerance=WORDS,
    example="目录所列“七、支出经济分类汇总表”在正文中未见。",
)
def listed_tables_are_printed(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare the tables of the contents page with those printed."""
    listed = list(listed_tables(disclosure))
    titles = _titles(disclosure)
    printed = [name for name, _ in listed if _has(name, titles)]
    if len(listed) < ENOUGH or 2 * len(printed) < len(listed):
        raise Missing("没有列出表格的目录，或目录的表名与正文多数不同")
    unread = any(problem.code in UNREAD for problem in disclosure.problems) or _is_cut(disclosure)
    told = [listed_as(title, disclosure) for title in wanting(disclosure)]
    missing = [place for name, place in listed if not _has(name, titles) and place not in told]
    shown = "、".join(f"“{''.join(place.text.split())}”" for place in missing)
    doubt = "；文件有未能识别的页面，请人工核对" if unread else ""
    message = f"目录所列{shown}在正文中未见{doubt}。"
    outcome = Outcome.FAILS if missing else Outcome.HOLDS
    severity = Severity.INFO if unread else None
    yield Observation(outcome, "目录所列表格", message, "未见", shown, "", tuple(missing), severity)


def _is_cut(disclosure: Disclosure) -> bool:
    """Whether a transcript says that something could not be read."""
    return any(ILLEGIBLE.fullmatch("".join(clause.text.split())) for clause in disclosure.clauses)


def _titles(disclosure: Disclosure) -> list[str]:
    titles = [table.title for table in disclosure.tables]
    titles += [place.text for place in disclosure.headings]
    if disclosure.whole_department is not None:
        titles.append(disclosure.whole_department.title)
    return [compared(title, disclosure) for title in titles if title]


def _has(name: str, titles: list[str]) -> bool:
    return any(name in title or (len(title) > len("收支总表") and title in name) for title in titles)
