"""What is made of an original once and kept beside it: pictures of pages, texts laid out."""

import os
import threading
from datetime import datetime
from pathlib import Path
from typing import Protocol


class Original(Protocol):
    """A file as the sheet needs it: a disclosure's record, or a filing that is still being read."""

    @property
    def id(self) -> str:
        """What addresses name it by."""
        ...

    @property
    def name(self) -> str:
        """The file's name."""
        ...

    @property
    def sha256(self) -> str:
        """The hash it is kept under."""
        ...

    @property
    def media_type(self) -> str:
        """What it is."""
        ...

    @property
    def pages(self) -> int:
        """How many pages it has."""
        ...

    @property
    def created_at(self) -> datetime:
        """When it was processed."""
        ...


def keep(path: Path, content: bytes) -> None:
    """Write a file whole or not at all, whoever else writes the same one at the same time."""
    path.parent.mkdir(parents=True, exist_ok=True)
    own = path.with_suffix(f".{os.getpid()}-{threading.get_ident()}")
    own.write_bytes(content)
    own.replace(path)
