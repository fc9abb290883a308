"""复核底稿: a self-assessment row by row, with the unit's, the recomputed and the reviewed points, and every step."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from disclosures.model import Disclosure, Result, Source
from review.scoring import RUBRICS
from storage.schema import DisclosureRecord
from workflow.papers.issue_list import day
from workflow.papers.parts import Column, Grid, Paper, Value
from workflow.score import Sheet, SheetRow

NATURES = {">=": "≥", "<=": "≤", "=": "=", "≈": "≈", "text": "定性", "date": "时间"}
COLUMNS = (
    Column("一级指标", 10),
    Column("二级指标", 10),
    Column("三级指标", 20),
    Column("指标性质", 6, printed=False),
    Column("指标值", 12),
    Column("度量单位", 8, printed=False),
    Column("权重", 7),
    Column("自评完成值", 12),
    Column("自评得分", 8),
    Column("重算得分", 8),
    Column("复核得分", 8),
    Column("自评偏差度（%）", 8),
    Column("重算偏差度（%）", 8),
    Column("重算过程", 34),
    Column("备注（扣分原因）", 22),
    Column("复核人", 12),
    Column("部门", 20, printed=False),
    Column("年度", 6, printed=False),
    Column("项目", 30, printed=False),
)
NOT_ALL_REVIEWED = "复核得分合计中，未复核的行按重算得分计"
LONGEST_NAME = 28  # of a sheet: Excel takes 31 characters


def paper(record: DisclosureRecord, disclosure: Disclosure, sheets: Sequence[Sheet]) -> Paper:
    """Return the working paper of one self-assessment, or of several of one disclosure, a grid for each."""
    results = {result.source: result for form in disclosure.self_assessments for result in form.results}
    whose = f"{record.department or ''} {record.year or ''} 年度".strip()
    grids = [_grid(record, sheet, results, alone=len(sheets) == 1) for sheet in sheets]
    return Paper("复核底稿", f"{whose}绩效自评复核底稿", tuple(grids), wide=True)


def _grid(record: DisclosureRecord, sheet: Sheet, results: dict[Source, Result], *, alone: bool) -> Grid:
    rubric = RUBRICS.get(sheet.score.rubric)
    by = f"（{rubric.name}）" if rubric else ""
    named = (record.department, str(record.year or ""), sheet.project)
    rows = [*(_row(row, results.get(row.row.source)) for row in sheet.rows), *_totals(sheet)]
    name = "复核底稿" if alone else f"{sheet.number + 1}-{_plain(sheet.project)}"[:LONGEST_NAME]
    title = f"{sheet.project} 绩效自评复核底稿{by}"
    return Grid(name, COLUMNS, tuple((*row, *named) for row in rows), title)


def _plain(name: str) -> str:
    """The name without what the name of a sheet may not hold."""
    return "".join(letter for letter in name if letter not in "[]:*?/\\'").strip()


def _row(entry: SheetRow, result: Result | None) -> tuple[Value, ...]:
    row, review = entry.row, entry.review
    remark = "：".join(part for part in (review.reason, review.comment) if part) if review else ""
    return (
        row.level1,
        row.level2,
        row.level3,
        NATURES.get(result.target.operator, "") if result else "",
        row.target,
        result.target.unit if result else "",
        _points(row.weight),
        row.actual,
        _points(row.self_score),
        _points(row.recomputed_score),
        _points(review.score if review else None),
        _points(row.deviation),
        _points(row.recomputed_deviation),
        "\n".join((row.steps, *row.alternatives)),
        remark,
        f"{review.by} {day(review.at)}" if review else "",
    )


def _totals(sheet: Sheet) -> Iterable[tuple[Value, ...]]:
    found, blank = sheet.score, ("",) * 7
    totals = (_points(found.self_total), _points(found.recomputed_total), _points(sheet.reviewed_total))
    yield ("合计", *blank, *totals, "", "", "", NOT_ALL_REVIEWED if sheet.reviewed else "", "")
    yield ("等级", *blank, found.self_grade, found.recomputed_grade, sheet.reviewed_grade, "", "", "", "", "")


def _points(text: str | None) -> Value:
    return Decimal(text) if text is not None else ""
