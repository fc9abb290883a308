from readers.document import Box
from readers.glyphs import Glyph
from readers.grids import grids
from readers.rulings import rulings


def frame(x0: float, top: float, x1: float, bottom: float) -> list[Box]:
    return [(x0, top, x1, top), (x0, bottom, x1, bottom), (x0, top, x0, bottom), (x1, top, x1, bottom)]


def at(x: float, y: float, text: str = "字") -> Glyph:
    return Glyph(text, x - 5, x + 5, y + 3.8, 10)


def test_every_glyph_stands_in_exactly_one_cell() -> None:
    ink = [*frame(0, 0, 100, 60), (50.0, 0.0, 50.0, 60.0), (0.0, 30.0, 100.0, 30.0)]
    glyphs = [at(x, y) for x in range(5, 100, 10) for y in range(5, 60, 10)]

    (grid,) = grids(rulings(ink), glyphs, 1)

    assert sum(cell.text.count("字") for cell in grid.cells) == len(glyphs)
    assert {cell.text.count("字") for cell in grid.cells} == {15}


def test_cells_say_where_they_stand_and_what_they_span() -> None:
    ink = [*frame(0, 0, 100, 60), (50.0, 30.0, 50.0, 60.0), (0.0, 30.0, 100.0, 30.0)]

    (grid,) = grids(rulings(ink), [at(50, 15)], 7)

    assert (grid.rows, grid.columns, grid.page, grid.box) == (2, 2, 7, (0, 0, 100, 60))
    assert [(cell.row, cell.column, cell.row_span, cell.column_span) for cell in grid.cells] == [
        (0, 0, 1, 2),
        (1, 0, 1, 1),
        (1, 1, 1, 1),
    ]
    assert grid.cells[0].text == "字"


def test_a_frame_and_an_empty_drawing_are_no_grids() -> None:
    around_the_page = frame(0, 0, 500, 700)
    axes = [*frame(50, 50, 150, 100), (100.0, 50.0, 100.0, 100.0)]

    assert grids(rulings(around_the_page + axes), [at(300, 300)], 1) == ()


def test_a_box_inside_a_cell_is_no_grid_of_its_own() -> None:
    ink = [*frame(0, 0, 200, 100), (100.0, 0.0, 100.0, 100.0), (0.0, 50.0, 200.0, 50.0)]
    ticked = [*frame(20, 10, 40, 25), (30.0, 10.0, 30.0, 25.0)]

    (grid,) = grids(rulings(ink + ticked), [at(25, 18), at(150, 80)], 1)

    assert len(grid.cells) == 4


def test_a_table_in_a_frame_of_two_cells_is_the_grid() -> None:
    ink = [*frame(0, 0, 200, 200), (0.0, 20.0, 200.0, 20.0)]
    table = [*frame(10, 30, 190, 190), (100.0, 30.0, 100.0, 190.0), (10.0, 100.0, 190.0, 100.0)]

    (grid,) = grids(rulings(ink + table), [at(50, 60), at(100, 10)], 1)

    assert grid.box == (10, 30, 190, 190)


def test_grids_come_from_top_to_bottom() -> None:
    low = [*frame(0, 300, 100, 360), (50.0, 300.0, 50.0, 360.0)]
    high = [*frame(0, 0, 100, 60), (50.0, 0.0, 50.0, 60.0)]

    found = grids(rulings(low + high), [at(20, 330, "下"), at(20, 30, "上")], 1)

    assert [grid.cells[0].text for grid in found] == ["上", "下"]
