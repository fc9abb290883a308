"""Target, result, weight and points that a self-report quotes for an indicator are those of the form.

Not applicable where no report goes through the indicators of an attached form.
"""

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from disclosures.model import Disclosure
from disclosures.targets import read_target
from review.bases import EVALUATION_MEASURES
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.quoted_rows import Quoted, quoted_rows
from review.tolerances import EXACT


@check(
    title="自评报告所列指标与自评表一致",
    severity=Severity.ERROR,
    basis=EVALUATION_MEASURES,
    rule="自评总结报告逐项所列指标的目标值、实际完成值、分值、得分，应与自评表同一指标一致。",
    exempt="未附逐项说明指标的自评总结报告。",
    tolerance=EXACT,
    example="“甲项目”自评总结报告所列指标“培训人数”得分为5、自评表为7，两者不一致。",
)
def quoted_indicators_agree(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare every quoted indicator with its row."""
    found = False
    for quoted in quoted_rows(disclosure):
        found = True
        wrong = [f"{what}为{said}、自评表为{own}" for what, said, own in _parts(quoted) if not _same(said, own)]
        message = f"“{quoted.form.project}”自评总结报告所列指标“{quoted.name}”{'，'.join(wrong)}，两者不一致。"
        outcome = Outcome.FAILS if wrong else Outcome.HOLDS
        anchor = f"{quoted.form.project}/{quoted.row.level2}/{quoted.row.level3}"
        places = (quoted.clause.source, quoted.row.source)
        yield Observation(outcome, anchor, message, "；".join(wrong), "与自评表一致", "", places)
    if not found:
        raise Missing("未附逐项说明指标的自评总结报告")


def _parts(quoted: Quoted) -> Iterator[tuple[str, str, str]]:
    row = quoted.row
    yield "目标值", quoted.target, row.target.raw
    yield "实际完成值", quoted.actual, row.actual.raw
    if quoted.weight is not None and row.weight is not None:
        yield "分值", quoted.weight, str(row.weight.value)
    if quoted.score is not None and row.score is not None:
        yield "得分", quoted.score, str(row.score.value)


def _same(said: str, own: str) -> bool:
    """Equal as figures where both are, else as words."""
    try:
        return Decimal(said) == Decimal(own)
    except InvalidOperation:
        left, right = read_target(said), read_target(own)
    if left.value is not None and right.value is not None:
        return (left.operator, left.value, left.unit) == (right.operator, right.value, right.unit)
    return "".join(said.split()).rstrip("。") == "".join(own.split()).rstrip("。")
