"""项目支出绩效自评表: one project's budget, execution, targets, results and points as the unit scored itself."""

import re
from collections.abc import Iterator
from itertools import pairwise

from disclosures.form import FormDeclaration, Forms
from disclosures.forms import _labels as labels
from disclosures.forms._figures import amount_in, is_figure
from disclosures.forms._funds import funds, total_row
from disclosures.forms._head import named_in, parts
from disclosures.forms._indicators import IndicatorRow, indicator_rows
from disclosures.forms._sheet import Header, Sheet, label_of, source_of, squeezed
from disclosures.grades import read_grade
from disclosures.model import Amount, FundsRow, Identity, ManagementItem, Problem, Result, SelfAssessment
from disclosures.rawtable import RawCell, RawTable

_WHOLE = re.compile(r"整体(?:支出)?绩效")
_UNIT = re.compile(r"[（(](?:单位[：:])?(亿元|万元|千元|元)[）)]")


def _recognises(raw: RawTable) -> bool:
    if _WHOLE.search(squeezed(raw.title)):
        return False
    return _scored_grid(Sheet.of(raw)) is not None


def _scored_grid(sheet: Sheet) -> Header | None:
    """The header of the grid that sets targets against results."""
    return next(sheet.headers(labels.INDICATORS, {"level3", "target", "actual"}), None)


def _read(raw: RawTable, identity: Identity) -> Forms:
    forms = Forms()
    for part in parts(raw):
        sheet = Sheet.of(part)
        grid = _scored_grid(sheet)
        if grid is None:
            message = "自评表中没有找到带有年度指标值和实际完成值的指标表。"
            forms += Forms(problems=(Problem("missing_columns", message, part.source),))
        else:
            forms += _one(part, sheet, grid, identity)
    return forms


def _one(raw: RawTable, sheet: Sheet, grid: Header, identity: Identity) -> Forms:
    problems: list[Problem] = []
    rows = _funds(raw, sheet, grid, identity, problems)
    total = total_row(rows)
    results = tuple(_result(row, problems) for row in indicator_rows(sheet, grid, len(sheet.rows)))
    weight, score = _total(sheet, grid, problems)
    expected, achieved = _goals(sheet, grid.row)
    project, label = named_in(sheet, grid.row, identity)
    assessment = SelfAssessment(
        project=project,
        name_label=label,
        attached=True,
        source=raw.source,
        funds=rows,
        management=tuple(_management(sheet, grid.row, problems)),
        results=results,
        initial_budget=total.initial_budget if total else None,
        full_year_budget=total.full_year_budget if total else None,
        executed=total.executed if total else None,
        execution_rate=total.rate if total else None,
        execution_weight=total.weight if total else None,
        execution_score=total.score if total else None,
        total_weight=weight,
        total=score,
        grade=_grade(sheet),
        goal=expected,
        achieved=achieved,
    )
    return Forms(self_assessments=(assessment,), problems=tuple(problems))


def _funds(
    raw: RawTable, sheet: Sheet, grid: Header, identity: Identity, problems: list[Problem]
) -> tuple[FundsRow, ...]:
    header = next(sheet.headers(labels.FUNDS, {"full_year_budget", "executed"}), None)
    if header is None:
        problems.append(Problem("missing_columns", "自评表中没有找到预算数和执行数。", raw.source))
        return ()
    words = " ".join(cell.text for row in range(header.below + 1) for cell in sheet.rows[row])
    told = _UNIT.search(squeezed(words))
    unit = told[1] if told else raw.unit or identity.unit or "万元"
    return funds(sheet, header, grid.row, unit, problems)


def _management(sheet: Sheet, end: int, problems: list[Problem]) -> Iterator[ManagementItem]:
    header = next(sheet.headers(labels.MANAGEMENT, {"note", "weight", "score"}), None)
    if header is None or header.row >= end:
        return
    for row in range(header.below, end):
        cells = sheet.filled(row)
        figures = [cell for cell in cells if is_figure(cell.text)]
        weight, score = (sheet.under(row, header.columns[key]) for key in ("weight", "score"))
        if weight not in figures or score not in figures:
            weight, score = figures[-2:] if len(figures) >= 2 else (None, None)
        if not cells or is_figure(cells[0].text) or weight is None:
            return
        yield _item(sheet, row, header, weight, score, problems)


def _item(
    sheet: Sheet, row: int, header: Header, weight: RawCell, score: RawCell | None, problems: list[Problem]
) -> ManagementItem:
    cells = sheet.filled(row)
    issue = sheet.under(row, header.columns["issue"]) if "issue" in header else None
    words = [cell for cell in cells if not is_figure(cell.text) and cell is not issue]
    return ManagementItem(
        item=label_of(words[0].text),
        weight=amount_in(weight, "分", problems),
        score=amount_in(score, "分", problems),
        source=source_of(cells),
        note="".join(cell.text for cell in words[1:]).strip(),
        issue=issue.text.strip() if issue else "",
    )


def _goals(sheet: Sheet, end: int) -> tuple[str, str]:
    header = next(sheet.headers(labels.GOALS, {"expected", "achieved"}), None)
    if header is None or header.below >= end:
        return "", ""
    words = [cell.text.strip() for cell in sheet.filled(header.below)]
    if len(words) == 2:
        return words[0], words[1]
    under = (sheet.under(header.below, header.columns[key]) for key in ("expected", "achieved"))
    expected, achieved = (cell.text.strip() if cell else "" for cell in under)
    return expected, achieved


def _result(row: IndicatorRow, problems: list[Problem]) -> Result:
    return Result(
        level1=row.level1,
        level2=row.level2,
        level3=row.level3,
        target=row.target(),
        actual=row.target("actual"),
        weight=amount_in(row.cells.get("weight"), "分", problems),
        score=amount_in(row.cells.get("score"), "分", problems),
        deviation=amount_in(row.cells.get("deviation"), "%", problems),
        deviation_reason=row.text("reason"),
        source=row.source,
    )


def _total(sheet: Sheet, grid: Header, problems: list[Problem]) -> tuple[Amount | None, Amount | None]:
    """Points and score of the total row: under their headers, else its last two figures."""
    for row in range(grid.below, len(sheet.rows)):
        words = sheet.labels(row)
        if not words or not labels.TOTAL.fullmatch(words[0]):
            continue
        figures = [cell for cell in sheet.filled(row) if is_figure(cell.text)]
        under = {key: sheet.under(row, grid.columns[key]) for key in ("weight", "score") if key in grid}
        weight, score = under.get("weight"), under.get("score")
        if len(figures) >= 2 and (weight not in figures or score not in figures):
            weight, score = figures[-2:]
        elif len(figures) == 1 and score not in figures:
            weight, score = None, figures[0]
        return amount_in(weight, "分", problems), amount_in(score, "分", problems)
    return None, None


def _grade(sheet: Sheet) -> str | None:
    """The grade beside a label that asks for it."""
    for row in range(len(sheet.rows)):
        cells = sheet.filled(row)
        for label, cell in pairwise(cells):
            if labels.GRADE.fullmatch(label_of(label.text)) and (grade := read_grade(cell.text)):
                return grade
    return None


self_assessment = FormDeclaration("项目支出绩效自评表", _recognises, _read)
