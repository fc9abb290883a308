from readers.centred import without_parting_headings
from readers.glyphs import Glyph
from readers.rulings import Ruling


def heading(text: str, middle: float) -> list[Glyph]:
    start = middle - 5 * len(text)
    return [Glyph(character, start + 10 * n, start + 10 * n + 10, 100, 10) for n, character in enumerate(text)]


def walls(*places: float) -> list[Ruling]:
    return [Ruling(at, 90, 110) for at in places]


def test_a_heading_takes_the_blanks_that_it_is_centred_over() -> None:
    row = heading("基本", 90) + heading("项目", 240)

    kept = without_parting_headings(walls(60, 120, 180, 220, 260), [0, 300], row)

    assert [wall.at for wall in kept] == [180]


def test_headings_over_columns_of_their_own_keep_their_walls() -> None:
    row = heading("类", 30) + heading("款", 90) + heading("项", 150)

    assert without_parting_headings(walls(60, 120), [0, 180], row) == walls(60, 120)


def test_a_firm_edge_is_never_crossed() -> None:
    assert without_parting_headings(walls(60, 180), [0, 120, 240], heading("乙", 150)) == walls(60, 180)


def test_a_row_with_digits_holds_no_headings() -> None:
    assert without_parting_headings(walls(60, 120), [0, 180], heading("3", 90)) == walls(60, 120)
