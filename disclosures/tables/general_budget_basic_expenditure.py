"""一般公共预算基本支出表, 一般公共预算财政拨款基本支出决算明细表: running costs by economic class."""

from disclosures.declaration import Column, Layout, TableDeclaration, money, text
from disclosures.tables._economic import BASIC, BASIC_NOW_AND_BEFORE

GROUP = r"(?:.*/)?"


def _group(number: int) -> tuple[Column, ...]:
    return (
        text(f"group{number}.code", GROUP + r"(?:支出)?(?:经济)?(?:分类)?科目(?:编码|代码)", GROUP + r"编码"),
        text(f"group{number}.name", GROUP + r"(?:支出)?(?:经济)?(?:分类)?科目名称", GROUP + r"名称"),
        money(f"group{number}.amount", GROUP + r"(?:金额|决算数|预算数)"),
    )


general_budget_basic_expenditure = TableDeclaration(
    titles=(r"公共预算.*基本支出",),
    but_not=r"政府性基金|国有资本|三公|绩效",
    layouts=(BASIC, Layout(columns=(*_group(1), *_group(2), *_group(3))), BASIC_NOW_AND_BEFORE),
)
