"""Pages that are pictures → the same pages with what recognition reads on them, where its engine is installed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

from readers.alignment import aligned
from readers.boxes import moved
from readers.document import Page
from readers.images import grey_pages
from readers.sheet import FOLIO, page

NO_ENGINE = "第{}页是图片；本机没有可用的文字识别组件（rapidocr、onnxruntime），未能识别。"
FAILED = "第{}页是图片，识别时出错，未能识别。"
READ_FROM = 0.85  # mean confidence of the characters: scans of 150 dpi have 0.95, blurred ones below 0.8
READ_MOST = 0.5  # of the print may be illegible: with more, figures would stand under the wrong heads
A4 = 842.0  # points along the longer side
SHEETS = (500.0, 1300.0)  # points along the longer side, A5 to A3; other pages are photographs that state no true size


def recognised(path: Path, pages: Sequence[Page]) -> tuple[Page, ...]:
    """Return the pages of a PDF, the scanned ones with their lines and grids, confidence, tilt and doubtful figures.

    A page that cannot be read so stays as it is, without a confidence; ``problem`` says why where that is the engine.
    """
    scanned = {each.number: each for each in pages if each.scanned and each.width and each.height}
    if not scanned:
        return tuple(pages)
    try:
        # The engine and what it needs take a second and 150 MB to import: only a document with a scan pays for it.
        reading = import_module("readers.ocr.reading")
    except ImportError:
        read = {number: replace(each, problem=NO_ENGINE.format(number)) for number, each in scanned.items()}
    else:
        read = dict(_read(path, scanned, reading))
    return tuple(aligned(read.get(each.number, each) for each in pages))


def _read(path: Path, scanned: Mapping[int, Page], reading: Any) -> Iterator[tuple[int, Page]]:
    scales = [(number, reading.PIXELS_A_POINT * _true_size(each)) for number, each in scanned.items()]
    for number, picture in grey_pages(path, scales):
        try:
            yield number, _page(scanned[number], reading.read(picture, number))
        except reading.FAILURES:
            yield number, replace(scanned[number], problem=FAILED.format(number))


def _true_size(each: Page) -> float:
    """By how much the page is to be enlarged to be a sheet of paper."""
    longer = max(each.width, each.height)
    return 1.0 if SHEETS[0] <= longer <= SHEETS[1] else A4 / longer


def _page(before: Page, reading: Any) -> Page:
    after = page(reading.sheet)
    said = sum(len(line.text) for line in after.lines)
    if said <= FOLIO or reading.confidence < READ_FROM or reading.illegible > READ_MOST:
        return before
    read = replace(after, scanned=True, confidence=reading.confidence, tilt=reading.tilt, doubtful=reading.doubtful)
    size = _true_size(before)
    if size == 1.0:
        return read
    larger = moved(read, lambda box: (box[0] / size, box[1] / size, box[2] / size, box[3] / size))
    return replace(larger, width=before.width, height=before.height)
