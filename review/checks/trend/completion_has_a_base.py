"""A completion rate needs a budget: nothing completes 100 % of a budget of 0.

0 of 0 printed as 0 % says nothing and is let pass. Not applicable where every budget is above 0.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import REVIEW_PRACTICE
from review.compare import printed
from review.completion import completions
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import EXACT


@check(
    title="年初预算为0时不应列完成百分比",
    severity=Severity.ERROR,
    basis=REVIEW_PRACTICE,
    rule="年初预算为0的事项没有计算基数，不应列完成预算的百分比；决算也为0而写0%的予以认可。",
    exempt="所列事项的预算均大于0。",
    tolerance=EXACT,
    example="防汛（项）年初预算为0万元、决算为36.92万元，文字称完成预算的100.00%；基数为0，不能计算完成率。",
)
def completion_has_a_base(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for completion rates of budgets of 0."""
    found = False
    for item in completions(disclosure):
        if item.budget.value:
            continue
        found = True
        outcome = Outcome.FAILS if item.rate.value else Outcome.HOLDS
        severity = Severity.ERROR if item.final.value else Severity.WARNING
        message = (
            f"{item.measure}年初预算为{printed(item.budget)}、决算为{printed(item.final)}，"
            f"文字称完成预算的{printed(item.rate)}；基数为0，不能计算完成率。"
        )
        places = (item.rate.source, item.budget.source, item.final.source)
        working = f"{item.final.value} ÷ {item.budget.value}"
        anchor = f"{item.path}/{item.measure}"
        yield Observation(outcome, anchor, message, printed(item.rate), "不适用", working, places, severity)
    if not found:
        raise Missing("没有预算为0而列完成率的事项")
