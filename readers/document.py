"""What a file looks like: pages with words, lines and ruled grids, each with its place.

Boxes are (x0, top, x1, bottom) in points from the top left of the page as a person sees it (after /Rotate); pages and
lines count from 1. A file without pages has one page without boxes: the lines of a plain text carry their number in the
file, those of a Word file, a workbook or a web page are its paragraphs and table rows, counted in reading order.
"""

from dataclasses import dataclass

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Word:
    """Characters that stand together, without blanks."""

    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line; in a file without pages, one line, paragraph or table row (blank ones are left out)."""

    text: str
    number: int
    box: Box | None = None
    words: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a grid: its text with a line feed at each wrap, the first row and column it covers and how many."""

    text: str
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    box: Box | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table on one page: cells in reading order, none overlapping; a place no cell covers has no cell."""

    cells: tuple[Cell, ...]
    rows: int
    columns: int
    page: int
    box: Box | None = None
    lines: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One page: lines from top to bottom (those inside grids too), grids from top to bottom.

    ``scanned`` marks a picture of a page, or one whose text is drawn as outlines, without text but perhaps its number;
    ``problem`` says in Chinese why a page came empty. Where a scanned page was recognised, ``confidence`` is the mean
    over its characters (0 to 1), ``doubtful`` are its figures of which some digit is not sure, and all boxes are those
    of the page set upright: the print stands ``shift`` points to their right, and then turned clockwise by ``tilt``
    degrees about the middle of the page.
    """

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    grids: tuple[Grid, ...]
    scanned: bool = False
    problem: str | None = None
    confidence: float | None = None
    doubtful: tuple[Word, ...] = ()
    tilt: float = 0.0
    shift: float = 0.0


@dataclass(frozen=True, slots=True)
class Document:
    """A file as read: its name, hash and media type, and its pages."""

    name: str
    sha256: str
    media_type: str
    pages: tuple[Page, ...]

    @property
    def paged(self) -> bool:
        """Whether places are pages and boxes (else they are lines)."""
        return has_pages(self.media_type)

    @property
    def unwrapped(self) -> bool:
        """Whether every line outside grids is a whole paragraph."""
        return not self.paged and self.media_type != "text/plain"


def has_pages(media_type: str) -> bool:
    """Whether a file of this type has pages, which can be shown as pictures."""
    return media_type == "application/pdf" or media_type.startswith("image/")
