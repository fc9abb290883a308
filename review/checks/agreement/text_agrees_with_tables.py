"""An amount that the text states is the one its table prints: totals, basic expenditure, 三公 parts, classes and more.

Not applicable to amounts of other years and to what no table prints.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import OPERATING_RULES
from review.declare import check
from review.figures import ADJUSTED, AMOUNT, PLANNED, Tables, closest, spoken
from review.headlines import THREE_PUBLIC
from review.model import Missing, Observation, Severity


@check(title="说明文字金额与表格一致", severity=Severity.ERROR, basis=OPERATING_RULES)
def text_agrees_with_tables(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare every amount in the text with the tables that print it."""
    if not disclosure.figures or not disclosure.tables:
        raise Missing("未见可核对的说明文字或表格")
    tables = Tables(disclosure)
    for said in spoken(disclosure):
        for figure in said.figures:
            planned = figure.aspect in {ADJUSTED, PLANNED} and figure.measure in THREE_PUBLIC.values()
            if figure.aspect != AMOUNT and not planned:
                continue
            printings = tables.repeats(figure, said.path)
            if not printings:
                continue
            comparison, printing = closest(said.precise(figure), printings)
            name = figure.measure + ("预算数" if planned else "")
            message = f"文字“{said.clause.path[-1] if said.clause.path else ''}”中{name}为{{reported}}，"
            message += f"《{printing.table.title}》为{{expected}}。"
            places = (figure.amount.source, *(part.source for part in printing.parts))
            yield comparison.observed(f"{said.path}/{name}", message, places)
