"""The contents page names a section as its heading does: 第三部分 十三、 there and 第三部分 十三、 here.

Compared are sections with the same part and number whose names resemble each other; a name that runs over the line
counts as far as it goes, one with department or year before it too. Not applicable where no contents page
stands before numbered headings.
"""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from disclosures.headings import PART, SECTION, marker
from disclosures.model import Clause, Disclosure, Source
from review.bases import REVIEW_PRACTICE
from review.declare import check
from review.forms import folded
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

Number = tuple[str, str]
YEAR = re.compile(r"\d{4}年度?")
ALIKE = 0.6
SHOWN = 3


@check(
    title="目录与正文标题一致",
    severity=Severity.INFO,
    basis=REVIEW_PRACTICE,
    rule="目录所列各部分章节的名称应与正文同一编号的标题相同；标题因换行而截断，或前面多出部门名称、年度的，视为相同。",
    exempt="没有目录，或正文标题的编号与目录不对应。",
    tolerance=WORDS,
    example="目录与正文标题不一致：目录为“预算绩效情况说明”，正文为“预算绩效评价情况说明”。",
)
def contents_agree_with_headings(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare every numbered section of the contents with the heading of that number; one remark a disclosure."""
    headings = _headings(disclosure)
    pairs = [(entry, *headings[number]) for number, entry in _entries(disclosure) if number in headings]
    if not pairs:
        raise Missing("没有目录，或目录与正文标题编号不对应")
    wrong = [(entry, name, clause) for entry, name, clause in pairs if _other_name(entry.text, name)]
    shown = "；".join(f"目录为“{_name(entry.text)}”，正文为“{_name(name)}”" for entry, name, _ in wrong[:SHOWN])
    more = f"等{len(wrong)}处" if len(wrong) > SHOWN else ""
    message = f"目录与正文标题不一致：{shown}{more}。"
    outcome = Outcome.FAILS if wrong else Outcome.HOLDS
    first = (wrong or pairs)[0]
    places = tuple(place for entry, _, clause in wrong for place in (entry, clause.source))
    yield Observation(outcome, "目录", message, _name(first[1]), _name(first[0].text), "", places)


def _entries(disclosure: Disclosure) -> Iterator[tuple[Number, Source]]:
    part = ""
    for entry in disclosure.contents:
        found = marker(_plain(entry.text))
        if found is not None and found[0] == PART:
            part = found[1]
        elif found is not None and found[0] == SECTION and part:
            yield (part, found[1]), entry


def _headings(disclosure: Disclosure) -> dict[Number, tuple[str, Clause]]:
    """The sections by part and number, with the first clause below each; numbers that head several are left out."""
    found: dict[Number, dict[str, Clause]] = {}
    for clause in disclosure.clauses:
        numbers = [marker(_plain(heading)) for heading in clause.path[:2]]
        if len(numbers) == 2 and numbers[0] and numbers[1] and (numbers[0][0], numbers[1][0]) == (PART, SECTION):
            found.setdefault((numbers[0][1], numbers[1][1]), {}).setdefault(clause.path[1], clause)
    return {number: next(iter(named.items())) for number, named in found.items() if len(named) == 1}


def _plain(text: str) -> str:
    return "".join(text.split()).lstrip("-•·●▪*")


def _name(text: str) -> str:
    """A heading without its number, leaders and page."""
    plain = _plain(text)
    found = marker(plain)
    return plain[len(found[1]) if found else 0 :].rstrip("0123456789.·…．-—_⋯‥ ")


def _other_name(entry: str, heading: str) -> bool:
    """Whether two names that should be one differ by more than a line's end."""
    one, other = (YEAR.sub("", folded(_name(text))).replace("的", "") for text in (entry, heading))
    short, long = sorted((one, other), key=len)
    if not short or long.startswith(short) or long.endswith(short):
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= ALIKE
