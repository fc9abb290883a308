"""Running costs headed as those of administrative bodies hold none of institutions' (事业运行, or 50502).

A remark. Not applicable where no heading says so, or the table does not tell institutions' spending.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from disclosures.model import Amount, Disclosure, Table
from review.bases import OPERATING_RULES
from review.compare import printed
from review.declare import check
from review.figures import AMOUNT, spoken
from review.lines import lines
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import EXACT

HEADING = re.compile(r"行政单位机构运转经费|行政单位机关运行经费|行政单位运转经费")
MEASURE = "机关运行经费"
ITEMS, GOVERNMENT, INSTITUTION = "general_budget_basic_expenditure", "government_economic.code", "50502"
PUBLIC = ("basic.goods_and_services", "basic.capital")


@check(
    title="运转经费标题与所含单位相符",
    severity=Severity.INFO,
    basis=OPERATING_RULES,
    rule="标题称“行政单位机构运转经费”的，金额不应包含事业单位（事业运行科目，或政府经济分类50502）的公用经费；包含的应改为“行政（事业）单位”。",
    exempt="标题未限定为行政单位，或支出表未分列事业运行的公用经费。",
    tolerance=EXACT,
    example="标题为“行政单位机构运转经费”，金额43.85万元中包含事业单位的公用经费16.02万元。",
)
def running_costs_name_their_bodies(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for institutions' goods and services beside such a heading."""
    named = [
        (clause, clause.path[-1]) for clause in disclosure.clauses if clause.path and HEADING.search(clause.path[-1])
    ]
    table = next((item for item in disclosure.of_kind("expenditure") if item.index(PUBLIC[0]) is not None), None)
    if not named or table is None:
        raise Missing("标题未限定为行政单位，或支出表未分列公用经费")
    parts = _of_functions(table) or _of_classes(disclosure)
    stated = next((figure.amount for said in spoken(disclosure) for figure in said.of(AMOUNT, MEASURE)), None)
    clause, heading = named[0]
    shown = printed(_sum(parts)) if parts else "0"
    whole = f"，金额{printed(stated)}" if stated is not None else "，金额"
    message = f"标题为“{heading}”{whole}中包含事业单位的公用经费{shown}。"
    heads = tuple(place for place in disclosure.headings if HEADING.search("".join(place.text.split())))
    places = (*heads, clause.source, *(part.source for part in parts))
    outcome = Outcome.FAILS if parts else Outcome.HOLDS
    yield Observation(outcome, MEASURE, message, heading, "行政（事业）单位", "", places)


def _of_functions(table: Table) -> list[Amount]:
    """Goods, services and capital under 事业运行."""
    return [
        line.amounts[key]
        for line in lines(table)
        for key in PUBLIC
        if line.name == "事业运行" and key in line.amounts and line.amounts[key].value
    ]


def _of_classes(disclosure: Disclosure) -> list[Amount]:
    """Public funds that the table of basic spending books in the government's class of institutions."""
    return [
        line.amounts["public"]
        for table in disclosure.of_kind(ITEMS)
        for line in lines(table)
        if table.text(table.rows[line.index], GOVERNMENT).startswith(INSTITUTION)
        and "public" in line.amounts
        and line.amounts["public"].value
    ]


def _sum(parts: list[Amount]) -> Amount:
    total = sum((part.value for part in parts), start=Decimal(0))
    return Amount(total, min(part.step for part in parts), parts[0].unit, parts[0].source)
