"""A reason that the text gives for running costs names items that the table of basic spending prints.

Not applicable where no such reason names an economic item.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import OPERATING_RULES
from review.classification import NAMES
from review.declare import check
from review.economic import details
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

RUNNING = re.compile(r"机构运转经费|机关运行经费")
REASON = re.compile(r"原因[是为：:]*(?P<why>[^。]*)")
PUBLIC = "302"


@check(
    title="变动原因所列科目有金额",
    severity=Severity.INFO,
    basis=OPERATING_RULES,
    rule="运转经费变动原因中点名的经济科目（如福利费、差旅费），应在基本支出表中列有金额。",
    exempt="变动原因未点名经济科目，或未见基本支出表。",
    tolerance=WORDS,
    example="运转经费的变动原因提到“福利费”，《一般公共预算基本支出表》没有该科目金额。",
)
def reasons_name_printed_items(disclosure: Disclosure) -> Iterator[Observation]:
    """Look up every item that such a reason names."""
    table = next(disclosure.of_kind("general_budget_basic_expenditure"), None)
    items = details(table).items if table is not None else ()
    money = {item.code for item in items if item.amount is not None and item.amount.value}
    if table is None or not money:
        raise Missing("未见基本支出表")
    found = False
    for clause in disclosure.clauses:
        text = "".join(clause.text.split())
        match = REASON.search(text) if RUNNING.search(text) else None
        for code, name in NAMES.items() if match else ():
            if match is None or not code.startswith(PUBLIC) or name not in match["why"]:
                continue
            found = True
            outcome = Outcome.HOLDS if code in money else Outcome.FAILS
            message = f"运转经费的变动原因提到“{name}”，《{table.title}》没有该科目金额。"
            yield Observation(outcome, f"{clause.id}/{name}", message, name, "", "", (clause.source, table.source))
    if not found:
        raise Missing("变动原因未点名经济科目")
