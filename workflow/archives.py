"""The files inside a zip, with their true names, one after another and never more bytes than allowed."""

import lzma
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

UTF8_NAME = 0x800  # general purpose bit 11, APPNOTE.TXT 4.4.4
ENCRYPTED = 0x1  # general purpose bit 0
# Office files are zips as well; ODF and EPUB have "mimetype", OOXML "[Content_Types].xml".
PACKAGES = frozenset({"[Content_Types].xml", "mimetype"})
# What a macOS zip and Windows folders hold beside the files.
FURNITURE = frozenset({"__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini"})


class BadArchive(Exception):
    """An archive, or one entry of it, that cannot be opened; ``message`` says why in Chinese."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


@dataclass(frozen=True, slots=True)
class Entry:
    """A file in an archive, not yet opened."""

    name: str
    compressed_size: int
    archive: zipfile.ZipFile
    info: zipfile.ZipInfo

    def open(self) -> "EntryStream":
        """Return its bytes as a stream. Raises BadArchive where they are encrypted or packed in an unknown way."""
        if self.info.flag_bits & ENCRYPTED:
            raise BadArchive("压缩包中的这个文件有密码，请解除密码后重新上传。")
        try:
            return EntryStream(self.archive.open(self.info))
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
            raise BadArchive("压缩包中的这个文件已损坏或压缩方式不受支持，请重新压缩后上传。") from error


@dataclass(frozen=True, slots=True)
class EntryStream:
    """The bytes of an entry; a broken one raises BadArchive while it is read."""

    stream: IO[bytes]

    def read(self, size: int, /) -> bytes:
        """Up to ``size`` bytes; none at the end."""
        try:
            return self.stream.read(size)
        except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError) as error:
            raise BadArchive("压缩包中的这个文件已损坏，请重新压缩后上传。") from error


def is_archive(path: Path) -> bool:
    """Whether the file is a zip that holds files, and not an office document."""
    if not zipfile.is_zipfile(path):
        return False
    try:
        with zipfile.ZipFile(path) as archive:
            return PACKAGES.isdisjoint(archive.namelist())
    except zipfile.BadZipFile:
        return True


def entries(path: Path, max_entries: int) -> Iterator[Entry]:
    """Yield the files of a zip in its order, folders and system litter left out.

    Raises BadArchive for a broken zip, one with too many files and one with none.
    """
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, NotImplementedError) as error:
        raise BadArchive("压缩包已损坏，无法打开，请重新压缩后上传。") from error
    with archive:
        files = [(name, info) for info in archive.infolist() if not info.is_dir() and (name := true_name(info))]
        if not files:
            raise BadArchive("压缩包里没有文件。")
        if len(files) > max_entries:
            raise BadArchive(f"压缩包里有 {len(files)} 个文件，超过 {max_entries} 个的上限，请分成几个压缩包上传。")
        for name, info in files:
            yield Entry(name, info.compress_size, archive, info)


def true_name(info: zipfile.ZipInfo) -> str:
    """The entry's path as its maker wrote it, "" for litter; only a label, so nothing in it can lead anywhere.

    Without the UTF-8 flag zipfile takes names for cp437; Chinese Windows wrote GB 18030, macOS UTF-8.
    """
    name = info.orig_filename
    if not info.flag_bits & UTF8_NAME:
        name = _decode(name.encode("cp437"))
    parts = [part for part in name.replace("\\", "/").split("/") if part not in {"", ".", ".."}]
    if FURNITURE.intersection(parts):
        return ""
    return "/".join(parts)


def _decode(raw: bytes) -> str:
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("cp437")
