"""Running costs (机关运行经费) equal the public funds (公用经费) of the basic expenditure of an administrative body.

Institutions that are no administrative bodies may differ: a warning only. Not applicable where either is not stated.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import BUDGET_LAW_DISCLOSURE
from review.compare import agree
from review.declare import check
from review.figures import AMOUNT, spoken
from review.headlines import PUBLIC, headlines
from review.model import Missing, Observation, Severity
from review.tolerances import ROUNDING

MEASURE = "机关运行经费"


@check(
    title="机关运行经费与公用经费一致",
    severity=Severity.WARNING,
    basis=BUDGET_LAW_DISCLOSURE,
    rule=(
        "行政单位及参公单位的机关运行经费一般等于一般公共预算基本支出中的公用经费合计；事业单位口径可能不同，"
        "因此只作疑点。"
    ),
    exempt="文字未列机关运行经费，或表中没有公用经费合计。",
    tolerance=ROUNDING,
    example="文字称机关运行经费为98.60万元，《一般公共预算基本支出表》公用经费为96.80万元。",
)
def running_costs_are_public_funds(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare the running costs in the text with the public funds in the table."""
    printings = headlines(disclosure).get(PUBLIC, [])
    if not printings:
        raise Missing("未见公用经费合计")
    public = printings[0].parts[0]
    found = False
    for said in spoken(disclosure):
        for figure in said.of(AMOUNT, MEASURE)[:1]:
            found = True
            message = f"文字称机关运行经费为{{reported}}，《{printings[0].table.title}》公用经费为{{expected}}。"
            places = (figure.amount.source, public.source)
            yield agree(said.precise(figure), public).observed(MEASURE, message, places)
    if not found:
        raise Missing("文字中未见机关运行经费金额")
