"""项目支出绩效目标表: a project's targets on a form of its own, or all projects' in one list."""

from disclosures.form import FormDeclaration, Forms
from disclosures.forms import _labels as labels
from disclosures.forms._head import parts, project_in
from disclosures.forms._indicators import IndicatorRow, indicator_rows
from disclosures.forms._sheet import Header, Sheet, squeezed, tidy
from disclosures.model import Identity, Indicator, Problem
from disclosures.rawtable import RawTable


def _recognises(raw: RawTable) -> bool:
    sheet = Sheet.of(raw)
    grid = _grid(sheet)
    return grid is not None and "整体" not in squeezed(raw.title) and ("project" in grid or _named(sheet, grid))


def _grid(sheet: Sheet) -> Header | None:
    """The header of a grid of targets without results."""
    headers = sheet.headers(labels.INDICATORS, {"level3", "target"})
    return next((header for header in headers if "actual" not in header), None)


def _named(sheet: Sheet, grid: Header) -> bool:
    return any(labels.PROJECT_NAME.fullmatch(word) for row in range(grid.row) for word in sheet.labels(row))


def _read(raw: RawTable, identity: Identity) -> Forms:
    forms = Forms()
    whole = Sheet.of(raw)
    grid = _grid(whole)
    if grid is not None and "project" in grid:
        return Forms(indicators=_listed(whole, grid))
    for part in parts(raw):
        sheet = Sheet.of(part)
        grid = _grid(sheet)
        if grid is not None:
            forms += _one(part, sheet, grid, identity)
    return forms


def _one(raw: RawTable, sheet: Sheet, grid: Header, identity: Identity) -> Forms:
    project = project_in(sheet, grid.row, identity)
    indicators = tuple(_indicator(project, row) for row in indicator_rows(sheet, grid, len(sheet.rows)))
    if project:
        return Forms(indicators=indicators)
    return Forms(
        problems=(Problem("unreadable_cell", "项目绩效目标表的项目名称缺失，无法确定是哪个项目。", raw.source),)
    )


def _listed(sheet: Sheet, grid: Header) -> tuple[Indicator, ...]:
    """The rows of a list; a row without name belongs to the project above."""
    found: list[Indicator] = []
    project = ""
    for row in indicator_rows(sheet, grid, len(sheet.rows)):
        project = tidy(row.text("project")) or project
        if project:
            found.append(_indicator(project, row))
    return tuple(found)


def _indicator(project: str, row: IndicatorRow) -> Indicator:
    return Indicator(
        project, row.level1, row.level2, row.level3, row.target(), row.source, explanation=row.text("explanation")
    )


project_target_form = FormDeclaration("项目支出绩效目标表", _recognises, _read)
