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


@check(title="完成预算的百分比计算正确", severity=Severity.ERROR, basis=ARITHMETIC)
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
