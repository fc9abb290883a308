"""A table without amounts says why, and a table that says it has no data prints none.

Judged are the tables that are often empty: 三公, 政府性基金, 国有资本经营. Not applicable where they all have amounts,
and to tables whose explanation is published apart: no sentence of the document states a figure.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure, Table
from review.bases import OPERATING_RULES
from review.declare import check
from review.lines import amounts_of
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

SUBJECTS = {"three_public": "三公", "government_funds": "政府性基金", "state_capital": "国有资本经营"}
EXPLAINED = re.compile(
    r"无数据|空表|为空|没有|未安排|未发生|未使用|未涉及|不涉及|无(?:此项|该项|相关|发生)"
    r"|无[^，。；：]{0,20}(?:支出|预算|资金|经费|拨款|安排)|表无|均?为0|0(?:\.0+)?万元|持平"
)
NO_DATA = re.compile(r"(?:此|本|该)表(?:为)?(?:无数据|空表|为空)")


@check(
    title="空表附有说明，有数表不称无数据",
    severity=Severity.WARNING,
    basis=OPERATING_RULES,
    rule="“三公”经费、政府性基金、国有资本经营三类表没有数据的，应说明为空表及原因；注明“无数据”的表内不应有金额。",
    exempt="上述各表均有金额；说明另行公开而只有表格的文件。",
    tolerance=WORDS,
    example="《国有资本经营预算支出表》没有数据，未说明原因。",
)
def empty_tables_are_explained(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for an explanation below every empty table, and for amounts above every 无数据."""
    if not disclosure.figures:
        raise Missing("文件没有说明金额的文字，说明可能另行公开")
    tables = list(disclosure.of_kind(*SUBJECTS))
    if not tables:
        raise Missing("未见三公经费、政府性基金、国有资本经营预算表")
    for table in tables:
        notes = "".join("".join(table.notes).split())
        amounts = [amount for row in table.rows for amount in amounts_of(table, row)[0].values()]
        if any(amount.value for amount in amounts):
            if table.kind != "three_public" and NO_DATA.search(notes):
                message = f"《{table.title}》表下说明称无数据，表内列有金额。"
                place = next(amount.source for amount in amounts if amount.value)
                error = Severity.ERROR
                yield Observation(Outcome.FAILS, f"{table.kind}/有数", message, "无数据", "", "", (place,), error)
            continue
        explained = bool(EXPLAINED.search(notes)) or _told(disclosure, table)
        message = f"《{table.title}》没有数据，未说明原因。"
        outcome = Outcome.HOLDS if explained else Outcome.FAILS
        yield Observation(outcome, f"{table.kind}/空表", message, "空表", "空表说明", "", (table.source,))


def _told(disclosure: Disclosure, table: Table) -> bool:
    subject = SUBJECTS[table.kind]
    for clause in disclosure.clauses:
        text = "".join(clause.text.split())
        if subject in text and EXPLAINED.search(text):
            return True
    return False
