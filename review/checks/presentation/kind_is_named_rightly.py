"""A budget speaks of its budget, final accounts of theirs: no 部门决算单位构成 in a budget's headings and unit lists.

Judged are headings and the sentences about the units covered; what is said of other documents is left alone. Not
applicable where it is unknown what the document is.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure, Kind, Source
from review.bases import REVIEW_PRACTICE
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

BUDGET = re.compile(r"(?:部门|单位)预算(?:单位构成|编制范围|公开说明|情况说明|公开报表)|预算编制范围的")
ACCOUNTS = re.compile(r"(?:部门|单位)决算(?:单位构成|编制范围|公开说明|情况说明|公开报表)|决算编制范围的")
OTHER = {Kind.BUDGET: (ACCOUNTS, BUDGET, "部门预算"), Kind.FINAL_ACCOUNTS: (BUDGET, ACCOUNTS, "部门决算")}
UNITS = re.compile(r"单位构成|机构设置|构成情况")


@check(
    title="预算、决算用语与文件种类相符",
    severity=Severity.WARNING,
    basis=REVIEW_PRACTICE,
    rule="部门预算的标题和单位构成说明不应写“部门决算”，部门决算的不应写“部门预算”；错写的多为照搬另一份文件。",
    exempt="不能确定是预算还是决算；同一句中并列预算、决算的不计。",
    tolerance=WORDS,
    example="本文件是部门预算，标题“二、部门决算单位构成”写为决算。",
)
def kind_is_named_rightly(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for the other kind's words in the headings and in the sentences about units."""
    kind = disclosure.identity.kind
    if kind not in OTHER:
        raise Missing("不能确定是预算还是决算")
    wrong, right, name = OTHER[kind]
    seen: set[str] = set()
    for text, place in _texts(disclosure):
        match = wrong.search(text)
        if text in seen or (match is not None and right.search(text) is not None):
            continue
        seen.add(text)
        said = match.group() if match else ""
        message = f"本文件是{name}，“{_short(text)}”写为“{said}”。"
        outcome = Outcome.FAILS if match else Outcome.HOLDS
        yield Observation(outcome, f"用语/{_short(text)}", message, said, name, "", (place,))
    if not seen:
        raise Missing("没有标题或单位构成说明")


def _texts(disclosure: Disclosure) -> Iterator[tuple[str, Source]]:
    for heading in disclosure.headings:
        yield "".join(heading.text.split()), heading
    for clause in disclosure.clauses:
        if clause.path and UNITS.search(clause.path[-1]):
            yield "".join(clause.text.split()), clause.source


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:40]}…"
