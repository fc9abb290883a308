"""Running costs (机关运行经费) are the public funds (公用经费) of the administrative bodies: all of them, or less.

They are never more; they are less where institutions (事业单位), which have public funds but no running costs, belong
to the department: its tables print subsidies to institutions (505) or basic expenditure on more than 行政运行 and the
insurances of staff. 机构运转经费 are those of institutions too. Not applicable where either is not stated.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import BUDGET_LAW_DISCLOSURE
from review.compare import agree
from review.declare import check
from review.figures import AMOUNT, spoken
from review.headlines import PUBLIC, headlines
from review.lines import Role, lines
from review.model import Missing, Observation, Severity
from review.tolerances import ROUNDING

MEASURE = "机关运行经费"
TABLES = ("expenditure", "general_budget_expenditure", "general_budget_basic_expenditure", "basic_expenditure")
KEYS = ("name", "government_economic.name", "government_economic.code", "government_economic.class")
OF_EVERYBODY_SAID = "机构运转"  # running costs of institutions too
AGENCY = "行政运行"
OF_EVERYBODY = ("20508", "208", "210", "221")  # training, pensions, insurance and housing of the staff
INSTITUTION = re.compile(r"事业运行|事业机构|对事业单位|^505")


@check(
    title="机关运行经费与公用经费一致",
    severity=Severity.WARNING,
    basis=BUDGET_LAW_DISCLOSURE,
    rule=(
        "行政单位及参公单位的机关运行经费一般等于一般公共预算基本支出中的公用经费合计，任何时候都不应超过；"
        "事业单位口径可能不同，因此只作疑点。"
    ),
    exempt="文字未列机关运行经费，或表中没有公用经费合计；部门含事业单位而机关运行经费少于公用经费合计的。",
    tolerance=ROUNDING,
    example="文字称机关运行经费为98.60万元，《一般公共预算基本支出表》公用经费为96.80万元。",
)
def running_costs_are_public_funds(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare the running costs in the text with the public funds in the table."""
    printings = headlines(disclosure).get(PUBLIC, [])
    if not printings:
        raise Missing("未见公用经费合计")
    public = printings[0].parts[0]
    institutions = _has_institutions(disclosure)
    found = False
    for said in spoken(disclosure):
        for figure in said.of(AMOUNT, MEASURE)[:1]:
            found = True
            message = f"文字称机关运行经费为{{reported}}，《{printings[0].table.title}》公用经费为{{expected}}。"
            places = (figure.amount.source, public.source)
            stated = said.precise(figure)
            of_everybody = OF_EVERYBODY_SAID in said.path + said.clause.text
            if stated.base < public.base and institutions and not of_everybody:
                continue
            yield agree(stated, public).observed(MEASURE, message, places)
    if not found:
        raise Missing("文字中未见机关运行经费金额")


def _has_institutions(disclosure: Disclosure) -> bool:
    """Whether the tables print money of institutions, or basic expenditure on anything but 行政运行 and insurances."""
    for table in disclosure.of_kind(*TABLES):
        if any(INSTITUTION.search(table.text(row, key)) for row in table.rows for key in KEYS):
            return True
    return any(
        line.role is Role.LEAF
        and (spent := line.amounts.get("basic.subtotal")) is not None
        and spent.value > 0
        and line.name != AGENCY
        and not line.code.startswith(OF_EVERYBODY)
        for table in disclosure.of_kind("general_budget_expenditure")
        for line in lines(table)
    )
