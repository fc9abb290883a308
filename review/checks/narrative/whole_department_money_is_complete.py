"""An assessment of the whole department's spending covers all of it: the general budget's and every other budget's.

Not applicable where the text claims no such assessment or names no money.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from disclosures.amounts import exact
from disclosures.model import Amount, Coverage, Disclosure
from review.bases import EVALUATION_MEASURES
from review.compare import agree
from review.declare import check
from review.headlines import CURRENT_EXPENSE, FUNDS, GENERAL, headlines
from review.merging import Compared
from review.model import Missing, Observation, Severity
from review.tolerances import ROUNDING

NAMED_FUNDS = re.compile(r"政府性基金(?:预算)?(?:支出|资金)?(?P<number>[\d,]+(?:\.\d+)?)(?P<unit>万元|元|亿元)")


@check(
    title="整体支出绩效评价覆盖全部支出",
    severity=Severity.WARNING,
    basis=EVALUATION_MEASURES,
    rule=(
        "文字所称部门整体支出绩效评价涉及的资金，应等于一般公共预算支出及政府性基金预算支出的表列数，即覆盖全部支出。"
    ),
    exempt="文字未说明整体支出绩效评价涉及的资金。",
    tolerance=ROUNDING,
    example="整体支出绩效评价涉及一般公共预算支出：文字为480.00万元，表内为664.07万元，未覆盖全部支出。",
)
def whole_department_money_is_complete(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare the money said to be assessed with the department's spending."""
    claims = [claim for claim in disclosure.coverage if claim.budget == "整体支出" and claim.funds is not None]
    if not claims:
        raise Missing("文字中未说明整体支出绩效评价涉及的资金")
    for claim in claims:
        for item in _compare(disclosure, claim):
            message = f"整体支出绩效评价涉及{item.subject}：文字为{{reported}}，表内为{{expected}}，未覆盖全部支出。"
            yield item.comparison.observed(f"整体支出/{item.subject}", message, item.sources)


def _compare(disclosure: Disclosure, claim: Coverage) -> Iterator[Compared]:
    printings = headlines(disclosure)
    funds = _named_funds(claim)
    pairs = [("一般公共预算支出", claim.funds, GENERAL), ("政府性基金预算支出", funds, FUNDS)]
    if "一般公共预算" not in claim.source.text:
        pairs = [("支出", claim.funds, CURRENT_EXPENSE)]
    for name, stated, measure in pairs:
        printing = next(iter(printings.get(measure, ())), None)
        if stated is not None and printing is not None:
            yield Compared(name, agree(stated, printing.parts[0]), (stated.source, printing.parts[0].source))


def _named_funds(claim: Coverage) -> Amount | None:
    match = NAMED_FUNDS.search("".join(claim.source.text.split()))
    if match is None:
        return None
    value, step = exact(match["number"])
    return Amount(value, step if value else Decimal(1), match["unit"], claim.source)
