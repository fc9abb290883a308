"""A line or column that is part of another (其中：财政拨款) is not larger than it.

Not applicable where no table prints such a part.
"""

from collections.abc import Iterator

from disclosures.model import Amount, Disclosure, Source, Table
from review.bases import ARITHMETIC
from review.compare import interval, printed
from review.declare import check
from review.lines import lines
from review.model import Missing, Observation, Outcome, Severity
from review.sides import KINDS, sides
from review.tolerances import ROUNDING

PART, WHOLE = "general.appropriation", "general.subtotal"


@check(
    title="其中项不大于所属项",
    severity=Severity.ERROR,
    basis=ARITHMETIC,
    rule="“其中”项（如其中：财政拨款）的金额不应大于其所属的行或栏。",
    exempt="没有列示“其中”项的表。",
    tolerance=ROUNDING,
    example="《支出总表》“行政运行”其中项为520.00万元，大于所属项500.00万元。",
)
def parts_stay_below_their_whole(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare every part with the line or column that it is part of."""
    found = False
    for table in disclosure.tables:
        for name, part, whole, source in (*_columns(table), *_lines(table)):
            found = True
            above = part.value > whole.value
            outcome = Outcome.HOLDS
            if above:
                outcome = Outcome.TAIL if interval(part).meets(interval(whole)) else Outcome.FAILS
            message = f"《{table.title}》“{name}”其中项为{printed(part)}，大于所属项{printed(whole)}。"
            places = (part.source, whole.source, source)
            anchor = f"{table.kind}/{name}"
            yield Observation(outcome, anchor, message, printed(part), f"≤{printed(whole)}", "", places)
    if not found:
        raise Missing("没有列示其中项的表")


def _columns(table: Table) -> Iterator[tuple[str, Amount, Amount, Source]]:
    for line in lines(table):
        for key, part in line.amounts.items():
            if key.endswith(PART):
                whole = line.amounts.get(key.removesuffix(PART) + WHOLE)
                if whole is not None:
                    yield line.label, part, whole, line.source


def _lines(table: Table) -> Iterator[tuple[str, Amount, Amount, Source]]:
    for side in sides(table) if table.kind in KINDS else ():
        for above, entry in zip(side.entries, side.entries[1:], strict=False):
            part, whole = entry.amounts.get("amount"), above.amounts.get("amount")
            if entry.name.startswith("其中") and part is not None and whole is not None:
                yield entry.name, part, whole, entry.source
