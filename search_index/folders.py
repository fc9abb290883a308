"""Where an embedded index lives: numbered folders, the current one named by a file, so that a new one is swapped in."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from search_index.engine import Busy


@dataclass(frozen=True, slots=True)
class Folders:
    """The folders below one root; one process at a time may change them."""

    root: Path

    def current(self) -> Path | None:
        """Return the folder of the index in use, None where there is none yet."""
        try:
            name = (self.root / "current").read_text("utf-8").strip()
        except FileNotFoundError:
            return None
        return self.root / name

    def fresh(self) -> Path:
        """Make and return an empty folder that is not in use yet; leftovers of broken-off rebuilds are removed."""
        current = self.current()
        self._remove_others(current)
        number = int(current.name.rpartition("-")[2]) + 1 if current else 1
        folder = self.root / f"index-{number}"
        folder.mkdir(parents=True)
        return folder

    def use(self, folder: Path) -> None:
        """Make this folder the current one, at once for every reader, and remove the others."""
        pointer = self.root / "current.new"
        with pointer.open("w", encoding="utf-8") as file:
            file.write(folder.name)
            file.flush()
            os.fsync(file.fileno())
        pointer.replace(self.root / "current")
        self._remove_others(folder)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the right to write; a process that dies loses it. Raises Busy where another has it."""
        self.root.mkdir(parents=True, exist_ok=True)
        with (self.root / "writing").open("a") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise Busy("检索索引正在被另一进程写入，请稍后重试。") from None
            yield

    def _remove_others(self, kept: Path | None) -> None:
        for folder in self.root.glob("index-*"):
            if folder != kept:
                shutil.rmtree(folder, ignore_errors=True)
