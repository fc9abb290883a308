"""The documents below ../shared/disclosures, read once: their pages are kept in the system's temporary folder.

A kept page is used as long as neither the file nor anything in readers/ has changed.
"""

import hashlib
import pickle
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import disclosures
import readers
from disclosures.model import Disclosure
from readers.document import Document
from readers.errors import Unreadable

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT / "../shared/disclosures"
KEPT = Path(tempfile.gettempdir()) / "jishen-pages"
READ = {".pdf", ".docx", ".doc", ".html", ".xlsx", ".txt"}


def files() -> list[Path]:
    """Return every document: the five with their other formats and their text, the bulk sample, the real ones."""
    return sorted(path for path in SHARED.rglob("*") if path.suffix in READ)


def parsed(paths: list[Path]) -> Iterator[tuple[Path, Disclosure]]:
    """Return what documents say; files that cannot be read are passed over."""
    for path in paths:
        try:
            yield path, disclosures.parse(_pages(path))
        except Unreadable:
            continue


def _pages(path: Path) -> Document:
    KEPT.mkdir(exist_ok=True)
    kept = KEPT / f"{_sum(path.read_bytes() + _readers())}.pickle"
    if kept.exists():
        document: Document = pickle.loads(kept.read_bytes())  # noqa: S301  # written by ourselves
        return document
    document = readers.read(path)
    kept.write_bytes(pickle.dumps(document))
    return document


@cache
def _readers() -> bytes:
    return b"".join(path.read_bytes() for path in sorted((ROOT / "readers").rglob("*.py")))


def _sum(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
