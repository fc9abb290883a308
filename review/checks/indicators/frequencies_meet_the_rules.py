"""A yearly target for a meeting that rules prescribe so and so often is not set below that.

Party branches meet quarterly, their committees and groups monthly, 三会一课 at least quarterly, 主题党日 monthly.
Not applicable where no such target is set for the year.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import PARTY_BRANCHES
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.targets import Set, project_targets
from review.tolerances import COUNT

YEARLY = (
    (re.compile(r"三会一课"), 4, "支部党员大会一般每季度、支委会和党小组会一般每月召开一次"),
    (re.compile(r"支部(?:党员)?大会|党员大会"), 4, "支部党员大会一般每季度召开一次"),
    (re.compile(r"支委会|支部委员会(?:会议)?(?:召开)?(?:次数|场次)"), 12, "支部委员会会议一般每月召开一次"),
    (re.compile(r"党小组会"), 12, "党小组会一般每月召开一次"),
    (re.compile(r"主题党日"), 12, "主题党日每月开展一次"),
)
TIMES = frozenset({"次", "场", "场次", "期", "回"})
SHORTER = re.compile(r"每(?:月|季|周|半年)|季度|月均")


@check(
    title="会议次数目标不低于制度规定",
    severity=Severity.INFO,
    basis=PARTY_BRANCHES,
    rule="制度规定次数的会议（三会一课、支部党员大会、支委会、党小组会、主题党日），全年次数目标不应低于制度要求。",
    exempt="没有设置此类会议的全年次数指标。",
    tolerance=COUNT,
    example="“党建经费”指标“三会一课次数”目标为≥2次，低于制度要求的全年至少4次。",
)
def frequencies_meet_the_rules(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare every target of a prescribed meeting with the prescribed number."""
    found = False
    for item in project_targets(disclosure):
        value = item.target.value
        rule = next(((least, why) for words, least, why in YEARLY if words.search(item.name)), None)
        if (
            rule is None
            or value is None
            or item.target.unit not in TIMES
            or SHORTER.search(item.name + item.target.raw)
        ):
            continue
        found = True
        least, why = rule
        outcome = Outcome.HOLDS if value >= least or item.target.operator in {"<=", "<"} else Outcome.FAILS
        message = (
            f"“{item.project}”指标“{item.name}”目标为{item.target.raw}，低于制度要求的全年至少{least}次（{why}）。"
        )
        yield Observation(
            outcome, f"{item.project}/{item.name}", message, item.target.raw, f"≥{least}", why, (item.source,)
        )
    if not found:
        raise Missing("未设置制度规定次数的会议指标")


def _yearly(item: Set) -> bool:
    """Whether the target counts meetings of the whole year."""
    return item.target.unit in TIMES and not SHORTER.search(item.name + item.target.raw)
