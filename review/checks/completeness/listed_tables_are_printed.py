"""Every table that the contents page lists is printed in the document.

Where pages could not be read, a table may stand there: then a remark only. Not applicable where no contents page lists
tables, or its names are not those of the tables.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure, Source
from review.bases import OPERATING_RULES
from review.declare import check
from review.forms import folded
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

ENTRY = re.compile(
    r"^[-•·]?(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[)）]|\d+[、.．]?|表[一二三四五六七八九十\d]+[、:：]?|附?[表件]\d+[、:：]?)?(?P<name>[^\d.…·]{3,40}表)[\s.…·\d]*$"
)
YEAR = re.compile(r"20\d\d年?度?|总体|情况|预算|(?:总|明细)(?=表)")  # words that contents and titles do not share
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
    listed = list(_listed(disclosure))
    titles = _titles(disclosure)
    printed = [name for name, _ in listed if _has(name, titles)]
    if len(listed) < ENOUGH or 2 * len(printed) < len(listed):
        raise Missing("没有列出表格的目录，或目录的表名与正文多数不同")
    unread = any(problem.code in UNREAD for problem in disclosure.problems) or _is_cut(disclosure)
    missing = [place for name, place in listed if not _has(name, titles)]
    shown = "、".join(f"“{''.join(place.text.split())}”" for place in missing)
    doubt = "；文件有未能识别的页面，请人工核对" if unread else ""
    message = f"目录所列{shown}在正文中未见{doubt}。"
    outcome = Outcome.FAILS if missing else Outcome.HOLDS
    severity = Severity.INFO if unread else None
    yield Observation(outcome, "目录所列表格", message, "未见", shown, "", tuple(missing), severity)


def _is_cut(disclosure: Disclosure) -> bool:
    """Whether a transcript says that something could not be read."""
    return any(ILLEGIBLE.fullmatch("".join(clause.text.split())) for clause in disclosure.clauses)


def _listed(disclosure: Disclosure) -> Iterator[tuple[str, Source]]:
    for place in disclosure.contents:
        match = ENTRY.match("".join(place.text.split()))
        if match is not None:
            yield _plain(match["name"], disclosure), place


def _titles(disclosure: Disclosure) -> list[str]:
    titles = [table.title for table in disclosure.tables]
    titles += [place.text for place in disclosure.headings]
    if disclosure.whole_department is not None:
        titles.append(disclosure.whole_department.title)
    return [_plain(title, disclosure) for title in titles if title]


def _plain(title: str, disclosure: Disclosure) -> str:
    text = folded(YEAR.sub("", "".join(title.split()))).replace("情况", "")
    return text.replace(folded(disclosure.identity.department or "\0"), "") or text


def _has(name: str, titles: list[str]) -> bool:
    return any(name in title or (len(title) > len("收支总表") and title in name) for title in titles)
