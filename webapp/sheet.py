"""The left side of the desk: a page as printed with boxes over it, or the lines of a text with some of them marked."""

import json
import os
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from PIL import Image

import readers
from readers import images
from readers.document import Box, has_pages
from readers.errors import Unreadable
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
    """A place on the way through all evidence or hits: what one side (``of``, counted from 0) has on one page."""

    page: int
    side: int
    of: int
    boxes: tuple[Box, ...] = ()
    lines: tuple[int, int] | None = None


class Original(Protocol):
    """A file as the sheet needs it: a disclosure's record, or a filing that is still being read."""

    @property
    def id(self) -> str:
        """What addresses name it by."""
        ...

    @property
    def name(self) -> str:
        """The file's name."""
        ...

    @property
    def sha256(self) -> str:
        """The hash it is kept under."""
        ...

    @property
    def media_type(self) -> str:
        """What it is."""
        ...

    @property
    def pages(self) -> int:
        """How many pages it has."""
        ...

    @property
    def created_at(self) -> datetime:
        """When it was processed."""
        ...


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is shown: a page of an image, with width and height in points, or the numbered lines of a text.

    ``boxes`` say whose they are and whether they belong to the stop shown, which is number ``at`` of ``stops``; None
    where the page was turned to one without any. ``query`` are the address arguments that keep the boxes when the page
    is turned; ``problem`` is why none is shown; ``place`` names the stop's whole side as ``at=`` does.
    """

    disclosure_id: str
    page: int
    pages: int
    boxes: tuple[tuple[int, Box, bool], ...]
    stops: tuple[Stop, ...]
    query: dict[str, Any]
    at: int | None = None
    width: float = 0
    height: float = 0
    lines: tuple[tuple[int, str, int | None], ...] = ()
    problem: str | None = None
    place: str = ""

    @property
    def earlier(self) -> int | None:
        """The number of the stop before the one shown, or before the page."""
        if self.at is not None:
            return self.at - 1 if self.at else None
        before = [number for number, stop in enumerate(self.stops) if stop.page < self.page]
        return before[-1] if before else None

    @property
    def later(self) -> int | None:
        """The number of the stop after the one shown, or after the page."""
        if self.at is not None:
            return self.at + 1 if self.at + 1 < len(self.stops) else None
        return next((number for number, stop in enumerate(self.stops) if stop.page > self.page), None)


def open_sheet(
    house: House,
    record: Original,
    sides: Sequence[Side],
    page: int | None,
    query: dict[str, Any],
    *,
    stop: int | None = None,
) -> Sheet:
    """Return the sheet at ``page`` or at a stop, at the first box where neither is asked for."""
    stops = stops_of(sides)
    at = _at(stops, page, stop)
    place = str(sides[stops[at].of].spot.query.get("at", "")) if at is not None else ""
    shown = min(max(page or (stops[at].page if at is not None else 1), 1), max(record.pages, 1))
    boxes = tuple((s.side, box, number == at) for number, s in enumerate(stops) if s.page == shown for box in s.boxes)
    try:
        if not has_pages(record.media_type):
            lines = _marked(_text(house, record), sides)
            return Sheet(record.id, 1, 1, (), stops, query, at, lines=lines)
        width, height = _size(page_image(house, record, shown))
    except (Unreadable, OSError) as problem:
        message = problem.message if isinstance(problem, Unreadable) else "原文件不在存储中。"
        return Sheet(record.id, shown, record.pages, (), stops, query, at, problem=message)
    return Sheet(record.id, shown, record.pages, boxes, stops, query, at, width, height, place=place)


def stops_of(sides: Sequence[Side]) -> tuple[Stop, ...]:
    """Return the way through all sides, each page of a side that runs over several being a stop of its own."""
    stops: list[Stop] = []
    for of, side in enumerate(sides):
        for page in dict.fromkeys(page for page, _ in side.spot.boxes):
            boxes = tuple(box for on, box in side.spot.boxes if on == page)
            stops.append(Stop(page, side.number, of, boxes))
        if side.spot.lines:
            stops.append(Stop(1, side.number, of, lines=side.spot.lines))
    return tuple(stops)


def _at(stops: tuple[Stop, ...], page: int | None, stop: int | None) -> int | None:
    if stop is not None and stop < len(stops):
        return stop
    if page is None:
        return 0 if stops else None
    return next((number for number, one in enumerate(stops) if one.page == page), None)


def page_image(house: House, record: Original, page: int) -> Path:
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


def _text(house: House, record: Original) -> list[tuple[int, str]]:
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


def _marked(lines: list[tuple[int, str]], sides: Sequence[Side]) -> tuple[tuple[int, str, int | None], ...]:
    marked = {
        number: side.number
        for side in reversed(sides)
        if side.spot.lines
        for number in range(side.spot.lines[0], side.spot.lines[1] + 1)
    }
    return tuple((number, text, marked.get(number)) for number, text in lines)
