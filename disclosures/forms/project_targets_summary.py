"""部门预算项目绩效目标汇总表: each project's amounts and its targets in pairs of columns (name, value) by family.

A project's rows are merged over several rows of the grid. Where extraction has lost a cell, the pairs of a row stand
one column aside: then names stand where values belong, and the row is set back.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from disclosures.form import FormDeclaration, Forms
from disclosures.forms import _labels as labels
from disclosures.forms._figures import is_figure
from disclosures.forms._sheet import Sheet, label_of, source_of, squeezed, tidy
from disclosures.model import Identity, Indicator
from disclosures.rawtable import RawCell, RawTable
from disclosures.targets import looks_like_target, read_target

_FAMILY = re.compile(r"(?:成本|产出|效益|满意度)指标")
_CODE_LABEL = re.compile(r"(?:部门|单位)?(?:项目)?编码")
_NAME_LABEL = re.compile(r"项目部门|项目单位|(?:部门|单位)?(?:项目)?名称|部门|单位")
_PROJECT_CODE = re.compile(r"\d{17,24}")
_UNIT_CODE = re.compile(r"\d{3,9}")
_SHIFTS = (0, 1, -1)


@dataclass(frozen=True, slots=True)
class _Pair:
    """The columns of one family's names and values."""

    family: str
    name: int
    value: int


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where code, name and the pairs stand, and the first row below the header."""

    code: int
    name: int
    pairs: tuple[_Pair, ...]
    below: int


def _recognises(raw: RawTable) -> bool:
    return _columns(Sheet.of(raw)) is not None


def _columns(sheet: Sheet) -> _Columns | None:
    """The columns of the table; None where it has no families over pairs of name and value."""
    for row in range(min(len(sheet.rows), 6)):
        families = [cell for cell in sheet.filled(row) if _FAMILY.fullmatch(label_of(cell.text))]
        if len(families) < 2:
            continue
        heads = {label_of(cell.text): cell for line in range(row + 2) for cell in sheet.filled(line)}
        code = next((cell for label, cell in heads.items() if _CODE_LABEL.fullmatch(label)), None)
        name = next((cell for label, cell in heads.items() if _NAME_LABEL.fullmatch(label)), None)
        pairs = tuple(_pairs(sheet, row, families))
        if code and name and len(pairs) >= 2:
            return _Columns(code.column, name.column, pairs, _below(sheet, row))
    return None


def _pairs(sheet: Sheet, row: int, families: Sequence[RawCell]) -> Iterator[_Pair]:
    """The pairs under the families: the n-th name and value belong to the n-th family."""
    under = [cell for line in range(row, min(row + 3, len(sheet.rows))) for cell in sheet.filled(line)]
    names = [cell for cell in under if labels.INDICATORS["level3"].fullmatch(label_of(cell.text))]
    values = [cell for cell in under if labels.INDICATORS["target"].fullmatch(label_of(cell.text))]
    if len(names) == len(values) == len(families):
        for family, name, value in zip(families, names, values, strict=True):
            yield _Pair(label_of(family.text), name.column, value.column)


def _below(sheet: Sheet, row: int) -> int:
    heads = [cell for line in range(row, min(row + 3, len(sheet.rows))) for cell in sheet.filled(line)]
    labelled = [cell for cell in heads if labels.INDICATORS["level3"].fullmatch(label_of(cell.text))]
    return max(cell.row + cell.row_span for cell in labelled)


def _read(raw: RawTable, _: Identity) -> Forms:
    sheet = Sheet.of(raw)
    columns = _columns(sheet)
    if columns is None:
        return Forms()
    return Forms(indicators=tuple(_indicators(sheet, columns)))


def _indicators(sheet: Sheet, columns: _Columns) -> Iterator[Indicator]:
    """The indicators from top to bottom; rows without a code belong to the project above."""
    code: str | None = None
    name = ""
    shift = 0
    for row in range(columns.below, len(sheet.rows)):
        cells = sheet.filled(row)
        if not cells or label_of(cells[0].text) in {"合计", "总计"}:
            continue
        found = _project(cells, columns)
        if found is not None:
            (code, name), shift = found, 0
        at = {cell.column: cell for cell in cells if cell.text.strip()}
        shift = _shift(at, columns.pairs, shift)
        if name:
            yield from _of_row(at, columns.pairs, shift, code, name)


def _project(cells: Sequence[RawCell], columns: _Columns) -> tuple[str | None, str] | None:
    """Code and name where a row begins a project, blanks where it begins a department or unit, else None.

    The code may be lost; then a name followed by amounts begins a project.
    """
    first = squeezed(cells[0].text)
    if _UNIT_CODE.fullmatch(first):
        return None, ""
    coded = _PROJECT_CODE.fullmatch(first) is not None
    rest = cells[1:] if coded else cells
    if (
        rest
        and not is_figure(rest[0].text)
        and any(is_figure(cell.text) and cell.column < columns.pairs[0].name for cell in rest)
    ):
        return first if coded else None, tidy(rest[0].text)
    return (first, "") if coded else None


def _shift(at: Mapping[int, RawCell], pairs: Sequence[_Pair], before: int) -> int:
    """By how many columns the row stands aside; the row above (of one project) decides between equals."""
    order = sorted(_SHIFTS, key=lambda shift: (shift != before, _SHIFTS.index(shift)))
    return max(order, key=lambda shift: _fit(at, pairs, shift))


def _fit(at: Mapping[int, RawCell], pairs: Sequence[_Pair], shift: int) -> int:
    """How well the cells fill names and values when the row is set ``shift`` columns to the right."""
    used = {column - shift for pair in pairs for column in (pair.name, pair.value)}
    fit = -2 * sum(column not in used for column in at if column >= pairs[0].name)
    for pair in pairs:
        name, value = at.get(pair.name - shift), at.get(pair.value - shift)
        if name is not None:
            fit += -3 if is_figure(name.text) or looks_like_target(name.text) else 0
        if value is not None:
            fit += 2 if looks_like_target(value.text) else 0
        if name is not None and value is not None:
            fit += 2
        elif name is not None or value is not None:
            fit -= 1
    return fit


def _of_row(
    at: Mapping[int, RawCell], pairs: Sequence[_Pair], shift: int, code: str | None, name: str
) -> Iterator[Indicator]:
    for pair in pairs:
        named, value = at.get(pair.name - shift), at.get(pair.value - shift)
        if named is None or is_figure(named.text):
            continue
        yield Indicator(
            scope=name,
            level1=pair.family,
            level2="",
            level3=tidy(named.text),
            target=read_target(value.text if value else ""),
            source=source_of([cell for cell in (named, value) if cell]),
            project_code=code,
        )


project_targets_summary = FormDeclaration("部门预算项目绩效目标汇总表", _recognises, _read)
