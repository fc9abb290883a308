"""A paper as CSV for a spreadsheet: UTF-8 with a byte order mark, and nothing that would be taken for a formula."""

import csv
import re
from collections.abc import Iterator
from io import StringIO

from workflow.papers.parts import Column, Grid, Heading, Paper, Signature, Text, Value, shown

MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
_FORMULA = re.compile(r"[\s\u200b\ufeff]*[=+\-@＝＋－＠\t\r]")
_NUMBER = re.compile(r"[+-]?\d[\d,]*(?:\.\d+)?%?")


def write(paper: Paper) -> bytes:
    """Return the file; grids of the same columns stand below one head."""
    out = StringIO(newline="")
    writer = csv.writer(out)
    for row in _rows(paper):
        writer.writerow([guarded(shown(value)) for value in row])
    return (MARK + out.getvalue()).encode()


def guarded(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would reckon it; numbers stay numbers."""
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text


def _rows(paper: Paper) -> Iterator[tuple[Value, ...]]:
    head: tuple[Column, ...] = ()
    for block in paper.blocks:
        match block:
            case Heading() | Text():
                yield (block.text,)
            case Signature():
                yield from ((line,) for line in block.lines)
            case Grid():
                if block.columns != head:
                    yield from [()] if head else []
                    yield tuple(column.head for column in block.columns)
                    head = block.columns
                yield from block.rows
