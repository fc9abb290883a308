"""In a form's funds block the year's total is the sum of appropriations, special-account and unit funds.

Not applicable where the total or all its parts are blank.
"""

from collections.abc import Iterator

from disclosures.model import Amount, Disclosure, FundsRow, SelfAssessment
from review.bases import ARITHMETIC
from review.compare import add_up, sharpened
from review.declare import check
from review.forms import attached_forms
from review.model import Observation, Severity
from review.tolerances import ROUNDING

COLUMNS = (("年初预算数", "initial_budget"), ("全年预算数", "full_year_budget"), ("全年执行数", "executed"))


@check(
    title="自评表资金总额等于各来源之和",
    severity=Severity.ERROR,
    basis=ARITHMETIC,
    rule="自评表资金情况中，年初预算数、全年预算数、全年执行数的总额应分别等于各资金来源之和；“其中”项不参加相加。",
    exempt="总额或各来源均为空。",
    tolerance=ROUNDING,
    example="“甲项目”自评表全年预算数总额为48.40万元，各资金来源之和为38.40万元（38.40+0+0=38.40 ≠ 48.40）。",
)
def funds_add_up(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare the three columns of every funds block with their parts."""
    for form in attached_forms(disclosure):
        for name, attribute in COLUMNS:
            whole, parts = _column(form, attribute)
            if whole is None or not parts:
                continue
            comparison = add_up(sharpened(whole, parts), [sharpened(part, [whole, *parts]) for part in parts])
            message = f"“{form.project}”自评表{name}总额为{{reported}}，各资金来源之和为{{expected}}（{{working}}）。"
            places = (whole.source, *(part.source for part in parts))
            yield comparison.observed(f"{form.project}/{name}", message, places)


def _column(form: SelfAssessment, attribute: str) -> tuple[Amount | None, list[Amount]]:
    if len(form.funds) < 2:
        return None, []
    whole: Amount | None = getattr(form.funds[0], attribute)
    parts = [getattr(row, attribute) for row in form.funds[1:] if not _subset(row)]
    return whole, [part for part in parts if part is not None]


def _subset(row: FundsRow) -> bool:
    """Rows below 其中 of another row repeat part of it."""
    return "其中" in row.item and "资金总额" not in row.item
