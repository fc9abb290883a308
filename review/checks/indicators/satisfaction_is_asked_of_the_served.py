"""Satisfaction is asked of those whom the department or project serves, not of its own staff.

One remark a disclosure. Not applicable where no satisfaction indicator is printed.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import INDICATOR_GUIDE
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

OWN = re.compile(r"^(?:本?(?:部门|单位|机关)|内部)(?:工作)?(?:人员|职工|干部|干部职工|员工)满意(?:度|率)$")
SATISFACTION = re.compile(r"满意(?:度|率)")
SHOWN = 5


@check(
    title="满意度调查对象为服务对象",
    severity=Severity.INFO,
    basis=INDICATOR_GUIDE,
    rule="满意度指标应反映社会公众或服务对象的评价，不应只设本部门、本单位、机关人员的满意度；一份文件只提一条。",
    exempt="没有满意度指标。",
    tolerance=WORDS,
    example="1个满意度指标以本部门人员为调查对象：“部门人员满意度”。",
)
def satisfaction_is_asked_of_the_served(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for satisfaction of the department's own people."""
    items = [item for item in disclosure.indicators if SATISFACTION.search(item.level3)]
    if not items:
        raise Missing("没有满意度指标")
    own = [item for item in items if OWN.match("".join(item.level3.split()))]
    shown = "、".join(dict.fromkeys(f"“{item.level3}”" for item in own[:SHOWN]))
    message = f"{len(own)}个满意度指标以本部门人员为调查对象：{shown}。"
    outcome = Outcome.FAILS if own else Outcome.HOLDS
    yield Observation(outcome, "满意度", message, shown, "服务对象", "", tuple(item.source for item in own))
