"""What happens many times has no single month: 会议次数≥30次 beside 会议时间2024年7月.

Not applicable where no count and time of one thing are set side by side.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import TARGET_MEASURES
from review.declare import check
from review.forms import folded
from review.model import Missing, Observation, Outcome, Severity
from review.targets import Set, project_targets
from review.tolerances import EXACT

COUNT = re.compile(r"(?:次数|场次|期数)$")
TIME = re.compile(r"(?:时间|日期)$")
MONTH = re.compile(r"^(?:20\d\d年)?\d{1,2}月$")
SEVERAL = 12


@check(
    title="次数与时间不矛盾",
    severity=Severity.INFO,
    basis=TARGET_MEASURES,
    rule="同一事项的次数目标超过12次，而时间目标只是某一个月的，两者矛盾。",
    exempt="没有同时设置次数和时间的事项。",
    tolerance=EXACT,
    example="“甲项目”“主任会议次数”为≥30次，而“主任会议时间”为2026年7月。",
)
def counts_fit_their_time(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare the count of a thing with its time."""
    items = list(project_targets(disclosure))
    times = {(item.project, TIME.sub("", folded(item.name))): item for item in items if TIME.search(item.name)}
    found = False
    for item in items:
        beside = times.get((item.project, COUNT.sub("", folded(item.name)))) if COUNT.search(item.name) else None
        if beside is None:
            continue
        found = True
        yield _judge(item, beside)
    if not found:
        raise Missing("没有同时设置次数和时间的事项")


def _judge(count: Set, time: Set) -> Observation:
    often = count.target.value is not None and count.target.value > SEVERAL
    fails = often and MONTH.match("".join(time.target.raw.split())) is not None
    message = f"“{count.project}”“{count.name}”为{count.target.raw}，而“{time.name}”为{time.target.raw}。"
    outcome = Outcome.FAILS if fails else Outcome.HOLDS
    anchor = f"{count.project}/{count.name}"
    return Observation(outcome, anchor, message, time.target.raw, "", "", (count.source, time.source))
