"""A department that spent much on projects which buy goods, works or services does not report procurement of 0.

Such projects are told by their names (建设, 设备, 线路, 租赁, 物业, 保安 …) and by 500 000 yuan or more spent.
Not applicable to budgets, and where no procurement is stated.
"""

import re
from collections.abc import Iterator

from disclosures.model import Amount, Disclosure, Kind, Project
from review.bases import BUDGET_LAW_DISCLOSURE
from review.compare import printed
from review.declare import check
from review.forms import executed_of
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

PURCHASE = re.compile(
    r"采购|购置|购买|建设|工程|改造|装修|修缮|设备|线路|网络|软件|信息化|系统|平台|租赁|物业|保安|保洁|安保|运维|印刷"
)
NO_PURCHASE = re.compile(r"补助|补贴|奖|贴息|转移支付|债务|还本|付息|监理费$")
LEAST = 500_000


@check(
    title="有采购类项目支出的部门列有政府采购支出",
    severity=Severity.INFO,
    basis=BUDGET_LAW_DISCLOSURE,
    rule="决算称全年政府采购支出为0，而有单项支出50万元以上、名称属于采购性质（建设、设备、租赁、物业等）的项目的，提请核实是否漏列。",
    exempt="预算文件，或文字中未说明政府采购支出。",
    tolerance=WORDS,
    example="文字称政府采购支出总额为0，但列有采购性质的项目支出：“甲设备购置项目”120.00万元，请核实是否漏列政府采购。",
)
def purchases_are_procured(disclosure: Disclosure) -> Iterator[Observation]:
    """Set the projects that buy beside a procurement of 0."""
    said = [item for item in disclosure.figures if (item.measure, item.aspect) == ("政府采购", "金额")]
    if disclosure.identity.kind is not Kind.FINAL_ACCOUNTS or not said:
        raise Missing("文字中未说明全年政府采购支出")
    total = max((item.amount for item in said), key=lambda amount: amount.base)
    bought = list(_bought(disclosure))
    outcome = Outcome.FAILS if bought and not total.value else Outcome.HOLDS
    shown = "、".join(f"“{project.name}”{printed(spent)}" for project, spent in bought)
    message = f"文字称政府采购支出总额为0，但列有采购性质的项目支出：{shown}，请核实是否漏列政府采购。"
    places = (total.source, *(project.source for project, _ in bought))
    yield Observation(outcome, "政府采购", message, printed(total), "采购类项目支出", shown, places)


def _bought(disclosure: Disclosure) -> Iterator[tuple[Project, Amount]]:
    """The projects that buy, with what they spent."""
    for project in disclosure.projects:
        if not PURCHASE.search(project.name) or NO_PURCHASE.search(project.name):
            continue
        spent = executed_of(disclosure, project.name) or project.amount
        if spent is not None and spent.base >= LEAST:
            yield project, spent
