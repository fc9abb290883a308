"""Builds disclosures out of model values: a sound budget, sound final accounts, and copies with one thing changed."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from disclosures.amounts import exact
from disclosures.model import (
    Amount,
    Clause,
    Column,
    Coverage,
    Disclosure,
    Figure,
    FundsRow,
    Identity,
    Kind,
    ManagementItem,
    Place,
    Result,
    Row,
    SelfAssessment,
    Source,
    Statement,
    Table,
    TableCell,
)
from disclosures.targets import read_target

DEPARTMENT = "青石区档案局"
WORDS = frozenset(
    {"code", "name", "class", "section", "item", "unit_code", "type", "project", "unit", "line", "target"}
)


def source(text: str, page: int = 1) -> Source:
    """A source with one box; texts differ, so boxes need not."""
    return Source(text, (Place(page, (72.0, 100.0, 300.0, 112.0)),))


def amount(text: str, unit: str = "万元") -> Amount:
    """An amount as printed."""
    value, step = exact(text)
    return Amount(value, step, unit, source(text))


def identity(kind: Kind = Kind.BUDGET, year: int = 2026) -> Identity:
    """The cover."""
    return Identity(DEPARTMENT, "青石区", year, kind, "万元", source(f"{year}年度{DEPARTMENT}"))


def table(kind: str, title: str, keys: str, rows: str, *, notes: Sequence[str] = ()) -> Table:
    """A table of space-separated keys, and one line a row with cells between bars; - is a blank."""
    columns = tuple(
        Column((key,), key, money=key.rpartition(".")[2] not in WORDS and key != "projects.unit")
        for key in keys.split()
    )
    printed = [line.strip() for line in rows.strip().splitlines() if line.strip()]
    found = []
    for number, line in enumerate(printed):
        cells = [cell.strip() for cell in line.split("|")]
        found.append(
            Row(tuple(None if cell in {"", "-"} else TableCell(cell, _cell(cell, kind, number)) for cell in cells))
        )
    return Table(kind, kind, title, "", "万元", columns, tuple(found), source(title), notes=tuple(notes))


def _cell(text: str, kind: str, number: int) -> Source:
    return Source(text, (Place(1 + len(kind) % 7, (72.0, 100.0 + 12 * number, 300.0, 112.0 + 12 * number)),))


def clause(identifier: str, path: str, text: str) -> Clause:
    """A clause below headings joined by "/"."""
    return Clause(identifier, tuple(path.split("/")), text, source(text))


def figure(
    clause_id: str, measure: str, text: str, aspect: str = "金额", unit: str = "万元", year: int | None = None
) -> Figure:
    """A figure that a clause states."""
    return Figure(measure, amount(text, unit), clause_id, text, year, aspect)


def result(
    level1: str, level2: str, name: str, target: str, actual: str, weight: str, score: str, **changes: object
) -> Result:
    """A scored indicator row without deviation."""
    sound = Result(
        level1=level1,
        level2=level2,
        level3=name,
        target=read_target(target),
        actual=read_target(actual),
        weight=amount(weight, "分"),
        score=amount(score, "分"),
        deviation=amount("0.00", "%"),
        deviation_reason="",
        source=source(f"{name} {target} {actual}"),
    )
    return replace(sound, **changes)


def results(cost: str, spent: str) -> tuple[Result, ...]:
    """The six rows of a sound form."""
    return (
        result("成本指标", "经济成本指标", "项目总成本", f"≤{cost}万元", f"{spent}万元", "10", "10"),
        result("产出指标", "数量指标", "保障会议次数", "≥20次", "22次", "10", "10"),
        result("产出指标", "质量指标", "会议保障合格率", "≥95%", "98%", "10", "10"),
        result("产出指标", "时效指标", "完成时间", "2026年12月31日前", "2026年12月20日", "10", "10"),
        result("效益指标", "社会效益指标", "会议保障效率提升率", "≥90%", "95%", "25", "25"),
        result("满意度指标", "服务对象满意度指标", "参会人员满意度", "≥95%", "96%", "5", "5"),
    )


def form(
    project: str = "会务保障经费",
    *,
    initial: str = "10.00",
    budget: str = "10.00",
    executed: str = "9.50",
    **changes: object,
) -> SelfAssessment:
    """A sound form in the layout 10 + 20 + 10 + 30 + 25 + 5."""
    rate = Decimal(executed) / Decimal(budget) * 100
    points = f"{rate / 10:.2f}"
    funds = FundsRow(
        "年度资金总额",
        amount(initial),
        amount(budget),
        amount(executed),
        amount("10", "分"),
        amount(f"{rate:.2f}", "%"),
        amount(points, "分"),
        source(f"年度资金总额 {initial} {budget} {executed}"),
    )
    items = ("安排科学性", "拨付合规性", "使用规范性", "预算绩效管理情况")
    sound = SelfAssessment(
        project=project,
        attached=True,
        source=source(project),
        funds=(funds, replace(funds, item="财政拨款", weight=None, score=None)),
        management=tuple(ManagementItem(item, amount("5", "分"), amount("5", "分"), source(item)) for item in items),
        results=results(budget, executed),
        initial_budget=funds.initial_budget,
        full_year_budget=funds.full_year_budget,
        executed=funds.executed,
        execution_rate=funds.rate,
        execution_weight=funds.weight,
        execution_score=funds.score,
        total_weight=amount("100", "分"),
        total=amount(f"{Decimal(points) + 90}", "分"),
        grade="优",
    )
    return replace(sound, **changes)


def statement(project: str = "会务保障经费", *, origin: str = "narrative", **changes: object) -> Statement:
    """What the text says of the sound form."""
    sound = Statement(
        project=project,
        origin=origin,
        source=source(f"{project}项目绩效自评情况"),
        full_year_budget=(amount("10.00"),),
        executed=(amount("9.50"),),
        rates=(amount("95.00", "%"),),
        scores=(amount("99.50", "分"),),
        grades=("优",),
        problems="无",
        claims_all_met=source("数量、质量、时效指标均达成"),
    )
    return replace(sound, **changes)


def covered(budget: str, **changes: object) -> Coverage:
    """What the text claims to have assessed."""
    return Coverage(budget, source(f"{budget}绩效自评"), **changes)


def with_cell(disclosure: Disclosure, kind: str, row: int, key: str, text: str | None) -> Disclosure:
    """A copy in which one cell of the table of this kind prints something else."""
    tables = [_changed(item, row, key, text) if item.kind == kind else item for item in disclosure.tables]
    return replace(disclosure, tables=tuple(tables))


def _changed(item: Table, row: int, key: str, text: str | None) -> Table:
    index = item.index(key)
    cells = list(item.rows[row].cells)
    cells[index] = TableCell(text, _cell(text, item.kind, row)) if text is not None else None
    rows = list(item.rows)
    rows[row] = Row(tuple(cells))
    return replace(item, rows=tuple(rows))


def without(disclosure: Disclosure, *kinds: str) -> Disclosure:
    """A copy without the tables of these kinds."""
    return replace(disclosure, tables=tuple(item for item in disclosure.tables if item.kind not in kinds))


def with_figure(disclosure: Disclosure, measure: str, text: str, aspect: str = "金额") -> Disclosure:
    """A copy in which the text states another number for a measure."""
    figures = [
        replace(item, amount=amount(text, item.amount.unit))
        if (item.measure, item.aspect) == (measure, aspect)
        else item
        for item in disclosure.figures
    ]
    return replace(disclosure, figures=tuple(figures))
