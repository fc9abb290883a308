"""Every numbered section that the contents page lists stands in the document.

Judged are parts of which most sections are found under their names, where nearly all are headings among headings
alone; tables and required chapters are other checks'. Not applicable where no numbered sections are listed.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from disclosures.headings import PART, SECTION, marker
from disclosures.model import Disclosure, Source
from review.bases import OPERATING_RULES
from review.checks.publication.required_chapters_are_present import CHAPTERS, absent_chapters
from review.declare import check
from review.forms import folded
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

UNREAD = frozenset({"scanned_page", "unknown_table", "missing_columns"})
LEADERS = "0123456789.·…．-—_⋯‥ "
LEAST, SHORTEST = 4, 6
MOST = 5  # sections to one that is no heading, where headings alone are asked
IDLE = re.compile(r"情况|说明|的|本年度?|20\d\d年?度?")  # words that a heading may have more or less


@check(
    title="目录所列章节均已编写",
    severity=Severity.WARNING,
    basis=OPERATING_RULES,
    rule="目录各部分所列章节，正文应逐一编写；目录有而正文通篇未见的，提请核实；文件有未能识别的页面时不判断。",
    exempt="目录没有分部分列出章节，或该部分多数章节在正文中找不到。",
    tolerance=WORDS,
    example="目录“第一部分”所列“三、部门预算基本情况”在正文中未见。",
)
def listed_sections_are_written(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for the name of every listed section among headings, tables and text."""
    if any(problem.code in UNREAD for problem in disclosure.problems):
        raise Missing("文件有未能识别的页面")
    written, headed = _written(disclosure), _headed(disclosure)
    found = False
    for part, entries in _parts(disclosure).items():
        missing = [(name, place) for name, place in entries if folded(name) not in written]
        if len(entries) < 2 or 2 * len(missing) >= len(entries):
            continue
        found = True
        without = sum(folded(name) not in headed for name, _ in entries)
        where = headed if MOST * without <= len(entries) else written
        for name, place in entries:
            absent = (name, place) in missing and not _alike(name, where) and not _told(name, disclosure)
            message = f"目录“{part}”所列“{_plain(place)}”在正文中未见。"
            outcome = Outcome.FAILS if absent else Outcome.HOLDS
            yield Observation(outcome, f"目录/{part}/{name}", message, "未见", name, "", (place,))
    if not found:
        raise Missing("目录没有分部分列出章节")


def _told(name: str, disclosure: Disclosure) -> bool:
    """Whether the check of required chapters tells that this one is missing."""
    return any(CHAPTERS[chapter].search(name) for chapter in absent_chapters(disclosure))


def _parts(disclosure: Disclosure) -> dict[str, list[tuple[str, Source]]]:
    found: dict[str, list[tuple[str, Source]]] = defaultdict(list)
    part = ""
    for entry in disclosure.contents:
        text = _plain(entry)
        number = marker(text)
        if number is not None and number[0] == PART:
            part = number[1]
        elif number is not None and number[0] == SECTION and part:
            name = text.removeprefix(number[1])
            if len(folded(name)) >= LEAST and not name.endswith("表"):
                found[part].append((name, entry))
    return found


def _written(disclosure: Disclosure) -> str:
    """Everything the document says but for its contents page, folded."""
    return "\n".join((_headed(disclosure), *(folded(clause.text) for clause in disclosure.clauses)))


def _headed(disclosure: Disclosure) -> str:
    """All headings and titles, folded."""
    texts = [heading.text for heading in disclosure.headings]
    texts += [name for clause in disclosure.clauses for name in clause.path]
    texts += [table.title for table in disclosure.tables]
    if disclosure.whole_department is not None:
        texts.append(disclosure.whole_department.title)
    return "\n".join(folded(text) for text in texts)


def _alike(name: str, written: str) -> bool:
    """Whether the text has the name but for year, idle words and its last letters: another check compares those."""
    plain = IDLE.sub("", folded(name))
    return plain[: max(SHORTEST, len(plain) * 2 // 3)] in IDLE.sub("", written)


def _plain(place: Source) -> str:
    return "".join(place.text.split()).lstrip("-•·●▪*").rstrip(LEADERS)
