"""A department's totals are the sum of those of its units, once all units that it lists have been handed in.

Money that passes between the units is counted once in the department's total; where a unit has income from above or
from below, totals are not compared. Not applicable until every listed unit's disclosure of that year and kind is there,
and where the units that are listed do not make up the department.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from disclosures.model import Disclosure
from review import headlines as figures
from review.bases import BUDGET_LAW_SCOPE
from review.bodies import body_of
from review.compare import add_up
from review.declare import across
from review.findings import evidence
from review.headlines import Headline, headlines
from review.lines import lines, total_line
from review.linking import LISTING, Linked, listed_units, unit_lines
from review.merging import Compared, merged
from review.model import Evidence, Missing, Observation, Outcome, Relation, Severity
from review.tolerances import ROUNDING

MEASURES = (
    figures.INCOME,
    figures.EXPENSE,
    figures.CURRENT_EXPENSE,
    figures.BASIC,
    figures.PROJECT,
    figures.GENERAL,
    figures.FUNDS,
    figures.STATE_CAPITAL,
    *figures.THREE_PUBLIC.values(),
)
BETWEEN_UNITS = ("superior", "affiliate")


@across(
    relation=Relation.UNITS,
    title="部门数等于所属单位数之和",
    severity=Severity.ERROR,
    basis=BUDGET_LAW_SCOPE,
    rule="部门的收入总计、支出总计、基本支出、项目支出、一般公共预算支出、“三公”经费等，应等于所列全部单位同一数之和。",
    exempt="所列单位的材料没有收齐，部门表没有列全单位，或单位之间有上级补助、附属单位上缴等内部往来。",
    tolerance=ROUNDING,
    example="部门支出总计为673.00万元，所属2个单位之和为673.09万元（507.94+165.15=673.09 ≠ 673.00）。",
)
def units_add_up_to_the_department(link: Linked) -> Iterator[Observation]:
    """Add up every headline figure over the units."""
    wanted = len(listed_units(link.own))
    if len(link.others) < wanted:
        raise Missing(f"所列{wanted}个单位中只提交了{len(link.others)}个单位的材料")
    if not _lists_all(link.own):
        raise Missing("部门表所列单位之和不等于部门总数，单位可能没有列全")
    if any(_passes_money_on(unit) for unit in link.others):
        raise Missing("单位之间有内部往来，合并时须抵销")
    sums = list(_sums(link))
    if not sums:
        raise Missing("部门与单位的表中没有可以相加的数")
    message = f"部门{{subjects}}为{{reported}}，所属{len(link.others)}个单位之和为{{expected}}（{{working}}）。"
    places = tuple(place for compared, theirs in sums if _fails(compared) for place in theirs)
    for observation in merged("单位之和", message, [compared for compared, _ in sums]):
        yield replace(observation, elsewhere=places if observation.outcome is Outcome.FAILS else ())


def _sums(link: Linked) -> Iterator[tuple[Compared, tuple[Evidence, ...]]]:
    """Every figure that the department and all units print, against their sum, and the units' places."""
    own, units = headlines(link.own), [headlines(unit) for unit in link.others]
    for measure in MEASURES:
        printed = [unit[measure][0] for unit in units if unit.get(measure)]
        if own.get(measure) and len(printed) == len(units):
            places = tuple(
                evidence(unit, part.source)
                for unit, item in zip(link.others, printed, strict=True)
                for part in item.parts
            )
            yield _added(measure, own[measure], printed), places


def _added(measure: str, own: Sequence[Headline], printed: Sequence[Headline]) -> Compared:
    """The department's figure, in the printing that fits best, and the sum of the units' figures."""
    parts = [part for item in printed for part in item.parts]
    totals = [item.parts[0] for item in own if len(item.parts) == 1] or [own[0].parts[0]]
    return min((Compared(measure, add_up(total, parts), (total.source,)) for total in totals), key=_fails)


def _fails(compared: Compared) -> bool:
    return compared.comparison.outcome is Outcome.FAILS


def _lists_all(department: Disclosure) -> bool:
    """Whether the lines of the units make up the total of the table that lists them."""
    whose = body_of(department.identity)
    for table in department.of_kind(*LISTING):
        top = total_line(lines(table))
        units = unit_lines(table, whose) if whose is not None else {}
        amounts = [line.amounts["total"] for line in units.values() if "total" in line.amounts]
        if units and top is not None and "total" in top.amounts:
            return add_up(top.amounts["total"], amounts).outcome is not Outcome.FAILS
    return False


def _passes_money_on(unit: Disclosure) -> bool:
    tops = (total_line(lines(table)) for table in unit.of_kind("income"))
    return any(
        amount.value
        for top in tops
        if top is not None
        for key, amount in top.amounts.items()
        if key.rpartition(".")[2] in BETWEEN_UNITS
    )
