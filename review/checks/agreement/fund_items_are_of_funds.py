"""The table of government funds lists items of funds, none of the general budget's classes (201 一般公共服务 …).

Not applicable where the table lists no items.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import CLASSIFICATION
from review.declare import check
from review.lines import Role, lines
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

GENERAL = ("201", "202", "203", "204", "209", "221", "222", "223", "224")
SHORTEST = 3


@check(
    title="政府性基金表只列基金科目",
    severity=Severity.INFO,
    basis=CLASSIFICATION,
    rule="政府性基金预算支出表列示的功能科目应是政府性基金科目，不应列201一般公共服务等只属于一般公共预算的类。",
    exempt="政府性基金预算支出表没有科目行。",
    tolerance=WORDS,
    example="《政府性基金预算支出表》列有“2013101行政运行”，不是政府性基金科目。",
)
def fund_items_are_of_funds(disclosure: Disclosure) -> Iterator[Observation]:
    """Look at the class of every line."""
    found = False
    for table in disclosure.of_kind("government_funds"):
        for line in lines(table):
            if line.role is not Role.LEAF or not line.code.isdigit() or len(line.code) < SHORTEST:
                continue
            found = True
            outcome = Outcome.FAILS if line.code.startswith(GENERAL) else Outcome.HOLDS
            message = f"《{table.title}》列有“{line.label}”，不是政府性基金科目。"
            yield Observation(outcome, line.code, message, line.label, "政府性基金科目", "", (line.source,))
    if not found:
        raise Missing("政府性基金预算支出表没有科目行")
