"""A stated change against the year before is this year's amount less what was disclosed for the year before.

A budget is held against the budget before, final accounts against the accounts before; sentences that compare with
anything else (执行数, 调整预算, another year) are passed over. Where a budget does not say that it compares with a
budget, a difference is a warning. Not applicable where no sentence states a change, or the other file lacks the figure.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from disclosures.model import Amount, Figure, Kind
from review.bases import ARITHMETIC
from review.basis_of_change import Base, base_of
from review.compare import Comparison, add_up, printed
from review.declare import across
from review.figures import AMOUNT, CHANGE, Spoken, Tables, spoken
from review.linking import Linked
from review.model import Missing, Observation, Outcome, Relation, Severity
from review.pairs import Held, held, named
from review.tolerances import ROUNDING

RANK = (Outcome.HOLDS, Outcome.TAIL, Outcome.FAILS)
Parts = tuple[Amount, ...]


@across(
    relation=Relation.YEAR_BEFORE,
    title="与上年相比的增减额与上年公开数相符",
    severity=Severity.ERROR,
    basis=ARITHMETIC,
    rule="说明所称比上年（上年预算、上年决算）的增减额，应等于本年数减去上年公开的同一数。",
    exempt="未提交上一年度的同类公开材料；与执行数、调整预算数或其他年度相比的；没有写明与上年预算相比的，差额作为疑点。",
    tolerance=ROUNDING,
    example="文字称收入总计比上年增加14.19万元，本年数减去公开的2024年部门预算数为14.91万元（656.37-641.46=14.91）。",
)
def changes_follow_the_year_before(link: Linked) -> Iterator[Observation]:
    """Compare every stated change with the difference of the two files' figures."""
    own, before = Tables(link.own), Tables(link.other)
    found = False
    for said in spoken(link.own):
        for figure in said.of(CHANGE):
            base = base_of(said, figure, link.own.identity)
            if base is Base.OTHER:
                continue
            current = _current(said, figure, own)
            earlier = _printed(figure, said, before) or _stated(link, figure)
            if current and earlier:
                found = True
                severity = Severity.WARNING if base is Base.UNSAID and link.own.identity.kind is Kind.BUDGET else None
                yield from _observed(link, said, figure, _closest(said.precise(figure), current, earlier), severity)
    if not found:
        raise Missing("说明未列与上年公开数相比的增减额，或上年材料中没有相应的数")


def _observed(
    link: Linked, said: Spoken, figure: Figure, item: Held, severity: Severity | None
) -> Iterator[Observation]:
    before = f"本年数减去公开的{named(link.other)}数为{{expected}}（{{working}}）"
    change = printed(replace(figure.amount, value=abs(figure.amount.value)))
    message = f"文字称{figure.measure}比上年{'减少' if figure.amount.value < 0 else '增加'}{change}，{before}。"
    yield from held(f"{said.path}/{figure.measure}/与上年相比", message, [item], link, severity=severity)


def _current(said: Spoken, figure: Figure, tables: Tables) -> list[Parts]:
    before = said.figures[: said.figures.index(figure)]
    stated = [item for item in before if item.measure == figure.measure and item.aspect == AMOUNT]
    return [(said.precise(stated[-1]),)] if stated else _printed(figure, said, tables)


def _printed(figure: Figure, said: Spoken, tables: Tables) -> list[Parts]:
    return [printing.parts for printing in tables.repeats(figure, said.path)]


def _stated(link: Linked, figure: Figure) -> list[Parts]:
    """What the text of the year before states of a measure that no table prints, in the section of the same name."""
    return [
        (said.precise(item),)
        for said in spoken(link.other)
        for item in said.of(AMOUNT, figure.measure)
        if not item.section or not figure.section or _section(item.section) == _section(figure.section)
    ]


def _section(heading: str) -> str:
    return "".join(letter for letter in heading if letter.isalpha())[-8:]


def _closest(change: Amount, current: Sequence[Parts], earlier: Sequence[Parts]) -> Held:
    compared: list[tuple[Comparison, Parts, Parts]] = [
        (add_up(change, mine, minus=theirs), mine, theirs) for mine in current for theirs in earlier
    ]
    comparison, mine, theirs = min(compared, key=lambda each: RANK.index(each[0].outcome))
    places = (change.source, *(amount.source for amount in mine))
    return Held("", comparison, places, tuple(amount.source for amount in theirs))
