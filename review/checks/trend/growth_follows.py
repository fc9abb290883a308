"""A growth rate is the change divided by the previous year's amount: Δ ÷ (this year − Δ), with the same sign.

Not applicable where the change or this year's amount is not stated, or there was nothing before.
"""

from collections.abc import Iterator

from disclosures.model import Amount, Disclosure, Figure
from review.bases import ARITHMETIC
from review.compare import Comparison, growth
from review.declare import check
from review.figures import AMOUNT, CHANGE, RATE_OF_CHANGE, Spoken, Tables, spoken
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import QUOTIENT


@check(
    title="增减额与增减率相符",
    severity=Severity.ERROR,
    basis=ARITHMETIC,
    rule="文字所称增减率应等于增减额÷（本年数－增减额），增减方向应一致；本年数未在句中列出的取表列数。",
    exempt="未列增减额或本年数，或上年数为0。",
    tolerance=QUOTIENT,
    example="文字称收入总计增减率为9.09%，按增减额和本年数应为0.09%（0.57 ÷ (655.97-0.57)=0.09% ≠ 9.09%）。",
)
def growth_follows(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare every stated growth rate with its change and this year's amount."""
    tables = Tables(disclosure)
    found = False
    for said in spoken(disclosure):
        seen = set()
        for rate in said.of(RATE_OF_CHANGE):
            change = _before(said, rate, CHANGE)
            if change is None or rate.amount.source in seen:
                continue
            seen.add(rate.amount.source)
            compared = list(_compare(said, rate, change, tables))
            if compared:
                found = True
                current, comparison = min(compared, key=lambda pair: _rank(pair[1]))
                message = f"文字称{rate.measure}增减率为{{reported}}，按增减额和本年数应为{{expected}}（{{working}}）。"
                places = (rate.amount.source, change.amount.source, current.source)
                yield comparison.observed(f"{said.path}/{rate.measure}/增减率", message, places)
    if not found:
        raise Missing("文字中未同时列出增减额和增减率")


def _rank(comparison: Comparison) -> int:
    return (Outcome.HOLDS, Outcome.TAIL, Outcome.FAILS).index(comparison.outcome)


def _before(said: Spoken, rate: Figure, aspect: str) -> Figure | None:
    """The figure of the same measure and this aspect stated last before the rate."""
    before = said.figures[: said.figures.index(rate)]
    fitting = [figure for figure in before if figure.measure == rate.measure and figure.aspect == aspect]
    return fitting[-1] if fitting else None


def _compare(said: Spoken, rate: Figure, change: Figure, tables: Tables) -> Iterator[tuple[Amount, Comparison]]:
    current = _before(said, rate, AMOUNT)
    amounts = [said.precise(current)] if current is not None else []
    if not amounts:
        amounts = [item.parts[0] for item in tables.repeats(rate, said.path) if len(item.parts) == 1]
    for amount in amounts:
        comparison = growth(amount, said.precise(change), rate.amount)
        if comparison is not None:
            yield amount, comparison
