"""A budget and the final accounts of the year before count the same vehicles at that year's end.

Not applicable where either does not state how many vehicles there were at the end of that year.
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

COUNTED = re.compile(
    r"(?:(?P<year>\d{4})年度?|上年度?)(?:年?期?末|年?底|12月(?:31日|底))[^。；]{0,60}?(?:共有|实有|拥有|有)(?:公务)?(?:车辆|用车|汽车)(?P<count>\d+)[辆台]"
)


@across(
    relation=Relation.ACCOUNTS_BEFORE,
    title="同一时点的车辆数一致",
    severity=Severity.WARNING,
    basis=OPERATING_RULES,
    rule="部门预算所称上年末车辆数，应等于上一年度部门决算所称年末车辆数。",
    exempt="未提交上一年度部门决算，或两者之一未写明该年末的车辆数。",
    tolerance=COUNT,
    example="2026年部门预算称2025年末共有车辆3辆，2025年部门决算称共有车辆2辆。",
)
def vehicles_of_one_date_agree(link: Linked) -> Iterator[Observation]:
    """Compare the counts that are dated at the end of the year before."""
    year = link.other.identity.year or 0
    mine, theirs = _counted(link.own, year), _counted(link.other, year)
    if mine is None or theirs is None:
        raise Missing("预算或上年决算未写明上年末的车辆数")
    (clause, count), (other, counted) = mine, theirs
    message = f"{named(link.own)}称{year}年末共有车辆{count}辆，{named(link.other)}称共有车辆{counted}辆。"
    outcome = Outcome.HOLDS if count == counted else Outcome.FAILS
    places = elsewhere(link.other, (other.source,))
    yield Observation(
        outcome, "年末车辆数", message, f"{count}辆", f"{counted}辆", "", (clause.source,), elsewhere=places
    )


def _counted(disclosure: Disclosure, year: int) -> tuple[Clause, int] | None:
    """The first clause that dates a number of vehicles at the end of that year; 上年末 is that of the year before."""
    for clause in disclosure.clauses:
        for match in COUNTED.finditer("".join(clause.text.split())):
            dated = int(match["year"]) if match["year"] else (disclosure.identity.year or 0) - 1
            if dated == year:
                return clause, int(match["count"])
    return None
