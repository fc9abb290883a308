"""The tables of a disclosure name one department above them (部门名称：…); a table or two with another name are wrong.

Units of the department may have tables of their own, and short names hold. Not applicable where fewer than four tables
name a department.
"""

import re
from collections import Counter
from collections.abc import Iterator

from disclosures.model import Disclosure, Table
from review.bases import OPERATING_RULES
from review.declare import check
from review.forms import folded
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

CAPTION = re.compile(
    r"(?:部门名称|单位名称|编制(?:单位|部门)|填报(?:单位|部门)|部门)(?:（公章）|（盖章）)?[：:]"
    r"(?P<name>[一-鿿（）()、]{4,40}?)(?=单位[：:]|金额单位|公开|预算年度|20\d\d|$)"
)
LEAST, MOST = 4, 2  # tables that name the same department, and tables that name another


@check(
    title="各表表头的部门名称一致",
    severity=Severity.WARNING,
    basis=OPERATING_RULES,
    rule="各表表头“部门名称”“编制单位”应为同一部门；多数表相同而个别表为其他部门的，视为误填。",
    exempt="写明部门名称的表不足四张；所属单位、同一部门的简称，以及多张表为另一名称的不判断。",
    tolerance=WORDS,
    example="《支出决算表》表头部门名称为“甲区水务局”，其他8张表为“甲区教育局”。",
)
def captions_name_one_department(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare the name above every table with that above most."""
    named = [(table, name) for table in disclosure.tables if (name := _caption(table))]
    counted = Counter(folded(name) for _, name in named)
    usual, times = counted.most_common(1)[0] if counted else ("", 0)
    others = [name for _, name in named if folded(name) != usual]
    if times < LEAST or len(others) > MOST:
        raise Missing("写明部门名称的表不足四张，或各表名称多有不同")
    own = {folded(table.text(row, "name")) for table in disclosure.of_kind("income") for row in table.rows} - {""}
    own |= {usual, folded(disclosure.identity.department or usual)}
    printed = next(name for _, name in named if folded(name) == usual)
    for table, name in named:
        fits = any(folded(name) in other or other in folded(name) for other in own)
        message = f"《{table.title}》表头部门名称为“{name}”，其他{times}张表为“{printed}”。"
        outcome = Outcome.HOLDS if fits else Outcome.FAILS
        yield Observation(outcome, f"{table.kind or table.title}/表头部门", message, name, printed, "", (table.source,))


def _caption(table: Table) -> str:
    """The name of the department above a table, "" where none is printed."""
    for line in table.above:
        match = CAPTION.search("".join(line.split()))
        if match:
            return match["name"]
    return ""
