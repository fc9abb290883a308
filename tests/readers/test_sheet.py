from readers.glyphs import Glyph
from readers.sheet import Sheet, page

FULL = (0.0, 0.0, 600.0, 800.0)


def sheet(text: str = "", pictures: tuple = (), shades: tuple = ()) -> Sheet:
    glyphs = [Glyph(character, 10 + 10 * n, 20 + 10 * n, 100, 10) for n, character in enumerate(text)]
    return Sheet(3, 600, 800, glyphs, (), shades, pictures)


def test_a_picture_of_a_page_is_scanned_even_when_cut_into_strips_or_numbered() -> None:
    strips = ((0.0, 0.0, 600.0, 400.0), (0.0, 400.0, 600.0, 800.0))

    assert page(sheet(pictures=(FULL,))).scanned
    assert page(sheet(pictures=strips)).scanned
    assert page(sheet("- 18 -", (FULL,))).scanned


def test_a_page_whose_characters_are_drawn_as_curves_is_scanned() -> None:
    assert page(Sheet(1, 600, 800, (), (), (), (), outlines=400)).scanned
    assert not page(Sheet(1, 600, 800, (), (), (), (), outlines=12)).scanned


def test_a_page_with_text_a_small_picture_or_nothing_is_not_scanned() -> None:
    assert not page(sheet("一般公共预算支出情况说明如下所示", (FULL,))).scanned
    assert not page(sheet(pictures=((0.0, 0.0, 100.0, 100.0),))).scanned
    assert not page(sheet()).scanned


def test_coloured_areas_make_a_grid_where_no_ink_does() -> None:
    shades = (
        (0.0, 90.0, 200.0, 90.0),
        (0.0, 110.0, 200.0, 110.0),
        (0.0, 90.0, 0.0, 110.0),
        (100.0, 90.0, 100.0, 110.0),
    )

    (grid,) = page(sheet("甲", shades=shades)).grids

    assert [cell.text for cell in grid.cells] == ["甲", ""]
