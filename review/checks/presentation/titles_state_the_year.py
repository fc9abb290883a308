"""The titles of tables state the year, all of them where most do.

One remark a disclosure. Not applicable where few titles state it: the year then stands elsewhere.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import REVIEW_PRACTICE
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

YEAR = re.compile(r"20\d\d|二[〇○零O]")
ENOUGH = 5
MOST = 3  # of four


@check(
    title="表格标题写明年度",
    severity=Severity.INFO,
    basis=REVIEW_PRACTICE,
    rule="各表标题应写明年度；多数表写明而个别表没有的，提请补充。一份文件只提一条。",
    exempt="写明年度的表不足四分之三。",
    tolerance=WORDS,
    example="1张表的标题没有年度：《一般公共预算基本支出表》。",
)
def titles_state_the_year(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for statutory tables without a year among those with one."""
    tables = [table for table in disclosure.tables if table.kind and table.title.strip()]
    without = [table for table in tables if not YEAR.search("".join(table.title.split()))]
    if len(tables) < ENOUGH or 4 * (len(tables) - len(without)) < MOST * len(tables):
        raise Missing("写明年度的表不足四分之三")
    shown = "、".join(f"《{table.title}》" for table in without)
    message = f"{len(without)}张表的标题没有年度：{shown}。"
    outcome = Outcome.FAILS if without else Outcome.HOLDS
    yield Observation(outcome, "表题年度", message, shown, "", "", tuple(table.source for table in without))
