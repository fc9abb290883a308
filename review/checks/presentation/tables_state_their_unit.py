"""Every table of money says 单位：万元 above it or in its header, where the others do.

One remark a disclosure. Not applicable where few tables say it: the unit then stands elsewhere.
"""

from collections.abc import Iterator

from disclosures.model import YUAN_PER_UNIT, Disclosure, Table
from review.bases import REVIEW_PRACTICE
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

ENOUGH = 4
FEW = 2


@check(
    title="表格写明金额单位",
    severity=Severity.INFO,
    basis=REVIEW_PRACTICE,
    rule="各张列有金额的表应在表上或表头写明“单位：万元”；多数表写明而个别表没有的，提请补充。一份文件只提一条。",
    exempt="写明金额单位的表不足4张，或多张表没有写明。",
    tolerance=WORDS,
    example="1张表没有写明金额单位：《部门收支总表》。",
)
def tables_state_their_unit(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for tables without a unit among those with one."""
    tables = [table for table in disclosure.tables if table.kind and table.above and table.rows]
    without = [table for table in tables if not _says_unit(table)]
    if len(tables) - len(without) < ENOUGH or len(without) > FEW:
        raise Missing("写明金额单位的表不足4张，或多张表没有写明")
    shown = "、".join(f"《{table.title}》" for table in without)
    message = f"{len(without)}张表没有写明金额单位：{shown}。"
    outcome = Outcome.FAILS if without else Outcome.HOLDS
    yield Observation(outcome, "金额单位", message, shown, "单位：万元", "", tuple(table.source for table in without))


def _says_unit(table: Table) -> bool:
    words = "".join((*table.above, *(column.heading for column in table.columns)))
    return any(unit in words for unit in YUAN_PER_UNIT)
