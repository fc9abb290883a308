"""What final accounts bring over at the year's beginning is what the accounts before carried forward at its end.

Compared are the tables of all income and expenditure, of appropriations and of government funds. An amount on one side
and a blank on the other is a warning. Not applicable where both leave their lines blank, or print none.
"""

from collections.abc import Iterator

from disclosures.model import Kind
from review.bases import ARITHMETIC
from review.carryover import Balance, balances
from review.compare import Comparison, agree, printed
from review.declare import across
from review.linking import Linked
from review.model import Missing, Observation, Outcome, Relation, Severity
from review.pairs import Held, held, named
from review.tolerances import ROUNDING

BLANK = "空白"


@across(
    relation=Relation.YEAR_BEFORE,
    title="年初结转结余等于上年年末结转结余",
    severity=Severity.ERROR,
    basis=ARITHMETIC,
    rule="决算表的年初结转和结余应等于上一年度决算同一表的年末结转和结余。",
    exempt="未提交上一年度部门决算，或两年均未填列。一年填列而另一年空白的作为疑点。",
    tolerance=ROUNDING,
    example="《收入支出决算总表》年初结转和结余为12.00万元，2024年部门决算的年末结转和结余为21.00万元。",
)
def opening_balances_are_the_last_closing(link: Linked) -> Iterator[Observation]:
    """Compare the balances of tables of one kind."""
    if link.own.identity.kind is not Kind.FINAL_ACCOUNTS:
        raise Missing("年初、年末结转和结余只在两年决算之间核对")
    found = False
    before = {balance.table.kind: balance for balance in balances(link.other)}
    for balance in balances(link.own):
        last = before.get(balance.table.kind)
        comparison = _compared(balance, last) if last is not None else None
        if comparison is None or last is None:
            continue
        found = True
        blank = BLANK in {comparison.reported, comparison.expected}
        closing = f"公开的{named(link.other)}的年末结转和结余为{{expected}}"
        message = f"《{balance.table.title}》年初结转和结余为{{reported}}，{closing}。"
        item = Held("年初结转和结余", comparison, (balance.opening_place,), (last.closing_place,))
        severity = Severity.WARNING if blank else None
        yield from held(f"{balance.table.kind}/年初结转和结余", message, [item], link, severity=severity)
    if not found:
        raise Missing("两年决算表均未填列年初、年末结转和结余")


def _compared(balance: Balance, last: Balance) -> Comparison | None:
    opening, closing = balance.opening, last.closing
    if opening is not None and closing is not None:
        return agree(opening, closing)
    printed_one = opening or closing
    if printed_one is None or not printed_one.value:
        return None
    shown = [printed(amount) if amount is not None else BLANK for amount in (opening, closing)]
    return Comparison(Outcome.FAILS, shown[0], shown[1], f"{shown[0]} ≠ {shown[1]}")
