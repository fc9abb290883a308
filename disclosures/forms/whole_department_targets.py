"""部门（单位）整体绩效目标表: the department's goals, tasks and budget of the year, and the targets it is held to."""

import re
from collections.abc import Iterator

from disclosures.form import FormDeclaration, Forms
from disclosures.forms import _labels as labels
from disclosures.forms._figures import amount_in, is_figure
from disclosures.forms._indicators import indicator_rows
from disclosures.forms._sheet import Header, Sheet, label_of, source_of, squeezed
from disclosures.model import Amount, Identity, Indicator, Problem, Task, WholeDepartment
from disclosures.rawtable import RawCell, RawTable

DEPARTMENT = "department"

_TITLE = re.compile(r"整体(?:支出)?(?:绩效|预算绩效)?(?:目标|指标)")
_GOALS = re.compile(r"(?:年度|部门|总体|整体|长期|中期)?(?:履职|绩效|总体|整体|年度)?(?:绩效)?目标(?:\d|[一二三四五])?")
_TASK_HEADER = {
    "name": re.compile(r"任务名称|主要任务|重点任务"),
    "content": re.compile(r"主要(?:工作)?内容|任务内容|具体内容"),
}
_GROUPS = re.compile(r"年度(?:主要|重点)任务|预算情况|资金来源|资金结构|.*目标")

# What the rows of the budget block are called, and how they are kept.
_BUDGET = {
    "government_funds": re.compile(r"政府预算资金|财政拨款|财政(?:预算)?资金"),
    "special_account": re.compile(r"财政专户管理资金|财政专户资金"),
    "unit_funds": re.compile(r"单位资金|其他资金"),
    "basic": re.compile(r"基本支出"),
    "project": re.compile(r"项目支出"),
    "total": re.compile(r"(?:部门|单位|年度)?(?:整体)?(?:预算|支出|资金)(?:支出)?总额|部门预算|资金总额|预算总额"),
}
_UNIT = re.compile(r"[（(](?:单位[：:])?(亿元|万元|千元|元)[）)]")


def _recognises(raw: RawTable) -> bool:
    sheet = Sheet.of(raw)
    titled = _TITLE.search(squeezed(raw.title)) or any(_TITLE.search(squeezed(line)) for line in raw.above[-3:])
    return bool(titled) and _grid(sheet) is not None


def _grid(sheet: Sheet) -> Header | None:
    headers = sheet.headers(labels.INDICATORS, {"level3", "target"})
    return next((header for header in headers if "actual" not in header), None)


def _read(raw: RawTable, identity: Identity) -> Forms:
    sheet = Sheet.of(raw)
    grid = _grid(sheet)
    if grid is None:
        return Forms()
    problems: list[Problem] = []
    whole = WholeDepartment(
        goals=tuple(_goals(sheet, grid.row)),
        tasks=tuple(_tasks(sheet, grid.row)),
        budget=_budget(sheet, grid.row, raw.unit or identity.unit or "万元", problems),
        source=raw.source,
        title=raw.title,
        notes=raw.notes,
        note_sources=raw.note_sources,
    )
    indicators = tuple(
        Indicator(
            DEPARTMENT,
            row.level1,
            row.level2,
            row.level3,
            row.target(),
            row.source,
            explanation=row.text("explanation"),
        )
        for row in indicator_rows(sheet, grid, len(sheet.rows))
    )
    return Forms(whole, indicators, problems=tuple(problems))


def _goals(sheet: Sheet, end: int) -> Iterator[str]:
    """The words beside each label that asks for a goal, down to the next label."""
    row = 0
    while row < end:
        cells = sheet.filled(row)
        if cells and _GOALS.fullmatch(label_of(cells[0].text)):
            last = min(row + cells[0].row_span, end)
            beside = [cell for line in range(row, last) for cell in sheet.filled(line) if cell is not cells[0]]
            yield from (cell.text.strip() for cell in beside if not _GOALS.fullmatch(label_of(cell.text)))
            row = last
        else:
            row += 1


def _tasks(sheet: Sheet, end: int) -> Iterator[Task]:
    header = next(sheet.headers(_TASK_HEADER, {"name", "content"}), None)
    if header is None:
        return
    for row in range(header.below, end):
        cells = [cell for cell in sheet.filled(row) if not _GROUPS.fullmatch(label_of(cell.text))]
        if len(cells) < len(sheet.filled(row)) or _budget_key(cells) or len(cells) > 2:
            return
        if cells and not any(is_figure(cell.text) for cell in cells):
            content = cells[1].text.strip() if len(cells) > 1 else ""
            yield Task(cells[0].text.strip(), content, source_of(cells))


def _budget(sheet: Sheet, end: int, unit: str, problems: list[Problem]) -> dict[str, Amount | None]:
    """The amounts of the budget block by key; None for a row that is printed but blank."""
    found: dict[str, Amount | None] = {}
    told = next(
        (match[1] for row in range(end) for cell in sheet.filled(row) if (match := _UNIT.search(squeezed(cell.text)))),
        unit,
    )
    for row in range(end):
        cells = sheet.filled(row)
        key = _budget_key(cells)
        if key is None or key in found:
            continue
        figures = [cell for cell in cells if is_figure(cell.text)]
        if figures or len(cells) <= 2:
            found[key] = amount_in(figures[-1] if figures else None, told, problems)
    return found


def _budget_key(cells: tuple[RawCell, ...] | list[RawCell]) -> str | None:
    """What a row of the budget block states: decided by the label nearest to the figure."""
    for cell in reversed(cells):
        words = label_of(cell.text)
        if is_figure(cell.text) or _GROUPS.fullmatch(words):
            continue
        return next((key for key, pattern in _BUDGET.items() if pattern.fullmatch(words)), None)
    return None


whole_department_targets = FormDeclaration("部门（单位）整体绩效目标表", _recognises, _read)
