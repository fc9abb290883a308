"""Measures tables against the truth: the share of non-empty cells that come out equal under their true header path.

Usage: python -m benchmarks.tables [name-part …]; reads ../shared, prints one line a document and the misses with -v.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from disclosures.layout import recognise
from disclosures.model import Identity, Table
from disclosures.stitching import raw_tables
from readers import read

SHARED = Path(__file__).parents[1] / "../shared"
ENDINGS = (".pdf", ".docx", ".html", "_tables.xlsx")
TEXTS = ("000", "002", "003", "004")


def bare(text: str) -> str:
    """The text without white space."""
    return "".join(text.split())


def tables_of(path: Path) -> tuple[Table, ...]:
    """The tables of one file, without the rest of the parsing."""
    return recognise(raw_tables(read(path)), Identity(None, None, None, None))[0]


def expected(truth: dict[str, Any]) -> Iterator[tuple[str, int, str, int, str]]:
    """Every non-empty cell of the truth: title, row, header path, how many columns of that path before, text."""
    for table in truth["tables"]:
        if "columns" not in table:
            continue
        heads = [bare("/".join(path)) for path in table["columns"]]
        for number, row in enumerate(table["rows"]):
            for index, (head, cell) in enumerate(zip(heads, row, strict=False)):
                if bare(cell):
                    yield bare(table["title"]), number, head, heads[:index].count(head), bare(cell)


def read_cell(tables: Sequence[Table], title: str, row: int, head: str, nth: int) -> str:
    """What was read in that place, or ""."""
    table = next((table for table in tables if bare(table.title) == title), None)
    if table is None or row >= len(table.rows):
        return ""
    columns = [index for index, column in enumerate(table.columns) if bare(column.heading) == head]
    if nth >= len(columns):
        return ""
    cell = table.rows[row].cells[columns[nth]]
    return bare(cell.text) if cell else ""


def against_truth(path: Path, truth_path: Path, *, verbose: bool) -> tuple[int, int]:
    """How many cells of the truth came out equal, and how many there are."""
    tables = tables_of(path)
    cells = list(expected(json.loads(truth_path.read_text(encoding="utf-8"))))
    equal = 0
    for title, row, head, nth, text in cells:
        got = read_cell(tables, title, row, head, nth)
        equal += got == text
        if verbose and got != text:
            print(f"    {title} row {row} {head}: {text!r}, read {got!r}")
    return equal, len(cells)


def figure_read(tables: Sequence[Table], figure: dict[str, Any]) -> bool:
    """Whether a gold figure stands in its table under its column, in the row it names (or its line)."""
    raw = figure["raw"] or ""
    for table in tables:
        if not bare(table.title).endswith(bare(figure["table"])):
            continue
        for index, column in enumerate(table.columns):
            if bare(column.heading) != bare(figure["column"]):
                continue
            for row in table.rows:
                cell = row.cells[index]
                lines = {place[0] for other in row.cells if other and (place := other.source.lines)}
                if figure["line"] in lines and bare(cell.text if cell else "") == bare(raw):
                    return True
    return False


def against_gold(path: Path, doc: str, *, verbose: bool) -> tuple[int, int]:
    """How many gold figures of statutory tables were read from the text, and how many there are."""
    tables = tables_of(path)
    figures = [
        figure
        for figure in json.loads((SHARED / "gold/figures.json").read_text(encoding="utf-8"))
        if figure["doc"] == doc
        and figure["table"]
        and "绩效目标表" not in figure["table"]
        and "自评" not in figure["table"]
    ]
    equal = 0
    for figure in figures:
        found = figure_read(tables, figure)
        equal += found
        if verbose and not found:
            print("    ", {key: figure[key] for key in ("table", "row", "column", "raw", "line")})
    return equal, len(figures)


def main(arguments: Sequence[str]) -> None:
    """Print the share for every document whose name holds one of the arguments (all without)."""
    verbose = "-v" in arguments
    names = [name for name in arguments if name != "-v"]
    disclosures = SHARED / "disclosures"
    for truth in [*sorted(disclosures.glob("0*.truth.json")), *sorted(disclosures.glob("bulk_sample/B*.truth.json"))]:
        doc = truth.name.removesuffix(".truth.json")
        for path in (path for ending in ENDINGS for path in truth.parent.glob(f"{doc}_*{ending}")):
            if not names or any(name in path.name for name in names):
                show(path.name, *against_truth(path, truth, verbose=verbose))
    for doc in TEXTS:
        path = next(disclosures.glob(f"published_text/{doc}_*.txt"))
        if names and not any(name in path.name for name in names):
            continue
        truth = disclosures / f"{doc}.truth.json"
        if truth.exists():
            show(path.name, *against_truth(path, truth, verbose=verbose))
        show(f"{path.name} (gold)", *against_gold(path, doc, verbose=verbose))


def show(name: str, equal: int, total: int) -> None:
    """Print one line of the result."""
    print(
        f"{name:60} {equal:6} of {total:6}  {100 * equal / total:7.2f} %" if total else f"{name:60} nothing to compare"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
