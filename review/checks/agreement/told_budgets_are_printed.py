"""Spending from government funds or state capital that the text states is printed in its table.

Where the table prints amounts the figures themselves are compared elsewhere. Not applicable where the text states no
such spending of the year, or the tables are absent.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import OPERATING_RULES
from review.compare import printed
from review.declare import check
from review.lines import amounts_of
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

MEASURES = {"government_funds": "政府性基金预算支出", "state_capital": "国有资本经营预算支出"}
STATED = {"金额", "年初预算"}


@check(
    title="文字所列基金预算支出在表内列示",
    severity=Severity.ERROR,
    basis=OPERATING_RULES,
    rule="文字列有本年政府性基金预算支出、国有资本经营预算支出金额的，对应的表不应为空表。",
    exempt="文字未列此类支出，或没有对应的表。",
    tolerance=WORDS,
    example="文字称政府性基金预算支出为35.00万元，《政府性基金预算支出表》没有列示金额。",
)
def told_budgets_are_printed(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for stated spending beside tables without any amount."""
    found = False
    for kind, measure in MEASURES.items():
        tables = tuple(disclosure.of_kind(kind))
        filled = any(amounts_of(table, row)[0] for table in tables for row in table.rows)
        for figure in disclosure.figures:
            stated = figure.measure == measure and figure.aspect in STATED and figure.amount.value > 0
            if not tables or not stated or figure.year != disclosure.identity.year:
                continue
            found = True
            outcome = Outcome.HOLDS if filled else Outcome.FAILS
            amount = printed(figure.amount)
            message = f"文字称{measure}为{amount}，《{tables[0].title}》没有列示金额。"
            places = (figure.amount.source, tables[0].source)
            yield Observation(outcome, f"{kind}/{figure.clause}", message, amount, "表内列示", "", places)
    if not found:
        raise Missing("文字未列政府性基金、国有资本经营预算支出")
