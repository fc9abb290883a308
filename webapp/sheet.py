"""The left side of the desk: a page as printed with boxes over it, or the lines of a text with some of them marked."""

import json
import os
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PIL import Image

import readers
from readers import images
from readers.document import Box, has_pages
from readers.errors import Unreadable
from storage.schema import DisclosureRecord
from webapp.doors import Spot
from webapp.house import House

SCALE = 2.0  # pixels a point: 144 dpi, sharp at 150 % zoom on a 1280 px screen, about 150 KB a page


@dataclass(frozen=True, slots=True)
class Side:
    """One piece of evidence as boxes; ``number`` gives it its colour."""

    number: int
    spot: Spot


@dataclass(frozen=True, slots=True)
class Stop:
    """A page that has boxes on it, and whose."""

    page: int
    sides: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is shown: a page of an image, with width and height in points, or the numbered lines of a text.

    ``query`` are the address arguments that keep the boxes when the page is turned; ``problem`` is why none is shown.
    """

    disclosure_id: str
    page: int
    pages: int
    boxes: tuple[tuple[int, Box], ...]
    stops: tuple[Stop, ...]
    query: dict[str, Any]
    width: float = 0
    height: float = 0
    lines: tuple[tuple[int, str, int | None], ...] = ()
    problem: str | None = None


def open_sheet(
    house: House, record: DisclosureRecord, sides: list[Side], page: int | None, query: dict[str, Any]
) -> Sheet:
    """Return the sheet at ``page``, or at the first box where no page is asked for."""
    stops = _stops(sides)
    shown = min(max(page or (stops[0].page if stops else 1), 1), max(record.pages, 1))
    boxes = tuple((side.number, box) for side in sides for on, box in side.spot.boxes if on == shown)
    try:
        if not has_pages(record.media_type):
            lines = _marked(_text(house, record), sides)
            return Sheet(record.id, 1, 1, (), (), query, lines=lines)
        width, height = _size(page_image(house, record, shown))
    except (Unreadable, OSError) as problem:
        message = problem.message if isinstance(problem, Unreadable) else "原文件不在存储中。"
        return Sheet(record.id, shown, record.pages, (), stops, query, problem=message)
    return Sheet(record.id, shown, record.pages, boxes, stops, query, width, height)


def _stops(sides: list[Side]) -> tuple[Stop, ...]:
    found: dict[int, list[int]] = {}
    for side in sides:
        for page, _ in side.spot.boxes:
            found.setdefault(page, []).append(side.number)
    return tuple(Stop(page, tuple(dict.fromkeys(numbers))) for page, numbers in found.items())


def page_image(house: House, record: DisclosureRecord, page: int) -> Path:
    """Return the picture of a page, rendered once and kept. Raises Unreadable and OSError."""
    path = house.settings.images_dir / record.sha256[:2] / f"{record.sha256[2:]}-{page}.png"
    if not path.exists():
        _keep(path, images.render_page(house.store.originals.path(record.sha256), page, scale=SCALE))
    return path


def _keep(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    own = path.with_suffix(f".{os.getpid()}-{threading.get_ident()}")
    own.write_bytes(content)
    own.replace(path)


def _size(path: Path) -> tuple[float, float]:
    """Width and height in points: the picture says how many dots it has an inch."""
    with Image.open(path) as picture:
        dots = picture.info["dpi"][0]
        return round(picture.width / dots * 72, 2), round(picture.height / dots * 72, 2)


def _text(house: House, record: DisclosureRecord) -> list[tuple[int, str]]:
    """The numbered lines of a file without pages, read once after it was processed, and kept.

    Raises Unreadable and OSError.
    """
    name = f"{record.sha256[2:]}-{record.created_at:%Y%m%d%H%M%S%f}.json"
    path = house.settings.images_dir / record.sha256[:2] / name
    if not path.exists():
        document = readers.read(house.store.originals.path(record.sha256), name=record.name)
        lines = [(line.number, line.text) for page in document.pages for line in page.lines]
        _keep(path, json.dumps(lines, ensure_ascii=False).encode())
    return [(number, text) for number, text in json.loads(path.read_bytes())]


def _marked(lines: list[tuple[int, str]], sides: list[Side]) -> tuple[tuple[int, str, int | None], ...]:
    marked = {
        number: side.number
        for side in reversed(sides)
        if side.spot.lines
        for number in range(side.spot.lines[0], side.spot.lines[1] + 1)
    }
    return tuple((number, text, marked.get(number)) for number, text in lines)
