"""What a file type declares: its media type, how it is recognised, and how it is read."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from readers.document import Page


@dataclass(frozen=True, slots=True)
class Format:
    """A file type.

    ``recognises`` looks at the first 4096 bytes and the file name; ``read`` returns the pages and raises
    a readers.errors.Unreadable of the fitting kind for a file that it cannot read.
    """

    media_type: str
    suffixes: tuple[str, ...]
    recognises: Callable[[bytes, str], bool]
    read: Callable[[Path], tuple[Page, ...]]
