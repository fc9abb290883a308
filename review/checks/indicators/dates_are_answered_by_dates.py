"""A date target is answered by a date, not by 100%.

One remark a disclosure. Not applicable where no form has a date target.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import EVALUATION_MEASURES
from review.declare import check
from review.forms import attached_forms
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS


@check(
    title="时间指标填报实际完成时间",
    severity=Severity.INFO,
    basis=EVALUATION_MEASURES,
    rule="目标值为日期的时间指标，实际完成值应填完成时间，不应填百分比；一份文件只提一条。",
    exempt="自评表没有以日期为目标值的指标。",
    tolerance=WORDS,
    example="1个时间指标的实际完成值填为百分比，未填实际时间：“甲项目”“完成时间”目标2025年12月底前、实际100%。",
)
def dates_are_answered_by_dates(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for percentages in answer to date targets."""
    rows = [
        (form.project, row)
        for form in attached_forms(disclosure)
        for row in form.results
        if row.target.operator == "date"
    ]
    if not rows:
        raise Missing("自评表中没有时间指标")
    answered = [(project, row) for project, row in rows if row.actual.unit == "%"]
    shown = "；".join(
        f"“{project}”“{row.level3}”目标{row.target.raw}、实际{row.actual.raw}" for project, row in answered
    )
    message = f"{len(answered)}个时间指标的实际完成值填为百分比，未填实际时间：{shown}。"
    outcome = Outcome.FAILS if answered else Outcome.HOLDS
    places = tuple(row.source for _, row in answered)
    yield Observation(outcome, "时间指标", message, "百分比", "实际完成时间", "", places)
