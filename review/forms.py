"""The self-assessment forms of a disclosure and what the text says about each of them."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from disclosures.model import Amount, Disclosure, SelfAssessment, Statement
from disclosures.naming import same_project
from review.compare import sharpened
from review.model import Missing

NO_FORMS = "文件中未见项目支出绩效自评表"
ALIKE, SHORTEST = 0.75, 4
ORIGINS = {"narrative": "决算说明", "report": "自评总结报告"}


def attached_forms(disclosure: Disclosure) -> tuple[SelfAssessment, ...]:
    """The forms that are attached; raises Missing where there are none."""
    forms = tuple(form for form in disclosure.self_assessments if form.attached)
    if not forms:
        raise Missing(NO_FORMS)
    return forms


def points_of(form: SelfAssessment) -> list[Amount | None]:
    """The points of every row of a form, execution first; None where a row that has a weight prints no points."""
    points: list[Amount | None] = []
    if form.execution_weight is not None or form.execution_score is not None:
        points.append(form.execution_score)
    points += [item.score for item in form.management if item.weight is not None or item.score is not None]
    points += [row.score for row in form.results if row.weight is not None or row.score is not None]
    return points


def statements_with_forms(disclosure: Disclosure) -> Iterator[tuple[Statement, SelfAssessment]]:
    """What the text says of a project, beside the form of that project."""
    for statement in disclosure.statements:
        form = form_of(disclosure, statement.project)
        if form is not None:
            yield statement, form


def form_of(disclosure: Disclosure, project: str) -> SelfAssessment | None:
    """The attached form of a project, however its name is written, even slightly wrongly."""
    return form_named(disclosure, project) or form_like(disclosure, project)


def form_named(disclosure: Disclosure, project: str) -> SelfAssessment | None:
    """The attached form that prints the project's name, with or without prefixes."""
    attached = (form for form in disclosure.self_assessments if form.attached)
    return next((form for form in attached if same(disclosure, form.project, project)), None)


def form_like(disclosure: Disclosure, project: str) -> SelfAssessment | None:
    """The form of which the text tells nothing, whose name resembles the project's, with the same money."""
    told = [item for item in disclosure.statements if same(disclosure, item.project, project)]
    money = {amount.base for item in told for amount in (*item.full_year_budget, *item.executed)}
    for form in disclosure.self_assessments:
        own = {amount.base for amount in (form.full_year_budget, form.executed) if amount is not None}
        if not form.attached or not own or not own <= money or not _alike(form.project, project):
            continue
        if not any(same(disclosure, item.project, form.project) for item in disclosure.statements):
            return form
    return None


def _alike(one: str, other: str) -> bool:
    left, right = folded(one), folded(other)
    if min(len(left), len(right)) < SHORTEST:
        return False
    return SequenceMatcher(None, left, right, autojunk=False).ratio() >= ALIKE


def same(disclosure: Disclosure, one: str, other: str) -> bool:
    """Whether two names mean one project of this department."""
    return same_project(one, other, disclosure.identity.department)


def folded(name: str) -> str:
    """A name as it is compared: letters, digits and ideographs only."""
    return "".join(letter for letter in name if letter.isalnum())


def funds_triples(form: SelfAssessment) -> Iterator[tuple[str, Amount, Amount, Amount]]:
    """Item, full-year budget, executed and rate of every funds row that prints all three, equally precise."""
    beside: list[Amount | None] = [form.full_year_budget, form.executed]
    for row in form.funds:
        beside += [row.initial_budget, row.full_year_budget, row.executed]
    found = False
    for number, row in enumerate(form.funds):
        if number and row.rate is not None and not row.rate.value:
            continue  # forms print 0 % for sources whose rate nobody computes
        if row.full_year_budget is not None and row.executed is not None and row.rate is not None:
            found = True
            yield row.item, sharpened(row.full_year_budget, beside), sharpened(row.executed, beside), row.rate
    if not found and form.full_year_budget and form.executed and form.execution_rate:
        yield "", sharpened(form.full_year_budget, beside), sharpened(form.executed, beside), form.execution_rate


def base_of(disclosure: Disclosure, statement: Statement) -> tuple[Amount | None, Amount | None]:
    """Full-year budget and execution of the project: the form's, else those of the statement or its narrative."""
    form = form_of(disclosure, statement.project)
    if form is not None and form.full_year_budget is not None and form.executed is not None:
        printed = (form.full_year_budget, form.executed, form.initial_budget)
        return sharpened(form.full_year_budget, printed), sharpened(form.executed, printed)
    told = [other for other in disclosure.statements if same(disclosure, other.project, statement.project)]
    for other in (statement, *told):
        if other.full_year_budget and other.executed:
            beside = (*other.full_year_budget, *other.executed)
            return sharpened(other.full_year_budget[0], beside), sharpened(other.executed[0], beside)
    return None, None


def assessed_projects(disclosure: Disclosure) -> tuple[str, ...]:
    """The projects that a form or the narrative assesses, each once, by the name printed first."""
    names = [form.project for form in disclosure.self_assessments]
    names += [statement.project for statement in disclosure.statements]
    found: list[str] = []
    misnamed = {form.project for item in disclosure.statements if (form := _misnamed(disclosure, item.project))}
    for name in names:
        if name and name not in misnamed and not any(same(disclosure, name, other) for other in found):
            found.append(name)
    return tuple(found)


def _misnamed(disclosure: Disclosure, project: str) -> SelfAssessment | None:
    """The form that prints another name for a project of the text."""
    return None if form_named(disclosure, project) is not None else form_like(disclosure, project)


def executed_of(disclosure: Disclosure, project: str) -> Amount | None:
    """What a project spent, by its form, else by the text."""
    for form in sorted(disclosure.self_assessments, key=lambda form: not form.attached):
        if same(disclosure, form.project, project) and form.executed is not None:
            return form.executed
    told = (statement for statement in disclosure.statements if same(disclosure, statement.project, project))
    return next((statement.executed[0] for statement in told if statement.executed), None)
