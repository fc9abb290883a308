"""Basic spending is printed by economic item (款), not by class: 30201 办公费, not 302 商品和服务支出 among the items.

Not applicable where the table of basic spending prints no items beside the government's.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import BUDGET_LAW_DETAIL
from review.declare import check
from review.lines import CLASS_LENGTH, row_source
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

BASIC = "general_budget_basic_expenditure"
ITEM_LENGTH = 5
SHOWN = 3


@check(
    title="基本支出按经济分类列示到款",
    severity=Severity.INFO,
    basis=BUDGET_LAW_DETAIL,
    rule="一般公共预算基本支出应按部门预算经济分类列示到款级科目；与政府预算款级科目并列的类级科目（如302）提请细化。一份文件只提一条。",
    exempt="未见与政府预算经济分类并列的基本支出表。",
    tolerance=WORDS,
    example="《一般公共预算基本支出表》1行只列到类：302商品和服务支出。",
)
def basic_items_are_detailed(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for classes among the items."""
    table = next(
        (item for item in disclosure.of_kind(BASIC) if item.index("government_economic.code") is not None), None
    )
    rows = [row for row in table.rows if table.text(row, "economic.code").isdigit()] if table is not None else []
    if table is None or not any(len(table.text(row, "economic.code")) == ITEM_LENGTH for row in rows):
        raise Missing("未见与政府预算经济分类并列的基本支出表")
    left = [
        row
        for row in rows
        if len(table.text(row, "economic.code")) == CLASS_LENGTH
        and len(table.text(row, "government_economic.code")) == ITEM_LENGTH
    ]
    shown = "、".join(table.text(row, "economic.code") + table.text(row, "economic.name") for row in left[:SHOWN])
    message = f"《{table.title}》{len(left)}行只列到类：{shown}。"
    outcome = Outcome.FAILS if left else Outcome.HOLDS
    yield Observation(outcome, "款级科目", message, shown, "", "", tuple(row_source(row, table.source) for row in left))
