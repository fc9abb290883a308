"""Whose figure is wrong: where a fact stands in three places or more and most of them agree, the finding says so."""

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

from disclosures.model import Amount, Disclosure, SelfAssessment, Statement
from review.compare import printed
from review.forms import ORIGINS, form_of, same

Place = tuple[str, Amount]
NUMBERS = "零一二三四五六七八九十"
FORM = "自评表"
FEWEST = 3


def most_agree(places: Sequence[Place]) -> str:
    """“；三处中两处（自评表、决算说明）为97.27分” where most of the places agree and others do not, else nothing."""
    values: dict[Decimal, list[Place]] = {}
    for place in places:
        values.setdefault(place[1].base, []).append(place)
    if len(places) < FEWEST or len(values) < 2:
        return ""
    agreeing = max(values.values(), key=len)
    if 2 * len(agreeing) <= len(places):
        return ""
    names = "、".join(dict.fromkeys(name for name, _ in agreeing))
    return f"；{_count(len(places))}处中{_count(len(agreeing))}处（{names}）为{printed(agreeing[0][1])}"


def scores_of(disclosure: Disclosure, project: str) -> list[Place]:
    """Where the total score of a project's self-assessment is printed."""
    return _places(disclosure, project, lambda form: form.total, lambda told: told.scores)


def rates_of(disclosure: Disclosure, project: str) -> list[Place]:
    """Where the execution rate of a project is printed."""
    return _places(disclosure, project, lambda form: form.execution_rate, lambda told: told.rates)


def budgets_of(disclosure: Disclosure, project: str) -> list[Place]:
    """Where the full-year budget of a project is printed."""
    return _places(disclosure, project, lambda form: form.full_year_budget, lambda told: told.full_year_budget)


def spending_of(disclosure: Disclosure, project: str) -> list[Place]:
    """Where the execution of a project is printed."""
    return _places(disclosure, project, lambda form: form.executed, lambda told: told.executed)


def _places(
    disclosure: Disclosure,
    project: str,
    of_form: Callable[[SelfAssessment], Amount | None],
    of_statement: Callable[[Statement], Iterable[Amount]],
) -> list[Place]:
    form = form_of(disclosure, project)
    own = of_form(form) if form is not None else None
    places = [(FORM, own)] if own is not None else []
    for told in disclosure.statements:
        if same(disclosure, told.project, project):
            places += [(ORIGINS.get(told.origin, told.origin), amount) for amount in of_statement(told)]
    return places


def _count(number: int) -> str:
    return {2: "两"}.get(number, NUMBERS[number]) if number < len(NUMBERS) else str(number)
