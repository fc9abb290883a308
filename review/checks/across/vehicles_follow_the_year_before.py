"""The vehicles kept at the year's end are at most those of the year before and those bought since.

Vehicles may come without being bought (调拨), so that more of them is only a hint. Not applicable where the accounts of
either year do not state how many are kept, or this year's not how many were bought.
"""

import re
from collections.abc import Iterator

from disclosures.model import Clause, Disclosure
from review.bases import OPERATING_RULES
from review.declare import across
from review.linking import Linked
from review.model import Missing, Observation, Outcome, Relation, Severity
from review.pairs import elsewhere, named
from review.tolerances import COUNT

KEPT = re.compile(r"公务用车保有量(?:为|共|共为|共计)?(?P<count>\d+)[辆台]")
BOUGHT = re.compile(r"购置(?:公务用车|公务车|车辆)(?:数?为|共|了)?(?P<count>\d+)[辆台]")


@across(
    relation=Relation.YEAR_BEFORE,
    title="公务用车保有量的增加不超过购置数",
    severity=Severity.INFO,
    basis=OPERATING_RULES,
    rule="决算所称年末公务用车保有量，减去上一年度决算的保有量，不应多于当年购置的车辆数；调入的宜作说明。",
    exempt="未提交上一年度部门决算，或未写明保有量、购置数。",
    tolerance=COUNT,
    example="公务用车保有量为4辆，2024年部门决算为2辆，当年购置1辆，多出的1辆未见来源。",
)
def vehicles_follow_the_year_before(link: Linked) -> Iterator[Observation]:
    """Compare the two years' counts and what was bought between."""
    kept, before, bought = _stated(link.own, KEPT), _stated(link.other, KEPT), _stated(link.own, BOUGHT)
    if kept is None or before is None or bought is None:
        raise Missing("两年决算未都写明公务用车保有量，或未写明购置数")
    more = kept[1] - before[1] - bought[1]
    working = f"{kept[1]}-{before[1]}-{bought[1]}={more}"
    counts = f"公务用车保有量为{kept[1]}辆，{named(link.other)}为{before[1]}辆，当年购置{bought[1]}辆"
    message = f"{counts}，多出的{more}辆未见来源。"
    sources = tuple(dict.fromkeys((kept[0].source, bought[0].source)))
    yield Observation(
        Outcome.FAILS if more > 0 else Outcome.HOLDS,
        "公务用车保有量",
        message,
        f"{kept[1]}辆",
        f"不多于{before[1] + bought[1]}辆",
        working,
        sources,
        elsewhere=elsewhere(link.other, (before[0].source,)),
    )


def _stated(disclosure: Disclosure, pattern: re.Pattern[str]) -> tuple[Clause, int] | None:
    """The only number that the text states so; None where it states several."""
    found = [
        (clause, int(match["count"]))
        for clause in disclosure.clauses
        for match in pattern.finditer("".join(clause.text.split()))
    ]
    return found[0] if len({count for _, count in found}) == 1 else None
