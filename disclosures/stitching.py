"""The grids of a document put together over its pages, with title, number, unit and notes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from disclosures.besides import lies_beside, widened
from disclosures.continuation import continues, put_together
from disclosures.fragments import fragment_tables
from disclosures.model import Place, Source
from disclosures.pieces import Piece, pieces
from disclosures.rawtable import RawCell, RawTable
from disclosures.surroundings import (
    is_head,
    is_heading,
    is_item,
    is_mark,
    is_note,
    is_subtitle,
    is_title,
    number_in,
    numbered_title,
    source_of,
    unit_in,
)
from disclosures.wraps import join
from readers.document import Document, Line, Page

MOST_HEAD_LINES = 8
LONGEST_CAPTION = 40


@dataclass(frozen=True, slots=True)
class _Head:
    """A line above a table."""

    text: str
    source: Source


def raw_tables(document: Document) -> tuple[RawTable, ...]:
    """Return every table of the document in reading order, stitched over its pages."""
    groups: list[list[Piece]] = []
    besides: list[list[Piece]] = []
    for piece in pieces(document):
        if groups and continues(groups[-1], piece):
            groups[-1].append(piece)
        elif groups and not besides[-1] and lies_beside(groups[-1], piece):
            besides[-1].append(piece)
        else:
            groups.append([piece])
            besides.append([])
    drawn = tuple(_table(group, beside, paged=document.paged) for group, beside in zip(groups, besides, strict=True))
    dumped = fragment_tables(document)
    return tuple(sorted((*drawn, *dumped), key=_first_line)) if dumped else drawn


def _first_line(raw: RawTable) -> int:
    return raw.source.lines[0] if raw.source.lines else 0


def _table(group: Sequence[Piece], beside: Sequence[Piece], *, paged: bool) -> RawTable:
    cells, rows, columns = put_together(group)
    wide, columns = widened(cells, rows, columns, beside)
    heads = _heads(group[0], paged=paged)
    inside, cells, rows = _heads_inside(tuple(wide), rows, columns)
    heads = [*heads, *inside]
    titles = [head.text for head in heads if is_title(head.text)]
    below = "".join(head.text for head in heads if titles and is_subtitle(head.text))
    title, number = numbered_title(titles[-1] + below if titles else _caption(group[0], heads))
    notes = _notes(group[-1], paged=paged)
    return RawTable(
        title=title,
        number=number or next((found for head in reversed(heads) if (found := number_in(head.text))), ""),
        unit=next((unit for head in reversed(heads) if (unit := unit_in(head.text))), None),
        above=tuple(head.text for head in heads),
        notes=tuple(note.text for note in notes),
        cells=cells,
        rows=rows,
        columns=columns,
        source=_source((*group, *beside), title, _named(heads, titles)),
        above_sources=tuple(head.source for head in heads),
        note_sources=notes,
    )


def _heads(piece: Piece, *, paged: bool) -> list[_Head]:
    """The lines above the grid that belong to it, from top to bottom."""
    heads: list[_Head] = []
    titled = False
    for page, line in list(reversed(piece.before))[:MOST_HEAD_LINES]:
        text = line.text.strip()
        title = is_title(text)
        if is_note(text) or not (is_head(text) or is_subtitle(text) or is_mark(text)) or (title and titled):
            break
        titled = titled or title
        heads.insert(0, _Head(text, source_of(line, page, paged=paged)))
    return _with_broken_title(piece, heads, paged=paged)


def _with_broken_title(piece: Piece, heads: list[_Head], *, paged: bool) -> list[_Head]:
    """Put a title that runs over two lines together; the upper line is as tall and stands close above."""
    position = next((index for index, head in enumerate(heads) if is_title(head.text)), None)
    remaining = piece.before[: len(piece.before) - len(heads)]
    if position != 0 or not paged or not remaining:
        return heads
    page, upper = remaining[-1]
    lower = heads[0].source.places[0] if heads[0].source.places else None
    if lower is None or upper.box is None or lower.page != page.number:
        return heads
    tall, gap = lower.box[3] - lower.box[1], lower.box[1] - upper.box[3]
    alike = abs((upper.box[3] - upper.box[1]) - tall) < 1 and gap < tall
    wide = upper.box[2] - upper.box[0] > max(lower.box[2] - lower.box[0], page.width * 0.4)
    text = upper.text.strip()
    if not (alike and wide) or is_heading(text) or text.endswith(("。", "：", ":", "；", "，")):
        return heads
    above = source_of(upper, page, paged=paged)
    whole = join(text, heads[0].text)
    source = Source(whole, (*above.places, *heads[0].source.places))
    return [_Head(whole, source), *heads[1:]]


def _heads_inside(cells: tuple[RawCell, ...], rows: int, columns: int) -> tuple[list[_Head], tuple[RawCell, ...], int]:
    """Title, unit and number that were typed into the first rows of the grid, and the cells without them."""
    heads: list[_Head] = []
    dropped = 0
    while dropped < rows - 1:
        filled = [cell for cell in cells if cell.row == dropped and cell.text]
        if not filled:
            dropped += 1
            continue
        covered = sum(cell.column_span for cell in filled)
        alone = len(filled) == 1 and (columns > 2 or covered == columns)
        if columns < 2 or not (alone or covered == columns) or len(filled) > 3:
            break
        if not all(is_head(cell.text) and cell.row_span == 1 for cell in filled):
            break
        heads.extend(_Head(cell.text, cell.source) for cell in filled)
        dropped += 1
    kept = tuple(replace(cell, row=cell.row - dropped) for cell in cells if cell.row >= dropped)
    return heads, kept, rows - dropped


def _caption(piece: Piece, heads: Sequence[_Head]) -> str:
    """A short line above the heads that can only be the title, though it does not end in 表; else ""."""
    remaining = piece.before[: len(piece.before) - len(heads)]
    if not remaining:
        return ""
    page, line = remaining[-1]
    text = line.text.strip()
    if page.number != piece.page.number or is_heading(text) or is_note(text) or len(text) > LONGEST_CAPTION:
        return ""
    if any(mark in text for mark in "。；，：:") or not _centred(line, page):
        return ""
    return text


def _centred(line: Line, page: Page) -> bool:
    if line.box is None or not page.width:
        return False
    return abs((line.box[0] + line.box[2]) / 2 - page.width / 2) < page.width * 0.04 and line.box[0] > page.width * 0.15


def _notes(piece: Piece, *, paged: bool) -> tuple[Source, ...]:
    """The notes below the table, each in its place, wraps undone."""
    notes: list[Source] = []
    last: tuple[Page, Line] | None = None
    for page, line in piece.after:
        text = line.text.strip()
        if is_note(text) or (notes and is_item(text)):
            notes.append(replace(source_of(line, page, paged=paged), text=text))
        elif last is None or is_head(text) or is_heading(text) or not _full(last[1], last[0]):
            break
        else:
            notes[-1] = _continued(notes[-1], text, source_of(line, page, paged=paged))
        last = (page, line)
    return tuple(notes)


def _continued(note: Source, text: str, more: Source) -> Source:
    """A note that runs over one more line."""
    lines = (note.lines[0], more.lines[1]) if note.lines and more.lines else note.lines
    return Source(join(note.text, text), (*note.places, *more.places), lines)


def _full(line: Line, page: Page) -> bool:
    """Whether the line reaches the right edge of what is printed on its page."""
    if line.box is None:
        return False
    right = max((other.box[2] for other in page.lines if other.box), default=line.box[2])
    return line.box[2] > right - 3 * (line.box[3] - line.box[1])


def _named(heads: Sequence[_Head], titles: Sequence[str]) -> tuple[Place, ...]:
    """Return where the title is printed, with what goes on below it."""
    lines = (head for head in heads if titles and (head.text == titles[-1] or is_subtitle(head.text)))
    return tuple(place for head in lines for place in head.source.places)


def _source(group: Sequence[Piece], title: str, named: tuple[Place, ...]) -> Source:
    grids = (Place(piece.page.number, piece.grid.box) for piece in group if piece.grid.box)
    places = tuple(dict.fromkeys((*named, *grids)))
    spans = [piece.grid.lines for piece in group if piece.grid.lines]
    lines = (spans[0][0], spans[-1][1]) if spans else None
    return Source(title, places, lines)
