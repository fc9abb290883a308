"""Whose figure was taken by mistake: a wrong figure that equals another one of the disclosure is named after it.

A rate that is really the total score, project money where all money belongs, one project's points at another's place.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from disclosures.model import Amount, Disclosure, SelfAssessment, Source
from review.headlines import BUDGETED, headlines
from review.model import Finding
from review.quantities import Quantity, quantity

STATED = (
    "narrative/covered_money_agrees",
    "narrative/quoted_",
    "narrative/whole_department_money_is_complete",
    "agreement/text_agrees_with_tables",
    "agreement/running_costs_are_public_funds",
    "agreement/items_agree",
    "agreement/whole_department_budget_agrees",
    "self_assessment/execution_points_follow",
    "self_assessment/execution_rate_follows",
    "self_assessment/total_is_the_sum_of_the_rows",
)
SPENT = "支出"  # where income and expenditure are equal, spending was mistaken for spending
SAID = "所填数值等于"
DIGITS = 3  # a figure of fewer digits equals others by chance, one of two digits those of other projects
PLAIN = {"%", "分", ""}  # a rate may have been copied from points


@dataclass(frozen=True, slots=True)
class Named:
    """A figure of the disclosure by its name; ``owner`` is the project whose form prints it."""

    name: str
    quantity: Quantity
    source: Source
    owner: str = ""


def figures_by_name(disclosure: Disclosure) -> tuple[Named, ...]:
    """Return the figures that another one may have been mistaken for: those of forms, then headlines of tables."""
    return (*_of_forms(disclosure), *_of_tables(disclosure))


def with_likenesses(findings: Sequence[Finding], disclosure: Disclosure) -> list[Finding]:
    """Return the findings of a disclosure, each saying which other figure its wrong one equals, if it does."""
    wrong = [finding for finding in findings if finding.check.startswith(STATED)]
    known = figures_by_name(disclosure) if wrong else ()
    return [with_likeness(finding, known) if finding in wrong else finding for finding in findings]


def with_likeness(finding: Finding, known: tuple[Named, ...]) -> Finding:
    """The finding, saying which other figure its reported one equals; unchanged where it equals none."""
    reported, expected = quantity(finding.reported), quantity(finding.expected)
    if SAID in finding.message or reported is None or expected is None:
        return finding
    itself = {each.source for each in finding.evidence}
    known = tuple(item for item in known if item.source not in itself or item.quantity.unit != reported.unit)
    own = [item for item in known if item.owner and item.owner in finding.message]
    digits = len(reported.value.normalize().as_tuple().digits)
    strangers = [item for item in known if item not in own] if digits >= DIGITS else []
    if digits < DIGITS - 1:
        return finding
    alike = [item for item in (*own, *strangers) if _alike(reported, item.quantity)]
    like = next((item for item in alike if SPENT in item.name and SPENT in finding.message), next(iter(alike), None))
    if like is None or like.quantity == expected:
        return finding
    name = like.name if like in own or not like.owner else f"“{like.owner}”{like.name}"
    return replace(finding, message=f"{finding.message.removesuffix('。')}；{SAID}{name}。")


def _alike(one: Quantity, other: Quantity) -> bool:
    return one.value == other.value and (one.unit == other.unit or {one.unit, other.unit} <= PLAIN)


def _of_forms(disclosure: Disclosure) -> Iterator[Named]:
    for form in (form for form in disclosure.self_assessments if form.attached):
        for name, amount in _parts(form):
            if amount is not None and amount.value:
                yield Named(name, Quantity.of(amount), amount.source, form.project)


def _parts(form: SelfAssessment) -> Iterator[tuple[str, Amount | None]]:
    yield "自评总分", form.total
    yield "预算执行率", form.execution_rate
    yield "预算执行率得分", form.execution_score
    yield "全年执行数", form.executed
    yield "全年预算数", form.full_year_budget
    yield "年初预算数", form.initial_budget


def _of_tables(disclosure: Disclosure) -> Iterator[Named]:
    for measure, printings in headlines(disclosure).items():
        for printing in printings:
            whole = sum((part.base for part in printing.parts), start=Decimal(0))
            if whole and printing.parts[0].factor > 1:
                name = measure if not measure.endswith(BUDGETED) else f"{measure}数"
                yield Named(name, Quantity(whole, "元"), printing.parts[0].source)
