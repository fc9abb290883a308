"""A change that the text states in money has its reason beside it.

Reasons may stand anywhere below the same heading, and below the smaller headings under it. Not applicable where the
text states no change.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from disclosures.model import Clause, Disclosure
from review.bases import OPERATING_RULES
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

CHANGE = re.compile(r"(?:增加|减少|增长|下降|压减)(?P<money>\d[\d,]*(?:\.\d+)?)(?:万|亿)?元")
REASON = re.compile(r"原因|由于|因为|主要是|系|为了|[，。；（(]因(?!公)|导致|造成|致使|影响|据实|基本持平")

CHAPTER = re.compile(r"^第.{1,3}部分|^附件")


@check(
    title="增减变化说明原因",
    severity=Severity.WARNING,
    basis=OPERATING_RULES,
    rule="文字列有增减变化金额的，同一标题下应说明变化原因。",
    exempt="文字未列增减变化金额。",
    tolerance=WORDS,
    example="“（一）行政单位机构运转经费”列有增加2.43万元，未说明变化原因。",
)
def changes_have_reasons(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for a reason below the heading of every change."""
    below: dict[tuple[str, ...], list[Clause]] = defaultdict(list)
    for clause in disclosure.clauses:
        below[clause.path].append(clause)
    found = False
    for path, clauses in below.items():
        texts = ["".join(clause.text.split()) for clause in clauses]
        changed = [
            (clause, match)
            for clause, text in zip(clauses, texts, strict=True)
            for match in CHANGE.finditer(text)
            if Decimal(match["money"].replace(",", ""))
        ]
        if not changed:
            continue
        found = True
        explained = any(REASON.search(text) for text in texts) or _told_below(below, path)
        outcome = Outcome.HOLDS if explained else Outcome.FAILS
        shown = changed[0][1].group()
        message = f"“{path[-1] if path else shown}”列有{shown}，未说明变化原因。"
        places = tuple(dict.fromkeys(clause.source for clause, _ in changed))
        yield Observation(outcome, f"{'/'.join(path)}/原因", message, shown, "变化原因", "", places)
    if not found:
        raise Missing("文字中未列增减变化金额")


def _told_below(below: Mapping[tuple[str, ...], Sequence[Clause]], path: tuple[str, ...]) -> bool:
    """Whether a smaller heading under this one gives a reason; a chapter is no heading of one change."""
    if not path or CHAPTER.match(path[-1]):
        return False
    inner = (clause for other, clauses in below.items() if other[: len(path)] == path != other for clause in clauses)
    return any(REASON.search("".join(clause.text.split())) for clause in inner)
