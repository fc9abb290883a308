"""The explanation of an indicator explains that indicator: its formula defines no other, its words are no other's.

Not applicable where no indicator is explained.
"""

import re
from collections.abc import Iterator, Sequence

from disclosures.model import Disclosure, Indicator
from review.bases import TARGET_MEASURES
from review.declare import check
from review.forms import folded
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

FORMULA = re.compile(r"(?P<of>[一-鿿“”]{3,20}率)[=＝]")
SATISFIED = re.compile(r"满意(?:度|率)")
LONGEST_WORDS = 30


@check(
    title="指标说明与本指标对应",
    severity=Severity.WARNING,
    basis=TARGET_MEASURES,
    rule="指标值说明中的公式应定义本指标，不应是另一指标的公式或说明；非满意度指标的说明不应写满意度。",
    exempt="指标没有说明文字。",
    tolerance=WORDS,
    example="“编制完成率”的说明与“监控完成率”的说明相同，公式定义的是“监控完成率”。",
)
def explanations_are_their_own(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare what every explanation defines with the names of all indicators."""
    explained = [item for item in disclosure.indicators if item.explanation.strip()]
    if not explained:
        raise Missing("指标没有说明文字")
    for item in explained:
        other, said = _others(item, explained)
        outcome = Outcome.FAILS if said else Outcome.HOLDS
        places = (item.source, other.source) if other is not None else (item.source,)
        message = f"“{item.level3}”的指标值说明{said}。"
        yield Observation(outcome, f"{item.level3}/说明", message, _short(item.explanation), item.level3, "", places)


def is_anothers(item: Indicator, every: Sequence[Indicator]) -> bool:
    """Whether the explanation of an indicator is that of another."""
    return _others(item, [other for other in every if other.explanation.strip()])[0] is not None


def _others(item: Indicator, explained: Sequence[Indicator]) -> tuple[Indicator | None, str]:
    """The indicator whose explanation stands here, and what is wrong; blanks where it is the item's own."""
    text = "".join(item.explanation.split())
    defined = [folded(match["of"]) for match in FORMULA.finditer(text)]
    own = folded(item.level3)
    if defined and not any(_names(own, name) for name in defined):
        for other in explained:
            name = folded(other.level3)
            if other is not item and name != own and name and any(of.endswith(name) for of in defined):
                return other, f"中的公式定义的是“{other.level3}”，说明照搬了该指标"
    satisfied = SATISFIED.search(text) and not SATISFIED.search(own + item.level2 + item.level1)
    if satisfied and len(text) <= LONGEST_WORDS:
        return None, f"“{text}”写的是满意度，与本指标不对应"
    return None, ""


def _names(own: str, defined: str) -> bool:
    """Whether a formula's left side names the indicator, in whole or but for its first words."""
    return own in defined or defined in own


def _short(text: str) -> str:
    plain = "".join(text.split())
    return plain if len(plain) <= LONGEST_WORDS else plain[:LONGEST_WORDS] + "…"
