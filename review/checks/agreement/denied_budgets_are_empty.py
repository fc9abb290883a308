"""A text that denies spending from government funds or state capital stands beside a table without amounts.

Not applicable where the text denies neither, or the tables are absent.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import OPERATING_RULES
from review.declare import check
from review.lines import amounts_of
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

KINDS = {"government_funds": "政府性基金", "state_capital": "国有资本经营"}
DENIED = r"(?:没有|无|未)(?:使用|安排)?[^，。；]{{0,4}}{name}[^，。；]{{0,16}}(?:支出|拨款)"


@check(
    title="称无支出的预算表内没有金额",
    severity=Severity.ERROR,
    basis=OPERATING_RULES,
    rule="文字称没有政府性基金预算、国有资本经营预算支出（或拨款）的，对应的表内不应列有金额。",
    exempt="文字未作此说明，或没有对应的表。",
    tolerance=WORDS,
    example="文字称“没有使用政府性基金预算拨款安排的支出”，《政府性基金预算支出表》列有金额35.00万元。",
)
def denied_budgets_are_empty(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for amounts in the tables of budgets that the text denies."""
    found = False
    for kind, name in KINDS.items():
        denied = re.compile(DENIED.format(name=name))
        for table in disclosure.of_kind(kind):
            amounts = [amount for row in table.rows for amount in amounts_of(table, row)[0].values() if amount.value]
            for clause in disclosure.clauses:
                match = denied.search("".join(clause.text.split()))
                if match is None or "名词解释" in "".join(clause.path):
                    continue
                found = True
                outcome = Outcome.FAILS if amounts else Outcome.HOLDS
                shown = str(amounts[0].value) if amounts else ""
                message = (
                    f"文字称“{match.group()}”，《{table.title}》列有金额{shown}{amounts[0].unit if amounts else ''}。"
                )
                places = (clause.source, *(amount.source for amount in amounts[:1]))
                yield Observation(outcome, f"{kind}/{clause.id}", message, match.group(), shown, "", places)
    if not found:
        raise Missing("文字未称没有政府性基金、国有资本经营预算支出")
