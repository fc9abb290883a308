"""The parts of the three public costs that the text states add up to the total it states.

Travel abroad, reception and vehicles make the total; purchase and operation make the vehicles. Not applicable where the
text does not state all of them.
"""

from collections.abc import Iterator

from disclosures.model import Amount, Disclosure
from review.bases import ARITHMETIC
from review.compare import add_up
from review.declare import check
from review.figures import AMOUNT, spoken
from review.headlines import THREE_PUBLIC
from review.model import Missing, Observation, Severity
from review.tolerances import ROUNDING

SUMS = {
    "total": ("abroad", "vehicles.subtotal", "reception"),
    "vehicles.subtotal": ("vehicles.purchase", "vehicles.operation"),
}


@check(
    title="文字所列“三公”经费各项相加等于合计",
    severity=Severity.ERROR,
    basis=ARITHMETIC,
    rule="文字所列因公出国（境）费、公务用车购置及运行费、公务接待费之和应等于“三公”经费合计；购置费、运行维护费之和应等于公务用车购置及运行费。",
    exempt="文字没有列全各项，或同一项列有多个金额。",
    tolerance=ROUNDING,
    example="文字“三公”经费为6.00万元，所列各项之和为5.00万元（0+3.00+2.00=5.00 ≠ 6.00）。",
)
def three_public_parts_add_up(disclosure: Disclosure) -> Iterator[Observation]:
    """Add the parts that the text states once each."""
    stated = _stated(disclosure)
    found = False
    for whole, parts in SUMS.items():
        if whole not in stated or not all(part in stated for part in parts):
            continue
        found = True
        amounts = [stated[part] for part in parts]
        message = f"文字{THREE_PUBLIC[whole]}为{{reported}}，所列各项之和为{{expected}}（{{working}}）。"
        places = (stated[whole].source, *(amount.source for amount in amounts))
        yield add_up(stated[whole], amounts).observed(f"三公/{whole}", message, places)
    if not found:
        raise Missing("文字没有列全“三公”经费各项")


def _stated(disclosure: Disclosure) -> dict[str, Amount]:
    """The parts of which the text states one amount only; in final accounts that of spending."""
    keys = {measure: key for key, measure in THREE_PUBLIC.items()}
    found: dict[str, list[Amount]] = {}
    for said in spoken(disclosure):
        for figure in said.of(AMOUNT):
            if figure.measure in keys:
                found.setdefault(keys[figure.measure], []).append(said.precise(figure))
    return {key: amounts[0] for key, amounts in found.items() if len({amount.base for amount in amounts}) == 1}
