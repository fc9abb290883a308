"""A budget that pays for equipment, systems or works plans procurement.

Such projects are told by their names; small ones may stay below the procurement list: a remark. Not applicable to final
accounts, or where the text does not plan procurement of 0.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure, Kind
from review.bases import BUDGET_LAW_DISCLOSURE
from review.compare import printed
from review.declare import check
from review.figures import AMOUNT, spoken
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

PURCHASE = re.compile(
    r"购置|采购|换装|设备|系统|平台|软件|信息化|电子化|智慧|网络|线路|改造|装修|修缮|物业|保安|保洁|监理|印刷"
)
OTHERS = re.compile(r"补助|补贴|奖补|奖励|工资|转移支付|债务")
MEASURE = "政府采购"
SHOWN = 5


@check(
    title="有采购内容的项目编制政府采购预算",
    severity=Severity.INFO,
    basis=BUDGET_LAW_DISCLOSURE,
    rule="预算说明称政府采购预算为0，而项目中有设备购置、系统建设、改造、物业等采购内容的，提请核实是否漏编政府采购预算。",
    exempt="决算文件，或文字未称政府采购预算为0。",
    tolerance=WORDS,
    example="文字称政府采购预算为0万元，但列有采购内容的项目：“档案系统建设”35.00万元。",
)
def planned_purchases_are_procured(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for projects that buy things beside a procurement budget of nothing."""
    stated = next((figure.amount for said in spoken(disclosure) for figure in said.of(AMOUNT, MEASURE)), None)
    if disclosure.identity.kind is not Kind.BUDGET or stated is None or stated.value:
        raise Missing("不是预算文件，或文字未称政府采购预算为0")
    buying = [
        project
        for project in disclosure.projects
        if project.amount is not None
        and project.amount.value
        and PURCHASE.search(project.name)
        and not OTHERS.search(project.name)
    ]
    shown = "、".join(f"“{project.name}”{printed(project.amount)}" for project in buying[:SHOWN] if project.amount)
    more = "等" if len(buying) > SHOWN else ""
    message = f"文字称政府采购预算为{printed(stated)}，但列有采购内容的项目：{shown}{more}，请核实是否漏编。"
    outcome = Outcome.FAILS if buying else Outcome.HOLDS
    places = (stated.source, *(project.source for project in buying))
    yield Observation(outcome, MEASURE, message, printed(stated), shown, "", places)
