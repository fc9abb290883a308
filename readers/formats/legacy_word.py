"""Word documents before 2007 (doc), by LibreOffice."""

import tempfile
from pathlib import Path, PurePath

from readers.document import Page
from readers.format import Format
from readers.kinds import kind
from readers.office import converted
from readers.wordprocessing import read as read_converted


def recognises(head: bytes, name: str) -> bool:
    """An office container that is called a document; what is in it stands nowhere near its beginning."""
    actual = kind(head)
    return actual is not None and ".doc" in actual.suffixes and PurePath(name).suffix.lower() in legacy_word.suffixes


def read(path: Path) -> tuple[Page, ...]:
    """Return one page without boxes. Raises UnknownType where LibreOffice is not installed, Damaged and TooLarge."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        return read_converted(converted(path, "Word 文档", ("doc", "docx"), Path(folder)))


legacy_word = Format("application/msword", (".doc", ".dot", ".wps"), recognises, read)
