"""The definition of a rate divides a number by a number, never a rate by a number (采纳率 ÷ 总数).

Not applicable where no explanation holds a formula.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import TARGET_MEASURES
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

FORMULA = re.compile(
    r"(?P<rate>[一-鿿“”]{2,16}率)[=＝][（(]?(?P<above>[^/÷=＝。；]{2,40})[/÷][（(]?(?P<below>[^*×=＝。；]{2,40})"
)
RATE = re.compile(r"率[）)]?$")
COUNT = re.compile(r"(?:总数|数量|数|个数)[）)]?$")


@check(
    title="比率指标的公式口径正确",
    severity=Severity.INFO,
    basis=TARGET_MEASURES,
    rule="比率指标的公式应以数量除以数量，分子不应为比率而分母为数量（如采纳率÷建议总数）。",
    exempt="指标说明中没有公式。",
    tolerance=WORDS,
    example="“建议采纳率”的公式为“建议采纳率=采纳率/建议总数”，分子是比率而分母是数量，口径不一致。",
)
def rates_divide_counts(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for rates divided by numbers in the explanations of indicators."""
    found = False
    for indicator in disclosure.indicators:
        match = FORMULA.search("".join(indicator.explanation.split()))
        if match is None:
            continue
        found = True
        wrong = RATE.search(match["above"]) and COUNT.search(match["below"])
        outcome = Outcome.FAILS if wrong else Outcome.HOLDS
        message = f"“{indicator.level3}”的公式为“{match.group()}”，分子是比率而分母是数量，口径不一致。"
        expected = RATE.sub("数", match["above"])
        yield Observation(outcome, indicator.level3, message, match["above"], expected, "", (indicator.source,))
    if not found:
        raise Missing("指标说明中没有公式")
