"""A rate of change divides the change by its base: (调整数-年初数)/年初数 subtracts the base twice.

Not applicable where no explanation holds such a formula.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import TARGET_MEASURES
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

FORMULA = re.compile(
    r"[=＝][（(](?P<above>[一-鿿]{2,20})[-－—](?P<base>[一-鿿]{2,20})[）)][/÷](?P<below>[一-鿿]{2,20})"
)
CHANGE = re.compile(r"(?:调整|增加|减少|变动|增减|变化)(?:数|额)$")
WHOLE = re.compile(r"后的?[^，。]*$")


@check(
    title="变动率公式不重复扣减基数",
    severity=Severity.INFO,
    basis=TARGET_MEASURES,
    rule=(
        "变动率的公式应为变动数除以基数；分子已是调整数、增减额等变动数的，不应再减去基数，"
        "即不应写成（调整数-年初数）÷年初数。"
    ),
    exempt="指标说明中没有此类公式。",
    tolerance=WORDS,
    example="“预算调整率”的公式以“预算调整数”再减“年初预算数”，“预算调整数”本身已是变动数，重复扣减。",
)
def changes_are_not_subtracted_twice(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for changes from which their base is subtracted again."""
    found = False
    for indicator in disclosure.indicators:
        match = FORMULA.search("".join(indicator.explanation.split()))
        if match is None or match["base"] != match["below"]:
            continue
        found = True
        wrong = CHANGE.search(match["above"]) and not WHOLE.search(match["above"])
        outcome = Outcome.FAILS if wrong else Outcome.HOLDS
        above, base = match["above"], match["base"]
        message = f"“{indicator.level3}”的公式以“{above}”再减“{base}”，“{above}”本身已是变动数，重复扣减。"
        expected = f"{above}/{base}"
        yield Observation(outcome, indicator.level3, message, match.group()[1:], expected, "", (indicator.source,))
    if not found:
        raise Missing("指标说明中没有变动率公式")
