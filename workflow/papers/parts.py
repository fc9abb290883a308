"""What a paper is made of, whatever it is written as: headings, paragraphs, a signature, and grids."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

Value = str | Decimal | None
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a grid: its head, its width in characters, and whether it is printed or only stands in sheets."""

    head: str
    width: int
    printed: bool = True


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading within a paper."""

    text: str


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph; ``indented`` by two characters as in a letter."""

    text: str
    indented: bool = True


@dataclass(frozen=True, slots=True)
class Signature:
    """Lines at the right below a letter."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; ``name`` is its sheet's, ``title`` stands above it."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    title: str = ""

    def only(self, *heads: str) -> "Grid":
        """The same grid with some of its columns."""
        kept = [place for place, column in enumerate(self.columns) if column.head in heads]
        columns = tuple(self.columns[place] for place in kept)
        return Grid(self.name, columns, tuple(tuple(row[at] for at in kept) for row in self.rows), self.title)

    def printed(self) -> tuple[tuple[Column, ...], tuple[tuple[Value, ...], ...]]:
        """The columns and rows as they are printed, those that only stand in sheets left out."""
        kept = [place for place, column in enumerate(self.columns) if column.printed]
        return tuple(self.columns[place] for place in kept), tuple(tuple(row[at] for at in kept) for row in self.rows)


Block = Heading | Text | Signature | Grid


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole paper; ``name`` is the file's without its ending, ``wide`` ones are printed across the page."""

    name: str
    title: str
    blocks: tuple[Block, ...]
    wide: bool = False

    @property
    def grids(self) -> Sequence[Grid]:
        """The grids in order."""
        return [block for block in self.blocks if isinstance(block, Grid)]


def shown(value: Value) -> str:
    """A value as it is printed."""
    return f"{value:.2f}" if isinstance(value, Decimal) else value or ""


def printable(paper: Paper) -> Paper:
    """The paper without characters that no file can hold."""
    return replace(paper, title=_clean(paper.title), blocks=tuple(_printable(block) for block in paper.blocks))


def _printable(block: Block) -> Block:
    match block:
        case Heading() | Text():
            return replace(block, text=_clean(block.text))
        case Signature():
            return Signature(tuple(map(_clean, block.lines)))
        case Grid():
            rows = tuple(
                tuple(_clean(value) if isinstance(value, str) else value for value in row) for row in block.rows
            )
            return replace(block, name=_clean(block.name), rows=rows, title=_clean(block.title))


def _clean(text: str) -> str:
    return _UNPRINTABLE.sub("", text)
