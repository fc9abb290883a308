"""Word documents since 2007 (docx)."""

from pathlib import PurePath

from readers.format import Format
from readers.kinds import kind
from readers.packages import CONTAINER
from readers.wordprocessing import read

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def recognises(head: bytes, name: str) -> bool:
    """A zip with the parts of a document, or an office file (whole or encrypted) that is called a document."""
    actual = kind(head)
    if actual is None or PurePath(name).suffix.lower() not in word.suffixes:
        return actual is not None and actual.called == "Word 文档"
    return ".docx" in actual.suffixes or head.startswith(CONTAINER)


word = Format(MEDIA_TYPE, (".docx", ".docm", ".dotx"), recognises, read)
