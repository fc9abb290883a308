"""No two projects of one list have names that differ in general words only: 机要业务经费 beside 机要综合业务经费.

The same work may be paid twice: a remark. Not applicable where fewer than two projects have money, or so many that
several units list theirs.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from disclosures.model import Disclosure, Project
from review.bases import TARGET_MEASURES
from review.compare import printed
from review.declare import check
from review.forms import folded
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

GENERAL = re.compile(r"专项|项目|综合|一般|日常|其他|经费|资金|费用|费$|支出|[-—－（）()]|20\d\d年?(?:度)?")
SHORTEST = 3
PAIR = 2
MOST = 30  # more, and the list is of several units


@check(
    title="没有名称相近的重复项目",
    severity=Severity.INFO,
    basis=TARGET_MEASURES,
    rule="除“综合、专项、经费”等通用词外名称相同的两个项目，提请核实是否重复安排；同一单位名称完全相同的不同编码项目另有含义，不提。",
    exempt="列有金额的项目不足2个，或项目超过30个（多个单位合列）。",
    tolerance=WORDS,
    example="“档案综合业务经费”4.00万元与“档案业务经费”10.00万元名称相近，请核实是否重复安排。",
)
def projects_are_not_alike(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare the telling words of all projects."""
    funded = [project for project in disclosure.projects if project.amount is not None and project.amount.value]
    if len({project.name for project in funded}) < PAIR or len(funded) > MOST:
        raise Missing("列有金额的项目不足2个，或多个单位的项目合列")
    by_words: dict[tuple[str, str], dict[str, Project]] = defaultdict(dict)
    for project in funded:
        words = GENERAL.sub("", "".join(project.name.split()))
        by_words[words, project.unit_name or ""].setdefault(folded(project.name), project)
    for (words, _), alike in by_words.items():
        shown = "与".join(f"“{project.name}”{printed(project.amount)}" for project in alike.values() if project.amount)
        message = f"{shown}名称相近，请核实是否重复安排。"
        outcome = Outcome.FAILS if len(alike) == PAIR and len(words) >= SHORTEST else Outcome.HOLDS
        places = tuple(project.source for project in alike.values())
        yield Observation(outcome, f"相近/{words}", message, shown, "", "", places)
