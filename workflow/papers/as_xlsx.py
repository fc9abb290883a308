"""A paper as a workbook: a sheet for each grid, and one for the words of a letter."""

from workflow.export import Heading as Head
from workflow.export import Paper as Book
from workflow.papers.parts import Grid, Heading, Paper, Signature, Text

LETTER = (Head("部分", 22), Head("内容", 110))


def write(paper: Paper) -> bytes:
    """Return the file."""
    book = Book()
    letter = _letter(paper)
    if letter:
        book.add(paper.name, LETTER, letter, title=paper.title)
    for grid in paper.grids:
        book.add(grid.name, [Head(column.head, column.width) for column in grid.columns], grid.rows, title=grid.title)
    return book.bytes()


def _letter(paper: Paper) -> list[tuple[str, str]]:
    rows: list[tuple[str, str]] = []
    part = ""
    for block in paper.blocks:
        match block:
            case Heading():
                part = block.text
            case Text():
                rows.append((part, block.text))
            case Signature():
                rows.append(("落款", "\n".join(block.lines)))
            case Grid():
                pass
    return rows
