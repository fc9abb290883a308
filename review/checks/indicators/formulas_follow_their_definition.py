"""The formula of a share divides by the whole that its definition names (占…的比重).

Words that leave the whole as it is (部门, 本年度, 的 …) do not count; an explanation copied from another indicator is
not judged twice. Not applicable where no explanation
defines a share and prints its formula.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from disclosures.model import Disclosure, Indicator
from review.bases import TARGET_MEASURES
from review.checks.indicators.explanations_are_their_own import is_anothers
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
    judged = [pair for indicator in disclosure.indicators if (pair := _pair(indicator)) is not None]
    if not judged:
        raise Missing("指标说明中没有同时写明定义和公式的比率")
    strayed: dict[str, list[tuple[str, Indicator]]] = defaultdict(list)
    for whole, below, indicator in judged:
        if _alike(whole, below) or is_anothers(indicator, disclosure.indicators):
            yield Observation(
                Outcome.HOLDS, indicator.level3, f"“{indicator.level3}”的公式与定义一致。", sources=(indicator.source,)
            )
        else:
            strayed[below].append((whole, indicator))
    for below, items in strayed.items():
        names = "、".join(f"“{indicator.level3}”" for _, indicator in items)
        wholes = "、".join(dict.fromkeys(f"“{whole}”" for whole, _ in items))
        each = "分别" if len(items) > 1 else ""
        message = f"{names}的定义{each}以{wholes}为分母，公式以“{below}”为分母，口径不一致。"
        places = tuple(indicator.source for _, indicator in items)
        yield Observation(Outcome.FAILS, items[0][1].level3, message, below, wholes, "", places)


def _pair(indicator: Indicator) -> tuple[str, str, Indicator] | None:
    """The whole of the definition and the divisor of the formula, where the explanation prints both."""
    explanation = "".join(indicator.explanation.split())
    defined, formula = DEFINED.search(explanation), FORMULA.search(explanation)
    return (defined["whole"], formula["below"], indicator) if defined and formula else None


def _alike(whole: str, below: str) -> bool:
    one, other = IDLE.sub("", whole), IDLE.sub("", below)
    return one == other or not one or not other
