"""A project that lost points on an indicator, or spent little of its budget, does not report its problems as 无.

Little is less than 80 % of the full-year budget. Not applicable where the text says nothing about problems.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from disclosures.model import Disclosure, Source, Statement
from review.bases import EVALUATION_MEASURES
from review.compare import HUNDRED, half_up
from review.declare import check
from review.forms import ORIGINS, base_of, form_of, same
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import EXACT

LOW = Decimal(80)
NOTHING = frozenset({"无", "无问题", "没有", "暂无", "未发现问题", "无。", "不存在问题"})


@check(
    title="有扣分或执行率偏低的项目应说明问题",
    severity=Severity.WARNING,
    basis=EVALUATION_MEASURES,
    rule="有指标扣分或预算执行率低于80%的项目，自评文字所列主要问题不应为“无”。",
    exempt="文字未提及项目存在的问题。",
    tolerance=EXACT,
    example="决算说明称“甲项目”发现的主要问题为“无”，但预算执行率仅76.57%。",
)
def problems_are_named(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for lost points and low execution behind every 问题：无."""
    told = [statement for statement in disclosure.statements if statement.problems is not None]
    if not told:
        raise Missing("文字中未见项目存在问题的说明")
    judged: list[str] = []
    for statement in told:
        if any(same(disclosure, statement.project, name) for name in judged):
            continue
        judged.append(statement.project)
        yield _judge(disclosure, [item for item in told if same(disclosure, item.project, statement.project)])


def _judge(disclosure: Disclosure, told: Sequence[Statement]) -> Observation:
    """What narrative and report say of one project's problems: one remark, wherever they say that there are none."""
    silent = [item for item in told if "".join((item.problems or "").split()).strip("。；") in NOTHING]
    first = (silent or told)[0]
    facts, places = _facts(disclosure, first)
    outcome = Outcome.FAILS if silent and facts else Outcome.HOLDS
    where = "、".join(dict.fromkeys(ORIGINS.get(item.origin, item.origin) for item in silent or told))
    message = f"{where}称“{first.project}”发现的主要问题为“无”，但{'；'.join(facts)}。"
    everywhere = tuple(dict.fromkeys((*(item.source for item in silent), *places)))
    anchor = f"{first.project}/{first.origin}"
    return Observation(outcome, anchor, message, first.problems or "", "说明问题及原因", "；".join(facts), everywhere)


def _facts(disclosure: Disclosure, statement: Statement) -> tuple[list[str], tuple[Source, ...]]:
    facts: list[str] = []
    places = [statement.source]
    form = form_of(disclosure, statement.project)
    for row in form.results if form else ():
        if row.score is not None and row.weight is not None and row.score.value < row.weight.value:
            facts.append(f"指标“{row.level3}”得{row.score.value}分（分值{row.weight.value}）")
            places.append(row.source)
    budget, executed = base_of(disclosure, statement)
    if budget is not None and executed is not None and budget.value > 0:
        rate = half_up(executed.base / budget.base * HUNDRED)
        if rate < LOW:
            facts.append(f"预算执行率仅{rate}%")
            places += [executed.source, budget.source]
    return facts, tuple(places)
