"""An amount that the text states is the one its table prints: totals, basic expenditure, 三公 parts, classes and more.

Where a section states one measure many times, or in parts that add up to it, it speaks of parts, which are not
compared. Not applicable to amounts of other years and to what no table prints.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from disclosures.model import Disclosure, Figure
from review.bases import OPERATING_RULES
from review.compare import Comparison
from review.declare import check
from review.figures import ADJUSTED, AMOUNT, PLANNED, Printed, Spoken, Tables, closest, spoken
from review.headlines import THREE_PUBLIC
from review.majority import most_agree
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import ROUNDING

MANY = 3  # different amounts of one measure in one section


@dataclass(frozen=True, slots=True)
class _Compared:
    """A stated amount beside the printing it is nearest to."""

    said: Spoken
    figure: Figure
    comparison: Comparison
    printing: Printed
    name: str
    agreed: str


@check(
    title="说明文字金额与表格一致",
    severity=Severity.ERROR,
    basis=OPERATING_RULES,
    rule=(
        "说明文字中的本年金额（收支总数、基本支出、人员和公用经费、“三公”经费各项、各类科目等）应与列示该数的表一致。"
    ),
    exempt="其他年度的金额，以及没有表列示的金额；一节中同一事项分单位、分项列举时不与总数相比。",
    tolerance=ROUNDING,
    example="文字“三、支出决算情况说明”中基本支出为668.89万元，《支出决算表》为488.24万元。",
)
def text_agrees_with_tables(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare every amount in the text with the tables that print it."""
    if not disclosure.figures or not disclosure.tables:
        raise Missing("未见可核对的说明文字或表格")
    compared: dict[tuple[str, str], list[_Compared]] = defaultdict(list)
    for item in _compared(disclosure):
        compared[item.said.path, item.name].append(item)
    for (path, name), items in compared.items():
        enumerated = _enumerated(items)
        for item in items:
            if enumerated and item.comparison.outcome is Outcome.FAILS:
                continue
            message = f"文字“{item.said.clause.path[-1] if item.said.clause.path else ''}”中{name}为{{reported}}，"
            message += f"《{item.printing.table.title}》为{{expected}}{item.agreed}。"
            places = (item.figure.amount.source, *(part.source for part in item.printing.parts))
            yield item.comparison.observed(f"{path}/{name}", message, places)


def _compared(disclosure: Disclosure) -> Iterator[_Compared]:
    tables = Tables(disclosure)
    for said in spoken(disclosure):
        for figure in said.figures:
            planned = figure.aspect in {ADJUSTED, PLANNED} and figure.measure in THREE_PUBLIC.values()
            if figure.aspect != AMOUNT and not planned:
                continue
            printings = tables.repeats(figure, said.path)
            if printings:
                comparison, printing = closest(said.precise(figure), printings)
                name = figure.measure + ("预算数" if planned else "")
                yield _Compared(said, figure, comparison, printing, name, _agreed(figure, printings))


def _agreed(figure: Figure, printings: Sequence[Printed]) -> str:
    """What most of the places say, the sentence and the tables that print one figure for it."""
    tables = [(f"《{item.table.title}》", item.parts[0]) for item in printings if len(item.parts) == 1]
    return most_agree([("文字", figure.amount), *tables])


def _enumerated(items: Sequence[_Compared]) -> bool:
    """Whether a section states a measure of several parts (units, items): many amounts, or some that add up to it."""
    amounts = {item.figure.amount.base for item in items}
    if len(amounts) >= MANY:
        return True
    slack = sum((item.figure.amount.base_step for item in items), Decimal(0))
    whole = sum((part.base for part in items[0].printing.parts), Decimal(0))
    return len(amounts) > 1 and abs(sum(amounts, Decimal(0)) - whole) <= slack
