"""Administrative pay is booked in the government's classes 501 and 502, institutions' in 505.

The wages of 行政运行 are at most what class 501 prints; projects of institutions are booked alike. Remarks, for small
units are often booked with their department. Not applicable where no table prints the government's classification.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from disclosures.model import Amount, Disclosure, Source, Table
from review.bases import CLASSIFICATION
from review.declare import check
from review.lines import Line, Role, lines
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import ROUNDING

BASIC, WHOLE = "general_budget_basic_expenditure", "expenditure_by_economic_class"
CODE = "government_economic.code"
OFFICE, INSTITUTION = "501", "505"
INSTITUTIONS = re.compile(
    r"(?:中心|事务所|服务站|管理站|监测站|工作站|研究所|研究院|图书馆|档案馆|文化馆|博物馆|大队|支队)$"
)
SLACK = Decimal(200)  # yuan: tails of several rows


@check(
    title="行政、事业单位列入对应的政府经济分类",
    severity=Severity.INFO,
    basis=CLASSIFICATION,
    rule="行政运行的工资福利支出应列入政府预算经济分类501类，事业单位列入505类；同为事业单位的项目，应列入同一类别。",
    exempt="没有按政府预算经济分类列示的表。",
    tolerance=ROUNDING,
    example="功能科目“行政运行”工资福利支出131.33万元，《一般公共预算基本支出表》501类只有101.76万元，其余列入505类（事业单位）。",
)
def institutions_have_their_class(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare administrative wages with class 501, and institutions' projects with class 505."""
    found = False
    for observation in (*_wages(disclosure), *_projects(disclosure)):
        found = True
        yield observation
    if not found:
        raise Missing("没有按政府预算经济分类列示的表")


def _wages(disclosure: Disclosure) -> Iterator[Observation]:
    basic = next(disclosure.of_kind(BASIC), None)
    outlay = next(disclosure.of_kind("general_budget_expenditure"), None)
    if basic is None or outlay is None or basic.index(CODE) is None:
        return
    office, institution = (_of_class(basic, code) for code in (OFFICE, INSTITUTION))
    running = [
        (line, line.amounts["basic.wages"])
        for line in lines(outlay)
        if line.name == "行政运行" and "basic.wages" in line.amounts
    ]
    paid, booked = _sum(amount for _, amount in running), _sum(amount for _, amount in office)
    if not running or not paid or not (office or institution):
        return
    fails = bool(institution) and paid > booked + SLACK
    unit = running[0][1]
    message = (
        f"功能科目“行政运行”工资福利支出{_money(paid, unit)}，《{basic.title}》501类只有{_money(booked, unit)}，"
        "其余列入505类（对事业单位经常性补助），功能科目与政府经济分类不对应。"
    )
    places = (*(line.source for line, _ in running), *(line.source for line, _ in institution))
    outcome = Outcome.FAILS if fails else Outcome.HOLDS
    yield Observation(outcome, "行政运行", message, _money(booked, unit), f"≥{_money(paid, unit)}", "", places)


def _projects(disclosure: Disclosure) -> Iterator[Observation]:
    """Institutions' projects, beside what class 505 prints beyond basic spending."""
    whole, basic = next(disclosure.of_kind(WHOLE), None), next(disclosure.of_kind(BASIC), None)
    if whole is None or basic is None or basic.index(CODE) is None:
        return
    listed = list(_institutions(disclosure))
    more = _more_than_basic(whole, basic)
    in_class = [(line, extra) for line, code, extra in more if code.startswith(INSTITUTION)]
    beside = [(line, extra) for line, code, extra in more if code.startswith("50") and not code.startswith(INSTITUTION)]
    booked, due = sum((extra for _, extra in in_class), Decimal(0)), _sum(amount for _, amount, _ in listed)
    if not listed or not in_class or not booked:
        return
    unit = listed[0][1]
    fails = booked + SLACK < due
    names = "、".join(f"“{name}”" for name, _, _ in listed)
    message = (
        f"事业单位的项目{names}共{_money(due, unit)}，《{whole.title}》505类的项目支出只有{_money(booked, unit)}，"
        "同类单位的项目列入了不同的政府经济分类。"
    )
    places = (*(place for *_, place in listed), *(line.source for line, _ in (*in_class, *beside)))
    outcome = Outcome.FAILS if fails else Outcome.HOLDS
    yield Observation(outcome, "事业单位项目", message, _money(booked, unit), _money(due, unit), "", places)


def _institutions(disclosure: Disclosure) -> Iterator[tuple[str, Amount, Source]]:
    for table in disclosure.of_kind("projects"):
        for line in lines(table):
            row = table.rows[line.index]
            unit = table.text(row, "unit")
            if line.role is Role.LEAF and "total" in line.amounts and INSTITUTIONS.search(unit):
                yield table.text(row, "project"), line.amounts["total"], line.source


def _more_than_basic(whole: Table, basic: Table) -> list[tuple[Line, str, Decimal]]:
    """The lines of the whole table that basic spending does not print with the same codes and amount."""
    left = [(line.code, _code(basic, line), line.amounts["total"].base) for line in lines(basic) if _has_total(line)]
    found = []
    for line in lines(whole):
        if line.role is not Role.LEAF or not _has_total(line):
            continue
        key = (line.code, _code(whole, line), line.amounts["total"].base)
        if key in left:
            left.remove(key)
        elif key[1]:
            found.append((line, key[1], key[2]))
    return found


def _has_total(line: Line) -> bool:
    return "total" in line.amounts and bool(line.amounts["total"].value)


def _code(table: Table, line: Line) -> str:
    row = table.rows[line.index]
    whole = table.text(row, CODE)
    return whole or table.text(row, "government_economic.class") + table.text(row, "government_economic.item")


def _of_class(table: Table, code: str) -> list[tuple[Line, Amount]]:
    return [
        (line, line.amounts["total"])
        for line in lines(table)
        if line.role is Role.LEAF and "total" in line.amounts and _code(table, line).startswith(code)
    ]


def _sum(amounts: Iterator[Amount]) -> Decimal:
    return sum((amount.base for amount in amounts), start=Decimal(0))


def _money(yuan: Decimal, like: Amount) -> str:
    return f"{(yuan / like.factor).quantize(like.step)}{like.unit}"
