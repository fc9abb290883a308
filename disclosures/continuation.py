"""Whether a grid continues the one before it, and how the two become one table."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from disclosures.model import Place
from disclosures.pieces import SNAP, Piece, clustered, plain
from disclosures.rawtable import RawCell
from disclosures.seams import Growing, broken, joined, merged_over_the_page
from disclosures.surroundings import is_head, is_heading, is_note, is_title
from readers.document import Box, Cell, Line

Texts = tuple[tuple[int, str], ...]

HEADER_ROWS = 6  # the deepest header met
LABEL_AND_NAME = 2
FORM_HEAD = 3  # rows of a form's head that agree where a form goes on; another form of the project differs earlier

_CONTINUED = re.compile(r".*[（(【]?(?:续|接上页|续表)(?:表)?[)）】]?")
_PROJECT = "项目名称"
_NUMERIC = re.compile(r"[-+(（]?[\d,.，．%]+[)）%]?")
_HEADING = re.compile(
    r"项目|金额|收入|支出|合计|小计|总计|类|款|项|序号|类型|行次|决算数|预算数|(?:功能分类|经济分类)?科目(?:编码|名称|代码)?"
    r"|(?:单位|部门|项目)(?:代码|编码|名称|单位)|(?:基本|项目)支出|(?:人员|公用)经费|[一二三]级指标|(?:年度)?指标值"
)


def continues(group: Sequence[Piece], piece: Piece) -> bool:
    """Whether the piece goes on with the table that the group's pieces are."""
    first, last = group[0], group[-1]
    if piece.page.number - last.page.number > 1:
        return False
    repeated = repeated_rows(first, piece)
    heads = {plain(line.text) for _, line in first.before}
    between = [line for _, line in piece.before if not _spilled(line, last, piece)]
    titled = any(is_title(line.text) for line in between)
    if not (_fits(group, piece) or (repeated and _as_many(group, piece) and (titled or _as_wide(group, piece)))):
        return False
    if any(plain(line.text) not in heads and not _CONTINUED.fullmatch(plain(line.text)) for line in between):
        return False
    if repeated:
        return True
    return not between and not _opens_a_table(piece)


def repeated_rows(first: Piece, piece: Piece) -> int:
    """How many rows at the top of this piece are the first piece's header once more, with or without its title."""
    return max(_repeated(first.texts[skipped:], piece.texts) for skipped in range(_head_rows(first) + 1))


def _repeated(ours: Sequence[Texts], theirs: Sequence[Texts]) -> int:
    """How many rows agree; a text drawn over a heading may stand between its letters, in the fewer cells of a row."""
    count = 0
    words = False
    for row, other in zip(ours[:HEADER_ROWS], theirs[:HEADER_ROWS], strict=False):
        left, right = ([text for _, text in texts if text] for texts in (row, other))
        if not left or len(left) != len(right) or not all(map(_stands_in, left, right)):
            break
        if 2 * sum(map(str.__eq__, left, right)) <= len(left):
            break
        count += 1
        words = words or any(not _NUMERIC.fullmatch(text) for text in left)
    named = any(map(_names_a_project, theirs[:count]))
    return count if words and (not named or count >= FORM_HEAD) else 0


def _names_a_project(row: Texts) -> bool:
    """Whether the row is of a form's head, 项目名称 and a name, rather than one of headings."""
    words = [text for _, text in row if text]
    return len(words) == LABEL_AND_NAME and words[0] == _PROJECT and _HEADING.fullmatch(words[1]) is None


def _stands_in(word: str, text: str) -> bool:
    """Whether the text is the word, or holds its letters in their order."""
    letters = iter(text)
    return word == text or all(letter in letters for letter in word)


def _head_rows(piece: Piece) -> int:
    """How many of the first rows hold nothing but a title, a number or a unit."""
    count = 0
    for row in piece.texts[:HEADER_ROWS]:
        if not all(is_head(text) for _, text in row if text):
            break
        count += 1
    return count


