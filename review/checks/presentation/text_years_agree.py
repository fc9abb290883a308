"""A sentence that states the year's figures begins with the year of the cover.

Not applicable where no sentence begins with a year, or the cover names none.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import REVIEW_PRACTICE
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

BEGINS = re.compile(
    r"^(?:[一-鿿（）]{0,30}?)(?P<year>20\d\d)年(?:度)?(?:一般公共预算|政府性基金|国有资本|财政拨款|“?三公”?|机关运行|机构运转|政府采购"
    r"|收入|支出|收、支|部门|年初|预算|无|没有|未)[^。]*?\d[\d.,]*万元"
)


@check(
    title="说明文字年度与封面一致",
    severity=Severity.WARNING,
    basis=REVIEW_PRACTICE,
    rule="以年度开头、说明本年收支金额的句子，其年度应与封面一致。",
    exempt="封面未见年度，或没有以年度开头的句子。",
    tolerance=WORDS,
    example="文字“2023年度收、支总计均为655.97万元…”的年度为2023年，封面为2025年。",
)
def text_years_agree(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare the year that every such sentence begins with."""
    year = disclosure.identity.year
    if year is None:
        raise Missing("封面未见年度")
    found = False
    for clause in disclosure.clauses:
        match = BEGINS.search("".join(clause.text.split()))
        if match is None:
            continue
        found = True
        outcome = Outcome.HOLDS if int(match["year"]) == year else Outcome.FAILS
        shown = match.group()[:30]
        message = f"文字“{shown}…”的年度为{match['year']}年，封面为{year}年。"
        anchor = f"{'/'.join(clause.path)}/{clause.id}/年度"
        yield Observation(outcome, anchor, message, shown, str(year), "", (clause.source,))
    if not found:
        raise Missing("说明文字未以年度开头")
