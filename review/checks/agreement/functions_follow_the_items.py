"""Pension insurance and housing funds paid (30108, 30113) stand under their functions (2080505, 2210201).

Many counties book all pay under 行政运行: one remark a disclosure. Not applicable where no table prints the economic
items.
"""

from collections.abc import Iterator
from decimal import Decimal

from disclosures.model import Amount, Disclosure, Table
from review.bases import CLASSIFICATION
from review.compare import agree, printed
from review.declare import check
from review.economic import details
from review.lines import Role, lines
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import ROUNDING

PAIRS = {
    "30108": ("2080505", "机关事业单位基本养老保险缴费"),
    "30113": ("2210201", "住房公积金"),
}
BESIDE = {"30110": ("21011", "职工基本医疗保险缴费"), "30302": ("20805", "退休费")}
OUTLAY, ITEMS = "general_budget_expenditure", "general_budget_basic_expenditure"
BASIC = "basic.subtotal"
ABSENT = "没有列示"


@check(
    title="社保、公积金的功能科目与经济科目对应",
    severity=Severity.INFO,
    basis=CLASSIFICATION,
    rule="基本支出表30108（养老保险缴费）、30113（住房公积金）的金额，一般应等于功能科目2080505、2210201的基本支出；不符的提请核实。",
    exempt="未见一般公共预算支出表或基本支出表，或没有此类经济科目。",
    tolerance=ROUNDING,
    example="经济科目30113住房公积金37.00万元，功能科目2210201没有列示。",
)
def functions_follow_the_items(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare both items with their functions."""
    outlay, basic = next(disclosure.of_kind(OUTLAY), None), next(disclosure.of_kind(ITEMS), None)
    if outlay is None or basic is None or outlay.index(BASIC) is None:
        raise Missing("未见一般公共预算支出表或基本支出表")
    found = []
    for item, (code, name) in PAIRS.items():
        paid = _paid(basic, item)
        if paid is None or not paid.value:
            continue
        found.append(_judge(outlay, f"{item}{name}", code, paid))
    if not found:
        raise Missing("基本支出表没有养老保险缴费、住房公积金")
    wrong = [item for item in found if item.outcome is Outcome.FAILS]
    yield from (item for item in found if item not in wrong)
    if wrong:
        wrong += _without_function(outlay, basic) if all(item.expected == ABSENT for item in wrong) else []
        yield Observation(
            Outcome.FAILS,
            "、".join(item.anchor for item in wrong),
            _joined([item.message for item in wrong], outlay.title),
            "、".join(item.reported for item in wrong),
            "、".join(item.expected for item in wrong),
            "",
            tuple(dict.fromkeys(source for item in wrong for source in item.sources)),
        )


def _judge(outlay: Table, item: str, code: str, paid: Amount) -> Observation:
    stated = [
        line.amounts[BASIC]
        for line in lines(outlay)
        if line.role is Role.LEAF and line.code == code and BASIC in line.amounts
    ]
    booked = _sum(stated)
    fails = booked is None or agree(paid, booked).outcome is Outcome.FAILS
    shown = f"为{printed(booked)}" if booked is not None else ABSENT
    message = f"经济科目{item}{printed(paid)}，《{outlay.title}》功能科目{code}{shown}。"
    places = (paid.source, *(amount.source for amount in stated)) if stated else (paid.source, outlay.source)
    return Observation(Outcome.FAILS if fails else Outcome.HOLDS, code, message, printed(paid), shown, "", places)


def _without_function(outlay: Table, basic: Table) -> list[Observation]:
    """Other items of the kind of which the table prints no function at all: told beside the first two."""
    codes = [line.code for line in lines(outlay)]
    found = []
    for item, (code, name) in BESIDE.items():
        paid = _paid(basic, item)
        if paid is None or not paid.value or any(each.startswith(code) for each in codes):
            continue
        message = f"经济科目{item}{name}{printed(paid)}，功能科目{code}没有列示。"
        found.append(Observation(Outcome.FAILS, code, message, printed(paid), ABSENT, "", (paid.source,)))
    return found


def _paid(basic: Table, item: str) -> Amount | None:
    return _sum([subject.amount for subject in details(basic).items if subject.code == item and subject.amount])


def _joined(messages: list[str], title: str) -> str:
    """One sentence, that names the table once."""
    first, *others = (message.removesuffix("。") for message in messages)
    return "；".join([first, *(other.replace(f"《{title}》", "") for other in others)]) + "。"


def _sum(parts: list[Amount]) -> Amount | None:
    if not parts:
        return None
    total = sum((part.value for part in parts), start=Decimal(0))
    return Amount(total, min(part.step for part in parts), parts[0].unit, parts[0].source)
