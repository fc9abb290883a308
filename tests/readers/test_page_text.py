"""The words of one page."""

from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from readers.errors import Damaged, Encrypted, NoSuchPage
from readers.page_text import page_count, page_glyphs, page_text

PDF = Path(__file__).parents[2] / "samples" / "2025-部门决算.pdf"


def test_a_page_has_the_words_it_prints_in_their_boxes():
    lines = page_text(PDF, 1)

    assert any("部门决算" in line.text for line in lines)
    assert all(0 <= word.box[0] <= word.box[2] <= 596 for line in lines for word in line.words)


def test_a_page_has_its_characters_in_the_order_of_its_words():
    printed = "".join(word.text for line in page_text(PDF, 1) for word in line.words)

    assert "".join(glyph.text for glyph in page_glyphs(PDF, 1)) == printed


@pytest.mark.parametrize("number", [0, 999])
def test_a_page_that_is_not_there_is_said(number):
    with pytest.raises(NoSuchPage):
        page_text(PDF, number)


def test_what_is_no_pdf_has_no_pages_and_no_words(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.7 nothing")

    assert page_count(path) == 0
    with pytest.raises(Damaged):
        page_text(path, 1)


def test_pages_are_counted():
    assert page_count(PDF) > 20


def test_a_file_with_a_password_shows_nothing(tmp_path):
    path = tmp_path / "locked.pdf"
    canvas = Canvas(str(path), encrypt=StandardEncryption("user", "owner"))
    canvas.drawString(9, 9, "a")
    canvas.save()

    assert page_count(path) == 0
    with pytest.raises(Encrypted):
        page_text(path, 1)
