"""The number of vehicles in the text is the sum of the kinds listed after it.

One kind alone may be a part, but never more than all; 其他用车 alone is all of them. Not applicable where the text
lists no kinds.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import ARITHMETIC
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import COUNT

VEHICLES = re.compile(r"共有车辆(?P<total>\d+)[辆台][^；。\d]{0,6}其中[：:，]?(?P<kinds>[^；。]*)")
KIND = re.compile(r"(?P<name>[^\d、，,；;。]+?)(?P<count>\d+)[辆台]")


@check(
    title="车辆总数等于各类车辆之和",
    severity=Severity.ERROR,
    basis=ARITHMETIC,
    rule="国有资产占用说明中的车辆总数应等于其后各类车辆数之和；只列一类的，该类不应多于总数，只列“其他用车”的应等于总数。",
    exempt="文字未分类列明车辆。",
    tolerance=COUNT,
    example="文字称共有车辆3辆，所列各类车辆之和为2辆（1+1+0=2）。",
)
def vehicles_add_up(disclosure: Disclosure) -> Iterator[Observation]:
    """Add up the kinds of every such sentence."""
    found = False
    for clause in disclosure.clauses:
        match = VEHICLES.search("".join(clause.text.split()))
        kinds = [int(kind["count"]) for kind in KIND.finditer(match["kinds"])] if match else []
        if match is None or not kinds or (len(kinds) == 1 and not _is_whole(match)):
            continue
        found = True
        total, added = int(match["total"]), sum(kinds)
        working = f"{'+'.join(map(str, kinds))}={added}"
        message = f"文字称共有车辆{total}辆，所列各类车辆之和为{added}辆（{working}）。"
        outcome = Outcome.HOLDS if total == added else Outcome.FAILS
        anchor = f"{'/'.join(clause.path)}/车辆"
        yield Observation(outcome, anchor, message, f"{total}辆", f"{added}辆", working, (clause.source,))
    if not found:
        raise Missing("文字中未分类列明车辆")


def _is_whole(match: re.Match[str]) -> bool:
    """Whether the one kind that is listed can be held against the total: the others, or more than there are."""
    kind = next(KIND.finditer(match["kinds"]))
    return "其他" in kind["name"] or int(kind["count"]) > int(match["total"])
