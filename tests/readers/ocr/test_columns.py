from readers.glyphs import Glyph
from readers.ocr.columns import columns

LEFT, RIGHT = 50.0, 450.0


def rule(y, start=LEFT, end=RIGHT):
    return (start, y - 0.3, end, y + 0.3)


def wall(x, top, bottom):
    return (x - 0.3, top, x + 0.3, bottom)


def words(y, *placed):
    """Words as (text, x0), each character 10 points wide."""
    return [
        Glyph(character, x0 + 10 * at, x0 + 10 * at + 10, y + 3, 10.0)
        for text, x0 in placed
        for at, character in enumerate(text)
    ]


def found(ink, glyphs):
    """Walls as (x, top, bottom), rounded."""
    return sorted((round((x0 + x1) / 2), round(top), round(bottom)) for x0, top, x1, bottom in columns(ink, glyphs))


BODY = [words(y, ("行政运行", 60.0), ("5.00", 200.0), ("9.73", 300.0), ("0.00", 400.0)) for y in (130, 150, 170)]


def table(*head):
    return [*head, *(glyph for row in BODY for glyph in row)]


def test_columns_stand_in_the_gaps_and_the_sides_are_closed():
    ink = [rule(y) for y in (100, 120, 140, 160, 180)]
    head = words(110, ("科目", 70.0), ("合计", 210.0), ("基本", 310.0), ("项目", 410.0))

    walls = found(ink, table(*head))

    assert {(50, 100, 180), (450, 100, 180)} <= set(walls)
    inner = sorted({x for x, _, _ in walls} - {50, 450})
    assert [100 < inner[0] < 200, 240 < inner[1] < 300, 340 < inner[2] < 400] == [True] * 3
    assert sum(bottom - top for x, top, bottom in walls if x == inner[0]) == 80


def test_a_heading_over_several_columns_is_not_parted():
    ink = [*(rule(y) for y in (80, 120, 140, 160, 180)), rule(100, 270.0, RIGHT)]
    head = [
        *words(100, ("科目", 70.0), ("合计", 210.0)),
        *words(90, ("支出", 350.0)),
        *words(110, ("基本", 310.0), ("项目", 410.0)),
    ]

    walls = found(ink, table(*head))

    last = max({x for x, _, _ in walls} - {450})
    assert 340 < last < 400
    assert min(top for x, top, _ in walls if x == last) == 100


def test_a_wall_does_not_cross_words():
    ink = [rule(y) for y in (100, 120, 140, 160, 180, 200, 220, 240, 260, 280, 300, 320)]
    rows = [words(y, ("运行", 60.0), ("5.00", 200.0)) for y in range(110, 310, 20)]
    note = words(310, ("备注：本表没有可以公开的内容", 60.0))

    walls = found(ink, [*(glyph for row in rows for glyph in row), *note])

    assert not any(60 < x < 200 and bottom > 300 for x, _, bottom in walls)
    assert any(80 < x < 200 and bottom == 300 for x, _, bottom in walls)


def test_a_ruled_column_is_not_parted_by_words_that_happen_to_stand_apart():
    ink = [rule(y) for y in (100, 120, 140, 160, 180)] + [wall(x, 100, 180) for x in (LEFT, 180.0, 280.0, 380.0, RIGHT)]
    head = words(110, ("科", 70.0), ("目", 110.0), ("合计", 210.0), ("基本", 310.0), ("项目", 410.0))

    assert found(ink, table(*head)) == []


def test_a_missing_ruling_between_ruled_columns_is_found():
    ink = [rule(y) for y in (100, 120, 140, 160, 180)] + [wall(x, 100, 180) for x in (LEFT, 180.0, 380.0, RIGHT)]
    head = words(110, ("科目", 70.0), ("合计", 210.0), ("基本", 310.0), ("项目", 410.0))

    walls = found(ink, table(*head))

    assert {240 < x < 300 for x, _, _ in walls} == {True}


def test_lines_of_text_without_rulings_are_no_table():
    assert columns([rule(60), rule(800)], table()) == []
