"""What was received or spent of appropriations is not more than all that was received or spent.

Not applicable where the tables of all money or of appropriations print no totals of the year.
"""

from collections.abc import Iterator

from disclosures.model import Amount, Disclosure, Kind
from review.bases import ARITHMETIC
from review.compare import interval, printed
from review.declare import check
from review.headlines import CURRENT_EXPENSE, CURRENT_INCOME, headlines
from review.model import Missing, Observation, Outcome, Severity
from review.sides import Side, main_key, sides
from review.tolerances import ROUNDING

MEASURES = (("本年收入", CURRENT_INCOME), ("本年支出", CURRENT_EXPENSE))


@check(
    title="财政拨款收支不大于全部收支",
    severity=Severity.ERROR,
    basis=ARITHMETIC,
    rule="财政拨款收支总表的本年收入、本年支出不应大于收支总表（收入表、支出表）的本年收入、本年支出合计。",
    exempt="预算文件，以及没有列示本年收入、本年支出合计的表。",
    tolerance=ROUNDING,
    example="财政拨款本年支出为1200.00万元，大于《支出决算表》本年支出合计1000.00万元。",
)
def appropriations_stay_below_all(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare the year's appropriations with all money of the year."""
    printings = headlines(disclosure)
    table = next(disclosure.of_kind("appropriation_income_and_expenditure"), None)
    if table is None or disclosure.identity.kind is not Kind.FINAL_ACCOUNTS:
        raise Missing("没有财政拨款收入支出决算总表")
    found = False
    for side, name, measure in zip(
        sides(table), ("本年收入", "本年支出"), (CURRENT_INCOME, CURRENT_EXPENSE), strict=True
    ):
        part = _current(side)
        whole = next(iter(printings.get(measure, ())), None)
        if part is None or whole is None or len(whole.parts) != 1:
            continue
        found = True
        every = whole.parts[0]
        above = part.base > every.base and not interval(part).meets(interval(every))
        title = whole.table.title
        message = f"财政拨款{name}为{printed(part)}，大于《{title}》{name}合计{printed(every)}。"
        outcome = Outcome.FAILS if above else Outcome.HOLDS
        yield Observation(outcome, name, message, printed(part), printed(every), "", (part.source, every.source))
    if not found:
        raise Missing("表内没有本年收入、本年支出合计")


def _current(side: Side) -> Amount | None:
    key = main_key(side)
    return side.current.amounts.get(key) if side.current is not None and key is not None else None
