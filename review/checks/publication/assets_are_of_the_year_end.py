"""State assets are told as of the right day: in a budget the end of the year before, else of the year.

Not applicable where the text names no such day, or the cover no year.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure, Kind
from review.bases import OPERATING_RULES
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

DAY = re.compile(r"(?<!\d)(?P<year>20\d\d)年(?:度)?(?:期末|年?末|底|12月(?:31日)?(?:底|末)?)")


@check(
    title="国有资产占用截止日期与年度相符",
    severity=Severity.WARNING,
    basis=OPERATING_RULES,
    rule="国有资产占用情况（车辆等）的截止日期，预算应为上年末，决算应为本年末。",
    exempt="文字未写截止日期，或封面未见年度、文件种类。",
    tolerance=WORDS,
    example="国有资产占用情况为2024年期末，应为2025年末。",
)
def assets_are_of_the_year_end(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare the day of every sentence about vehicles owned with the year of the disclosure."""
    identity = disclosure.identity
    if identity.year is None or identity.kind not in {Kind.BUDGET, Kind.FINAL_ACCOUNTS}:
        raise Missing("封面未见年度或文件种类")
    expected = identity.year - 1 if identity.kind is Kind.BUDGET else identity.year
    found = False
    for clause in disclosure.clauses:
        text = "".join(clause.text.split())
        match = DAY.search(text) if "共有车辆" in text else None
        if match is None:
            continue
        found = True
        outcome = Outcome.HOLDS if int(match["year"]) == expected else Outcome.FAILS
        message = f"国有资产占用情况为{match.group()}，应为{expected}年末。"
        anchor = f"{'/'.join(clause.path)}/截止日期"
        yield Observation(outcome, anchor, message, match.group(), f"{expected}年末", "", (clause.source,))
    if not found:
        raise Missing("文字中未见国有资产占用的截止日期")