def _spilled(line: Line, last: Piece, piece: Piece) -> bool:
    """Whether the line is a cell's text that runs over the grid's edge at the end or the start of a page."""
    if not line.words or is_head(line.text) or is_note(line.text) or is_heading(line.text):
        return False
    edges = piece.edges if piece.grid.box and line.words[0].box[3] <= piece.grid.box[1] + SNAP else last.edges
    return bool(edges) and all(_in_one_column(word.box, edges) for word in line.words)


def _in_one_column(box: Box, edges: Sequence[float]) -> bool:
    return edges[0] - SNAP < box[0] and bisect_left(edges, box[0] + SNAP) == bisect_left(edges, box[2] - SNAP)


def put_together(group: Sequence[Piece]) -> tuple[tuple[RawCell, ...], int, int]:
    """Return the cells of the whole table and how many rows and columns it has."""
    columns = _columns(group)
    grown: list[Growing] = []
    rows = 0
    for index, piece in enumerate(group):
        dropped = repeated_rows(group[0], piece) if index else 0
        cells = [_placed(piece, cell, columns, rows - dropped) for cell in piece.grid.cells if cell.row >= dropped]
        height = piece.grid.rows - dropped
        if index and height:
            kept = merged_over_the_page(grown, cells, rows)
            if broken(group[index - 1], grown, kept, rows):
                kept = joined(grown, kept, rows)
                height -= 1
            cells = kept
        grown.extend(cells)
        rows += height
    width = len(columns) - 1 if columns else max(piece.grid.columns for piece in group)
    return tuple(cell.frozen() for cell in sorted(grown, key=lambda cell: (cell.row, cell.column))), rows, width


def _fits(group: Sequence[Piece], piece: Piece) -> bool:
    if not piece.edges or not group[0].edges:
        return True
    known = clustered([edge for other in group for edge in other.edges])
    outer = abs(known[0] - piece.edges[0]) <= SNAP or _near(known, piece.edges[0])
    if not (outer and _near(known, piece.edges[-1])):
        return False
    fewer, more = sorted((known, piece.edges), key=len)
    return sum(_near(more, edge) for edge in fewer) >= 0.8 * len(fewer)


def _as_many(group: Sequence[Piece], piece: Piece) -> bool:
    return all(other.grid.columns == piece.grid.columns for other in group)


def _as_wide(group: Sequence[Piece], piece: Piece) -> bool:
    """Whether the piece stands between the same outer rulings, wherever the inner ones stand."""
    return all(
        other.edges
        and piece.edges
        and abs(other.edges[0] - piece.edges[0]) <= SNAP
        and abs(other.edges[-1] - piece.edges[-1]) <= SNAP
        for other in group
    )


def _near(edges: Sequence[float], value: float) -> bool:
    return any(abs(edge - value) <= SNAP for edge in edges)


def _opens_a_table(piece: Piece) -> bool:
    first = [text for _, text in piece.texts[0] if text] if piece.texts else []
    if len(first) == 1 and is_title(first[0]):
        return True
    texts = [text for row in piece.texts[:2] for _, text in row if text]
    return len({text for text in texts if _HEADING.fullmatch(text)}) >= 2


def _columns(group: Sequence[Piece]) -> tuple[float, ...]:
    """The rulings of the whole table; none where all pieces count their columns alike."""
    if len({piece.grid.columns for piece in group}) == 1 or not all(piece.edges for piece in group):
        return ()
    return clustered([edge for piece in group for edge in piece.edges])


def _placed(piece: Piece, cell: Cell, columns: Sequence[float], down: int) -> Growing:
    places = (Place(piece.page.number, cell.box),) if cell.box else ()
    column, span = cell.column, cell.column_span
    if columns and cell.box:
        column = _index(columns, cell.box[0])
        span = max(1, _index(columns, cell.box[2]) - column)
    return Growing(cell.text, cell.row + down, column, cell.row_span, span, places, cell.line)


def _index(columns: Sequence[float], value: float) -> int:
    index = bisect_left(columns, value - SNAP)
    return min(index, len(columns) - 1)
