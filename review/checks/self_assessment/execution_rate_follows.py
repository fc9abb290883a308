"""The execution rate of a self-assessment form is executed ÷ full-year budget (全年执行数 ÷ 全年预算数).

The base is the adjusted full-year budget, not the initial one. Of nothing there is no rate: 0 % and 100 % are how forms
print that, another rate is a slip. Not applicable where the budget is blank.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import EVALUATION_MEASURES
from review.compare import ratio
from review.declare import check
from review.forms import attached_forms, funds_triples
from review.model import Observation, Outcome, Severity
from review.tolerances import QUOTIENT

OF_NOTHING = (0, 100)


@check(
    title="自评表预算执行率＝全年执行数÷全年预算数",
    severity=Severity.ERROR,
    basis=EVALUATION_MEASURES,
    rule="自评表各资金行的预算执行率应等于全年执行数÷全年预算数；分母为调整后的全年预算数，不是年初预算数。",
    exempt="全年预算数为空；预算数和执行数均为0的，执行率为0%或100%均可。",
    tolerance=QUOTIENT,
    example=(
        "“甲项目”自评表年度资金总额执行率为99.39%，按执行数÷预算数应为93.87%（118.75 ÷ 126.50=93.87% ≠ 99.39%）。"
    ),
)
def execution_rate_follows(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare every printed rate of every form's funds block with its own amounts."""
    for form in attached_forms(disclosure):
        for item, budget, executed, rate in funds_triples(form):
            comparison = ratio(executed, budget, rate)
            subject = f"“{form.project}”自评表{item.rstrip('：:')}执行率"
            if comparison is None and not budget.value and not executed.value:
                message = f"{subject}为{rate.value}%，预算数和执行数均为0。"
                outcome = Outcome.HOLDS if rate.value in OF_NOTHING else Outcome.FAILS
                places = (rate.source, executed.source, budget.source)
                shown = f"{rate.value}%"
                yield Observation(outcome, f"{form.project}/{item}", message, shown, "0%", "", places, Severity.WARNING)
            if comparison is not None:
                message = f"{subject}为{{reported}}，按执行数÷预算数应为{{expected}}（{{working}}）。"
                places = (rate.source, executed.source, budget.source)
                yield comparison.observed(f"{form.project}/{item}", message, places)
