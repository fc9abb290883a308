"""An economic subject is printed under its own code: no line has the code of one item and the name of another.

Only names of the state's classification are judged; other wordings of an item are passed over. Where several lines of a
table disagree its rows were shifted or misread, and nothing is claimed. Not applicable where no
table prints economic subjects with their codes.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure, Source, Table
from review.bases import CLASSIFICATION
from review.classification import CODES, NAMES
from review.declare import check
from review.economic import details
from review.forms import folded
from review.lines import lines
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

SHIFTED = 3


@check(
    title="经济分类科目编码与名称相符",
    severity=Severity.WARNING,
    basis=CLASSIFICATION,
    rule=(
        "经济分类科目的编码与名称应与《政府收支分类科目》一致，一行不得用此科目的编码配彼科目的名称；"
        "只核对分类科目中的规范名称。"
    ),
    exempt="没有列示编码的经济科目；一表多行同时不符时视为错行或识读有误，不作判断。",
    tolerance=WORDS,
    example="《一般公共预算基本支出表》科目“30201”的名称填为“印刷费”，应为“办公费”（“印刷费”编码为30202）。",
)
def codes_have_their_names(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare every known name with the code printed beside it."""
    found = False
    for table in disclosure.tables:
        known = [each for each in _subjects(table) if folded(each[1]) in CODES and each[0] in NAMES]
        if sum(not _fits(code, name) for code, name, _ in known) >= SHIFTED:
            continue
        for code, name, source in known:
            found = True
            meant, fits = CODES[folded(name)], _fits(code, name)
            outcome = Outcome.HOLDS if fits else Outcome.FAILS
            message = f"《{table.title}》科目“{code}”的名称填为“{name}”，应为“{NAMES[code]}”（“{name}”编码为{meant}）。"
            anchor = f"{table.kind}/{code}/{name}"
            yield Observation(outcome, anchor, message, name, NAMES[code], "", (source,))
    if not found:
        raise Missing("未见列有编码的经济分类科目")


def _fits(code: str, name: str) -> bool:
    return CODES[folded(name)] == code or folded(NAMES[code]) == folded(name)


def _subjects(table: Table) -> Iterator[tuple[str, str, Source]]:
    if table.index("group1.code") is not None:
        for item in details(table).items:
            yield item.code, item.name, item.amount.source if item.amount else table.source
    elif table.index("economic.name") is not None:
        for line in lines(table):
            yield line.code, line.name, line.source
