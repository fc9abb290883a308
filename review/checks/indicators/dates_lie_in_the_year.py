"""A date target lies in the year of the disclosure; an earlier one was copied from another year.

Not applicable to targets without a year, and where the cover names none.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure, Source, Target
from disclosures.targets import deadline
from review.bases import TARGET_MEASURES
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS


@check(
    title="时效指标日期在本年度内",
    severity=Severity.ERROR,
    basis=TARGET_MEASURES,
    rule="时效指标目标值中的日期应在文件所属年度之内；早于本年的为错误（多系沿用上年文本），晚于本年的为疑点。",
    exempt="指标值未写年份，或封面未见年度。",
    tolerance=WORDS,
    example="“甲项目”指标“完成时间”目标值“2024年12月底前”不在2025年度内。",
)
def dates_lie_in_the_year(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare the year of every date target with that of the disclosure."""
    year = disclosure.identity.year
    if year is None:
        raise Missing("封面未见年度")
    found = False
    for project, name, target, source in _targets(disclosure):
        due = deadline(target)
        if due is None:
            continue
        found = True
        outcome = Outcome.HOLDS if due.year == year else Outcome.FAILS
        severity = Severity.ERROR if due.year < year else Severity.WARNING
        message = f"“{project}”指标“{name}”目标值“{target.raw}”不在{year}年度内。"
        anchor = f"{project}/{name}/{target.raw}"
        yield Observation(outcome, anchor, message, target.raw, f"{year}年", "", (source,), severity)
    if not found:
        raise Missing("没有写明年份的时间指标")


def _targets(disclosure: Disclosure) -> Iterator[tuple[str, str, Target, Source]]:
    for indicator in disclosure.indicators:
        yield indicator.scope, indicator.level3, indicator.target, indicator.source
    for form in disclosure.self_assessments:
        for row in form.results:
            yield form.project, row.level3, row.target, row.source
