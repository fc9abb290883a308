"""The grade follows from the total: 优 from 90, 良 from 80, 中 from 60, 差 below, or as the rubric declares.

Not applicable where a form prints no grade or no total.
"""

from collections.abc import Iterator

from disclosures.model import Amount, Disclosure, Source
from review.bases import EVALUATION_MEASURES
from review.declare import check
from review.forms import form_of
from review.model import Missing, Observation, Outcome, Severity
from review.rubric import GRADE_BANDS, Rubric
from review.scoring import RUBRICS, rubric_of
from review.tolerances import WORDS


@check(
    title="自评等级与得分相符",
    severity=Severity.ERROR,
    basis=EVALUATION_MEASURES,
    rule=(
        "自评等级应与得分相符：90分以上为优，80分以上为良，60分以上为中，其余为差；评分办法另有规定的从其规定。"
        "自评表、说明文字和整体支出自评均予核对。"
    ),
    exempt="未填等级或未列得分。",
    tolerance=WORDS,
    example="“甲项目”得分97.66分，等级填为“良”，应为“优”。",
)
def grade_follows(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare every grade, in forms, narrative and whole-department assessment, with its points."""
    found = False
    for subject, points, grade, place in _graded(disclosure):
        found = True
        yield _judge(disclosure, subject, points, grade, place)
    if not found:
        raise Missing("未见自评等级")


def _graded(disclosure: Disclosure) -> Iterator[tuple[str, Amount, str, Source]]:
    for form in disclosure.self_assessments:
        if form.attached and form.total is not None and form.grade:
            yield form.project, form.total, form.grade, form.source
    for statement in disclosure.statements:
        if len({points.value for points in statement.scores}) == 1:
            for grade in dict.fromkeys(statement.grades):
                yield statement.project, statement.scores[0], grade, statement.source
    for covered in disclosure.coverage:
        if covered.score is not None and covered.grade:
            yield covered.budget, covered.score, covered.grade, covered.source


def _judge(disclosure: Disclosure, subject: str, points: Amount, grade: str, place: Source) -> Observation:
    form = form_of(disclosure, subject)
    rubric: Rubric | None = rubric_of(form)[1] if form is not None else next(iter(RUBRICS.values()), None)
    bands = rubric.bands if rubric is not None else GRADE_BANDS
    expected = next(name for lower, name in bands if points.value >= lower or lower == 0)
    outcome = Outcome.HOLDS if grade == expected else Outcome.FAILS
    message = f"“{subject}”得分{points.value}分，等级填为“{grade}”，应为“{expected}”。"
    working = "，".join(f"{lower}分以上为{name}" for lower, name in bands if lower)
    return Observation(outcome, f"{subject}/{grade}", message, grade, expected, working, (points.source, place))
