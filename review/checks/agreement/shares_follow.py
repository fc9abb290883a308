"""A share that the text states (占 …%) is the part divided by the whole that the sentence speaks of.

The whole is a total stated earlier in the clause or, where the sentence names it (占支出合计的), one of the tables.
Not applicable where the part's amount is not stated or the whole is 0. Shares that are made to add up to 100 % may be
off by one last digit.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from disclosures.model import Amount, Disclosure, Figure
from review import headlines as h
from review.bases import ARITHMETIC
from review.compare import HALF, HUNDRED, Comparison, ratio
from review.declare import check
from review.figures import AMOUNT, SHARE, Spoken, Tables, spoken
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import QUOTIENT

NAMED = re.compile(r"占(?P<whole>[^，。；占\d]{2,24}?)(?:的(?:比例|比重)?)?(?:为|是)?\d[\d.,]*%?$")
PRINTED = (
    (re.compile(r"支出(?:合计|总计|总额)|本年支出|总支出"), (h.CURRENT_EXPENSE, h.EXPENSE)),
    (re.compile(r"收入(?:合计|总计|总额)|本年收入|总收入"), (h.CURRENT_INCOME, h.INCOME)),
)


@check(
    title="占比计算正确",
    severity=Severity.WARNING,
    basis=ARITHMETIC,
    rule=(
        "文字所称“占××的百分之几”应等于部分除以总体：总体取该句或前文所列金额，句中点名收入合计、支出合计的取报表数。"
    ),
    exempt="未列部分的金额，或总体为0。",
    tolerance=QUOTIENT,
    example="文字称公用经费占12.45%，按所列金额应为9.08%（60.33 ÷ 664.07=9.08% ≠ 12.45%）。",
)
def shares_follow(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare every stated share with its part and the whole it is of."""
    tables = Tables(disclosure)
    found = False
    for said in spoken(disclosure):
        for share in said.of(SHARE):
            part = _part(said, share)
            wholes = _wholes(said, share, tables)
            compared = [(whole, item) for whole in wholes if part and (item := ratio(part, whole, share.amount))]
            if part is None or not compared:
                continue
            found = True
            whole, comparison = min(compared, key=lambda pair: _rank(pair[1]))
            comparison = _balanced(comparison, share.amount, part, whole)
            message = f"文字称{share.measure}占{{reported}}，按所列金额应为{{expected}}（{{working}}）。"
            places = (share.amount.source, part.source, whole.source)
            yield comparison.observed(f"{said.path}/{share.measure}/占比", message, places)
    if not found:
        raise Missing("文字中未列占比，或未列相应金额")


def _balanced(comparison: Comparison, share: Amount, part: Amount, whole: Amount) -> Comparison:
    """A miss by one last digit is a tail."""
    gap = abs(part.base / whole.base * HUNDRED - share.value)
    near = comparison.outcome is Outcome.FAILS and gap <= share.step * (1 + HALF)
    return replace(comparison, outcome=Outcome.TAIL) if near else comparison


def _rank(comparison: Comparison) -> int:
    return (Outcome.HOLDS, Outcome.TAIL, Outcome.FAILS).index(comparison.outcome)


def _part(said: Spoken, share: Figure) -> Amount | None:
    """The amount of the same measure stated last before the share."""
    before = said.figures[: said.figures.index(share)]
    parts = [figure for figure in before if figure.measure == share.measure and figure.aspect == AMOUNT]
    return said.precise(parts[-1]) if parts else None


def _wholes(said: Spoken, share: Figure, tables: Tables) -> list[Amount]:
    """The whole that the sentence names, else the amounts stated before that are not themselves shares."""
    before = [figure for figure in said.figures[: said.figures.index(share)] if figure.aspect == AMOUNT]
    match = NAMED.search("".join(share.text.split()))
    named = match["whole"] if match else ""
    amounts = [said.precise(figure) for figure in before if named and figure.measure in named]
    if amounts:
        return amounts
    shared = {figure.measure for figure in said.of(SHARE)}
    stated = [said.precise(figure) for figure in before if figure.measure not in shared]
    measures = next((measures for pattern, measures in PRINTED if pattern.search(named)), ())
    return stated + [item.parts[0] for item in tables.of(*measures) if len(item.parts) == 1]
