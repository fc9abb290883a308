"""A quantity indicator of a project is a number with its unit, not words.

Not applicable where no project has a quantity indicator.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure, Source, Target
from review.bases import TARGET_MEASURES
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS


@check(
    title="数量指标量化",
    severity=Severity.WARNING,
    basis=TARGET_MEASURES,
    rule="项目的数量指标应以数值和计量单位表示，不应只用文字描述。",
    exempt="没有数量指标，或指标值为空。",
    tolerance=WORDS,
    example="“甲项目”数量指标“培训场次”的指标值为“按需举办”，未量化。",
)
def counts_are_numbers(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for quantity indicators in words."""
    found = False
    for project, name, target, source in _quantities(disclosure):
        found = True
        wordy = target.operator == "text" and not any(letter.isdigit() for letter in target.raw)
        outcome = Outcome.FAILS if wordy else Outcome.HOLDS
        message = f"“{project}”数量指标“{name}”的指标值为“{target.raw}”，未量化。"
        yield Observation(outcome, f"{project}/{name}", message, target.raw, "数值和单位", "", (source,))
    if not found:
        raise Missing("没有数量指标")


def _quantities(disclosure: Disclosure) -> Iterator[tuple[str, str, Target, Source]]:
    for indicator in disclosure.indicators:
        if "数量" in indicator.level2 and indicator.scope != "department" and indicator.target.raw:
            yield indicator.scope, indicator.level3, indicator.target, indicator.source
    for form in disclosure.self_assessments:
        for row in form.results:
            if "数量" in row.level2 and row.target.raw:
                yield form.project, row.level3, row.target, row.source
