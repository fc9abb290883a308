"""The five rebuilt disclosures and the invented ones, cell by cell against what they are known to say."""

import json
from collections import Counter
from functools import lru_cache
from pathlib import Path

import pytest

import readers
from readers.document import Document

pytestmark = pytest.mark.shared

TRUE = ["000", "002", "004", "bulk_sample/B00000-b", "bulk_sample/B00003-f", "bulk_sample/B00008-f"]


@lru_cache(maxsize=2)
def document(path: Path) -> Document:
    return readers.read(path)


def pdf(shared: Path, stem: str) -> Path:
    return next(path for path in sorted(shared.glob(f"{stem}_*.pdf")) if "scan" not in path.name)


def bare(text: str) -> str:
    return "".join(text.split())


def cells(read: Document, first: int = 1, last: int = 9999) -> Counter[str]:
    pages = (page for page in read.pages if first <= page.number <= last)
    return Counter(bare(cell.text) for page in pages for grid in page.grids for cell in grid.cells)


@pytest.mark.parametrize("stem", TRUE)
def test_cells_that_are_known_stand_in_the_grids_of_their_pages(shared: Path, stem: str) -> None:
    truth = json.loads((shared / f"{stem}.truth.json").read_text(encoding="utf-8"))
    read = document(pdf(shared, stem))

    missing, known = Counter[str](), 0
    for table in truth["tables"]:
        rows = table["rows"] if "rows" in table else [[cell[4] for cell in table["cells"]]]
        wanted = Counter(bare(text) for row in rows for text in row if text and bare(text))
        known += wanted.total()
        missing += wanted - cells(read, *table["pages"])

    assert len(read.pages) == truth["page_count"]
    # Rows broken over a page are put together by a later layer.
    assert missing.total() <= known * 0.005, missing


def test_tables_without_all_their_rulings_read_as_the_published_text_has_them(shared: Path) -> None:
    (text,) = readers.read(next((shared / "published_text").glob("003_*.txt"))).pages
    drawn = cells(document(pdf(shared, "003")))

    wanted = Counter(bare(cell.text) for grid in text.grids for cell in grid.cells if bare(cell.text))

    missing = wanted - drawn
    assert missing.total() <= wanted.total() * 0.02, missing


def test_thin_borders_on_turned_pages_give_one_character_wide_columns(shared: Path) -> None:
    read = document(pdf(shared, "001"))

    grids = [grid for page in read.pages for grid in page.grids]
    tall = [cell.text for grid in grids for cell in grid.cells if cell.text.count("\n") >= 4]
    assert len(grids) >= 14
    assert any(all(len(line) <= 2 for line in text.split("\n")) for text in tall)


def test_pages_without_text_are_known_as_scanned(shared: Path) -> None:
    scan = readers.FORMATS["pdf"].read(shared / "003_scan.pdf")

    assert all(page.scanned for page in scan)
    assert [page.number for page in document(pdf(shared, "003")).pages if page.scanned] == [18, 21]
