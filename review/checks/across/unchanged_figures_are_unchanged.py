"""A figure that the text calls level with the year before (持平) is the one disclosed for that year.

Sentences that compare with something else than last year's budget (accounts) are passed over, and "基本持平" claims
nothing exact. Where the text does not name last year's budget, a difference is a warning. Not applicable where nothing
is called level, or the other file lacks the figure.
"""

from collections.abc import Iterator

from disclosures.model import Kind
from review.bases import ARITHMETIC
from review.basis_of_change import Base, unchanged
from review.declare import across
from review.figures import Tables, spoken
from review.linking import Linked
from review.model import Missing, Observation, Relation, Severity
from review.pairs import against, held, named
from review.tolerances import ROUNDING


@across(
    relation=Relation.YEAR_BEFORE,
    title="称与上年持平的数等于上年公开数",
    severity=Severity.ERROR,
    basis=ARITHMETIC,
    rule="说明称与上年（上年预算、上年决算）持平的数，应等于上年公开的同一数。",
    exempt="未提交上一年度的同类公开材料，与执行数等相比，或只称基本持平。没有写明与上年预算相比的，差额作为疑点。",
    tolerance=ROUNDING,
    example="文字称公务接待费与上年持平，本年为1.20万元，公开的2024年部门预算为1.50万元。",
)
def unchanged_figures_are_unchanged(link: Linked) -> Iterator[Observation]:
    """Compare every such figure with the tables of the year before."""
    before, found = Tables(link.other), False
    for said in spoken(link.own):
        for claim in unchanged(said, link.own.identity):
            printings = before.repeats(claim.figure, said.path) if claim.base is not Base.OTHER else []
            if not printings:
                continue
            found = True
            item = against("", said.precise(claim.figure), printings)
            this = f"文字称{claim.figure.measure}与上年持平，本年为{{reported}}"
            message = f"{this}，公开的{named(link.other)}为{{expected}}。"
            unsaid = claim.base is Base.UNSAID and link.own.identity.kind is Kind.BUDGET
            severity = Severity.WARNING if unsaid else None
            yield from held(f"{said.path}/{claim.figure.measure}/持平", message, [item], link, severity=severity)
    if not found:
        raise Missing("说明未称与上年持平的数，或上年材料中没有相应的数")
