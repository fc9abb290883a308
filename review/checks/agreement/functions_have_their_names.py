"""Functional items whose code and name have stayed the same for years have both: 2210201 is 住房公积金.

Judged are items of pensions, medical insurance and housing, which every department pays, and the item 行政运行. Not
applicable where no table prints such an item.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import CLASSIFICATION
from review.declare import check
from review.forms import folded
from review.lines import Role, lines
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

NAMES = {
    "2080501": "行政单位离退休",
    "2080502": "事业单位离退休",
    "2080505": "机关事业单位基本养老保险缴费支出",
    "2080506": "机关事业单位职业年金缴费支出",
    "2080801": "死亡抚恤",
    "2101101": "行政单位医疗",
    "2101102": "事业单位医疗",
    "2101103": "公务员医疗补助",
    "2210201": "住房公积金",
    "2210202": "提租补贴",
    "2210203": "购房补贴",
}
CODES = {folded(name): code for code, name in NAMES.items()}
RUNNING = "行政运行"
RUNNING_ITEM = "01"
KINDS = ("expenditure", "general_budget_expenditure")
ITEM_LENGTH = 7
SINCE = 2019


@check(
    title="功能分类科目编码与名称相符",
    severity=Severity.WARNING,
    basis=CLASSIFICATION,
    rule="养老、医疗、住房、离退休、抚恤等各部门通用的功能科目以及“行政运行”（项级编码01），编码与名称应相符；其他科目随年度变化，不核对。",
    exempt="没有列示到项的此类科目；2019年科目调整以前的年度。",
    tolerance=WORDS,
    example="《部门支出表》2210201的名称为“提租补贴”，应为“住房公积金”。",
)
def functions_have_their_names(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare code and name of every such item."""
    year = disclosure.identity.year
    if year is None or year < SINCE:
        raise Missing("文件年度不明，或早于2019年科目调整")
    found = False
    for table in disclosure.of_kind(*KINDS):
        for line in lines(table):
            right = _right(line.code, line.name)
            if line.role is not Role.LEAF or len(line.code) != ITEM_LENGTH or not right or not line.name:
                continue
            found = True
            fits = right in {line.code, line.name} or folded(right).startswith(folded(line.name))
            outcome = Outcome.HOLDS if fits else Outcome.FAILS
            message = f"《{table.title}》{line.code}的名称为“{line.name}”，应为“{right}”。"
            anchor = f"{table.kind}/{line.code}/{line.name}"
            yield Observation(outcome, anchor, message, line.label, right, "", (line.source,))
    if not found:
        raise Missing("没有列示到项的此类科目")


def _right(code: str, name: str) -> str:
    """The name of a known code, or the code of a known name; "" where neither is known."""
    if code in NAMES:
        return NAMES[code]
    plain = folded(name)
    if plain in CODES:
        return CODES[plain]
    if plain == RUNNING:
        return code if code.endswith(RUNNING_ITEM) else f"项级编码{RUNNING_ITEM}"
    return ""
