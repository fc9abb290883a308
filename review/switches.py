"""Checks that are switched off for a region: which of them concern a disclosure, by the district it is of."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

EVERYWHERE = ""
_LEVEL = re.compile(r".{1,9}?(?:省|自治区|特别行政区|自治州|地区|盟|市(?!区|场)|县(?!级)|旗(?!区)|区)")


@dataclass(frozen=True, slots=True)
class Switch:
    """What was decided for a check in a region ("" is everywhere): on or off, and why."""

    check: str
    region: str
    on: bool
    reason: str


def levels(place: str) -> tuple[str, ...]:
    """Return the places that a name is made of, the widest first: 甲省乙市丙区 is 甲省, 乙市 and 丙区."""
    return tuple(_LEVEL.findall("".join(place.split())))


def switched_off(switches: Iterable[Switch], district: str | None) -> dict[str, str]:
    """Return the checks that are off for a district with the reason of each; the narrowest region decides."""
    decided: dict[str, tuple[tuple[int, int], Switch]] = {}
    for switch in switches:
        narrow = _narrowness(switch.region, district or "")
        if narrow is not None and (switch.check not in decided or narrow > decided[switch.check][0]):
            decided[switch.check] = narrow, switch
    return {check: switch.reason for check, (_, switch) in sorted(decided.items()) if not switch.on}


def _narrowness(region: str, district: str) -> tuple[int, int] | None:
    """The level at which the region ends in the district, and how many it names; None where it lies elsewhere."""
    if region == EVERYWHERE:
        return 0, 0
    wanted, found = levels(region), levels(district)
    for end in range(len(found), len(wanted) - 1, -1):
        if wanted and found[end - len(wanted) : end] == wanted:
            return end, len(wanted)
    return None
