"""The formula of a share divides by the whole that its definition names (占…的比重).

Words that leave the whole as it is (部门, 本年度, 的 …) do not count. Not applicable where no explanation
defines a share and prints its formula.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import TARGET_MEASURES
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

DEFINED = re.compile(r"占(?P<whole>[一-鿿]{3,30}?)的?(?:比重|比例|比率|百分比)")
FORMULA = re.compile(r"[=＝][（(]?[^/÷=＝。；]{2,40}[/÷][（(]?(?P<below>[一-鿿]{2,30})")
IDLE = re.compile(r"部门|单位|本级|本|年度|当年|全部|所有|的|总数|数量|总额|总|数|额")


@check(
    title="比率公式与其定义一致",
    severity=Severity.INFO,
    basis=TARGET_MEASURES,
    rule=(
        "比率指标的说明既有定义（占××的比重）又有公式的，公式的分母应为定义中的总体；部门、本年度、"
        "总额等不影响口径的词不计。"
    ),
    exempt="指标说明没有同时写明定义和公式。",
    tolerance=WORDS,
    example="“三公经费占比”的定义以“公用经费”为分母，公式以“基本支出”为分母，口径不一致。",
)
def formulas_follow_their_definition(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare the whole of the definition with the divisor of the formula."""
    found = False
    for indicator in disclosure.indicators:
        explanation = "".join(indicator.explanation.split())
        defined, formula = DEFINED.search(explanation), FORMULA.search(explanation)
        if defined is None or formula is None:
            continue
        found = True
        whole, below = defined["whole"], formula["below"]
        outcome = Outcome.HOLDS if _alike(whole, below) else Outcome.FAILS
        message = f"“{indicator.level3}”的定义以“{whole}”为分母，公式以“{below}”为分母，口径不一致。"
        yield Observation(outcome, indicator.level3, message, below, whole, "", (indicator.source,))
    if not found:
        raise Missing("指标说明中没有同时写明定义和公式的比率")


def _alike(whole: str, below: str) -> bool:
    one, other = IDLE.sub("", whole), IDLE.sub("", below)
    return one == other or not one or not other
