"""A text that claims all targets of a kind as met (数量指标均达成) stands beside no row that missed its target.

A row that lost points for over-completion did meet its target. Not applicable to projects without form or claim.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure, Result
from review.bases import EVALUATION_MEASURES
from review.declare import check
from review.forms import ORIGINS, statements_with_forms
from review.model import Missing, Observation, Outcome, Severity
from review.results import missed
from review.tolerances import EXACT

KINDS = ("数量", "质量", "时效", "成本", "效益", "满意度", "产出")
EVERYTHING = re.compile(r"各项|全部|所有")


@check(
    title="“均达成”与自评表结果相符",
    severity=Severity.ERROR,
    basis=EVALUATION_MEASURES,
    rule=(
        "文字称数量、质量、时效、成本、效益、满意度等指标“均达成”的，"
        "自评表中该类指标不应有未达目标值（或超过上限）的；因超额完成而扣分的不算未达成。"
    ),
    exempt="项目未附自评表，或文字未作此说明。",
    tolerance=EXACT,
    example="决算说明称“甲项目”数量、质量、时效指标均达成，但自评表“储备物资数量”目标≥20000件、实际18500件，未达成。",
)
def claims_of_success_hold(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for missed targets among the indicators that a text claims as met."""
    found = False
    for statement, form in statements_with_forms(disclosure):
        claim = statement.claims_all_met
        if claim is None:
            continue
        found = True
        rows = [row for row in form.results if _claimed(claim.text, row) and missed(row.target, row.actual)]
        facts = "；".join(f"“{row.level3}”目标{row.target.raw}、实际{row.actual.raw}" for row in rows)
        where = ORIGINS.get(statement.origin, statement.origin)
        message = f"{where}称“{statement.project}”{_short(claim.text)}，但自评表{facts}，未达成。"
        outcome = Outcome.FAILS if rows else Outcome.HOLDS
        places = (claim, *(row.source for row in rows))
        yield Observation(outcome, f"{statement.project}/{statement.origin}", message, claim.text, facts, facts, places)
    if not found:
        raise Missing("没有既有自评表又称指标均达成的项目")


def _claimed(claim: str, row: Result) -> bool:
    named = [kind for kind in KINDS if kind in claim]
    if not named:
        return bool(EVERYTHING.search(claim))
    return any(kind in row.level1 or kind in row.level2 for kind in named)


def _short(text: str) -> str:
    return "".join(text.split())[-30:]
