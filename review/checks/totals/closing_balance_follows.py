"""For every line of the government funds' accounts: opening balance + income − expenditure = closing balance.

Not applicable to budgets, which print expenditure only, and to lines without income or expenditure.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import ARITHMETIC
from review.compare import add_up
from review.declare import check
from review.lines import lines
from review.model import Missing, Observation, Severity
from review.tolerances import ROUNDING


@check(
    title="政府性基金年初结转＋收入－支出＝年末结转",
    severity=Severity.ERROR,
    basis=ARITHMETIC,
    rule="政府性基金预算财政拨款收入支出决算表逐行核对：年初结转和结余＋本年收入－本年支出＝年末结转和结余。",
    exempt="只列支出的预算表，以及没有收入或支出数的行。",
    tolerance=ROUNDING,
    example=(
        "《政府性基金预算财政拨款收入支出决算表》“合计”年末结转和结余为12.00万元，"
        "按年初结转＋本年收入－本年支出应为10.00万元。"
    ),
)
def closing_balance_follows(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare expenditure plus closing balance with opening balance plus income."""
    tables = [table for table in disclosure.of_kind("government_funds") if table.index("income") is not None]
    if not tables:
        raise Missing("未见政府性基金预算财政拨款收入支出决算表")
    for table in tables:
        for line in lines(table):
            income, spent, closing = (line.amounts.get(key) for key in ("income", "total", "closing"))
            opening = line.amounts.get("opening")
            if (income is None and opening is None) or spent is None:
                continue
            whole = closing or spent
            minus = [spent] if closing else []
            parts = [amount for amount in (opening, income) if amount is not None]
            name = "年末结转和结余" if closing else "本年支出"
            message = (
                f"《{table.title}》“{line.label}”{name}为{{reported}}，按年初结转＋本年收入－本年支出应为{{expected}}。"
            )
            places = [amount.source for amount in (whole, *parts, *minus)]
            yield add_up(whole, parts, minus).observed(f"{table.kind}/{line.label}", message, places)
