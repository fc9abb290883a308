"""What can be searched: every clause, table row, row of a form and heading, each as one passage with its place."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, zip_longest

from disclosures.model import (
    Amount,
    Column,
    Disclosure,
    FundsRow,
    Indicator,
    Result,
    Row,
    SelfAssessment,
    Source,
    Table,
    WholeDepartment,
)
from search_index.headlines import headlines
from search_index.sums import sums_of_cell

DEPARTMENT_SCOPE = "department"
DEPARTMENT_TARGETS = "部门整体绩效目标"
PROJECT_TARGETS = "项目绩效目标"
FORM = "项目支出绩效自评表"
_FUNDS_OF_DEPARTMENT = {
    "total": "部门预算总额",
    "government_funds": "政府预算资金",
    "special_account": "财政专户管理资金",
    "unit_funds": "单位资金",
    "basic": "基本支出",
    "project": "项目支出",
}
_CODE_LEAVES = frozenset({"类", "款", "项"})


@dataclass(frozen=True, slots=True)
class Labels:
    """What a disclosure is filtered by and shown as; None or "" where the document does not say."""

    file: str
    department: str = ""
    year: int | None = None
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """The unit that is found: a clause or a row. ``number`` counts the passages of its disclosure from 0.

    ``sums`` are those of its cells, in hundredths of a yuan, whose unit stands elsewhere than beside them.
    """

    ref: str
    number: int
    row: bool
    path: tuple[str, ...]
    text: str
    source: Source
    sums: tuple[int, ...] = ()


def labels(disclosure: Disclosure) -> Labels:
    """Return what the disclosure is filtered by."""
    identity = disclosure.identity
    return Labels(
        file=str(disclosure.file.get("name", "")),
        department=identity.department or "",
        year=identity.year,
        kind=identity.kind.value if identity.kind else "",
    )


def passages(disclosure: Disclosure, ref: str) -> tuple[Passage, ...]:
    """Return everything in the disclosure that can be found: clauses first, then tables, forms and headings."""
    return tuple(Passage(ref, number, *found) for number, found in enumerate(_all(disclosure)) if found[_TEXT])


_Found = tuple[bool, tuple[str, ...], str, Source, tuple[int, ...]]
_TEXT = 2


def _all(disclosure: Disclosure) -> Iterator[_Found]:
    for clause in disclosure.clauses:
        yield False, clause.path, clause.text, clause.source, ()
    for table in disclosure.tables:
        for row in table.rows:
            yield True, (table.title,), row_text(table, row), row_source(row, table.source), row_sums(table, row)
        for note, source in zip_longest(table.notes, table.note_sources[: len(table.notes)]):
            yield False, (table.title,), note, source or table.source, ()
    if disclosure.whole_department:
        yield from _whole_department(disclosure.whole_department)
    for indicator in disclosure.indicators:
        yield True, indicator_path(indicator), indicator_text(indicator), indicator.source, ()
    for form in disclosure.self_assessments:
        if form.attached:
            yield from _self_assessment(form)
    yield from ((*line, ()) for line in headlines(disclosure))


def row_text(table: Table, row: Row) -> str:
    """Return a row in words: every printed cell after its column head, "科目名称 行政运行；合计 242.39"."""
    parts = []
    for heading, cells in groupby(zip(table.columns, row.cells, strict=True), key=lambda pair: _heading(pair[0])):
        printed = " ".join(cell.text for _, cell in cells if cell and cell.text.strip())
        if printed:
            parts.append(f"{heading} {printed}".strip())
    return "；".join(parts)


def _heading(column: Column) -> str:
    """类, 款 and 项 stand side by side under one heading and make up one code."""
    if column.path and column.path[-1] in _CODE_LEAVES:
        return "/".join(column.path[:-1]) or "科目编码"
    return column.heading


def row_source(row: Row, table: Source) -> Source:
    """Return one source for all cells of a row: their places joined, their text tab-separated."""
    sources = [cell.source for cell in row.cells if cell]
    lines = [number for source in sources if source.lines for number in source.lines]
    return Source(
        text="\t".join(source.text for source in sources),
        places=tuple(dict.fromkeys(place for source in sources for place in source.places)) or table.places,
        lines=(min(lines), max(lines)) if lines else table.lines,
    )


def row_sums(table: Table, row: Row) -> tuple[int, ...]:
    """Return the sums in the money cells of a row, in hundredths of a yuan; none where the table has no unit."""
    cells = zip(table.columns, row.cells, strict=True)
    return tuple(
        one for column, cell in cells if column.money and cell for one in sums_of_cell(cell.text, table.unit or "")
    )


def funds_sums(row: FundsRow) -> tuple[int, ...]:
    """Return the sums of a row of the funds block, in hundredths of a yuan."""
    amounts = (row.initial_budget, row.full_year_budget, row.executed)
    return tuple(one for amount in amounts if amount for one in sums_of_cell(amount.source.text, amount.unit))


def indicator_path(indicator: Indicator) -> tuple[str, ...]:
    """Return the form and the project that an indicator belongs to."""
    if indicator.scope == DEPARTMENT_SCOPE:
        return (DEPARTMENT_TARGETS,)
    return (PROJECT_TARGETS, indicator.scope)


def indicator_text(indicator: Indicator) -> str:
    """Return an indicator as a row in words."""
    return _pairs(
        ("一级指标", indicator.level1),
        ("二级指标", indicator.level2),
        ("三级指标", indicator.level3),
        ("指标值", indicator.target.raw),
        ("指标说明", indicator.explanation),
    )


def result_text(result: Result) -> str:
    """Return a scored indicator of a self-assessment as a row in words."""
    return _pairs(
        ("一级指标", result.level1),
        ("二级指标", result.level2),
        ("三级指标", result.level3),
        ("年度指标值", result.target.raw),
        ("实际完成值", result.actual.raw),
        ("分值", _printed(result.weight)),
        ("得分", _printed(result.score)),
        ("偏差度", _printed(result.deviation)),
        ("偏差原因分析及改进措施", result.deviation_reason),
    )


def funds_text(row: FundsRow) -> str:
    """Return a row of the funds block in words."""
    return _pairs(
        ("资金", row.item),
        ("年初预算数", _printed(row.initial_budget)),
        ("全年预算数", _printed(row.full_year_budget)),
        ("全年执行数", _printed(row.executed)),
        ("分值", _printed(row.weight)),
        ("执行率", _printed(row.rate)),
        ("得分", _printed(row.score)),
    )


def self_assessment_path(form: SelfAssessment) -> tuple[str, ...]:
    """Return the form and its project."""
    return (FORM, form.project)


def _self_assessment(form: SelfAssessment) -> Iterator[_Found]:
    path = self_assessment_path(form)
    for funds in form.funds:
        yield True, path, funds_text(funds), funds.source, funds_sums(funds)
    for item in form.management:
        text = _pairs(
            ("资金管理", item.item),
            ("分值", _printed(item.weight)),
            ("得分", _printed(item.score)),
            ("情况说明", item.note),
            ("存在问题和改进措施", item.issue),
        )
        yield True, path, text, item.source, ()
    for result in form.results:
        yield True, path, result_text(result), result.source, ()
    yield True, path, self_assessment_text(form), form.source, ()


def self_assessment_text(form: SelfAssessment) -> str:
    """Return the goals, the total and the grade of a form as a row in words."""
    return _pairs(
        ("项目名称", form.project),
        ("年度总体目标", form.goal),
        ("年度总体目标完成情况", form.achieved),
        ("总分", _printed(form.total)),
        ("自评等级", form.grade or ""),
    )


def _whole_department(whole: WholeDepartment) -> Iterator[_Found]:
    path = (DEPARTMENT_TARGETS,)
    for goal in whole.goals:
        yield True, path, _pairs(("年度绩效目标", goal)), whole.source, ()
    for task in whole.tasks:
        yield True, path, _pairs(("年度主要任务", task.name), ("主要内容", task.content)), task.source, ()
    for key, name in _FUNDS_OF_DEPARTMENT.items():
        if amount := whole.budget.get(key):
            text = _pairs((f"{name}（{amount.unit}）" if amount.unit else name, _printed(amount)))
            yield True, path, text, amount.source, tuple(sums_of_cell(amount.source.text, amount.unit))
    for note, source in zip_longest(whole.notes, whole.note_sources[: len(whole.notes)]):
        yield False, path, note, source or whole.source, ()


def _printed(amount: Amount | None) -> str:
    return "".join(amount.source.text.split()) if amount else ""


def _pairs(*pairs: tuple[str, str]) -> str:
    return "；".join(f"{name} {value}" for name, value in pairs if value.strip())
