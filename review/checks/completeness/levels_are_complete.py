"""A table that lists 类, 款 and 项 lists all three of every subject: no 款 without its 类, none without its 项.

Judged are tables of which nearly all subjects are complete. Not applicable where no table lists the three levels.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure, Table
from review.bases import BUDGET_LAW_DETAIL
from review.declare import check
from review.lines import ITEM_LENGTH, Line, Role, lines
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import EXACT

LENGTHS = (3, 5, ITEM_LENGTH)
UNDIVIDED = ("219", "22902")  # without 项 in the classification
SEVERAL = 3  # times as many complete subjects as gaps


@check(
    title="功能分类科目类、款、项逐级列全",
    severity=Severity.WARNING,
    basis=BUDGET_LAW_DETAIL,
    rule="逐级列示类、款、项的收入表、支出表，每个款应列有其类和所属的项；个别缺漏的，提请核实科目编码或补列。",
    exempt="没有逐级列示类、款、项的表；缺漏较多的表视为另一种列法或识读有误，不作判断。",
    tolerance=EXACT,
    example="《支出决算表》列有“22102住房改革支出”，未列其类级科目221。",
)
def levels_are_complete(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for the class and for an item of every 款, and for the 款 of every item."""
    found = False
    for table in disclosure.tables:
        coded = [line for line in lines(table) if line.code.isdigit() and line.role is not Role.UNIT]
        codes = {line.code for line in coded}
        if table.index("government_economic.code") is not None or not _has_levels(codes):
            continue
        judged = [(line, gap) for line in coded if (gap := _gap(line.code, codes)) is not None]
        gaps = [gap for _, gap in judged if gap]
        if SEVERAL * len(gaps) > len(judged) - len(gaps):
            continue
        found = True
        for line, gap in judged:
            yield _observed(table, line, gap)
    if not found:
        raise Missing("没有逐级列示类、款、项的表")


def _has_levels(codes: set[str]) -> bool:
    return {len(code) for code in codes} == set(LENGTHS) and all(code[0] == "2" for code in codes)


def _gap(code: str, codes: set[str]) -> str | None:
    """What is not listed of a subject, "" where nothing is missing; None for what has no level above or below."""
    top, middle, _ = LENGTHS
    if len(code) == middle:
        if code[:top] not in codes:
            return f"未列其类级科目{code[:top]}"
        divided = any(len(other) > middle and other.startswith(code) for other in codes)
        return "" if divided or code.startswith(UNDIVIDED) else "未列所属项级科目"
    if len(code) > middle:
        return "" if code[:middle] in codes else f"未列其款级科目{code[:middle]}"
    return "" if any(other != code and other.startswith(code) for other in codes) else "未列所属款、项"


def _observed(table: Table, line: Line, gap: str) -> Observation:
    message = f"《{table.title}》列有“{line.label}”，{gap}。"
    outcome = Outcome.FAILS if gap else Outcome.HOLDS
    return Observation(outcome, f"{table.kind}/{line.code}/级次", message, line.label, gap, "", (line.source,))
