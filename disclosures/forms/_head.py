"""The head of a form: where one ends and the next begins, and which project it is about."""

from dataclasses import replace

from disclosures.forms import _labels as labels
from disclosures.forms._sheet import Sheet, label_of, source_of, squeezed, tidy
from disclosures.model import Identity
from disclosures.rawtable import RawTable

PROJECT_NAME = "项目名称"


def parts(raw: RawTable) -> tuple[RawTable, ...]:
    """The forms of a stitched table: each begins with the row that names a project."""
    starts = sorted({cell.row for cell in raw.cells if cell.column == 0 and _names(cell.text)[:1] == [PROJECT_NAME]})
    if len(starts) < 2:
        return (raw,)
    ends = [*starts[1:], raw.rows]
    return tuple(_slice(raw, start, end) for start, end in zip(starts, ends, strict=True))


def _slice(raw: RawTable, start: int, end: int) -> RawTable:
    cells = tuple(replace(cell, row=cell.row - start) for cell in raw.cells if start <= cell.row < end)
    return replace(raw, cells=cells, rows=end - start, source=source_of(cells, raw.title or None))


def project_in(sheet: Sheet, end: int, identity: Identity) -> str:
    """The project's name in the rows above ``end``; "" where extraction has lost it.

    Extraction may run two labels into one cell ("项目名称 主管部门") and a lost name into the cell of another label.
    """
    return named_in(sheet, end, identity)[0]


def named_in(sheet: Sheet, end: int, identity: Identity) -> tuple[str, str]:
    """The project's name in the rows above ``end`` and the label it stands by; both "" where none is printed."""
    displaced: list[tuple[str, str]] = []
    for row in range(end):
        cells = sheet.filled(row)
        for index, cell in enumerate(cells):
            found = _names(cell.text)
            if not found:
                continue
            if found == [PROJECT_NAME] and (rest := _without_labels(cell.text)):
                return rest, PROJECT_NAME
            value = cells[index + 1].text if index + 1 < len(cells) and not _names(cells[index + 1].text) else ""
            if found == [PROJECT_NAME] and value:
                return tidy(value), PROJECT_NAME
            if rest := _without_labels(cell.text):
                displaced.append((rest, found[0]))
            if PROJECT_NAME in found and value and not _is_unit(value, sheet, end, identity):
                return tidy(value), PROJECT_NAME
    return displaced[0] if len(displaced) == 1 else ("", "")


def _names(text: str) -> list[str]:
    """The head labels that a cell holds, the project's name under its plain label."""
    found: list[str] = []
    for word in [text] if _is_label(text) else text.split():
        label = label_of(word)
        if labels.PROJECT_NAME.fullmatch(label):
            found.append(PROJECT_NAME)
        elif labels.HEAD_LABELS.fullmatch(label):
            found.append(label)
    return found


def _is_label(text: str) -> bool:
    label = label_of(text)
    return bool(labels.PROJECT_NAME.fullmatch(label) or labels.HEAD_LABELS.fullmatch(label))


def _without_labels(text: str) -> str:
    if _is_label(text):
        return ""
    words = [word for word in text.split() if not _names(word)]
    return tidy(" ".join(words))


def _is_unit(value: str, sheet: Sheet, end: int, identity: Identity) -> bool:
    """Whether a value is the name of a body: the department, or what stands beside another label of the head."""
    plain = squeezed(value)
    if plain == squeezed(identity.department or ""):
        return True
    same = [cell for row in range(end) for cell in sheet.filled(row) if squeezed(cell.text) == plain]
    return len(same) > 1
