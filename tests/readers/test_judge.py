"""PDFium's pages beside pdfplumber's, over every PDF that is shared: every ninth page, from the first on."""

from itertools import chain
from pathlib import Path

import pdfplumber
import pytest
from pdfminer.pdfpage import PDFPage

from readers import pdfium
from readers.document import Page
from readers.formats import pdf
from readers.pdfium_sheet import pdfium_sheet
from readers.sheet import page

pytestmark = pytest.mark.shared

SHARED = Path(__file__).parents[2] / "../shared/disclosures"
FOLDERS = (SHARED, SHARED / "bulk_sample", SHARED / "real")
EVERY = 9


def bare(text: str) -> str:
    return "".join(text.split())


def cells(read: Page) -> list[tuple[str, int, int, int, int]]:
    every = chain.from_iterable(grid.cells for grid in read.grids)
    return [(bare(cell.text), cell.row, cell.column, cell.row_span, cell.column_span) for cell in every]


def words(read: Page) -> str:
    return "".join(sorted(bare("".join(line.text for line in read.lines))))


@pytest.mark.parametrize(
    "path", [path for folder in FOLDERS for path in sorted(folder.glob("*.pdf"))], ids=lambda path: path.stem
)
def test_both_readers_see_the_same_characters_and_cells(path: Path) -> None:
    with pdfium.opened(path) as document, pdfplumber.open(path) as reference:
        for number, page_object in enumerate(PDFPage.create_pages(reference.doc), 1):
            if number % EVERY != 1:
                continue
            judge = pdf._page(reference, page_object, number)
            read = page(pdfium_sheet(document, number)[0])

            assert (round(read.width), round(read.height)) == (round(judge.width), round(judge.height))
            assert read.scanned == judge.scanned
            assert words(read) == words(judge)
            assert cells(read) == cells(judge)
