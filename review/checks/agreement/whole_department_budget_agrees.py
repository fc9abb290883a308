"""The budget stated in the whole-department target table is that of the statutory tables, and adds up in itself.

总额 = 支出总计, 基本支出 and 项目支出 as in the table of expenditure; sources and structure each add up to the total.
Not applicable where the form is absent or its cells are blank.
"""

from collections.abc import Iterator

from disclosures.model import Amount, Disclosure, WholeDepartment
from review.bases import ARITHMETIC
from review.compare import add_up, agree
from review.declare import check
from review.headlines import BASIC, EXPENSE, PROJECT, headlines
from review.model import Missing, Observation, Severity
from review.tolerances import ROUNDING

FORM = "部门（单位）整体绩效目标表"
PARTS = (("资金来源", ("government_funds", "special_account", "unit_funds")), ("资金结构", ("basic", "project")))
MEASURES = {"total": EXPENSE, "basic": BASIC, "project": PROJECT}


@check(
    title="整体绩效目标表预算情况与预算表一致",
    severity=Severity.ERROR,
    basis=ARITHMETIC,
    rule=(
        "整体绩效目标表的预算总额、基本支出、项目支出应与支出总表一致；资金来源各项之和、"
        "资金结构各项之和均应等于预算总额。"
    ),
    exempt="未附整体绩效目标表，或预算情况栏为空。",
    tolerance=ROUNDING,
    example=(
        "《部门（单位）整体绩效目标表》预算总额为656.37万元，"
        "资金结构各项之和为665.37万元（484.72+180.65=665.37 ≠ 656.37）。"
    ),
)
def whole_department_budget_agrees(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare the form's budget with itself and with the statutory tables."""
    form = disclosure.whole_department
    if form is None:
        raise Missing(f"未见《{FORM}》")
    yield from _within(form)
    printings = headlines(disclosure)
    for key, measure in MEASURES.items():
        own, others = form.budget.get(key), printings.get(measure, [])
        if own is None or not others:
            continue
        other = others[0]
        message = f"《{FORM}》{measure}为{{reported}}，《{other.table.title}》为{{expected}}。"
        yield agree(own, other.parts[0]).observed(key, message, (own.source, other.parts[0].source))


def _within(form: WholeDepartment) -> Iterator[Observation]:
    total = form.budget.get("total")
    for name, keys in PARTS:
        parts: list[Amount] = [amount for key in keys if (amount := form.budget.get(key)) is not None]
        complete = len(parts) == len(keys) or name == "资金来源"
        if total is not None and parts and complete:
            message = f"《{FORM}》预算总额为{{reported}}，{name}各项之和为{{expected}}（{{working}}）。"
            yield add_up(total, parts).observed(name, message, (total.source, *(part.source for part in parts)))
