"""Measures dumps of one cell a line: tables of known content are written out so, blanks lost, and read again.

Usage: python -m benchmarks.dumps [name-part …] [--no-zeros] [-v]; takes the tables of ../shared, prints one line a
document: amounts under the right row and column, under a wrong one, marked as open.
"""

import json
import random
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from disclosures.layout import recognise
from disclosures.model import Identity, Table
from disclosures.stitching import raw_tables
from readers.document import Document, Line, Page

SHARED = Path(__file__).parents[1] / "../shared/disclosures"
WIDTHS = (3, 4, 5, 6, 8, 12, 30)

_AMOUNT = re.compile(r"-?[\d,]+\.\d+")
_FIGURES = re.compile(r"[-\d,.]+%?")


@dataclass(frozen=True, slots=True)
class Known:
    """A table whose content is known: the header path of every column, and rows of printed texts."""

    title: str
    number: str
    head: str
    columns: tuple[tuple[str, ...], ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()


@dataclass
class Score:
    """What came of the amounts and words of some tables."""

    amounts: int = 0
    right: int = 0
    wrong: int = 0
    unplaced: int = 0
    words: int = 0
    words_right: int = 0
    misses: list[str] = field(default_factory=list)


def bare(text: str) -> str:
    """The text without white space."""
    return "".join(text.split())


def known_tables(path: Path, *, zeros: bool) -> tuple[Known, ...]:
    """The regular tables of a truth file; without ``zeros`` a printed nought is a blank."""
    found = []
    for number, table in enumerate(json.loads(path.read_text(encoding="utf-8"))["tables"], 1):
        if "columns" in table:
            rows = [[bare(cell) for cell in row] for row in table["rows"]]
            kept = [[cell if zeros or not re.fullmatch(r"0(?:\.0+)?", cell) else "" for cell in row] for row in rows]
            found.append(
                Known(
                    table["title"],
                    table.get("number") or f"预算{number:02}表",
                    f"{table.get('department_line') or ''} 单位：{table.get('unit') or '万元'}",
                    tuple(tuple(map(bare, column)) for column in table["columns"]),
                    tuple(map(tuple, kept)),
                    tuple(table.get("notes", ())),
                    tuple(filter(None, table.get("column_numbers") or ())),
                )
            )
    return tuple(found)


def dump(tables: Sequence[Known], seed: int) -> Document:
    """The tables as a text of one fragment a line: cells wrapped at any width, blanks lost, some cells on one line."""
    chance = random.Random(seed)  # noqa: S311 - wraps, no secrets
    lines: list[str] = []
    for table in tables:
        lines += [table.number, table.title, table.head]
        for heading in _headings(table.columns):
            lines += _wrapped(heading, chance)
        lines += [" ".join(table.numbers)] if table.numbers else []
        for row in table.rows:
            lines += _row(row, chance)
        lines += table.notes
    text = "\n\n".join(lines).split("\n")
    printed = tuple(Line(line, number) for number, line in enumerate(text, 1) if line.strip())
    return Document("倾倒.txt", "0" * 64, "text/plain", (Page(1, 0.0, 0.0, printed, ()),))


def _headings(columns: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """The header's cells row by row, each once."""
    for level in range(max(map(len, columns))):
        before: tuple[str, ...] | None = None
        for path in columns:
            group = path[: level + 1]
            if len(path) > level and (group != before or len(path) == level + 1):
                yield path[level]
            before = group if len(path) > level + 1 else None


def _row(row: Sequence[str], chance: random.Random) -> list[str]:
    together = chance.random() < 0.5
    lines: list[str] = []
    for cell in filter(None, row):
        parts = [cell] if _FIGURES.fullmatch(cell) else _wrapped(cell, chance)
        if together and lines and len(parts) == 1:
            lines[-1] += f" {cell}"
        else:
            lines += parts
    return lines


def _wrapped(text: str, chance: random.Random) -> list[str]:
    width = chance.choice(WIDTHS)
    return [text[start : start + width] for start in range(0, len(text), width)]


def score(known: Sequence[Known], document: Document) -> Score:
    """Read the dump and compare cell by cell under the header paths."""
    tables, _ = recognise(raw_tables(document), Identity(None, None, None, None))
    result = Score()
    for table in known:
        found = next((other for other in tables if bare(other.title) == bare(table.title)), None)
        _compare(table, found, result)
    return result


def _compare(known: Known, found: Table | None, result: Score) -> None:
    heads = ["/".join(path) for path in known.columns]
    printed = [bare(column.heading) for column in found.columns] if found else []
    for number, row in enumerate(known.rows):
        cells = found.rows[number].cells if found and number < len(found.rows) else ()
        placed = enumerate(zip(printed, cells, strict=False))
        read = {(head, printed[:index].count(head)): bare(cell.text) for index, (head, cell) in placed if cell}
        for index, (head, cell) in enumerate(zip(heads, row, strict=True)):
            got = read.pop((head, heads[:index].count(head)), "")
            if cell:
                _count(cell, got, f"{known.title} {number} {head}", result)
            elif _AMOUNT.fullmatch(got):
                result.wrong += 1
                result.misses.append(f"{known.title} {number} {head}: blank, read {got!r}")
        result.unplaced += sum(len(_AMOUNT.findall(text)) for text in read.values())


def _count(cell: str, got: str, place: str, result: Score) -> None:
    if _AMOUNT.fullmatch(cell):
        result.amounts += 1
        result.right += got == cell
        result.wrong += bool(got) and got != cell
    else:
        result.words += 1
        result.words_right += got == cell
    if got != cell:
        result.misses.append(f"{place}: {cell!r}, read {got!r}")


def main(arguments: Sequence[str]) -> None:
    """Print one line for every truth file whose name holds one of the arguments (all without)."""
    names = [name for name in arguments if not name.startswith("-")]
    for path in [*sorted(SHARED.glob("0*.truth.json")), *sorted(SHARED.glob("bulk_sample/B*.truth.json"))]:
        if names and not any(name in path.name for name in names):
            continue
        known = known_tables(path, zeros="--no-zeros" not in arguments)
        result = score(known, dump(known, seed=sum(map(ord, path.name))))
        print(
            f"{path.name:24} amounts {result.right:5} of {result.amounts:5}  wrong {result.wrong:3}"
            f"  open {result.unplaced:3}  words {result.words_right:5} of {result.words:5}"
        )
        for miss in result.misses if "-v" in arguments else ():
            print("    ", miss)


if __name__ == "__main__":
    main(sys.argv[1:])
