"""What should be small has a ceiling (结转结余率 ≤10%), what should be large a floor (满意度 ≥90%).

Judged are names whose end says which; where both readings make sense nothing is asked. Not applicable where no
indicator is such a rate with an operator.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure, Source, Target
from review.bases import INDICATOR_GUIDE
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

SMALL = re.compile(
    r"(?:结转结余|预算调整|投诉|差错|失误|错误|事故|违规|违纪|流失|超支|返工|逾期)(?:发生|变动)?率$|”?经费[”]?控制率$|变动率$"
)
LARGE = re.compile(
    r"(?:满意度|覆盖率|合格率|达标率|准确率|及时率|完好率|到位率|应用率|知晓率|执行率|(?<!未)完成率|实现率|优良率)$"
)
CHANGED = re.compile(r"降|减|改善|提高|提升|下降")  # 投诉下降率: a rate of change points the other way


@check(
    title="比率类指标的方向与其含义相符",
    severity=Severity.WARNING,
    basis=INDICATOR_GUIDE,
    rule="结转结余率、预算调整率、投诉率等越低越好的指标应用“≤”，满意度、合格率、完成率等越高越好的指标应用“≥”。",
    exempt="没有带“≥”或“≤”的此类指标；名称看不出越高越好还是越低越好的不判断。",
    tolerance=WORDS,
    example="“整体绩效目标”指标“结转结余率”的指标值为“≥10%”，该指标越低越好，应用“≤”。",
)
def rates_point_the_right_way(disclosure: Disclosure) -> Iterator[Observation]:
    """Look at the operator of every rate whose name tells its direction."""
    found = False
    for scope, name, target, source in _rates(disclosure):
        small = _is_small(name)
        if small is None:
            continue
        found = True
        floor = target.operator in {">=", ">"}
        outcome = Outcome.FAILS if floor is small else Outcome.HOLDS
        meant, sign = ("低", "≤") if small else ("高", "≥")
        message = f"“{scope}”指标“{name}”的指标值为“{target.raw}”，该指标越{meant}越好，应用“{sign}”。"
        yield Observation(outcome, f"{scope}/{name}/方向", message, target.raw, sign, "", (source,))
    if not found:
        raise Missing("没有带方向的比率类指标")


def _is_small(name: str) -> bool | None:
    """True where less is better, False where more is, None where the name does not say."""
    plain = "".join(name.split())
    if CHANGED.search(plain):
        return None
    if SMALL.search(plain):
        return True
    return False if LARGE.search(plain) else None


def _rates(disclosure: Disclosure) -> Iterator[tuple[str, str, Target, Source]]:
    pointed = {">=", ">", "<=", "<"}
    for indicator in disclosure.indicators:
        if indicator.target.operator in pointed and indicator.target.unit == "%":
            scope = "整体绩效目标" if indicator.scope == "department" else indicator.scope
            yield scope, indicator.level3, indicator.target, indicator.source
    for form in disclosure.self_assessments:
        for row in form.results:
            if row.target.operator in pointed and row.target.unit == "%":
                yield form.project, row.level3, row.target, row.source
