"""PDF by pdfplumber: words, lines and the grids that its rulings draw."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfplumber.utils.exceptions import PdfminerException

from readers.document import Box, Cell, Grid, Line, Page, Word
from readers.errors import Damaged, Encrypted
from readers.format import Format

SNAP = 3.0


def recognises(head: bytes, _name: str) -> bool:
    """A PDF says so within its first kilobyte (ISO 32000-1, Annex H, implementation note 13)."""
    return b"%PDF-" in head[:1024]


def read(path: Path) -> tuple[Page, ...]:
    """Return the pages of a PDF.

    Raises Encrypted where a password is needed and Damaged where it cannot be parsed.
    """
    try:
        with pdfplumber.open(path) as pdf:
            return tuple(_page(page) for page in pdf.pages)
    except PdfminerException as error:
        if error.args and isinstance(error.args[0], PDFPasswordIncorrect):
            raise Encrypted("文件设有打开密码，请取消密码后重新上传。") from error
        raise Damaged("PDF 文件已损坏，无法解析，请重新导出后上传。") from error


def _page(page: Any) -> Page:
    lines = tuple(
        Line(
            text=line["text"],
            number=number,
            box=(line["x0"], line["top"], line["x1"], line["bottom"]),
            words=tuple(Word(w["text"], (w["x0"], w["top"], w["x1"], w["bottom"])) for w in line["words"]),
        )
        for number, line in enumerate(_lines(page), 1)
    )
    grids = tuple(_grid(page, table) for table in page.find_tables())
    result = Page(page.page_number, float(page.width), float(page.height), lines, grids)
    page.close()
    return result


def _lines(page: Any) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    for word in sorted(page.extract_words(), key=lambda w: (w["top"], w["x0"])):
        last = rows[-1] if rows else None
        if last and abs(word["top"] - last["top"]) <= SNAP:
            last["words"].append(word)
        else:
            rows.append({"top": word["top"], "words": [word]})
    for row in rows:
        row["words"].sort(key=lambda w: w["x0"])
        row["text"] = " ".join(w["text"] for w in row["words"])
        row["x0"] = row["words"][0]["x0"]
        row["x1"] = max(w["x1"] for w in row["words"])
        row["top"] = min(w["top"] for w in row["words"])
        row["bottom"] = max(w["bottom"] for w in row["words"])
    return rows


def _grid(page: Any, table: Any) -> Grid:
    boxes: list[Box] = [(box[0], box[1], box[2], box[3]) for box in table.cells]
    xs = _edges([x for box in boxes for x in (box[0], box[2])])
    ys = _edges([y for box in boxes for y in (box[1], box[3])])
    cells = []
    for box in sorted(boxes, key=lambda b: (b[1], b[0])):
        left, right = _nearest(xs, box[0]), _nearest(xs, box[2])
        top, bottom = _nearest(ys, box[1]), _nearest(ys, box[3])
        cells.append(Cell(_text(page, box), top, left, max(1, bottom - top), max(1, right - left), box))
    return Grid(tuple(cells), len(ys) - 1, len(xs) - 1, page.page_number, table.bbox)


def _text(page: Any, box: Box) -> str:
    chars = [
        char
        for char in page.chars
        if box[0] <= (char["x0"] + char["x1"]) / 2 < box[2] and box[1] <= (char["top"] + char["bottom"]) / 2 < box[3]
    ]
    return str(pdfplumber.utils.extract_text(chars)) if chars else ""


def _edges(values: list[float]) -> list[float]:
    edges: list[float] = []
    for value in sorted(values):
        if not edges or value - edges[-1] > SNAP:
            edges.append(value)
    return edges


def _nearest(edges: Sequence[float], value: float) -> int:
    return min(range(len(edges)), key=lambda index: abs(edges[index] - value))


pdf = Format("application/pdf", (".pdf",), recognises, read)
