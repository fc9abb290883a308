"""Every project with targets has output, benefit and satisfaction targets.

Not applicable where no project has targets. Projects whose benefit is internal may lack satisfaction: a warning only.
"""

from collections import defaultdict
from collections.abc import Iterator

from disclosures.model import Disclosure, Source
from review.bases import TARGET_MEASURES
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity

FAMILIES = ("产出", "效益", "满意度")


@check(title="项目绩效目标包含产出、效益、满意度指标", severity=Severity.WARNING, basis=TARGET_MEASURES)
def projects_have_every_kind_of_target(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for each family among the targets of every project."""
    families: dict[str, list[str]] = defaultdict(list)
    places: dict[str, Source] = {}
    for indicator in disclosure.indicators:
        if indicator.scope != "department":
            families[indicator.scope].append(indicator.level1)
            places.setdefault(indicator.scope, indicator.source)
    if not families:
        raise Missing("未见项目绩效目标")
    for project, found in families.items():
        lacking = [family for family in FAMILIES if not any(family in level1 for level1 in found)]
        outcome = Outcome.FAILS if lacking else Outcome.HOLDS
        shown = "、".join(f"{family}指标" for family in lacking)
        message = f"“{project}”未设置{shown}。"
        yield Observation(outcome, project, message, "未设置", shown, "", (places[project],))
