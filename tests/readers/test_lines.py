from collections.abc import Iterator

from readers.glyphs import Glyph
from readers.lines import lines, text


def printed(characters: str, x: float, baseline: float, size: float = 10, gap: float = 0) -> Iterator[Glyph]:
    for character in characters:
        width = size / 2 if character.isascii() else size
        yield Glyph(character, x, x + width, baseline, size)
        x += width + gap


def test_a_dash_and_a_one_stay_on_their_line() -> None:
    glyphs = [*printed("第一部分", 0, 100), *printed("—", 40, 101), *printed("概况", 50, 100)]

    assert [line.text for line in lines(glyphs)] == ["第一部分—概况"]


def test_a_middle_line_is_not_drawn_into_the_two_wrapped_lines_beside_it() -> None:
    glyphs = [*printed("甲乙", 0, 94), *printed("丙丁", 0, 106), *printed("12", 100, 100)]

    assert [line.text for line in lines(glyphs)] == ["甲乙", "12", "丙丁"]


def test_lines_carry_number_words_and_boxes() -> None:
    (line,) = lines([*printed("合计", 0, 100), *printed("1.50", 60, 100)])

    assert line.number == 1
    assert [word.text for word in line.words] == ["合计", "1.50"]
    assert line.words[0].box == (0, 91.2, 20, 101.2)
    assert line.box == (0, 91.2, 80, 101.2)


def test_spread_characters_are_not_words_but_a_wide_gap_is_a_blank() -> None:
    assert text(printed("预算公开", 0, 100, gap=2.5)) == "预算公开"
    assert text(printed("预算公开", 0, 100, gap=6)) == "预 算 公 开"


def test_a_typed_blank_counts_only_where_it_takes_room() -> None:
    roomy = [*printed("a", 0, 100), *printed(" ", 5, 100), *printed("b", 8, 100)]
    tight = [*printed("年", 0, 100), *printed(" ", 10, 100), *printed("度", 10, 100)]

    assert text(roomy) == "a b"
    assert text(tight) == "年度"


def test_bold_printed_twice_is_read_once() -> None:
    glyphs = [*printed("总计11", 0, 100), *printed("总计11", 0.3, 100)]

    assert text(glyphs) == "总计11"


def test_wrapped_lines_of_one_character_are_read_from_top_to_bottom() -> None:
    glyphs = [glyph for n, character in enumerate("一般公共") for glyph in printed(character, 0, 100 + 12 * n)]

    assert text(reversed(glyphs)) == "一\n般\n公\n共"


def test_no_glyphs_are_no_lines() -> None:
    assert lines([]) == ()
    assert text(printed("  ", 0, 100)) == ""
