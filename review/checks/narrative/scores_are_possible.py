"""A project whose form is missing cannot score less than its execution costs it, when its text claims every target met.

Expected is 100 − weight of execution + weight × rate, the weight as in the attached forms. Not applicable to projects
with form, and to texts that name problems or missed targets.
"""

from collections.abc import Iterator
from decimal import Decimal

from disclosures.model import Amount, Disclosure, Statement
from review.bases import EVALUATION_MEASURES
from review.compare import HUNDRED
from review.declare import check
from review.forms import base_of, form_of
from review.model import Missing, Observation, Severity
from review.points import compare_points
from review.results import execution
from review.tolerances import POINTS

USUAL_WEIGHT = Decimal(10)


@check(
    title="未附自评表的项目得分与文字所述相符",
    severity=Severity.WARNING,
    basis=EVALUATION_MEASURES,
    rule="未附自评表而文字称指标均达成的项目，只会因预算执行率扣分，得分应为100－执行率分值＋分值×执行率。",
    exempt="项目附有自评表，文字说明了问题或未达成的指标，或未列预算数、执行数。",
    tolerance=POINTS,
    example=(
        "“甲项目”称各项指标均达成，仅执行率扣分时应得98.50分（100-10+8.50=98.50），自评得分为93.00分，"
        "其余扣分未说明且未附自评表。"
    ),
)
def scores_are_possible(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare the scores of projects without form with what execution alone would cost."""
    weight = _weight(disclosure)
    found = False
    for statement in disclosure.statements:
        if form_of(disclosure, statement.project) is not None or statement.claims_all_met is None:
            continue
        budget, executed = base_of(disclosure, statement)
        if not statement.scores or budget is None or executed is None or not _nothing_missed(statement):
            continue
        recomputed = execution(weight, budget.value, executed.base / budget.factor)
        if recomputed.score is not None:
            found = True
            yield _judge(statement, statement.scores[0], weight, recomputed.score, (budget, executed))
    if not found:
        raise Missing("没有未附自评表而称指标均达成的项目")


def _judge(
    statement: Statement, score: Amount, weight: Decimal, execution_score: Decimal, base: tuple[Amount, Amount]
) -> Observation:
    expected = HUNDRED - weight + execution_score
    working = f"100-{weight}+{execution_score}={expected}"
    message = (
        f"“{statement.project}”称各项指标均达成，仅执行率扣分时应得{{expected}}分（{working}），"
        "自评得分为{reported}分，其余扣分未说明且未附自评表。"
    )
    places = (score.source, statement.source, *(amount.source for amount in base))
    return compare_points(score, expected, working).observed(statement.project, message, places)


def _nothing_missed(statement: Statement) -> bool:
    return statement.problems is None or "".join(statement.problems.split()).strip("。；") == "无"


def _weight(disclosure: Disclosure) -> Decimal:
    weights = {form.execution_weight.value for form in disclosure.self_assessments if form.execution_weight is not None}
    return weights.pop() if len(weights) == 1 else USUAL_WEIGHT
