"""A self-report is signed after the year that it assesses has ended.

Not applicable where no report is dated, or the cover names no year.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import EVALUATION_MEASURES
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

SIGNED = re.compile(r"(?P<year>20\d\d)年\d{1,2}月(?:\d{1,2}日)?")
REPORT = re.compile(r"自评(?:总结)?报告")


@check(
    title="自评报告落款日期在年度终了之后",
    severity=Severity.WARNING,
    basis=EVALUATION_MEASURES,
    rule="自评（总结）报告的落款日期应在所评价年度终了之后。",
    exempt="报告未注明日期，或封面未见年度。",
    tolerance=WORDS,
    example="“甲项目支出绩效自评总结报告”落款日期为2025年4月20日，早于2025年度终了。",
)
def reports_follow_the_year(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare the date below every self-report with the year assessed."""
    year = disclosure.identity.year
    if year is None:
        raise Missing("封面未见年度")
    found = False
    for clause in disclosure.clauses:
        match = SIGNED.fullmatch("".join(clause.text.split()))
        if match is None or not any(REPORT.search(heading) for heading in clause.path):
            continue
        found = True
        outcome = Outcome.HOLDS if int(match["year"]) > year else Outcome.FAILS
        message = f"“{clause.path[0]}”落款日期为{match.group()}，早于{year}年度终了。"
        yield Observation(
            outcome, f"{clause.path[0]}/落款", message, match.group(), f"{year}年以后", "", (clause.source,)
        )
    if not found:
        raise Missing("未见注明日期的自评报告")
