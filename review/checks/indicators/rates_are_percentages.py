"""What is called a rate is measured in per cent, not in people, pieces or times.

Not applicable where no indicator that is called a rate has a unit.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import INDICATOR_GUIDE
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.targets import project_targets
from review.tolerances import WORDS

RATE = re.compile(
    r"(?:满意|准确|合格|达标|及时|完成|覆盖|出勤|知晓|执行|完好|合规|参与|达成|发放|到位|入学|就业|通过)(?:率|度)$"
)
COUNTED = re.compile(r"^(?:人(?:次|数)?|名|个|家|户|件|次|条|项|台|套|场|期|份|天|万元|元|亩|公里|平方米)$")


@check(
    title="比率指标不以个数计量",
    severity=Severity.INFO,
    basis=INDICATOR_GUIDE,
    rule="名称为满意度、准确率、合格率、完成率等的指标应以百分比计量，不应以人、个、次等计量。",
    exempt="没有带计量单位的比率指标。",
    tolerance=WORDS,
    example="“甲项目”指标“资金发放准确率”以“人”计量（100人），名称是比率，单位是个数。",
)
def rates_are_percentages(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for rates in units of count or money."""
    found = False
    for item in project_targets(disclosure):
        if not item.target.unit or not RATE.search("".join(item.name.split())):
            continue
        found = True
        outcome = Outcome.FAILS if COUNTED.match(item.target.unit) else Outcome.HOLDS
        target = item.target
        message = f"“{item.project}”指标“{item.name}”以“{target.unit}”计量（{target.raw}），名称是比率，单位是个数。"
        anchor = f"{item.project}/{item.name}/{item.target.unit}"
        yield Observation(outcome, anchor, message, item.target.raw, "%", "", (item.source,))
    if not found:
        raise Missing("没有带计量单位的比率指标")
