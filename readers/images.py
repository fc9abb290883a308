"""Pages as pictures, for the screens that draw boxes over them."""

import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pypdfium2

from readers.errors import Damaged, Encrypted, NoSuchPage
from readers.pdfium import PASSWORD, turn

MAX_PIXELS = 16_000_000  # 64 MB while drawing; A4 at scale 2 has 2 million


def render_page(path: Path, page: int, *, scale: float = 2.0) -> bytes:
    """Return a page (from 1) of a PDF as PNG, ``scale`` pixels a point, fewer where MAX_PIXELS would be passed.

    The picture is as wide and high as the Page of readers.document times the scale.
    Raises NoSuchPage for a number outside the document, Encrypted, Damaged, and OSError for a missing file.
    """
    content = path.read_bytes()
    with turn:
        try:
            document = pypdfium2.PdfDocument(content)
        except pypdfium2.PdfiumError as error:
            if getattr(error, "err_code", None) == PASSWORD:
                raise Encrypted("文件设有打开密码，无法显示页面。") from error
            raise Damaged("PDF 文件已损坏，无法显示页面。") from error
        try:
            return _png(document, page, scale)
        except pypdfium2.PdfiumError as error:
            raise Damaged(f"第 {page} 页已损坏，无法显示。") from error
        finally:
            document.close()


def grey_pages(path: Path, pages: Sequence[tuple[int, float]]) -> Iterator[tuple[int, Any]]:
    """Yield each of the pages (number from 1, pixels a point) with its picture: an array of grey values, row by row.

    Pages that cannot be drawn are left out. Raises OSError for a missing file.
    """
    content = path.read_bytes()
    with turn:
        try:
            document = pypdfium2.PdfDocument(content)
        except pypdfium2.PdfiumError:
            return
    for number, scale in pages:
        with turn:
            picture = _grey(document, number, scale)
        if picture is not None:
            yield number, picture
    with turn:
        document.close()


def _grey(document: Any, number: int, scale: float) -> Any:
    try:
        page = document[number - 1]
    except (pypdfium2.PdfiumError, IndexError):
        return None
    try:
        drawn = page.render(scale=scale, grayscale=True).to_numpy()
        return drawn.reshape(drawn.shape[:2]).copy()
    except pypdfium2.PdfiumError:
        return None
    finally:
        page.close()


def _png(document: Any, number: int, scale: float) -> bytes:
    if not 1 <= number <= len(document):
        raise NoSuchPage(f"文件没有第 {number} 页，共 {len(document)} 页。")
    page = document[number - 1]
    width, height = page.get_size()
    bounded = min(scale, (MAX_PIXELS / max(width * height, 1.0)) ** 0.5)
    picture = io.BytesIO()
    dots = (72 * bounded, 72 * bounded)  # an inch: whoever draws boxes over the picture reads its scale here
    page.render(scale=bounded).to_pil().save(picture, "PNG", compress_level=3, dpi=dots)
    page.close()
    return picture.getvalue()
