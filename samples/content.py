"""What a sample document consists of, before anyone decides how it looks."""

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass
class Heading:
    """A heading; level 1 is 第一部分, 2 is 一、, 3 is （一）."""

    level: int
    text: str


@dataclass
class Paragraph:
    """A paragraph of running text."""

    text: str


@dataclass
class Grid:
    """A ruled table: ``header`` and ``rows`` hold texts; a cell equal to its header neighbour left or above is merged.

    ``notes`` stand below, ``number`` and ``unit_line`` above the grid. ``widths`` are relative column widths.
    """

    title: str
    header: list[list[str]]
    rows: list[list[str]]
    number: str = ""
    department: str = ""
    unit_line: str = "单位：万元"
    notes: list[str] = field(default_factory=list)
    widths: list[int] = field(default_factory=list)
    landscape: bool = True


@dataclass
class Form:
    """A form of irregular layout: rows of (text, columns it covers, rows it covers); None continues a cell from above."""

    title: str
    columns: int
    rows: list[list[tuple[str, int, int] | None]]
    widths: list[int]
    above: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


@dataclass
class Cover:
    """The first page."""

    year_line: str
    title: str
    date: str


@dataclass
class Contents:
    """The contents page."""

    lines: list[str]


@dataclass
class PageBreak:
    """What follows starts a new page."""


Block = Heading | Paragraph | Grid | Form | Cover | Contents | PageBreak


@dataclass
class Content:
    """A whole document."""

    name: str
    blocks: list[Block]

    def paragraphs(self) -> Iterator[Paragraph]:
        """The running paragraphs in order."""
        return (block for block in self.blocks if isinstance(block, Paragraph))

    def grid(self, title: str) -> Grid:
        """The table with this title."""
        return next(block for block in self.blocks if isinstance(block, Grid) and block.title == title)
