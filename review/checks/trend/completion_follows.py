"""A completion rate is final amount ÷ budget: 支出决算 ÷ 年初预算 (or 预算, where the sentence speaks of that).

Not applicable where either amount is not stated, or the budget is 0.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import ARITHMETIC
from review.compare import ratio
from review.completion import completions
from review.declare import check
from review.model import Missing, Observation, Severity
from review.tolerances import QUOTIENT


@check(
    title="完成预算的百分比计算正确",
    severity=Severity.ERROR,
    basis=ARITHMETIC,
    rule="文字所称完成预算的百分比，应等于支出决算数除以年初预算数（句中以预算、调整预算为准的从其说明）。",
    exempt="未同时列出决算数和预算数，或预算数为0。",
    tolerance=QUOTIENT,
    example="文字称公务接待费完成预算的98.19%，按所列金额应为71.67%（0.86 ÷ 1.20=71.67% ≠ 98.19%）。",
)
def completion_follows(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare every stated completion rate with its amounts."""
    found = False
    for item in completions(disclosure):
        comparison = ratio(item.final, item.budget, item.rate)
        if comparison is None:
            continue
        found = True
        message = f"文字称{item.measure}完成预算的{{reported}}，按所列金额应为{{expected}}（{{working}}）。"
        places = (item.rate.source, item.final.source, item.budget.source)
        yield comparison.observed(f"{item.path}/{item.measure}/完成率", message, places)
    if not found:
        raise Missing("文字中未列完成预算的百分比")
