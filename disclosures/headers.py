"""Which rows of a table are its header, and the path of headings above every column."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from disclosures.rawtable import RawTable

DEEPEST = 6

_NUMBER = re.compile(r"[-+(（]?\d[\d,，]*(?:\.\d+)?[)）]?%?")
CODE_PARTS = {"类", "款", "项"}  # of a code's heading, beside 栏次 in the same line
_COLUMN_NUMBER = re.compile(
    r"[（(]?\d{1,2}[)）]?(?:[=＝＋+\-－×*/÷（()）\d]*)|[A-Z]|[甲乙丙丁]|栏\s*次|行\s*次|列\s*次|[-—]|\*+"
)
_FIRST_ROW = re.compile(r"合\s*计|总\s*计|[（(]?[一二三四五六七八九十]{1,3}[)）、.．].*")
_FIRST_ITEM = re.compile(r"[（(]?一[)）、.．].+")
_TOTAL = re.compile(r"[合总]\s*计")
_HEADING = re.compile(
    r".*(?:编码|代码|名称|金额|合计|小计|总计|预算数?|决算数?|支出|收入|经费|资金|指标|项目|科目|行次|数量|单位|类型|拨款|结余|基金|费用?)"
    r"|类|款|项|序号|备注|指标值|三级指标"
)


@dataclass(frozen=True, slots=True)
class Header:
    """The header of a table: every column's path, each row's words, the column numbers, and where data begin."""

    paths: tuple[tuple[str, ...], ...]
    levels: tuple[tuple[str, ...], ...]
    numbers: tuple[str, ...]
    first_row: int
    spanned: bool

    @property
    def words(self) -> tuple[str, ...]:
        """Every heading once, as printed."""
        return tuple(dict.fromkeys(word for level in self.levels for word in level))


def read_header(raw: RawTable) -> Header:
    """Return the header of a table; its paths are empty where the first row is already data."""
    texts = tuple(tuple(_starting(raw, row)) for row in range(min(raw.rows, DEEPEST + 2)))
    depth = _depth(raw, texts)
    numbers: tuple[str, ...] = ()
    first = depth
    if first < len(texts) and _numbers_columns(texts[first]):
        numbers, first = texts[first], first + 1
    above = [cell for cell in raw.cells if cell.row < depth and cell.text]
    spanned = any(cell.row_span > 1 or cell.column_span > 1 for cell in above)
    paths = _spanned_paths(raw, depth) if spanned else _filled_paths(texts[:depth])
    levels = tuple(tuple(text for text in row if text) for row in texts[:depth])
    return Header(paths, levels, numbers, first, spanned)


def _starting(raw: RawTable, row: int) -> list[str]:
    texts = [""] * raw.columns
    for cell in raw.cells:
        if cell.row == row and cell.column < raw.columns:
            texts[cell.column] = cell.text
    return texts


def _depth(raw: RawTable, texts: Sequence[Sequence[str]]) -> int:
    """How many rows the header has: as deep as its merged cells reach, and on while rows only hold headings."""
    merged = {cell.row for cell in raw.cells if cell.text and (cell.row_span > 1 or cell.column_span > 1)}
    if not texts or _is_data(texts[0], merged=0 in merged):
        return 0
    depth = 1
    unmerged = "" in texts[0] and all(cell.row_span == cell.column_span == 1 for cell in raw.cells if cell.row == 0)
    while depth < len(texts):
        reach = max((cell.row + cell.row_span for cell in raw.cells if cell.row < depth and cell.text), default=1)
        wide = any(cell.row + cell.row_span == depth and cell.column_span > 1 and cell.text for cell in raw.cells)
        row = texts[depth]
        covered = reach > depth and not any(row)  # a row that only holds the lower parts of merged cells
        if not covered and (_is_data(row, merged=depth in merged) or _numbers_columns(row) or not any(row)):
            break
        if reach > depth or (depth < DEEPEST and (wide or _only_headings(row) or (unmerged and "" in row))):
            depth += 1
        else:
            break
    return depth


def _is_data(row: Sequence[str], *, merged: bool) -> bool:
    filled = [text for text in row if text]
    if not filled or _numbers_columns(row):
        return False
    if any(_NUMBER.fullmatch("".join(text.split())) for text in filled):
        return True
    if any(_FIRST_ITEM.fullmatch(text) for text in filled) or (len(filled) == 1 and _TOTAL.fullmatch(filled[0])):
        return True
    return not merged and _FIRST_ROW.fullmatch(filled[0]) is not None and len(filled) <= max(1, len(row) // 3)


def _only_headings(row: Sequence[str]) -> bool:
    filled = ["".join(text.split()) for text in row if text]
    return len(filled) > 1 and all(len(text) < 20 and _HEADING.fullmatch(text) for text in filled)


def _numbers_columns(row: Sequence[str]) -> bool:
    """Whether the row is the line that counts the columns (栏次 1 2 3 …)."""
    filled = ["".join(text.split()) for text in row if text]
    if "栏次" in filled:
        filled = [text for text in filled if text not in CODE_PARTS]
    digits = [text for text in filled if re.match(r"[（(]?\d", text)]
    if not digits or not all(_COLUMN_NUMBER.fullmatch(text) for text in filled):
        return False
    counted = [int(match.group()) for text in digits if (match := re.search(r"\d+", text))]
    return counted[0] in {1, 2, 3} and counted == sorted(counted) and (len(counted) > 1 or len(filled) > 1)


def _spanned_paths(raw: RawTable, depth: int) -> tuple[tuple[str, ...], ...]:
    paths: list[list[str]] = [[] for _ in range(raw.columns)]
    for cell in raw.cells:
        if cell.row < depth and cell.text:
            for column in range(cell.column, min(cell.column + cell.column_span, raw.columns)):
                paths[column].append(cell.text)
    return tuple(tuple(path) for path in paths)


def _filled_paths(rows: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    """Paths where merged cells came out as one cell and blanks: a blank with headings below goes with its left."""
    columns = len(rows[0]) if rows else 0
    filled = [list(row) for row in rows]
    for index, row in enumerate(filled[:-1]):
        for column in range(1, columns):
            starts = any(rows[upper][column] for upper in range(index))
            below = any(lower[column] for lower in rows[index + 1 :])
            if not row[column] and below and not starts:
                row[column] = row[column - 1]
    return tuple(tuple(row[column] for row in filled if row[column]) for column in range(columns))
