"""A headline figure is the same in every statutory table that prints it: 收支总表, 收入表, 支出表 and others.

Not applicable to figures that only one table prints. Where appropriations include a carry-over, tables that leave it
out are not compared.
"""

from collections import Counter
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import ARITHMETIC
from review.compare import Comparison, add_up, agree
from review.declare import check
from review.headlines import BUDGETED, Headline, headlines
from review.majority import most_agree
from review.merging import Compared, merged
from review.model import Missing, Observation, Severity
from review.tolerances import ROUNDING


@check(
    title="同一数据在各表中一致",
    severity=Severity.ERROR,
    basis=ARITHMETIC,
    rule=(
        "收入合计、支出合计、财政拨款、基本支出、项目支出、“三公”经费等总数在各法定表中应一致，以多数表列示的数为准。"
    ),
    exempt="只有一张表列示的数；含上年结转的拨款总数不与不含结转的表相比。",
    tolerance=ROUNDING,
    example="支出合计在《支出总表》中为1010.00万元，《收支总表》为1000.00万元，两表不一致。",
)
def tables_agree(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare every printing of a headline figure with the one that most tables print."""
    found = {measure: printings for measure, printings in headlines(disclosure).items() if len(printings) > 1}
    if not found:
        raise Missing("没有两张表列示同一总数")
    for measure, printings in found.items():
        if measure.endswith(BUDGETED) or len({printing.table.id for printing in printings}) == 1:
            continue
        reference = _reference(printings)
        others = [printing for printing in printings if printing is not reference]
        compared = [
            Compared(
                f"《{other.table.title}》",
                _compare(reference, other),
                tuple(part.source for part in (*other.parts, *reference.parts)),
            )
            for other in others
        ]
        whole = [(f"《{item.table.title}》", item.parts[0]) for item in printings if len(item.parts) == 1]
        agreed = most_agree(whole)
        message = (
            f"{measure}在{{subjects}}中为{{expected}}，《{reference.table.title}》为{{reported}}，两表不一致{agreed}。"
        )
        yield from merged(measure, message, compared)


def _reference(printings: list[Headline]) -> Headline:
    """The printing with the value that most tables print; the first among equals."""
    single = [printing for printing in printings if len(printing.parts) == 1]
    counts = Counter(printing.parts[0].base for printing in single)
    return max(single, key=lambda printing: counts[printing.parts[0].base], default=printings[0])


def _compare(reference: Headline, other: Headline) -> Comparison:
    if len(other.parts) > 1:
        return add_up(reference.parts[0], other.parts)
    return agree(reference.parts[0], other.parts[0])
