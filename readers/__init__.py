"""FILES → PAGES: words, lines, ruled grids and their places. Knows nothing of budgets."""

import hashlib
from pathlib import Path, PurePath

from discovery import declared
from readers import formats
from readers.document import Document
from readers.errors import Empty, Mistyped, UnknownType
from readers.format import Format
from readers.kinds import kind
from readers.scans import recognised

FORMATS: dict[str, Format] = declared(formats, Format)

HEAD_BYTES = 4096
ACCEPTED = "可以上传 PDF、Word、Excel、网页或文本（.txt）文件"


def recognise(head: bytes, name: str) -> Format:
    """Return the format of a file by its first bytes, and by its name where these do not tell.

    Raises Empty for a file without content, Mistyped for one whose name promises another kind than its content is,
    and UnknownType for one of a kind that is not read or not known.
    """
    if not head.strip(b"\x00\t\r\n \xef\xbb\xbf"):
        raise Empty("文件是空的，没有任何内容，请重新导出后上传。")
    for format_ in FORMATS.values():
        if format_.recognises(head, name):
            return format_
    raise _unknown(head, PurePath(name).suffix.lower())


def _unknown(head: bytes, suffix: str) -> UnknownType:
    actual = kind(head)
    if actual is None and any(suffix in format_.suffixes for format_ in FORMATS.values()):
        return Mistyped(
            f"扩展名是 {suffix}，内容却不是这种文件（可能已损坏或被加密软件加密），请重新导出；{ACCEPTED}。"
        )
    if actual is None:
        return UnknownType(f"无法识别的文件类型；{ACCEPTED}。")
    if suffix and suffix not in actual.suffixes:
        return Mistyped(f"文件的扩展名是 {suffix}，内容实际是{actual.called}；{actual.advice}。")
    return UnknownType(f"这是{actual.called}，{actual.advice}。")


def read(path: Path, name: str | None = None) -> Document:
    """Return the document in a file; ``name`` is what its owner calls it (default: the path's name).

    Raises readers.errors.Unreadable (Encrypted, Damaged, Empty, UnknownType, TooLarge) and OSError.
    """
    name = name or path.name
    with path.open("rb") as file:
        format_ = recognise(file.read(HEAD_BYTES), name)
        file.seek(0)
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    return Document(name, sha256, format_.media_type, recognised(path, format_.read(path)))
