"""The words of one page, for whoever selects and copies what a picture of the page shows."""

from collections.abc import Sequence
from pathlib import Path

from readers import pdfium
from readers.document import Line
from readers.errors import Damaged, Encrypted, NoSuchPage
from readers.glyphs import Glyph
from readers.lines import in_order, lines
from readers.pdfium_sheet import pdfium_sheet


def page_text(path: Path, number: int) -> tuple[Line, ...]:
    """Return the printed lines of a page (from 1) of a PDF with their words; none where it is a picture.

    Raises NoSuchPage for a number outside the document, Encrypted, Damaged, and OSError for a missing file.
    """
    return lines(_glyphs(path, number))


def page_glyphs(path: Path, number: int) -> tuple[Glyph, ...]:
    """Return the printed characters of a page in the order they are read in. Raises as page_text does."""
    return in_order(_glyphs(path, number))


def _glyphs(path: Path, number: int) -> Sequence[Glyph]:
    content = path.read_bytes()
    try:
        with pdfium.opened(content) as document:
            if not 1 <= number <= len(document):
                raise NoSuchPage(f"文件没有第 {number} 页，共 {len(document)} 页。")
            sheet, _ = pdfium_sheet(document, number)
    except pdfium.PasswordNeeded as error:
        raise Encrypted("文件设有打开密码，无法显示页面。") from error
    except pdfium.Unopened as error:
        raise Damaged("PDF 文件已损坏，无法显示页面。") from error
    return sheet.glyphs


def page_count(path: Path) -> int:
    """Return how many pages a PDF has; 0 for a file that is none or cannot be opened. Raises OSError."""
    content = path.read_bytes()
    try:
        with pdfium.opened(content) as document:
            return len(document)
    except (pdfium.PasswordNeeded, pdfium.Unopened):
        return 0
