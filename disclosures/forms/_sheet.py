"""A form as a sheet of cells: the rows with every cell that covers them, and what stands under a label."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from disclosures.model import Place, Source
from disclosures.rawtable import RawCell, RawTable

_IN_BRACKETS = re.compile(r"[（(\[【][^）)\]】]*[）)\]】]")
_AROUND_A_LABEL = re.compile(r"^[\d、.．*]+|[:：*]+$")

_BETWEEN_HAN = re.compile(r"(?<=[⺀-鿿、-〿＀-￯“”]) | (?=[⺀-鿿、-〿＀-￯“”])")

Vocabulary = Mapping[str, re.Pattern[str]]


def squeezed(text: str) -> str:
    """The text without white space."""
    return "".join(text.split())


def tidy(text: str) -> str:
    """The text without the blanks that line wraps leave between Chinese characters."""
    return _BETWEEN_HAN.sub("", " ".join(text.split()))


@lru_cache(maxsize=20_000)
def label_of(text: str) -> str:
    """What a cell says as a label: without white space, brackets ("（万元）", "(20)"), ordinals and colon."""
    return _AROUND_A_LABEL.sub("", _IN_BRACKETS.sub("", squeezed(text)))


@dataclass(frozen=True, slots=True)
class Header:
    """A header: the label cell of each column by the column's key, and the first row below."""

    columns: dict[str, RawCell]
    row: int
    below: int

    def __contains__(self, key: str) -> bool:
        """Whether the header has the column."""
        return key in self.columns


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of a table from top to bottom, each with the cells that cover it from left to right."""

    rows: tuple[tuple[RawCell, ...], ...]

    @classmethod
    def of(cls, raw: RawTable) -> "Sheet":
        """The sheet of a stitched table."""
        rows: dict[int, list[RawCell]] = defaultdict(list)
        for cell in raw.cells:
            for row in range(cell.row, min(cell.row + cell.row_span, raw.rows)):
                rows[row].append(cell)
        return cls(tuple(tuple(sorted(rows[row], key=lambda cell: cell.column)) for row in range(raw.rows)))

    def filled(self, row: int) -> tuple[RawCell, ...]:
        """The cells with words that start in the row."""
        return tuple(cell for cell in self.rows[row] if cell.row == row and cell.text.strip())

    def labels(self, row: int) -> tuple[str, ...]:
        """The words of the row as labels."""
        return tuple(label_of(cell.text) for cell in self.filled(row))

    def under(self, row: int, header: RawCell) -> RawCell | None:
        """The cell of the row that stands under a label; several that do are put together; None where none does."""
        first, last = header.column, header.column + header.column_span
        inside = [
            cell
            for cell in self.rows[row]
            if cell.row > header.row and first <= cell.column + (cell.column_span - 1) / 2 <= last - 1
        ]
        if not inside:
            middle = (first + last - 1) / 2
            inside = [cell for cell in self.rows[row] if cell.row > header.row and _covers(cell, middle)]
        return joined(_latest(inside))

    def headers(self, vocabulary: Vocabulary, required: Iterable[str]) -> Iterator[Header]:
        """Every header that has the required columns; it may run over two rows."""
        needed = set(required)
        keys: dict[str, str | None] = {}
        row = 0
        while row < len(self.rows):
            header = self._header(vocabulary, row, needed, keys)
            if header:
                yield header
            row = header.below if header else row + 1

    def _header(self, vocabulary: Vocabulary, row: int, needed: set[str], keys: dict[str, str | None]) -> Header | None:
        for rows in (1, 2):
            cells = [cell for line in range(row, min(row + rows, len(self.rows))) for cell in self.filled(line)]
            columns: dict[str, RawCell] = {}
            for cell in cells:
                if cell.text not in keys:
                    keys[cell.text] = _key(vocabulary, label_of(cell.text))
                key = keys[cell.text]
                if key and key not in columns:
                    columns[key] = cell
            if needed <= columns.keys() and any(cell.row == row for cell in columns.values()):
                below = max(cell.row + cell.row_span for cell in columns.values())
                return Header(columns, row, min(below, len(self.rows)))
        return None


def _key(vocabulary: Vocabulary, label: str) -> str | None:
    return next((key for key, pattern in vocabulary.items() if pattern.fullmatch(label)), None)


def _latest(cells: list[RawCell]) -> list[RawCell]:
    """The cells without those that a cell starting further down stands over: a merged cell ends where it begins."""
    kept: list[RawCell] = []
    for cell in sorted(cells, key=lambda cell: -cell.row):
        if not any(_covers(other, cell.column) or _covers(cell, other.column) for other in kept):
            kept.append(cell)
    return sorted(kept, key=lambda cell: cell.column)


def joined(cells: Iterable[RawCell]) -> RawCell | None:
    """One cell that holds the words of all; None where no cell has any."""
    filled = [cell for cell in cells if cell.text.strip()]
    if len(filled) < 2:
        return filled[0] if filled else None
    text = "".join(cell.text for cell in filled)
    return replace(filled[0], text=text, source=source_of(filled, text))


def source_of(cells: Iterable[RawCell], text: str | None = None) -> Source:
    """One source for cells that stand together: one box a page, or the lines from first to last."""
    kept = list(cells)
    boxes: dict[int, list[tuple[float, float, float, float]]] = defaultdict(list)
    lines: list[int] = []
    for cell in kept:
        for place in cell.source.places:
            boxes[place.page].append(place.box)
        lines.extend(cell.source.lines or ())
    places = tuple(
        Place(
            page,
            (
                min(box[0] for box in found),
                min(box[1] for box in found),
                max(box[2] for box in found),
                max(box[3] for box in found),
            ),
        )
        for page, found in sorted(boxes.items())
    )
    words = text if text is not None else " ".join(cell.text for cell in kept if cell.text.strip())
    return Source(words, places, (min(lines), max(lines)) if lines else None)


def _covers(cell: RawCell, column: float) -> bool:
    return cell.column <= column <= cell.column + cell.column_span - 1
