"""The same indicator with the same target has the same result in every form of one department.

Compared are counts and lists of people or things, not rates, money or dates, which belong to each project by itself.
Not applicable where no two forms share an indicator.
"""

from collections import defaultdict
from collections.abc import Iterator

from disclosures.model import YUAN_PER_UNIT, Disclosure, Result
from review.bases import REVIEW_PRACTICE
from review.declare import check
from review.forms import attached_forms, folded
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import EXACT


@check(
    title="同一事实在各自评表中一致",
    severity=Severity.ERROR,
    basis=REVIEW_PRACTICE,
    rule="同一部门各项目自评表中，名称和目标值都相同的数量指标，完成值应一致；比率、金额、日期属于各项目，不比对。",
    exempt="没有两张自评表填报同一数量指标。",
    tolerance=EXACT,
    example="同一指标“管护长度”（≥60公里）在各项目自评表中的完成值不一致：“甲项目”86公里、“乙项目”70公里。",
)
def one_fact_has_one_result(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare the results of indicators that share name and target."""
    shared: dict[tuple[str, str], list[tuple[str, Result]]] = defaultdict(list)
    for form in attached_forms(disclosure):
        for row in form.results:
            if _countable(row):
                shared[folded(row.level3), folded(row.target.raw)].append((form.project, row))
    groups = {key: rows for key, rows in shared.items() if len({project for project, _ in rows}) > 1}
    if not groups:
        raise Missing("没有两张自评表填报同一数量指标")
    for (name, _), rows in groups.items():
        values = {row.actual.value for _, row in rows}
        outcome = Outcome.HOLDS if len(values) == 1 else Outcome.FAILS
        shown = "、".join(f"“{project}”{row.actual.raw}" for project, row in rows)
        target = rows[0][1].target.raw
        message = f"同一指标“{rows[0][1].level3}”（{target}）在各项目自评表中的完成值不一致：{shown}。"
        first, other = rows[0][1].actual.raw, rows[-1][1].actual.raw
        yield Observation(outcome, name, message, first, other, shown, tuple(row.source for _, row in rows))


def _countable(row: Result) -> bool:
    people = row.actual.unit not in {"%", "", *YUAN_PER_UNIT}
    return "数量" in row.level2 and people and row.actual.value is not None and row.target.value is not None
