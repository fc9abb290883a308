"""FILES → PAGES: words, lines, ruled grids and their places. Knows nothing of budgets."""

import hashlib
from pathlib import Path

from discovery import declared
from readers import formats
from readers.document import Document
from readers.errors import Empty, UnknownType
from readers.format import Format

FORMATS: dict[str, Format] = declared(formats, Format)

HEAD_BYTES = 4096


def recognise(head: bytes, name: str) -> Format:
    """Return the format of a file by its first bytes and its name.

    Raises Empty for a file without content and UnknownType where no format recognises it.
    """
    if not head.strip(b"\x00\t\r\n \xef\xbb\xbf"):
        raise Empty("文件是空的，没有任何内容，请重新导出后上传。")
    for format_ in FORMATS.values():
        if format_.recognises(head, name):
            return format_
    raise UnknownType("无法识别的文件类型，请上传 PDF 或文本（.txt）文件。")


def read(path: Path, name: str | None = None) -> Document:
    """Return the document in a file; ``name`` is what its owner calls it (default: the path's name).

    Raises readers.errors.Unreadable (Encrypted, Damaged, Empty, UnknownType, TooLarge) and OSError.
    """
    name = name or path.name
    with path.open("rb") as file:
        format_ = recognise(file.read(HEAD_BYTES), name)
        file.seek(0)
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    return Document(name, sha256, format_.media_type, format_.read(path))
