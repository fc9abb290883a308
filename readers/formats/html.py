"""Web pages (html), also those that are called .doc or .xls because a program should open them."""

from pathlib import Path, PurePath

from readers.document import Page
from readers.errors import Empty, TooLarge
from readers.flow import page
from readers.format import Format
from readers.kinds import kind
from readers.webpage import blocks

OPENED_BY_OFFICE = (".doc", ".xls", ".wps", ".et")
MAX_BYTES = 32 << 20  # the tree of a page takes some ten times that


def recognises(head: bytes, name: str) -> bool:
    """Text that begins with a tag of HTML; called .pdf it is what a failed download left."""
    actual = kind(head)
    suffix = PurePath(name).suffix.lower()
    return actual is not None and ".html" in actual.suffixes and suffix in {"", *html.suffixes, *OPENED_BY_OFFICE}


def read(path: Path) -> tuple[Page, ...]:
    """Return one page without boxes. Raises Damaged, Empty for a page that shows no words, and TooLarge."""
    if path.stat().st_size > MAX_BYTES:
        raise TooLarge(f"网页超过 {MAX_BYTES >> 20} MB 的上限，请在浏览器中打印为 PDF 后上传。")
    read_page = page(blocks(path.read_bytes()))
    if not read_page.lines:
        raise Empty("网页中没有文字（可能是由脚本显示的），请在浏览器中打印为 PDF 后上传。")
    return (read_page,)


html = Format("text/html", (".html", ".htm", ".xhtml", ".shtml"), recognises, read)
