"""Contracts with small and medium firms are part of procurement, those with small and micro firms part of them.

Not applicable where the text states no such contracts.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import BUDGET_LAW_DISCLOSURE
from review.compare import agree, printed
from review.declare import check
from review.figures import AMOUNT, spoken
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import ROUNDING

WHOLE = {"授予中小企业合同金额": "政府采购", "授予小微企业合同金额": "授予中小企业合同金额"}


@check(
    title="授予中小企业合同金额不大于采购总额",
    severity=Severity.ERROR,
    basis=BUDGET_LAW_DISCLOSURE,
    rule="授予中小企业合同金额不应大于政府采购支出总额，授予小微企业合同金额不应大于授予中小企业合同金额。",
    exempt="文字未列授予中小企业、小微企业合同金额。",
    tolerance=ROUNDING,
    example="授予小微企业合同金额12.00万元，大于授予中小企业合同金额10.00万元。",
)
def small_firms_stay_below_all(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare each with what it is part of, clause by clause."""
    found = False
    for said in spoken(disclosure):
        for name, whole in WHOLE.items():
            parts, wholes = said.of(AMOUNT, name), said.of(AMOUNT, whole)
            if len(parts) != 1 or len(wholes) != 1:
                continue
            found = True
            part, total = said.precise(parts[0]), said.precise(wholes[0])
            above = part.base > total.base and agree(part, total).outcome is Outcome.FAILS
            message = f"{name}{printed(part)}，大于{whole}{printed(total)}。"
            outcome = Outcome.FAILS if above else Outcome.HOLDS
            places = (part.source, total.source)
            yield Observation(
                outcome, f"{said.clause.id}/{name}", message, printed(part), f"≤{printed(total)}", "", places
            )
    if not found:
        raise Missing("文字未列授予中小企业、小微企业合同金额")
