from itertools import pairwise

from readers.document import Box, Grid
from readers.glyphs import Glyph
from readers.sheet import Sheet, page

COLUMNS = (0.0, 80.0, 160.0, 240.0)
ROWS = [["名称", "预算", "决算"], ["工资", "1.50", "2.50"], ["津贴", "3.50", ""], ["合计", "5.00", "2.50"]]


def glyphs(rows: list[list[str]], columns: tuple[float, ...] = COLUMNS) -> list[Glyph]:
    return [
        Glyph(character, columns[c] + 20 + 6 * n, columns[c] + 26 + 6 * n, 20 * r + 14, 10)
        for r, row in enumerate(rows)
        for c, text in enumerate(row)
        for n, character in enumerate(text)
    ]


def through(count: int = 5) -> list[Box]:
    return [(0.0, 20.0 * n, 240.0, 20.0 * n) for n in range(count)]


def pieces(count: int = 5) -> list[Box]:
    return [(a, 20.0 * n, b, 20.0 * n) for n in range(count) for a, b in pairwise(COLUMNS)]


def grid_of(printed: list[Glyph], ink: list[Box]) -> list[Grid]:
    return list(page(Sheet(1, 600, 800, printed, ink, (), ())).grids)


def texts(grid: Grid) -> list[list[str]]:
    return [[cell.text for cell in grid.cells if cell.row == row] for row in range(grid.rows)]


def test_pieces_of_horizontal_rulings_tell_the_columns() -> None:
    (grid,) = grid_of(glyphs(ROWS), pieces())

    assert texts(grid) == ROWS
    assert grid.box == (0, 0, 240, 80)


def test_blanks_over_all_rows_tell_the_columns_where_rulings_run_through() -> None:
    (grid,) = grid_of(glyphs(ROWS), through())

    assert texts(grid) == ROWS


def test_text_across_a_column_is_one_cell() -> None:
    rows = [["一二三四五六七八九十一二", "", "决算"], *ROWS]

    (grid,) = grid_of(glyphs(rows), pieces(6))

    assert texts(grid) == [["一二三四五六七八九十一二", "决算"], *ROWS]


def test_a_vertical_ruling_left_out_is_seen_by_pieces_and_words_on_both_sides() -> None:
    ink = [*pieces(), *[(x, 0.0, x, 80.0) for x in (0.0, 80.0, 240.0)]]

    (grid,) = grid_of(glyphs(ROWS[1:] + ROWS[3:]), ink)

    assert grid.columns == 3


def test_pieces_below_merged_cells_open_no_column() -> None:
    """Spreadsheets draw a ruling in pieces of the columns that a cell merges."""
    ink = [*pieces(), *[(x, 0.0, x, 80.0) for x in (0.0, 80.0, 240.0)]]

    (grid,) = grid_of(glyphs([["名称", "预算"], ["工资", "1.50"], ["津贴", "3.50"], ["合计", "5.00"]]), ink)

    assert grid.columns == 2


def test_underlined_lines_of_text_are_no_table() -> None:
    assert grid_of(glyphs([["部门名称"], ["负责人员"], ["填报日期"], ["联系电话"]]), through()) == []


def test_rulings_of_a_pages_head_and_foot_are_no_table() -> None:
    assert grid_of(glyphs(ROWS), [(0.0, 0.0, 240.0, 0.0), (0.0, 80.0, 240.0, 80.0)]) == []
