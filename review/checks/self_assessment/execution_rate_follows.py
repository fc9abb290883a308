"""The execution rate of a self-assessment form is executed ÷ full-year budget (全年执行数 ÷ 全年预算数).

The base is the adjusted full-year budget, not the initial one. Not applicable where the budget is 0 or blank.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import EVALUATION_MEASURES
from review.compare import ratio
from review.declare import check
from review.forms import attached_forms, funds_triples
from review.model import Observation, Severity
from review.tolerances import QUOTIENT


@check(
    title="自评表预算执行率＝全年执行数÷全年预算数",
    severity=Severity.ERROR,
    basis=EVALUATION_MEASURES,
    rule="自评表各资金行的预算执行率应等于全年执行数÷全年预算数；分母为调整后的全年预算数，不是年初预算数。",
    exempt="全年预算数为0或为空。",
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
            if comparison is not None:
                subject = f"“{form.project}”自评表{item.rstrip('：:')}执行率"
                message = f"{subject}为{{reported}}，按执行数÷预算数应为{{expected}}（{{working}}）。"
                places = (rate.source, executed.source, budget.source)
                yield comparison.observed(f"{form.project}/{item}", message, places)
