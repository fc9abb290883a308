"""Office files since 2007: zips of XML parts, opened with limits, their parts without namespaces."""

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO, Any

from lxml import etree

from readers.errors import Damaged, Encrypted, TooLarge

MEGABYTE = 1 << 20
MAX_PART_BYTES = 64 * MEGABYTE  # unpacked; the tree of a part takes some ten times that
HARMLESS_BYTES = 8 * MEGABYTE
MAX_RATIO = 200  # the XML of large tables shrinks by 20 to 60
ENCRYPTED_ENTRY = 0x1  # general purpose bit 0, APPNOTE.TXT 4.4.4
# With an opening password an office file is an OLE container that holds the real one encrypted ([MS-OFFCRYPTO]).
CONTAINER = b"\xd0\xcf\x11\xe0"
ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")

BROKEN = "文件已损坏，无法解析，请重新导出后上传。"
BOMB = "文件解开后过大或压缩比异常，已停止读取，请另存后重新上传。"
LOCKED = "文件设有打开密码，请取消密码后重新上传。"


class Package:
    """An opened package; its parts are found by name, or by what another part relates them as."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._names = {name.lower(): name for name in archive.namelist()}

    def part(self, name: str) -> Any | None:
        """Return the root element of a part, names without namespaces; None where there is no such part.

        Raises Damaged, Encrypted and TooLarge.
        """
        stream = self.stream(name)
        if stream is None:
            return None
        with reading(), stream:
            root = etree.parse(stream, _parser()).getroot()
        for element in root.iter(etree.Element):
            _bare(element)
        return root

    def stream(self, name: str) -> IO[bytes] | None:
        """Return the bytes of a part as a stream, None where there is no such part. Raises as ``part``."""
        known = self._names.get(name.lstrip("/").lower())
        if known is None:
            return None
        info = self._archive.getinfo(known)
        if info.flag_bits & ENCRYPTED_ENTRY:
            raise Encrypted(LOCKED)
        # zipfile never unpacks more than the size that an entry states.
        if info.file_size > MAX_PART_BYTES or info.file_size > max(HARMLESS_BYTES, MAX_RATIO * info.compress_size):
            raise TooLarge(BOMB)
        with reading():
            return self._archive.open(info)

    def related(self, name: str) -> dict[str, tuple[str, str]]:
        """Return what a part relates to: by id, the last word of the relation's type and the other part's name."""
        path = PurePosixPath(name)
        root = self.part(str(path.parent / "_rels" / f"{path.name}.rels"))
        found = {}
        for relation in root if root is not None else ():
            target = relation.get("Target", "")
            joined = target.lstrip("/") if target.startswith("/") else str(path.parent / target)
            if relation.get("TargetMode") != "External":
                found[relation.get("Id", "")] = (relation.get("Type", "").rsplit("/", 1)[-1], _resolved(joined))
        return found

    def main(self, default: str) -> str:
        """Return the name of the main part."""
        return next((name for kind, name in self.related("").values() if kind == "officeDocument"), default)


@contextmanager
def opened(path: Path) -> Iterator[Package]:
    """Open a package. Raises Damaged for what is none, and Encrypted."""
    with path.open("rb") as file:
        if file.read(len(CONTAINER)) == CONTAINER:
            file.seek(0)
            raise Encrypted(LOCKED) if ENCRYPTED_PACKAGE in file.read() else Damaged(BROKEN)
    with reading(), zipfile.ZipFile(path) as archive:
        yield Package(archive)


@contextmanager
def reading() -> Iterator[None]:
    """Turn what zipfile, zlib and lxml raise on malformed files into Damaged."""
    try:
        yield
    except (zipfile.BadZipFile, zlib.error, etree.XMLSyntaxError, EOFError, NotImplementedError) as error:
        raise Damaged(BROKEN) from error
    except OSError as error:
        if error.errno is not None:
            raise
        raise Damaged(BROKEN) from error  # lxml's word for bytes that are no characters


def local(tag: Any) -> str:
    """Return an element's or attribute's name without its namespace; "" for comments."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _parser() -> Any:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )


def _bare(element: Any) -> None:
    """Strip namespaces: strict and transitional files differ in nothing else that is read here."""
    element.tag = local(element.tag)
    for name, value in list(element.attrib.items()):
        if name.startswith("{"):
            del element.attrib[name]
            element.set(local(name), value)


def _resolved(name: str) -> str:
    parts: list[str] = []
    for part in name.split("/"):
        if part == "..":
            parts = parts[:-1]
        elif part not in {"", "."}:
            parts.append(part)
    return "/".join(parts)
