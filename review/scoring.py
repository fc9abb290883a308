"""A self-assessment recomputed row by row; the unit's own points are never overwritten."""

from collections.abc import Iterator
from decimal import Decimal

from disclosures.model import Amount, Disclosure, ManagementItem, Result, SelfAssessment
from discovery import declared
from review import results, rubrics
from review.compare import half_up, sharpened
from review.model import Score, ScoreRow
from review.results import Recomputed
from review.rubric import EXECUTION, MANAGEMENT, Rubric, choose

RUBRICS: dict[str, Rubric] = declared(rubrics, Rubric)


def rubric_of(form: SelfAssessment) -> tuple[str, Rubric]:
    """Return id and rubric that fit the form's own layout."""
    return choose(form, RUBRICS)


def score_disclosure(disclosure: Disclosure) -> Iterator[Score]:
    """Recompute every self-assessment of which a form is attached."""
    for form in disclosure.self_assessments:
        if form.attached:
            rubric_id, rubric = rubric_of(form)
            yield score(form, rubric, rubric_id=rubric_id, file=str(disclosure.file.get("name", "")))


def score(form: SelfAssessment, rubric: Rubric, *, rubric_id: str = "", file: str = "") -> Score:
    """Recompute one form; rows that only a person can judge keep the unit's points in the recomputed total."""
    rows = [row for row in (_execution_row(form), *map(_management_row, form.management)) if row is not None]
    rows += [_result_row(result, rubric) for result in form.results]
    kept = [row.recomputed_score or row.self_score for row in rows]
    complete = bool(rows) and all(value is not None for value in kept)
    total = sum((Decimal(value) for value in kept if value is not None), start=Decimal(0)) if complete else None
    return Score(
        file=file,
        project=form.project,
        rubric=rubric_id or rubric.name,
        rows=tuple(rows),
        self_total=_shown(form.total),
        recomputed_total=str(half_up(total)) if total is not None else None,
        self_grade=form.grade,
        recomputed_grade=rubric.grade(total) if total is not None else None,
    )


def execution_of(form: SelfAssessment) -> Recomputed | None:
    """The execution row recomputed, None where the form prints no budget, execution or weight."""
    budget, executed, weight = form.full_year_budget, form.executed, form.execution_weight
    if budget is None or executed is None or weight is None:
        return None
    return results.execution(weight.value, budget.base / budget.factor, executed.base / budget.factor)


def result_of(result: Result, rubric: Rubric) -> Recomputed | None:
    """One indicator row recomputed, None where it prints no weight."""
    if result.weight is None:
        return None
    return results.row(result.target, result.actual, result.weight.value, rubric.over_completion)


def _execution_row(form: SelfAssessment) -> ScoreRow | None:
    recomputed = execution_of(form)
    if recomputed is None and form.execution_score is None:
        return None
    budget = form.full_year_budget
    return ScoreRow(
        level1=EXECUTION,
        level2="",
        level3="预算执行率",
        target=str(budget.value) + budget.unit if budget else "",
        actual=str(form.executed.value) + form.executed.unit if form.executed else "",
        weight=_shown(form.execution_weight),
        self_score=_shown(form.execution_score),
        recomputed_score=_text(recomputed.score) if recomputed else None,
        deviation=None,
        recomputed_deviation=None,
        steps=recomputed.steps if recomputed else "缺少预算数、执行数或分值，不作重算",
        source=form.execution_score.source if form.execution_score else form.source,
        alternatives=recomputed.alternatives if recomputed else (),
    )


def _management_row(item: ManagementItem) -> ScoreRow:
    return ScoreRow(
        level1=MANAGEMENT,
        level2="",
        level3=item.item,
        target="",
        actual=item.note,
        weight=_shown(item.weight),
        self_score=_shown(item.score),
        recomputed_score=None,
        deviation=None,
        recomputed_deviation=None,
        steps="由人评分，沿用自评得分",
        source=item.source,
    )


def _result_row(result: Result, rubric: Rubric) -> ScoreRow:
    recomputed = result_of(result, rubric) or Recomputed(None, None, "未填分值，不作重算")
    return ScoreRow(
        level1=result.level1,
        level2=result.level2,
        level3=result.level3,
        target=result.target.raw,
        actual=result.actual.raw,
        weight=_shown(result.weight),
        self_score=_shown(result.score),
        recomputed_score=_text(recomputed.score),
        deviation=_shown(result.deviation),
        recomputed_deviation=_text(recomputed.deviation),
        steps=recomputed.steps,
        source=result.source,
        alternatives=recomputed.alternatives,
    )


def precise(form: SelfAssessment, amount: Amount) -> Amount:
    """An amount of the funds block at the precision that the form prints its amounts with."""
    beside: list[Amount | None] = [form.initial_budget, form.full_year_budget, form.executed]
    for row in form.funds:
        beside += [row.initial_budget, row.full_year_budget, row.executed]
    return sharpened(amount, beside)


def _shown(amount: Amount | None) -> str | None:
    return _text(amount.value) if amount is not None else None


def _text(value: Decimal | None) -> str | None:
    return str(half_up(value)) if value is not None else None
