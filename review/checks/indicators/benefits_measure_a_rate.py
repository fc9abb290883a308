"""A percentage is set for something of which there are per cent: a rate, a degree, a share, satisfaction.

提高工作效率 ≥95% measures nothing. One remark a disclosure. Not applicable where no benefit target is a percentage.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import TARGET_MEASURES
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.targets import project_targets
from review.tolerances import WORDS

DEED = re.compile(
    r"^(?:有效|进一步|不断|持续|切实|显著|明显)*(?:提高|提升|保障|保证|促进|推动|改善|增强|加强|优化|维护|确保|调动|强化|深化|巩固|激发|推进|完善|密切|丰富|营造)"
)
RATIO = re.compile(
    r"率|度|比例|比重|占比|比|程度|水平$|幅度|成效|达标|合格|百分|指数|增长|下降|减少|降低|覆盖|全部|全面"
)
SHOWN = 4


@check(
    title="效益指标的百分比有可计算的对象",
    severity=Severity.INFO,
    basis=TARGET_MEASURES,
    rule="效益指标以百分比为目标的，名称应写明是什么的比率；“提高工作效率≥95%”之类无从计算。一份文件只提一条。",
    exempt="效益指标没有以百分比为目标的。",
    tolerance=WORDS,
    example="1个效益指标以百分比为目标而名称不是比率，无从计算：“提高工作效率”≥95%。",
)
def benefits_measure_a_rate(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for deeds in per cent among the benefits."""
    shares = [item for item in project_targets(disclosure) if "效益" in item.level1 and item.target.unit == "%"]
    if not shares:
        raise Missing("效益指标没有以百分比为目标的")
    bare = [item for item in shares if DEED.search(_plain(item.name)) and not RATIO.search(_without_deed(item.name))]
    shown = "、".join(dict.fromkeys(f"“{item.name}”{item.target.raw}" for item in bare[:SHOWN]))
    more = "等" if len(bare) > SHOWN else ""
    message = f"{len(bare)}个效益指标以百分比为目标而名称不是比率，无从计算：{shown}{more}。"
    outcome = Outcome.FAILS if bare else Outcome.HOLDS
    yield Observation(outcome, "效益", message, shown, "写明比率", "", tuple(item.source for item in bare))


def _plain(name: str) -> str:
    return "".join(name.split())


def _without_deed(name: str) -> str:
    """What the deed is about; 效率 is a word for speed there, not a ratio."""
    return DEED.sub("", _plain(name)).replace("效率", "")
