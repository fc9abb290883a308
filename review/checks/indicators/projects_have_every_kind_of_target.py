"""Every project with targets has output, benefit and satisfaction targets.

Not applicable where no project has targets. Projects whose benefit is internal may lack satisfaction: a warning only.
"""

from collections import defaultdict
from collections.abc import Iterator

from disclosures.model import Disclosure, Source
from review.bases import TARGET_MEASURES
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

FAMILIES = ("产出", "效益", "满意度")


@check(
    title="项目绩效目标包含产出、效益、满意度指标",
    severity=Severity.WARNING,
    basis=TARGET_MEASURES,
    rule=(
        "设置绩效目标的项目应有产出、效益、满意度三类一级指标；一类只提一条，列明所缺项目。"
        "服务内部管理的项目可以不设满意度，由评审人判断。"
    ),
    exempt="未见项目绩效目标。",
    tolerance=WORDS,
    example="1个项目未设置满意度指标：“甲项目”。",
)
def projects_have_every_kind_of_target(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for each family among the targets of every project; one remark a family."""
    families: dict[str, list[str]] = defaultdict(list)
    places: dict[str, Source] = {}
    for indicator in disclosure.indicators:
        if indicator.scope != "department":
            families[indicator.scope].append(indicator.level1)
            places.setdefault(indicator.scope, indicator.source)
    if not families:
        raise Missing("未见项目绩效目标")
    for family in FAMILIES:
        lacking = [project for project, found in families.items() if not any(family in level1 for level1 in found)]
        shown = "、".join(f"“{project}”" for project in lacking)
        outcome = Outcome.FAILS if lacking else Outcome.HOLDS
        message = f"{len(lacking)}个项目未设置{family}指标：{shown}。"
        sources = tuple(places[project] for project in lacking)
        yield Observation(outcome, family, message, "未设置", f"{family}指标", "", sources)
