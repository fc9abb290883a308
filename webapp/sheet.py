"""The left side of the desk: a page as printed with boxes over it, or the lines of a text with some of them marked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from markupsafe import Markup
from PIL import Image

from readers import images
from readers.document import Box, has_pages
from readers.errors import Unreadable
from webapp.doors import Spot
from webapp.house import House
from webapp.kept import Original, keep
from webapp.marking import with_words
from webapp.unpaged import Block, Row, blocks, said_in

SCALE = 2.0  # pixels a point: 144 dpi, sharp at 150 % zoom on a 1280 px screen, about 150 KB a page


@dataclass(frozen=True, slots=True)
class Side:
    """One piece of evidence as boxes; ``number`` gives it its colour, ``words`` are what was searched for in it."""

    number: int
    spot: Spot
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Stop:
    """A place on the way through all evidence or hits: what one side (``of``, counted from 0) has on one page."""

    page: int
    side: int
    of: int
    boxes: tuple[Box, ...] = ()
    lines: tuple[int, int] | None = None
    says: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is shown: a page of an image, with width and height in points, or the paragraphs and tables of a text.

    ``boxes`` say whose they are and whether they belong to the stop shown, which is number ``at`` of ``stops``; None
    where the page was turned to one without any. ``query`` are the address arguments that keep the boxes when the page
    is turned; ``problem`` is why none is shown; ``place`` names the stop's whole side as an address does.
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
    blocks: tuple[Block, ...] = ()
    problem: str | None = None
    place: str = ""
    on_lines: Mapping[int, tuple[Stop, ...]] = field(default_factory=dict)

    def classes_of(self, line: int | None) -> str:
        """How a line of a text is marked: the first side that it belongs to, and whether the stop shown is there."""
        stops = self.on_lines.get(line or 0, ())
        shown = self.at is not None and self.stops[self.at] in stops
        return f"side-{stops[0].side % 3}{' now' if shown else ''}" if stops else ""

    def said(self, row: Row) -> tuple[bool, ...]:
        """Of each cell of a table row whether it is what the evidence says, or what was searched for."""
        stops = self.on_lines.get(row.number or 0, ())
        says = [text for stop in stops for text in stop.says]
        return said_in(row, says, [word for stop in stops for word in stop.words])

    def marked(self, line: int | None, text: str) -> Markup:
        """Return the text of a line with the words marked that were searched for there."""
        return with_words(text, [word for stop in self.on_lines.get(line or 0, ()) for word in stop.words])

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
    place = sides[stops[at].of].spot.address if at is not None else ""
    shown = min(max(page or (stops[at].page if at is not None else 1), 1), max(record.pages, 1))
    boxes = tuple((s.side, box, number == at) for number, s in enumerate(stops) if s.page == shown for box in s.boxes)
    try:
        if not has_pages(record.media_type):
            held = blocks(house, record)
            return Sheet(record.id, 1, 1, (), stops, query, at, blocks=held, place=place, on_lines=_on_lines(stops))
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
            stops.append(Stop(page, side.number, of, boxes, words=side.words))
        if side.spot.lines:
            says = () if side.words else tuple(side.spot.says.split("\t"))
            stops.append(Stop(1, side.number, of, lines=side.spot.lines, says=says, words=side.words))
    return tuple(stops)


def _on_lines(stops: Sequence[Stop]) -> dict[int, tuple[Stop, ...]]:
    found: dict[int, tuple[Stop, ...]] = {}
    for stop in stops:
        first, last = stop.lines or (1, 0)
        for line in range(first, last + 1):
            found[line] = (*found.get(line, ()), stop)
    return found


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
        keep(path, images.render_page(house.store.originals.path(record.sha256), page, scale=SCALE))
    return path


def _size(path: Path) -> tuple[float, float]:
    """Width and height in points: the picture says how many dots it has an inch."""
    with Image.open(path) as picture:
        dots = picture.info["dpi"][0]
        return round(picture.width / dots * 72, 2), round(picture.height / dots * 72, 2)
