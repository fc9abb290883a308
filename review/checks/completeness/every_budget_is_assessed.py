"""Government funds and state capital that were spent on projects are self-assessed too.

Not applicable where no such money was spent, or the text tells nothing of what was assessed.
"""

from collections.abc import Iterator

from disclosures.model import Amount, Disclosure
from review.bases import PERFORMANCE_OPINION
from review.compare import printed
from review.declare import check
from review.headlines import FUNDS, STATE_CAPITAL, Headline, headlines
from review.lines import lines, total_line
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import COUNT

BUDGETS = {"政府性基金预算": FUNDS, "国有资本经营预算": STATE_CAPITAL}


@check(
    title="政府性基金、国有资本经营预算项目纳入自评",
    severity=Severity.ERROR,
    basis=PERFORMANCE_OPINION,
    rule="政府性基金预算、国有资本经营预算有项目支出的，文字所称自评范围应包括该预算的项目，不应为0个。",
    exempt="没有此类项目支出，或文字未说明自评覆盖范围。",
    tolerance=COUNT,
    example="政府性基金预算项目支出260.00万元，文字称自评项目0个，未纳入绩效自评。",
)
def every_budget_is_assessed(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare what was spent from a budget with what is said to be assessed."""
    if not disclosure.coverage:
        raise Missing("文字中未说明自评覆盖范围")
    printings = headlines(disclosure)
    for budget, measure in BUDGETS.items():
        spent = next(
            (amount for item in printings.get(measure, []) if (amount := _on_projects(item)) is not None), None
        )
        claims = [claim for claim in disclosure.coverage if claim.budget == budget and claim.projects is not None]
        if spent is None or spent.value <= 0 or not claims:
            continue
        counts = [claim.projects for claim in claims if claim.projects is not None]
        outcome = Outcome.HOLDS if any(count.value for count in counts) else Outcome.FAILS
        message = f"{budget}项目支出{printed(spent)}，文字称自评项目0个，未纳入绩效自评。"
        places = (*(claim.source for claim in claims), spent.source)
        yield Observation(outcome, budget, message, "0个", f"{budget}项目支出{printed(spent)}", "", places)


def _on_projects(item: Headline) -> Amount | None:
    """Project spending where the table prints it, else all spending of that budget."""
    top = total_line(lines(item.table))
    if top is not None and "project.subtotal" in top.amounts:
        return top.amounts["project.subtotal"]
    return item.parts[0]
