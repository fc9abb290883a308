"""Where the words that were searched for are printed on a page."""

import pytest

from readers.glyphs import Glyph
from webapp.page_marks import marks

WIDTH = 10.0


def printed(*lines, gap_after=()):
    """Glyphs of lines 20 points apart, a character each 10 points; a wide gap behind some characters."""
    glyphs = []
    for number, line in enumerate(lines):
        x = 0.0
        for at, character in enumerate(line):
            glyphs.append(Glyph(character, x, x + WIDTH, 20.0 * (number + 1), 10.0))
            x += WIDTH + (40.0 if at in gap_after else 0.0)
    return glyphs


def boxes(lines):
    return [(0.0, 20.0 * number + 8, 1000.0, 20.0 * number + 24) for number in range(lines)]


def edges(found):
    return [[(box[0], box[2]) for box in place] for place in found]


def test_a_word_is_marked_to_the_character_every_time_it_is_printed():
    found = marks(printed("甲公务接待费乙公务接待费"), boxes(1), ["公务接待费"])

    assert edges(found) == [[(10.0, 60.0)], [(70.0, 120.0)]]


def test_a_word_over_a_line_end_gets_a_box_on_each_line():
    assert edges(marks(printed("甲公务接", "待费乙"), boxes(2), ["公务接待费"])) == [[(10.0, 40.0), (0.0, 20.0)]]


@pytest.mark.parametrize("word", ["“三公” 经费", "三公经费", "「三公」經費"])
def test_quotation_marks_blanks_and_forms_of_characters_make_no_difference(word):
    assert edges(marks(printed("甲“三公”经费"), boxes(1), [word])) == [[(20.0, 70.0)]]


def test_a_number_is_not_marked_inside_of_another():
    assert edges(marks(printed("160万元，60万元"), boxes(1), ["60"])) == [[(60.0, 80.0)]]


def test_a_piece_of_a_number_is_marked_where_it_stands_nowhere_alone():
    assert edges(marks(printed("1,261.66"), boxes(1), ["61.6"])) == [[(30.0, 70.0)]]


def test_the_figures_of_two_cells_are_two_numbers():
    assert edges(marks(printed("5660", gap_after={1}), boxes(1), ["60"])) == [[(60.0, 80.0)]]


def test_the_longest_of_two_words_is_marked_once():
    assert edges(marks(printed("公务接待费"), boxes(1), ["接待", "公务接待费"])) == [[(0.0, 50.0)]]


def test_nothing_is_marked_outside_of_the_boxes():
    assert marks(printed("甲", "甲"), boxes(1), ["甲"]) == marks(printed("甲"), boxes(1), ["甲"])
