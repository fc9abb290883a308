"""The expected goal of a form says what is to be reached, not only what the project is called.

Not applicable to forms without a goal.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import TARGET_MEASURES
from review.declare import check
from review.forms import attached_forms, same
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS


@check(
    title="预期目标不只是项目名称",
    severity=Severity.WARNING,
    basis=TARGET_MEASURES,
    rule="自评表的预期目标应说明要达到的产出和效果，不应只填项目名称。",
    exempt="自评表未填预期目标。",
    tolerance=WORDS,
    example="“甲项目”自评表的预期目标仅填写项目名称“甲项目”，未说明要达到的产出和效果。",
)
def goals_say_something(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare every expected goal with the project's name."""
    found = False
    for form in attached_forms(disclosure):
        if not form.goal.strip():
            continue
        found = True
        outcome = Outcome.FAILS if same(disclosure, form.goal, form.project) else Outcome.HOLDS
        message = f"“{form.project}”自评表的预期目标仅填写项目名称“{form.goal}”，未说明要达到的产出和效果。"
        yield Observation(outcome, form.project, message, form.goal, "具体目标", "", (form.source,))
    if not found:
        raise Missing("自评表未填预期目标")
