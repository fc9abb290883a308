"""A rate of coverage, satisfaction, qualification or punctuality is at most 100 %.

Not applicable where no indicator is a percentage of that kind.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from disclosures.model import Disclosure, Source, Target
from review.bases import INDICATOR_GUIDE
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import EXACT

SHARE = re.compile(
    r"满意度|覆盖率|合格率|达标率|准确率|及时率|出勤率|合规率|完好率|正常(?:运行|运转)率|到位率"
    r"|(?:目标编制|绩效监控|绩效自评|项目评价|绩效评价)完成率|(?:结果|建议)应用率|资金细化率"
)
FULL = Decimal(100)


@check(
    title="满意度和占比类指标不超过100%",
    severity=Severity.WARNING,
    basis=INDICATOR_GUIDE,
    rule="满意度、覆盖率、合格率、及时率等占比类指标的目标值和完成值不应超过100%。",
    exempt="没有以百分比表示的占比类指标。",
    tolerance=EXACT,
    example="“甲项目”指标“参训人员满意度”填为105%，超过100%。",
)
def shares_stay_below_a_hundred(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare targets and results of share-like indicators with 100 %."""
    found = False
    for project, name, value, source in _shares(disclosure):
        found = True
        outcome = Outcome.FAILS if value.value is not None and value.value > FULL else Outcome.HOLDS
        message = f"“{project}”指标“{name}”填为{value.raw}，超过100%。"
        yield Observation(outcome, f"{project}/{name}/{value.raw}", message, value.raw, "≤100%", "", (source,))
    if not found:
        raise Missing("没有占比类指标")


def _shares(disclosure: Disclosure) -> Iterator[tuple[str, str, Target, Source]]:
    for indicator in disclosure.indicators:
        if indicator.target.unit == "%" and SHARE.search(indicator.level3):
            yield indicator.scope, indicator.level3, indicator.target, indicator.source
    for form in disclosure.self_assessments:
        for row in form.results:
            for value in (row.target, row.actual):
                if value.unit == "%" and SHARE.search(row.level3):
                    yield form.project, row.level3, value, row.source
